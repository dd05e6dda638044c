/** A small dossier for the tests of edits: three people, a service, two sources, claims of every standing. */
import { Claims } from "../../src/claims/claims.ts";
import type { Edit, EditContext } from "../../src/edits/edit.ts";
import { isLawful, legalState } from "../../src/edits/law.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { dos, rdf } from "../../src/rdf/namespaces.ts";
import { readText } from "../../src/rdf/read.ts";
import { iri, literal, type ObjectTerm, type Triple, tripleKey } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { documentGraph } from "../../src/store/document.ts";
import { createQuadStore, type QuadSource } from "../../src/store/quad-store.ts";
import { Workspace } from "../../src/store/workspace.ts";

export const KRI = "https://w3id.org/dossier/krivitsky/";
export const PREFIXES = {
  dcterms: "http://purl.org/dc/terms/",
  dos: "https://w3id.org/dossier/ns#",
  edtf: "http://id.loc.gov/datatypes/edtf/",
  kri: KRI,
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
export const HEAD = Object.entries(PREFIXES)
  .map(([name, base]) => `PREFIX ${name}: <${base}>`)
  .join("\n");

const PEOPLE = `
kri: a <http://rdfs.org/ns/void#Dataset> ; <http://rdfs.org/ns/void#uriSpace> "${KRI}" .
kri:krivitsky a dos:Person ; rdfs:label "Walter Krivitsky"@en ; dos:note "a defector"@en ; dos:hasExtent [ dos:note "by hand" ] .
kri:ginsberg a dos:Person ; rdfs:label "Samuel Ginsberg"@en ; dos:friendOf kri:reiss .
kri:archer a dos:Person ; rdfs:label "Jane Archer"@en .
kri:reiss a dos:Person ; rdfs:label "Ignace Reiss"@en .
kri:mi5 a dos:Organisation ; rdfs:label "MI5"@en .
kri:DH a dos:Source ; rdfs:label "Defence of the Realm"@en .
kri:PER a dos:Source ; rdfs:label "Perry"@en .
`;
const CLAIMS = `
kri:krivitsky dos:questionedBy kri:archer
    ~ kri:DB07 {| a dos:Claim ; dcterms:identifier "DB07" ; dos:statedIn kri:DH ; dos:when "1940-01"^^edtf:EDTF ;
      dos:notBefore "1940-01-01"^^xsd:date ; dos:notAfter "1940-01-31"^^xsd:date ; dos:certainty dos:certain ; dos:verdict dos:accepted |}
    ~ kri:DB07-PER {| a dos:Claim ; dcterms:identifier "DB07" ; dos:statedIn kri:PER ; dos:certainty dos:certain ; dos:verdict dos:accepted |} ;
  dos:friendOf kri:reiss
    ~ kri:DB09 {| a dos:Claim ; dcterms:identifier "DB09" ; dos:statedIn kri:PER ; dos:certainty dos:certain ; dos:verdict dos:accepted |} .
kri:DB08 a dos:Claim ; dcterms:identifier "DB08" ; rdf:reifies <<( kri:krivitsky dos:questionedBy kri:mi5 )>> , <<( kri:archer dos:memberOf kri:mi5 )>> ;
  dos:statedIn kri:PER ; dos:certainty dos:contested .
kri:DB10 a dos:Claim ; dcterms:identifier "DB10" ; rdf:reifies <<( kri:ginsberg dos:friendOf kri:archer )>> ; dos:deniedIn kri:DH ; dos:certainty dos:probable .
kri:DB08 dos:knownTo kri:reiss ~ kri:PE1 {| a dos:Claim ; dcterms:identifier "PE1" ; dos:statedIn kri:DH ; dos:certainty dos:certain ; dos:verdict dos:accepted |} .
`;

export class Desk {
  readonly workspace = new Workspace();
  readonly vocabulary: Vocabulary;
  readonly claims: Claims;
  editor: string | undefined;

  constructor(
    texts: Readonly<Record<string, string>> = { "people.ttl": PEOPLE, "claims.ttl": CLAIMS },
    ontology?: QuadSource,
  ) {
    for (const [path, text] of Object.entries(texts)) {
      const graph = documentGraph(path);
      const { quads, prefixes } = readText(`${HEAD}\n${text}`, { syntax: "turtle", path, graph });
      this.workspace.addDocument({ path, graph, syntax: "turtle", prefixes });
      this.workspace.dispatch({ label: path, origin: "load", delta: { added: quads, removed: [] } });
    }
    this.vocabulary = new Vocabulary(ontology ?? createQuadStore(), this.dossier);
    this.claims = new Claims(this.dossier, this.vocabulary);
    this.workspace.subscribe((commit) => {
      this.vocabulary.apply(commit);
      this.claims.apply(commit);
    });
  }

  get dossier(): QuadSource {
    return this.workspace.dossier;
  }

  get context(): EditContext {
    return {
      dossier: this.dossier,
      vocabulary: this.vocabulary,
      claims: this.claims,
      documents: this.workspace.documents,
      ...(this.editor === undefined ? {} : { editor: this.editor }),
      now: "2026-11-24T14:07:00Z",
    };
  }

  /** Works an edit out and dispatches it; the edit. */
  do(make: (context: EditContext) => Edit): Edit {
    const edit = make(this.context);
    this.workspace.dispatch({ label: edit.label, origin: "edit", delta: edit.delta });
    return edit;
  }

  /** Every file as it would be saved. */
  files(): Record<string, string> {
    const graphs = new Set(
      [...this.dossier.graphs(), ...this.workspace.documents.map((d) => d.graph)].map((g) => g.value),
    );
    return Object.fromEntries(
      [...graphs]
        .sort()
        .map((g) => [
          g,
          writeRdf(this.dossier.match(null, null, null, iri(g)), { syntax: "turtle", prefixes: PREFIXES }),
        ]),
    );
  }

  /** What is said of a subject, as short names: "dos:memberOf kri:mi5". */
  said(of: string): string[] {
    return [...this.dossier.match(kri(of))].map((q) => `${short(q.predicate.value)} ${shortTerm(q.object)}`).sort();
  }

  asserts(t: Triple): boolean {
    return this.dossier.count(t.subject, t.predicate, t.object) > 0;
  }

  /** The triples for which the law does not hold. */
  breaches(): string[] {
    const triples = [...this.dossier.match(null, rdf("reifies"))].flatMap(({ object: o }) =>
      o.termType === "Quad" ? [o] : [],
    );
    return triples.filter((t) => !isLawful(legalState(this.dossier, t))).map(tripleKey);
  }
}

export const kri = (name: string) => iri(KRI + name);
export const says = (s: string, p: string, o: string | ObjectTerm): Triple => ({
  subject: kri(s),
  predicate: dos(p),
  object: typeof o === "string" ? kri(o) : o,
});
export const text = literal;

const short = (value: string): string => {
  for (const [name, base] of Object.entries(PREFIXES))
    if (value.startsWith(base)) return `${name}:${value.slice(base.length)}`;
  return value;
};
const shortTerm = (o: ObjectTerm): string =>
  o.termType === "Quad"
    ? `<<( ${short(o.subject.value)} ${short(o.predicate.value)} ${shortTerm(o.object)} )>>`
    : o.termType === "Literal"
      ? `"${o.value}"${o.language === "" ? "" : `@${o.language}`}`
      : short(o.value);
