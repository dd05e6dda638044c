/** The SPARQL that a facet state stands for: the statements that pass, to copy or to open in the query panel. */

import { FIRST_FOCUS, FOR_DISPLAY, IDENTIFIER, MEMBER } from "../../claims/claim-terms.ts";
import { sparqlDate, sparqlIri, sparqlIris, sparqlText } from "../../claims/sparql-text.ts";
import { COMMENT_PREDICATES, LABEL_PREDICATES, NAME_PARTS, NAMING_PREDICATES } from "../../model/labels.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { DOS_NS, dos, SKOLEM_NS, STYLE_NS } from "../../rdf/namespaces.ts";
import { NO_LINES } from "../sparql-terms.ts";
import { NONE, TAG_RELATIONS } from "./row.ts";
import { FACETS, type FacetChoice, type FacetName, type FacetState } from "./state.ts";

const PREFIXES = `PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX dos: <https://w3id.org/dossier/ns#>
`;

/**
 * A query for `?s ?p ?o`, asserted or only claimed, that gives the statements which a state lets through. Dates are
 * read from the bounds that the ontology asks for (`dos:notBefore`, `dos:notAfter`). `classes`: all classes in use.
 */
export function facetSparql(state: FacetState, vocabulary: Vocabulary, classes: readonly string[]): string {
  const parts = FACETS.flatMap((facet) => {
    const choice = state.choices[facet];
    return choice === undefined ? [] : partsOf(facet, choice, { vocabulary, classes });
  });
  if (state.dates !== null) parts.push(dated(state.dates.from, state.dates.to));
  const needsStanding = (["standing", "certainty"] as const).some((f) => state.choices[f] !== undefined);
  return `${PREFIXES}
SELECT DISTINCT ?s ?p ?o WHERE {
  {
    ?reifier rdf:reifies ?t .
    BIND(SUBJECT(?t) AS ?s) BIND(PREDICATE(?t) AS ?p) BIND(OBJECT(?t) AS ?o)
  } UNION {
    ?s ?p ?o .
    FILTER(?p NOT IN (${sparqlIris(NEVER)}))
    FILTER(!ISLITERAL(?o) || ?p NOT IN (${sparqlIris(silent(vocabulary))}))
    ${notEvidence("?s")}
    ${notEvidence("?o")}
    ${notOntology("?s")}
    BIND(TRIPLE(?s, ?p, ?o) AS ?t)
  }
${[...(needsStanding ? [STANDING] : []), ...parts].join("\n")}
}
`;
}

/** What a facet's pattern is made with. */
interface Terms {
  readonly vocabulary: Vocabulary;
  readonly classes: readonly string[];
}

const NEVER: readonly string[] = [
  ...new Set([...NO_LINES, MEMBER.value, FIRST_FOCUS.value, IDENTIFIER.value, ...FOR_DISPLAY]),
  ...["inverseLabel", "inverseMatch", "order", "section"].map((n) => dos(n).value),
];

/** Relations whose literals name or explain a thing. */
function silent(vocabulary: Vocabulary): string[] {
  const known = vocabulary.relations().map((r) => r.iri);
  const usual = [...LABEL_PREDICATES, ...COMMENT_PREDICATES, ...NAMING_PREDICATES, ...NAME_PARTS.flat()];
  return [...new Set([...usual, ...known])].filter((iri) => {
    const role = vocabulary.namingRole(iri)?.role;
    return role === undefined ? false : role !== "name" || vocabulary.relation(iri).literalKind === undefined;
  });
}

const notEvidence = (end: string): string =>
  [
    `{ ${end} rdf:reifies|dos:firstFocus|dos:member ?layer }`,
    `{ ${end} a dos:Claim }`,
    `{ ${end} a dos:Disagreement }`,
    `{ ${end} a/rdfs:subClassOf* dos:Source }`,
    `{ ?layer dos:statedIn|dos:deniedIn ${end} }`,
  ]
    .map((pattern) => `FILTER NOT EXISTS ${pattern}`)
    .join(" ");

