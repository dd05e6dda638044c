/** The SPARQL that a horizon stands for, to copy or to open in the query panel. */
import { type DayNumber, dateOfDay } from "../../model/date-span.ts";
import { foldText } from "../../model/names.ts";
import { hasRole, type RelationRole } from "../../model/relation-role.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { sparqlDate, sparqlIri, sparqlIris, sparqlText, WITH_ID } from "../sparql-text.ts";
import type { Insider } from "./circle.ts";
import type { HorizonRule } from "./ground.ts";
import { type Horizon, USUAL_RULES } from "./horizon.ts";

const PREFIXES = `PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX dos: <https://w3id.org/dossier/ns#>
`;

const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";

/**
 * A query that gives `?claim` (ID) and `?reach`, "had" or "may", for what lies within a horizon. Through whom knowledge
 * came is written into it as a table; everything else it works out. It reads the dates from the bounds that the
 * ontology asks for (`dos:notBefore`, `dos:notAfter`), and counts in days.
 */
export const horizonSparql = (horizon: Horizon, vocabulary: Vocabulary): string =>
  `${PREFIXES}\n${horizonSelect(horizon, vocabulary)}ORDER BY ?reach ?claim\n`;

/**
 * A query that compares two horizons: for each claim (ID) that lies within either, `?first` and `?second`, each "had",
 * "may" or "beyond".
 */
export function comparisonSparql(first: Horizon, second: Horizon, vocabulary: Vocabulary): string {
  const part = (horizon: Horizon, as: string): string =>
    `  { SELECT ?claim (?reach AS ?${as}) WHERE { {\n${horizonSelect(horizon, vocabulary)}} } }`;
  return `${PREFIXES}
# What ${nameOf(first, vocabulary)} and ${nameOf(second, vocabulary)} could each know by ${dateOfDay(first.day)}
SELECT ?claim (${best("one")} AS ?first) (${best("two")} AS ?second) WHERE {
${part(first, "one")}
  UNION
${part(second, "two")}
}
GROUP BY ?claim
ORDER BY ?first ?second ?claim
`;
}

/** An unbound value would spoil the maximum, so it counts as the least. */
const best = (reach: string): string => `IF(MAX(COALESCE(?${reach}, "")) = "", "beyond", MAX(COALESCE(?${reach}, "")))`;

const nameOf = ({ spec }: Horizon, vocabulary: Vocabulary): string => oneLine(vocabulary.label(spec.actor));

/** Without prefixes and order, to stand by itself or within another query. */
function horizonSelect(horizon: Horizon, vocabulary: Vocabulary): string {
  const rules = new Set<HorizonRule>(horizon.spec.rules ?? USUAL_RULES);
  const iris = rolesIn(vocabulary);
  const who = `VALUES ?who { ${[...new Set(horizon.circle.map((i) => sparqlIri(i.agent)))].join(" ")} }`;
  const branches = [
    rules.has("told") ? told(who) : "",
    rules.has("own") ? own(horizon.spec.actor, vocabulary) : "",
    rules.has("present") ? present(horizon.spec.actor, iris, who) : "",
    rules.has("papers") ? papers(iris, who) : "",
  ].filter((b) => b !== "");
  if (branches.length === 0) branches.push("    { FILTER(false) }");
  return `# What ${nameOf(horizon, vocabulary)} could know by ${dateOfDay(horizon.day)}
SELECT ?claim (IF(MAX(?level) = 2, "had", "may") AS ?reach) WHERE {
  # Whose knowledge counts: surely from and to, perhaps from and to, and whether as a matter of course.
  VALUES (?who ?surelyFrom ?surelyTo ?perhapsFrom ?perhapsTo ?sure) {
${horizon.circle.map((i) => row(i, vocabulary)).join("\n")}
  }
${branches.join("\n  UNION\n")}
  ${WITH_ID}
  BIND(${sparqlDate(dateOfDay(horizon.day))} AS ?day)
${ARRIVAL}
  BIND(!BOUND(?last) || ?last > ?day AS ?perhaps)
  BIND(COALESCE(?first, ${sparqlDate(FIRST_DAY)}) AS ?start)
  BIND(IF(?perhaps, ?day, ?last) AS ?end)
  FILTER(?start <= ?day && ?start <= ?perhapsTo && ?end >= ?perhapsFrom)
  BIND(?sure && ?start >= ?surelyFrom && ?end <= ?surelyTo AS ?tied)
  FILTER(!?judged || !?perhaps)
  BIND(IF(?doubted || (?perhaps && !(?state && !BOUND(?first) && !BOUND(?last))) || !?tied, 1, 2) AS ?level)
}
GROUP BY ?claim
`;
}

/**
 * From `?when` (EDTF), `?notBefore` and `?notAfter`: the first and the last day on which it may have come about. Adding is
 * written as subtracting a negative duration, because Oxigraph 0.5 adds durations to constants only; it also takes `a - b - c` for `a - (b - c)`.
 */
