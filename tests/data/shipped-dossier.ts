/** The shipped dossier: ontology and Krivitsky files as the program reads them, for the tests of the data. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Claims } from "../../src/claims/claims.ts";
import { Union } from "../../src/model/union.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { DOS_NS, rdf } from "../../src/rdf/namespaces.ts";
import { readText } from "../../src/rdf/read.ts";
import { iri, type ObjectTerm, type Quad, type Triple, type TripleTerm } from "../../src/rdf/term.ts";
import { documentGraph } from "../../src/store/document.ts";
import { createQuadStore, type QuadStore } from "../../src/store/quad-store.ts";

export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
export const KRI = "https://w3id.org/dossier/krivitsky/";
export const SRC = "https://w3id.org/dossier/source/";

export interface ReadFile {
  readonly path: string;
  readonly text: string;
  readonly quads: readonly Quad[];
  readonly prefixes: Readonly<Record<string, string>>;
}

const filesIn = (folder: string): ReadFile[] =>
  readdirSync(PROJECT + folder)
    .filter((name) => name.endsWith(".ttl"))
    .sort()
    .map((name) => {
      const path = `${folder}/${name}`;
      const text = readFileSync(PROJECT + path, "utf8");
      return { path, text, ...readText(text, { syntax: "turtle", path, graph: documentGraph(path) }) };
    });

const stored = (files: readonly ReadFile[]): QuadStore => createQuadStore(files.flatMap((f) => f.quads));

export class ShippedDossier {
  readonly ontologyFiles = filesIn("ontology");
  readonly dossierFiles = filesIn("data/krivitsky");
  readonly ontology = stored(this.ontologyFiles);
  readonly dossier = stored(this.dossierFiles);
  readonly vocabulary = new Vocabulary(this.ontology, this.dossier);
  readonly claims = new Claims(this.dossier, this.vocabulary);
  /** The dossier as one graph. */
  readonly union = new Union(this.dossier);
  /** Dossier and ontology as one graph. */
  readonly everything = new Union(this.dossier, this.ontology);

  /** What a subject has for one of our own properties, or for a full IRI: IRIs and literal texts, sorted. */
  values(subject: string, property: string): string[] {
    return this.objects(subject, property)
      .map((o) => o.value)
      .sort();
  }

  objects(subject: string, property: string): ObjectTerm[] {
    return this.everything.objects(iri(subject), iri(property.includes(":") ? property : DOS_NS + property));
  }

  /** The same with the namespace taken off. */
  names(subject: string, property: string): string[] {
    return this.values(subject, property).map((v) => v.replace(/^.*[#/]/, ""));
  }

  reified(claim: string): TripleTerm[] {
    return this.union.objects(iri(claim), rdf("reifies")).flatMap((o) => (o.termType === "Quad" ? [o] : []));
  }

  isAsserted({ subject, predicate, object }: Triple): boolean {
    return this.union.has(subject, predicate, object);
  }

  /** The subjects of a class, by IRI. */
  instances(cls: string): string[] {
    return this.union
      .subjects(rdf("type"), iri(DOS_NS + cls))
      .map((s) => s.value)
      .sort();
  }
}
