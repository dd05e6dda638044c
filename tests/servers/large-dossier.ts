/** A made-up dossier as lines for a bulk loader: N-Triples in the RDF 1.1 profile, written without any reading. */
import { statementName } from "../../src/rdf/rdf11-profile.ts";
import { iri, quad } from "../../src/rdf/term.ts";
import { SYNTHETIC_NS, type SyntheticContent } from "../bench/synthetic.ts";

const DOS = "https://w3id.org/dossier/ns#";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DCTERMS = "http://purl.org/dc/terms/";
const LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";
const TYPE = `<${RDF}type>`;

const here = (name: string): string => `<${SYNTHETIC_NS}${name}>`;
const edtf = (text: string | number): string => `"${text}"^^<http://id.loc.gov/datatypes/edtf/EDTF>`;
const day = (text: string): string => `"${text}"^^<http://www.w3.org/2001/XMLSchema#date>`;

/** What `syntheticDossier` says, as the endpoint is to hold it; about sixteen triples a claim. */
export function syntheticLines({ things, sources, claims }: SyntheticContent): string {
  const lines: string[] = [];
  const say = (subject: string, ...pairs: readonly (readonly [string, string])[]): void => {
    for (const [predicate, object] of pairs) lines.push(`${subject} ${predicate} ${object} .`);
  };
  const dos = (name: string): string => `<${DOS}${name}>`;
  for (const { name, cls } of things) say(here(name), [TYPE, dos(cls)], [LABEL, `"${cls} ${name.slice(1)}"@en`]);
  for (const { name, year } of sources)
    say(
      here(name),
      [TYPE, dos("Source")],
      [LABEL, `"Source ${name.slice(1)}"@en`],
      [`<${DCTERMS}title>`, `"The ${name.slice(1)}th book"`],
      [`<${DCTERMS}date>`, edtf(year)],
    );
  const stated = new Set<string>();
  for (const { id, subject, relation, object, source, page, year, certainty, accepted } of claims) {
    const [s, p, o] = [here(subject), dos(relation), here(object)];
    const triple = quad(iri(SYNTHETIC_NS + subject), iri(DOS + relation), iri(SYNTHETIC_NS + object));
    const statement = `<${statementName(triple).value}>`;
    if (!stated.has(statement))
      say(
        statement,
        [TYPE, `<${RDF}Statement>`],
        [`<${RDF}subject>`, s],
        [`<${RDF}predicate>`, p],
        [`<${RDF}object>`, o],
      );
    stated.add(statement);
    if (accepted) say(s, [p, o]);
    say(
      here(id),
      [`<${RDF}reifies>`, statement],
      [TYPE, dos("Claim")],
      [`<${DCTERMS}identifier>`, `"${id}"`],
      [dos("statedIn"), here(source)],
      [dos("locator"), `"p. ${page}"`],
      [dos("when"), edtf(year)],
      [dos("notBefore"), day(`${year}-01-01`)],
      [dos("notAfter"), day(`${year}-12-31`)],
      [dos("certainty"), dos(certainty)],
      ...(accepted ? ([[dos("verdict"), dos("accepted")]] as const) : []),
    );
  }
  return `${lines.join("\n")}\n`;
}