const ARRIVAL = `  BIND(STR(?when) AS ?text)
  BIND(REPLACE(IF(CONTAINS(?text, "/"), STRBEFORE(?text, "/"), ?text), "[~?%]", "") AS ?head)
  BIND(IF(REGEX(?head, "^[0-9]{4}$"), xsd:date(CONCAT(?head, "-12-31")), IF(REGEX(?head, "^[0-9]{4}-[0-9]{2}$"),
    (xsd:date(CONCAT(?head, "-01")) - "-P1M"^^xsd:yearMonthDuration) - "P1D"^^xsd:dayTimeDuration, xsd:date(?head))) AS ?headEnd)
  BIND(IF(BOUND(?notAfter) && !(?state && CONTAINS(?text, "/")), ?notAfter, IF(BOUND(?notBefore), ?headEnd, ?none)) AS ?latest)
  BIND(REGEX(?text, "[~?%]") AS ?rough)
  BIND(COALESCE(?rough, false) && BOUND(?notBefore) && BOUND(?latest) AS ?wide)
  BIND(IF(?wide, (?notBefore - (?latest - ?notBefore)) - "P1D"^^xsd:dayTimeDuration, ?notBefore) AS ?first)
  BIND(IF(?wide, (?latest - (?notBefore - ?latest)) - "-P1D"^^xsd:dayTimeDuration, ?latest) AS ?last)`;

const told = (who: string): string => `  { # A claim says that it reached them.
    ${WORD("?what dos:knownTo ?who", who)}
    {
      ?what rdf:reifies ?same . ?a rdf:reifies ?same .
      OPTIONAL { ?what dcterms:identifier ?whatId } OPTIONAL { ?a dcterms:identifier ?aId }
      FILTER(?a = ?what || ?whatId = ?aId)
      BIND(false AS ?loosely)
    } UNION { ?a rdf:reifies <<( ?what dos:knownTo ?who )>> BIND(?a AS ?itself) BIND(false AS ?loosely) }
    UNION {
      ?a rdf:reifies <<( ?what ?any ?thing )>>
      FILTER NOT EXISTS { ?what rdf:reifies ?statement }
      BIND(true AS ?loosely)
    }
    FILTER(!BOUND(?itself) || ?itself = ?word)
    ${DATE_OF("word")}
    BIND(?loosely || !?vouched AS ?doubted) BIND(false AS ?judged) BIND(false AS ?state)
  }`;

function own(actor: string, vocabulary: Vocabulary): string {
  const { preferred, others } = vocabulary.names(actor);
  const names = [...new Set([preferred, ...others.map((n) => n.text)].flatMap((n) => [n.toLowerCase(), foldText(n)]))];
  return `  { # They held the view.
    ?a dos:heldBy ?who .
    OPTIONAL { ?a dos:expressedIn ?occasion . ?occasion dos:when ?occasionWhen }
    BIND(IF(BOUND(?occasionWhen), ?occasion, ?a) AS ?dated)
    ${DATE_OF("dated")}
    BIND(false AS ?doubted) BIND(false AS ?judged) BIND(false AS ?state)
  } UNION { # They made the source.
    ?a dos:statedIn|dos:deniedIn ?source . ?source dcterms:creator ?made .
    BIND(${sparqlIri(actor)} AS ?who)
    FILTER(LCASE(STR(?made)) IN (${names.map(sparqlText).join(", ")}))
    OPTIONAL { ?source dcterms:date ?when }
    BIND(REPLACE(REPLACE(STR(?when), "/.*$", ""), "[~?%]", "") AS ?from)
    BIND(REPLACE(REPLACE(STR(?when), "^.*/", ""), "[~?%]", "") AS ?to)
    BIND(xsd:date(CONCAT(?from, SUBSTR("0000-01-01", STRLEN(?from) + 1))) AS ?notBefore)
    BIND(IF(REGEX(?to, "^[0-9]{4}$"), xsd:date(CONCAT(?to, "-12-31")), IF(REGEX(?to, "^[0-9]{4}-[0-9]{2}$"),
      (xsd:date(CONCAT(?to, "-01")) - "-P1M"^^xsd:yearMonthDuration) - "P1D"^^xsd:dayTimeDuration, xsd:date(?to))) AS ?notAfter)
    BIND(false AS ?doubted) BIND(false AS ?judged) BIND(false AS ?state)
  }`;
}

const present = (actor: string, iris: Roles, who: string): string => `  { # They did it, or dealt with each other.
    {
      ?a rdf:reifies ?statement . ${STATED("a")}
      BIND(SUBJECT(?statement) AS ?s) BIND(PREDICATE(?statement) AS ?p) BIND(OBJECT(?statement) AS ?o)
      ${who}
      FILTER((?who = ?s || ?who = ?o) && ?p NOT IN (${iris("judgement", "paper")}))
    }
    BIND(?who = ?s AS ?did)
    BIND(?p IN (${iris("dealing", "telling")}) AS ?dealt)
    BIND(?p IN (${iris("taking-part")}) AS ?took)
    BIND(?p IN (${iris("belonging", "entry", "exit", "part")}) AS ?bond)
    BIND(?p IN (${iris("belonging", "part")}) AS ?state)
    BIND(?p IN (${iris("allegiance")}) AS ?secret)
    FILTER(?dealt || ?who = ${sparqlIri(actor)} && ?did || ?who = ?o && (?took || ?bond || ?secret && ?who = ${sparqlIri(actor)}))
    ${DATE_OF_CLAIM}
    BIND(NOT EXISTS { ?a dos:verdict dos:accepted } AS ?doubted) BIND(false AS ?judged)
  } UNION ${occasion("They took part in the event.", "taking-part", iris, who)} UNION ${expressed("It was said in their presence.", "taking-part", iris, who)}`;

