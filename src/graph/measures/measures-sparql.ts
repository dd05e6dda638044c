/** The SPARQL behind the measures: the links that they are taken on, and the degree, which SPARQL can count itself. */
import { DENIED_IN, DERIVED_FROM, FIRST_FOCUS, REIFIES, STATED_IN, VERDICT } from "../../claims/claim-terms.ts";
import { escapeIri } from "../../rdf/escape.ts";
import { dos, owl, rdf, rdfs, sh, style } from "../../rdf/namespaces.ts";
import { TermWriter } from "../../rdf/turtle-term.ts";
import type { DossierGraph } from "../dossier-graph.ts";
import { isOutward } from "../outward.ts";
import { LAYER_CLASSES } from "../sparql-terms.ts";
import type { MeasureId } from "./measure.ts";

export interface MeasureQueryOptions {
  /** IRIs of relations that lead out of the dossier only: see `outwardRelations`. */
  readonly outward?: Iterable<string>;
  /** IRIs of sources that are set aside: what rests on them alone does not count. */
  readonly aside?: Iterable<string>;
  /** Prefix → namespace, for short names. */
  readonly prefixes?: Readonly<Record<string, string>>;
}

/** The relations of a graph that lead to what the dossier says nothing of, as measures leave them out. */
export function outwardRelations(graph: DossierGraph): string[] {
  const found = new Set<string>();
  graph.forEachNode((node) => {
    if (isOutward(graph, node)) graph.forEachInEdge(node, (_, { predicate }) => found.add(predicate));
  });
  return [...found].sort();
}

/**
 * A SPARQL 1.2 query for what a measure rests on. For `degree` it is the measure itself, a row for each thing. SPARQL
 * cannot follow shortest ways or walkers: for the other measures it is the network, a row for each two linked things.
 */
export function measureSparql(id: MeasureId, options: MeasureQueryOptions = {}): string {
  const writer = new TermWriter(options.prefixes ?? {});
  const links = linksPattern(writer, [...(options.outward ?? [])], [...(options.aside ?? [])]);
  const body =
    id === "degree"
      ? `# With how many others each thing is linked: on what is asserted, and with what is reported as well.
SELECT ?thing (COUNT(DISTINCT ?sure) AS ?asserted) (COUNT(DISTINCT ?other) AS ?reported)
WHERE {
${links}}
GROUP BY ?thing
ORDER BY DESC(?asserted) DESC(?reported) ?thing
`
      : `# Which two things are linked, and whether anything that is asserted links them.
# The measure itself is taken on this network; SPARQL cannot compute it.
SELECT ?thing ?other (COUNT(?sure) > 0 AS ?asserted)
WHERE {
${links}  FILTER(STR(?thing) < STR(?other))
}
GROUP BY ?thing ?other
ORDER BY ?thing ?other
`;
  const prefixes = [...writer.used].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${prefixes.map(([name, iri]) => `PREFIX ${name}: <${escapeIri(iri)}>\n`).join("")}\n${body}`;
}

/** `?thing` and `?other` at the two ends of a line, each line read from both; `?sure` is `?other` if it is asserted. */
function linksPattern(writer: TermWriter, outward: readonly string[], aside: readonly string[]): string {
  const iri = (name: { readonly value: string }) => writer.iri(name.value);
  const list = (iris: readonly string[], separator: string) => iris.map((each) => writer.iri(each)).join(separator);
  const layer = (variable: string) =>
    `MINUS { ${variable} a/${iri(rdfs("subClassOf"))}* ?layer VALUES ?layer { ${list(LAYER_CLASSES, " ")} } }`;
  return `${assertedPattern(writer, aside)}
  UNION
  { ?claim ${iri(REIFIES)} <<( ?from ?relation ?to )>>
    MINUS { ?claim ${iri(VERDICT)} ${iri(dos("rejected"))} }
    MINUS { ?claim ${iri(DENIED_IN)} ?denier }${fallenPattern(writer, "?claim", aside)} }
  FILTER(isIRI(?from) && isIRI(?to) && ?from != ?to)
  FILTER(?relation NOT IN (${list([FIRST_FOCUS.value, dos("section").value, ...outward], ", ")}))

  # Claims, sources and disagreements are evidence, not things
  ${layer("?from")}
  ${layer("?to")}
  MINUS { ?from ${iri(FIRST_FOCUS)} ?focus }

  # Types, shapes and styles, and what the ontology beside the dossier says of its own terms
  FILTER(!REGEX(STR(?relation), "${startsWith(rdf(""), owl(""), sh(""), style(""))}"))
  FILTER(!REGEX(STR(?from), "^https://w3id[.]org/dossier/[a-z]+(#|$)"))

  # Each line from both ends
  VALUES ?end { "from" "to" }
  BIND(IF(?end = "from", ?from, ?to) AS ?thing)
  BIND(IF(?end = "from", ?to, ?from) AS ?other)
  BIND(IF(BOUND(?said), ?other, ?none) AS ?sure)
`;
}

/** What is asserted; with sources set aside, only what no claim is on or what a claim that is left vouches for. */
function assertedPattern(writer: TermWriter, aside: readonly string[]): string {
  if (aside.length === 0) return "  { ?from ?relation ?to BIND(true AS ?said) }";
  const iri = (name: { readonly value: string }) => writer.iri(name.value);
  const on = (claim: string) => `${claim} ${iri(REIFIES)} <<( ?from ?relation ?to )>>`;
  const vouches = (claim: string) =>
    `${claim} ${iri(VERDICT)} ${iri(dos("accepted"))} FILTER NOT EXISTS { ${claim} ${iri(DENIED_IN)} ?denying }`;
  return `  { ?from ?relation ?to MINUS { ${on("?any")} } BIND(true AS ?said) }
  UNION
  { ?from ?relation ?to . ${on("?ground")}${fallenPattern(writer, "?ground", aside)}
    FILTER(EXISTS { ${vouches("?ground")} } || NOT EXISTS { ${on("?accepted")} . ${vouches("?accepted")} })
    BIND(true AS ?said) }`;
}

/** Leaves out claims that fall with the sources: they cite one of them, or derive from nothing else. */
function fallenPattern(writer: TermWriter, claim: string, aside: readonly string[]): string {
  if (aside.length === 0) return "";
  const iri = (name: { readonly value: string }) => writer.iri(name.value);
  const cites = `${iri(STATED_IN)}|${iri(DENIED_IN)}`;
  const list = (separator: string) => aside.map((each) => writer.iri(each)).join(separator);
  return `
    MINUS { ${claim} ${cites} ?aside VALUES ?aside { ${list(" ")} } }
    MINUS { ${claim} ${iri(DERIVED_FROM)} ?root
      FILTER NOT EXISTS { ${claim} ${iri(DERIVED_FROM)} ?still
        OPTIONAL { ?still ${cites} ?its }
        FILTER(?still NOT IN (${list(", ")}) && COALESCE(?its NOT IN (${list(", ")}), true)) } }`;
}

/** A regular expression, as SPARQL writes it, for what lies in one of several namespaces. */
const startsWith = (...spaces: readonly { readonly value: string }[]): string =>
  `^(${spaces.map(({ value }) => value.replaceAll(".", "[.]")).join("|")})`;