/** The layers that stand beside a dossier are no part of it. */
const notOntology = (end: string): string =>
  `FILTER(!STRSTARTS(STR(?p), "${STYLE_NS}") && !STRSTARTS(STR(${end}), "${DOS_NS}") && !STRSTARTS(STR(${end}), "${STYLE_NS}") && !STRSTARTS(STR(${end}), "${SKOLEM_NS}ontology"))
    FILTER NOT EXISTS { ${end} a ?meta . FILTER(?meta IN (owl:Ontology, owl:Class, owl:ObjectProperty, owl:DatatypeProperty, owl:AnnotationProperty, rdfs:Class, rdf:Property, sh:NodeShape, sh:PropertyShape, sh:PropertyGroup, skos:ConceptScheme)) }`;

/** The standing of each claimed statement, and the surest claim among those that it may rest on: 1 certain to 4 disputed. */
const STANDING = `  OPTIONAL {
    SELECT ?t (MAX(?counts) AS ?left) (MAX(?states) AS ?stated) (MIN(?ofVouched) AS ?surestVouched) (MIN(?ofStated) AS ?surestStated) (MIN(?rank) AS ?surest) WHERE {
      ?on rdf:reifies ?t .
      OPTIONAL { ?on dos:certainty ?certainty }
      BIND(IF(?certainty = dos:certain, 1, IF(?certainty = dos:probable, 2, IF(?certainty = dos:contested, 3, IF(?certainty = dos:disputed, 4, 9)))) AS ?given)
      BIND(COALESCE(?given, 9) AS ?rank)
      BIND(EXISTS { ?on dos:verdict dos:accepted } AS ?vouchedFor)
      BIND(!?vouchedFor && EXISTS { ?on dos:verdict dos:rejected } AS ?rejected)
      BIND(EXISTS { ?on dos:deniedIn ?x } && NOT EXISTS { ?on dos:statedIn ?x } AS ?denies)
      BIND(IF(?rejected, 0, 1) AS ?counts)
      BIND(IF(?rejected || ?denies, 0, 1) AS ?states)
      BIND(IF(?vouchedFor && !?denies, ?rank, 99) AS ?ofVouched)
      BIND(IF(?states = 1, ?rank, 99) AS ?ofStated)
    } GROUP BY ?t
  }
  BIND(EXISTS { ?s ?p ?o } AS ?asserted)
  BIND(IF(!BOUND(?left), "plain", IF(?left = 0, "rejected", IF(?asserted, "accepted", IF(?stated = 1, "reported", "denied")))) AS ?standing)
  BIND(IF(?standing = "accepted" && ?surestVouched < 99, ?surestVouched, IF(?stated = 1 && ?standing != "denied", ?surestStated, ?surest)) AS ?level)
  BIND(IF(?level = 1, "certain", IF(?level = 2, "probable", IF(?level = 3, "contested", IF(?level = 4, "disputed", "")))) AS ?surely)`;

const CITES = "?on rdf:reifies ?t ; dos:statedIn|dos:deniedIn ?source .";

function partsOf(facet: FacetName, { any, not }: FacetChoice, terms: Terms): string[] {
  const pattern = PATTERNS[facet];
  if (pattern !== undefined)
    return [
      ...(any.length === 0 ? [] : [`  { SELECT DISTINCT ?t WHERE { ${pattern(any)} } }`]),
      ...(not.length === 0 ? [] : [`  MINUS { ${pattern(not)} }`]),
    ];
  return [
    ...(any.length === 0 ? [] : [`  FILTER(${testOf(facet, any, terms)})`]),
    ...(not.length === 0 ? [] : [`  FILTER(!(${testOf(facet, not, terms)}))`]),
  ];
}

/** Facets of the claims on a statement: patterns that bind `?t`. */
const PATTERNS: Partial<Record<FacetName, (values: readonly string[]) => string>> = {
  source: (values) => {
    const named = values.filter((v) => v !== NONE);
    return [
      ...(named.length > 0 ? [`{ ${CITES} FILTER(?source IN (${sparqlIris(named)})) }`] : []),
      ...(values.includes(NONE) ? [`{ ?any rdf:reifies ?t . MINUS { ${CITES} } }`] : []),
    ].join(" UNION ");
  },
  family: (values) =>
    values
      .map((v) => `{ ${CITES} { SELECT ?source WHERE { ?source dos:derivedFrom* ${sparqlIri(v)} } } }`)
      .join(" UNION "),
};

