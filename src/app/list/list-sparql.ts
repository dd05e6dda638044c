/** The query that the list stands for. */
import { escapeIri } from "../../rdf/escape.ts";
import { type Prefixes, shortIri } from "../view/short-iri.ts";

const term = (key: string, prefixes: Prefixes): string => {
  const short = shortIri(key, prefixes);
  return /^[A-Za-z][\w-]*:\w[\w-]*$/.test(short) && short !== key ? short : `<${escapeIri(key)}>`;
};

/** Things of the dossier, or those named, with class and name. */
export function thingsSparql(things: readonly string[] | null, prefixes: Prefixes): string {
  const named = things?.filter((key) => !key.startsWith("name:")).map((key) => term(key, prefixes));
  const values = named === undefined ? "" : `  VALUES ?thing {\n    ${named.join("\n    ")}\n  }\n`;
  return `# ${things === null ? "All things" : "The things on the canvas"}, by name
SELECT ?thing ?class ?name {
${values}  ?thing a ?class ; rdfs:label ?name .
}
ORDER BY ?name`;
}

/** Claims of the dossier, or those between things named, with date, certainty and source. */
export function claimsSparql(things: readonly string[] | null, prefixes: Prefixes): string {
  const named = things
    ?.filter((key) => !key.startsWith("name:"))
    .map((key) => term(key, prefixes))
    .join(" ");
  const values = named === undefined ? "" : `  VALUES ?subject { ${named} }\n  VALUES ?object { ${named} }\n`;
  return `# ${things === null ? "All claims" : "The claims between the things on the canvas"}
SELECT ?id ?subject ?relation ?object ?when ?certainty ?source {
${values}  ?claim rdf:reifies <<( ?subject ?relation ?object )>> ; dcterms:identifier ?id .
  OPTIONAL { ?claim dos:when ?when }
  OPTIONAL { ?claim dos:certainty ?certainty }
  OPTIONAL { ?claim dos:statedIn|dos:deniedIn ?source }
}
ORDER BY ?id`;
}
