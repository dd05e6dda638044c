/** The SPARQL that expanding by relation stands for: what a thing is joined to, by relation and end. */
import { REIFIES } from "../claims/claim-terms.ts";
import { escapeIri } from "../rdf/escape.ts";
import { literal } from "../rdf/term.ts";
import { TermWriter } from "../rdf/turtle-term.ts";
import { NO_LINES } from "./sparql-terms.ts";

/**
 * A SPARQL 1.2 query with a row for each relation of a thing, the end at which the thing stands, and what is at the
 * other. `thing` is an IRI, or `name:` and the text for a name that is drawn as a thing.
 */
export function relationsSparql(thing: string, prefixes: Readonly<Record<string, string>> = {}): string {
  const writer = new TermWriter(prefixes);
  const name = thing.startsWith("name:") ? thing.slice("name:".length) : null;
  const self = name === null ? writer.iri(thing) : "?name";
  const reifies = writer.iri(REIFIES.value);
  const said = (triple: string): string => `{ ${triple} } UNION { ?claim ${reifies} <<( ${triple} )>> }`;
  const ends = [
    ...(name === null ? [`  { ${said(`${self} ?relation ?other`)}\n    BIND("subject" AS ?end) }`] : []),
    `  { ${said(`?other ?relation ${self}`)}\n    BIND("object" AS ?end)${
      name === null ? "" : `\n    FILTER(isLiteral(?name) && STR(?name) = ${writer.literal(literal(name))})`
    } }`,
  ];
  const lines = NO_LINES.map((iri) => writer.iri(iri)).join(", ");
  const body = `# What it is joined to, asserted or only claimed, and at which end of the relation it stands
SELECT DISTINCT ?relation ?end ?other
WHERE {
${ends.join("\n  UNION\n")}
  FILTER(?relation NOT IN (${lines}) && !sameTerm(?other, ${self}))
}
ORDER BY ?relation ?end ?other
`;
  const used = [...writer.used].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${used.map(([prefix, iri]) => `PREFIX ${prefix}: <${escapeIri(iri)}>\n`).join("")}\n${body}`;
}