/** Facets of the statement itself and of its ends: whether it has one of some values. */
function testOf(facet: FacetName, values: readonly string[], terms: Terms): string {
  const texts = values.map(sparqlText).join(", ");
  switch (facet) {
    case "kind":
      return kindTest(values, terms);
    case "class":
      return classTest(values);
    case "relation":
      return `?p IN (${sparqlIris(values)})`;
    case "standing":
      return `?standing IN (${texts})`;
    case "certainty":
      return `BOUND(?left) && ?surely IN (${texts})`;
    case "tag":
      return tagTest(values, terms);
    default:
      return "true";
  }
}

const classTest = (values: readonly string[]): string =>
  `EXISTS { ?s a ?class . FILTER(?class IN (${sparqlIris(values)})) } || EXISTS { ?o a ?class . FILTER(?class IN (${sparqlIris(values)})) }`;

function kindTest(values: readonly string[], { vocabulary, classes: inUse }: Terms): string {
  const infos = [...new Set([...inUse, ...vocabulary.classes().map((c) => c.iri)])].map((c) => vocabulary.classInfo(c));
  const classes = infos.filter((c) => values.includes(c.kind.id));
  const others = infos.filter((c) => !values.includes(c.kind.id));
  const named = vocabulary.relations().filter((r) => r.literalKind !== undefined && values.includes(r.literalKind.id));
  const end = (of: string): string => {
    const typed = `EXISTS { ${of} a ?class . FILTER(?class IN (${sparqlIris(classes.map((c) => c.iri))})) }`;
    const untyped = values.includes("other")
      ? ` || (!ISLITERAL(${of}) && NOT EXISTS { ${of} a ?class . FILTER(?class IN (${sparqlIris(others.map((c) => c.iri))})) })`
      : "";
    return `(${typed}${untyped})`;
  };
  const drawn = named.length === 0 ? "" : ` || (ISLITERAL(?o) && ?p IN (${sparqlIris(named.map((r) => r.iri))}))`;
  return `${end("?s")} || ${end("?o")}${drawn}`;
}

function tagTest(values: readonly string[], { vocabulary }: Terms): string {
  const path = TAG_RELATIONS.map((t) => sparqlIri(t.value)).join("|");
  const tagged = (filter: string): string =>
    ["?s", "?o", "?on"]
      .map((of) => `EXISTS { ${of === "?on" ? "?on rdf:reifies ?t . " : ""}${of} ${path} ?tag . ${filter} }`)
      .join(" || ");
  const grouped = vocabulary.relations().filter((r) => r.group !== undefined && values.includes(r.group));
  const chosen = tagged(`FILTER(STR(?tag) IN (${values.map(sparqlText).join(", ")}))`);
  return grouped.length === 0
    ? chosen
    : `${chosen} || (?p IN (${sparqlIris(grouped.map((r) => r.iri))}) && !(${tagged("")}))`;
}

/** A claim on it, else its own value, else its subject, has a date that may lie in the span. */
function dated(from: string | null, to: string | null): string {
  const within =
    [
      ...(to === null ? [] : [`(!BOUND(?notBefore) || ?notBefore <= ${sparqlDate(to)})`]),
      ...(from === null ? [] : [`(!BOUND(?notAfter) || ?notAfter >= ${sparqlDate(from)})`]),
    ].join(" && ") || "true";
  const bounds = (of: string): string =>
    `OPTIONAL { ${of} dos:notBefore ?notBefore } OPTIONAL { ${of} dos:notAfter ?notAfter }`;
  const first = to === null ? "true" : `SUBSTR(STR(?o), 1, ${to.length}) <= ${sparqlText(to)}`;
  const last =
    from === null ? "true" : `CONCAT(STR(?o), SUBSTR("0000-99-99", STRLEN(STR(?o)) + 1)) >= ${sparqlText(from)}`;
  return `  OPTIONAL {
    SELECT ?t (MAX(IF(${within}, 1, 0)) AS ?dated) WHERE {
      ?on rdf:reifies ?t ; dos:when ?when . ${bounds("?on")}
    } GROUP BY ?t
  }
  BIND(ISLITERAL(?o) && REGEX(STR(?o), "^[0-9]{4}(-[0-9]{2}){0,2}$") AS ?isDate)
  FILTER(IF(BOUND(?dated), ?dated = 1, IF(?isDate, ${first} && ${last}, EXISTS { ?s dos:when ?itsDate . ${bounds("?s")} FILTER(${within}) })))`;
}
