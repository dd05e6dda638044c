/** The SPARQL that a span of dates on a clock stands for. */
import type { Clock } from "../../claims/clocks.ts";
import { sparqlDate, WITH_ID } from "../../claims/sparql-text.ts";
import { dateOfDay } from "../../model/date-span.ts";
import type { Days } from "../view/time-view.ts";

const PREFIXES = `PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX dos: <https://w3id.org/dossier/ns#>
`;

/** The date of a source, in `?when`, as bounds. */
const BOUNDS = `BIND(REPLACE(REPLACE(STR(?when), "/.*$", ""), "[~?%]", "") AS ?head)
    BIND(REPLACE(REPLACE(STR(?when), "^.*/", ""), "[~?%]", "") AS ?tail)
    BIND(xsd:date(CONCAT(?head, SUBSTR("0000-01-01", STRLEN(?head) + 1))) AS ?notBefore)
    BIND(IF(REGEX(?tail, "^[0-9]{4}$"), xsd:date(CONCAT(?tail, "-12-31")), IF(REGEX(?tail, "^[0-9]{4}-[0-9]{2}$"),
      (xsd:date(CONCAT(?tail, "-01")) + "P1M"^^xsd:yearMonthDuration) - "P1D"^^xsd:dayTimeDuration, xsd:date(?tail))) AS ?notAfter)`;

const WHEN: Readonly<Record<Clock, string>> = {
  happened: `  ?a rdf:reifies ?statement .
  # Its own date, else that of the one thing it is about.
  BIND(SUBJECT(?statement) AS ?thing)
  BIND(IF(EXISTS { ?a dos:when ?own }, ?a, ?thing) AS ?dated)
  FILTER(?dated = ?a || NOT EXISTS { ?a rdf:reifies ?second . FILTER(SUBJECT(?second) != ?thing) })
  ?dated dos:when ?when .
  OPTIONAL { ?dated dos:notBefore ?notBefore }
  OPTIONAL { ?dated dos:notAfter ?notAfter }`,
  reported: `  {
    # The event or paper in which it was said.
    ?a dos:expressedIn ?occasion . ?occasion dos:when ?when .
    OPTIONAL { ?occasion dos:notBefore ?notBefore } OPTIONAL { ?occasion dos:notAfter ?notAfter }
  } UNION {
    # Else the date of its source.
    ?a dos:statedIn|dos:deniedIn ?source . ?source dcterms:date ?when .
    FILTER NOT EXISTS { ?a dos:expressedIn ?occasion . ?occasion dos:when ?said }
    ${BOUNDS}
  }`,
  opened: `  ?a dos:statedIn|dos:deniedIn ?source .
  {
    # As recorded for the source or for papers that come from it.
    { ?source dos:releasedOn ?when } UNION { ?papers dcterms:source ?source ; dos:releasedOn ?when }
    ${BOUNDS}
  } UNION {
    # Else by publication.
    ?source dos:kindOfSource ?kind ; dcterms:date ?when .
    VALUES ?kind { dos:article dos:book dos:bookSection dos:encyclopedia dos:newspaper dos:review dos:webPage }
    FILTER NOT EXISTS { ?source dos:releasedOn ?released }
    ${BOUNDS}
  }`,
};

/** A query for the claims (`?claim`, with `?when` in EDTF) that may belong to the days of a span on a clock. */
export const timelineSparql = (clock: Clock, { from, to }: Days): string => `${PREFIXES}
# Claims ${clock === "happened" ? "dated" : clock} between ${dateOfDay(from)} and ${dateOfDay(to)}
SELECT DISTINCT ?claim ?when WHERE {
${WHEN[clock]}
  ${WITH_ID}
  FILTER(!BOUND(?notBefore) || ?notBefore <= ${sparqlDate(dateOfDay(to))})
  FILTER(!BOUND(?notAfter) || ?notAfter >= ${sparqlDate(dateOfDay(from))})
}
ORDER BY ?when ?claim
`;
