/** The SPARQL that source criticism stands for, to copy or to open in the query panel. */
import { sparqlIris, WITH_ID } from "./sparql-text.ts";

const PREFIXES = `PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX dos: <https://w3id.org/dossier/ns#>
`;

/**
 * Without sources: every source with the claims that cite it and those that rest on it alone (`?source ?cited ?alone`).
 * With sources: the claims (by ID) that fall when these are set aside (`?claim`).
 */
export function sourcesSparql(setAside: readonly string[] = []): string {
  return setAside.length === 0 ? weights() : fallen(setAside);
}

const weights = (): string => `${PREFIXES}
SELECT ?source ?cited (COALESCE(?sole, 0) AS ?alone) WHERE {
  {
    SELECT ?source (COUNT(DISTINCT ?claim) AS ?cited) WHERE {
      ?a dos:statedIn|dos:deniedIn ?source .
      ${WITH_ID}
    } GROUP BY ?source
  }
  OPTIONAL {
    SELECT ?source (COUNT(?claim) AS ?sole) WHERE {
      {
        SELECT ?claim (MIN(?only) AS ?source) WHERE {
          ?a dos:statedIn|dos:deniedIn ?only .
          ${WITH_ID}
          FILTER NOT EXISTS { ?a dos:variantOf ?other }
        } GROUP BY ?claim HAVING(COUNT(DISTINCT ?only) = 1)
      }
    } GROUP BY ?source
  }
}
ORDER BY DESC(?cited) ?source
`;

const fallen = (setAside: readonly string[]): string => `${PREFIXES}
SELECT ?claim WHERE {
  ?a rdf:reifies ?statement .
  ${WITH_ID}
  FILTER NOT EXISTS { ?a dos:variantOf ?other }
  OPTIONAL { ?a dos:statedIn|dos:deniedIn ?source }
  BIND(COALESCE(?source IN (${sparqlIris(setAside)}), false) AS ?aside)
  BIND(EXISTS { ?a dos:derivedFrom ?any } AS ?derives)
  BIND(EXISTS {
    ?a dos:derivedFrom ?ground .
    OPTIONAL { ?ground dos:statedIn|dos:deniedIn ?its }
    FILTER(?ground NOT IN (${sparqlIris(setAside)}) && COALESCE(?its NOT IN (${sparqlIris(setAside)}), true))
  } AS ?stillDerives)
  BIND(IF(?aside || (?derives && !?stillDerives), 0, 1) AS ?stands)
}
GROUP BY ?claim
HAVING(SUM(?stands) = 0)
ORDER BY ?claim
`;
