/** The SPARQL that boards stand for. */
import { escapeIri } from "../../rdf/escape.ts";
import { type Prefixes, shortIri } from "../view/short-iri.ts";
import type { BoardKey } from "../view/think-view.ts";

const term = (iri: string, prefixes: Prefixes): string => {
  const short = shortIri(iri, prefixes);
  return short !== iri && /^[A-Za-z][\w-]*:\w[\w-]*$/.test(short) ? short : `<${escapeIri(iri)}>`;
};

/** Every account on one board: who says what, where, how surely, and what the editor makes of it. */
export function boardSparql(key: BoardKey, question: string, prefixes: Prefixes): string {
  const members =
    "disagreement" in key
      ? `  ${term(key.disagreement, prefixes)} dos:member ?claim .\n`
      : `  VALUES (?subject ?relation) { (${term(key.subject, prefixes)} ${term(key.relation, prefixes)}) }\n`;
  return `# ${question.replace(/\s+/g, " ")}: every account
SELECT ?id ?subject ?relation ?answer ?denied ?source ?holder ?when ?certainty ?verdict {
${members}  ?claim rdf:reifies <<( ?subject ?relation ?answer )>> .
  { ?claim dos:statedIn ?source BIND(false AS ?denied) }
  UNION
  { ?claim dos:deniedIn ?source BIND(true AS ?denied) }
  OPTIONAL { ?claim dcterms:identifier ?id }
  OPTIONAL { ?claim dos:heldBy ?holder }
  OPTIONAL { ?claim dos:when ?when }
  OPTIONAL { ?claim dos:certainty ?certainty }
  OPTIONAL { ?claim dos:verdict ?verdict }
}
ORDER BY ?subject ?relation ?answer ?id`;
}

/** All questions with rival accounts: the disagreements on file, and functional relations with several values. */
export const RIVALS_SPARQL = `# Questions on which accounts differ, with the number of claims on each
SELECT ?question ?subject ?relation (COUNT(DISTINCT ?claim) AS ?claims) {
  { ?question a dos:Disagreement ; dos:member ?claim }
  UNION
  { ?relation a owl:FunctionalProperty .
    ?claim rdf:reifies <<( ?subject ?relation ?answer )>> .
    ?other rdf:reifies <<( ?subject ?relation ?rival )>>
    FILTER(?answer != ?rival) }
}
GROUP BY ?question ?subject ?relation
ORDER BY DESC(?claims)`;