const papers = (iris: Roles, who: string): string => `  { # They wrote the paper or got it.
    ?a rdf:reifies <<( ?s ?p ?who )>> . ${STATED("a")}
    FILTER(?p IN (${iris("paper")}))
    ${DATE_OF_CLAIM}
    BIND(NOT EXISTS { ?a dos:verdict dos:accepted } AS ?doubted) BIND(false AS ?judged) BIND(false AS ?state)
  } UNION ${occasion("It is said of a paper that they wrote or got.", "paper", iris, who)} UNION ${expressed("It was said in such a paper.", "paper", iris, who)}`;

const occasion = (says: string, role: RelationRole, iris: Roles, who: string): string => `{ # ${says}
    ${WORD("?s ?role ?who", who)}
    FILTER(?role IN (${iris(role)}))
    ?a rdf:reifies <<( ?s ?p ?o )>> . ${STATED("a")}
    FILTER(?p != ?role || ?o != ?who)
    BIND(?p IN (${iris("judgement")}) AS ?judged)
    FILTER(!?judged || NOT EXISTS { ?a dos:heldBy|dos:expressedIn ?holder })
    ${DATE_OF_CLAIM}
    BIND(?judged || NOT EXISTS { ?a dos:verdict dos:accepted } || !?vouched AS ?doubted)
    BIND(false AS ?state)
  }`;

const expressed = (says: string, role: RelationRole, iris: Roles, who: string): string => `{ # ${says}
    ?a dos:expressedIn ?event .
    ${WORD("?event ?role ?who", who)}
    FILTER(?role IN (${iris(role)}))
    OPTIONAL { ?event dos:when ?eventWhen }
    BIND(IF(BOUND(?eventWhen), ?event, ?word) AS ?dated)
    ${DATE_OF("dated")}
    BIND(!?vouched AS ?doubted) BIND(false AS ?judged) BIND(false AS ?state)
  }`;

/** Someone's word on a triple, or plain data. */
function WORD(triple: string, who: string): string {
  return `${who}
    { ?word rdf:reifies <<( ${triple} )>> . ${STATED("word")} BIND(EXISTS { ?word dos:verdict dos:accepted } AS ?vouched) }
    UNION { ${triple} . FILTER NOT EXISTS { ?reifier rdf:reifies <<( ${triple} )>> }
      FILTER NOT EXISTS { ${triple.split(" ")[0]} dos:statedIn|dos:deniedIn ?cited } BIND(true AS ?vouched) }`;
}

function STATED(name: string): string {
  return `FILTER NOT EXISTS { ?${name} dos:deniedIn ?denier } FILTER NOT EXISTS { ?${name} dos:verdict dos:rejected }`;
}

function DATE_OF(name: string): string {
  return `OPTIONAL { ?${name} dos:when ?when } OPTIONAL { ?${name} dos:notBefore ?notBefore } OPTIONAL { ?${name} dos:notAfter ?notAfter }`;
}

/** The claim's own date, else that of its subject. */
const DATE_OF_CLAIM = `BIND(IF(EXISTS { ?a dos:when ?own }, ?a, ?s) AS ?dated)
    ${DATE_OF("dated")}`;

/** Relations that play one of some roles, for `IN (…)`. */
type Roles = (...roles: RelationRole[]) => string;

function rolesIn(vocabulary: Vocabulary): Roles {
  const relations = vocabulary.relations();
  return (...roles) => sparqlIris(relations.filter((x) => roles.some((r) => hasRole(x, r))).map((x) => x.iri));
}

function row({ agent, surely, perhaps, sure, bonds }: Insider, vocabulary: Vocabulary): string {
  const from = (day: DayNumber | null): string => sparqlDate(day === null ? FIRST_DAY : dateOfDay(day));
  const to = (day: DayNumber | null): string => sparqlDate(day === null ? LAST_DAY : dateOfDay(day));
  const dates = [from(surely.earliest), to(surely.latest), from(perhaps.earliest), to(perhaps.latest)];
  const ids = bonds.flatMap((b) => b.words.flatMap((w) => w.attestation?.identifier ?? []));
  const by = ids.length === 0 ? "" : `, by ${[...new Set(ids)].join(", ")}`;
  return `    (${sparqlIri(agent)} ${dates.join(" ")} ${sure}) # ${oneLine(vocabulary.label(agent) + by)}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
