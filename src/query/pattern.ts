/** A pattern: things and lines that were pointed at, each as itself or as any of its kind, and the query it stands for. */
import { dos } from "../rdf/namespaces.ts";
import { type ObjectTerm, type Term, termKey } from "../rdf/term.ts";
import { termText } from "./term-text.ts";

const STATED_IN = dos("statedIn").value;

export interface PatternNode {
  /** Its term's key: each thing is in a pattern once. */
  readonly key: string;
  readonly term: ObjectTerm;
  readonly label: string;
  /** Whether it stands for any of its class. */
  readonly isAny: boolean;
  /** Its most special class; `null` = not known, or a value. */
  readonly cls: PatternClass | null;
}

export interface PatternClass {
  readonly iri: string;
  readonly label: string;
  /** Whether other classes are kinds of it. */
  readonly hasKinds: boolean;
}

export interface PatternLine {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly label: string;
  /** Whether it stands for any relation between the two. */
  readonly isAny: boolean;
  /** Whether the statement stands: if not, only claims make it, and the pattern asks them. */
  readonly isAsserted: boolean;
}

export interface Pattern {
  readonly nodes: readonly PatternNode[];
  readonly lines: readonly PatternLine[];
  /** Whether it asks of each line which sources state it. */
  readonly hasSources: boolean;
}

export const EMPTY_PATTERN: Pattern = { nodes: [], lines: [], hasSources: false };

/** The pattern with a thing, once. */
export function withNode(pattern: Pattern, node: PatternNode): Pattern {
  return pattern.nodes.some((n) => n.key === node.key) ? pattern : { ...pattern, nodes: [...pattern.nodes, node] };
}

/** Whether two lines join the same things by the same relation. */
export const isLine = (
  a: Pick<PatternLine, "from" | "to" | "relation">,
  b: Pick<PatternLine, "from" | "to" | "relation">,
): boolean => a.from === b.from && a.to === b.to && a.relation === b.relation;

/** The pattern with a line and both its ends. */
export function withLine(pattern: Pattern, line: PatternLine, ends: readonly PatternNode[]): Pattern {
  const grown = ends.reduce(withNode, pattern);
  return grown.lines.some((l) => isLine(l, line)) ? grown : { ...grown, lines: [...grown.lines, line] };
}

/** The pattern without a thing and the lines at it. */
export const withoutNode = ({ nodes, lines, ...rest }: Pattern, key: string): Pattern => ({
  ...rest,
  nodes: nodes.filter((n) => n.key !== key),
  lines: lines.filter((l) => l.from !== key && l.to !== key),
});

export const withoutLine = (pattern: Pattern, line: PatternLine): Pattern => ({
  ...pattern,
  lines: pattern.lines.filter((l) => !isLine(l, line)),
});

/** Makes a thing stand for any of its class, or for itself again. */
export const toggleNode = (pattern: Pattern, key: string): Pattern => ({
  ...pattern,
  nodes: pattern.nodes.map((n) => (n.key === key ? { ...n, isAny: !n.isAny } : n)),
});

/** Makes a line stand for any relation, or for its own again. */
export const toggleLine = (pattern: Pattern, line: PatternLine): Pattern => ({
  ...pattern,
  lines: pattern.lines.map((l) => (isLine(l, line) ? { ...l, isAny: !l.isAny } : l)),
});

/** The variables of a pattern, by node key: named after the class, numbered where it is there twice. */
export function variablesOf({ nodes }: Pattern): Map<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const node of nodes) if (node.isAny) names.set(node.key, free(variableName(node.cls?.label ?? "value"), used));
  return names;
}

/** A variable's name from words: "Place of work" → `placeOfWork`. Never empty. */
export function variableName(words: string): string {
  const parts =
    words
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .match(/[A-Za-z0-9]+/g) ?? [];
  const name = parts
    .map((part, i) => (i === 0 ? part.toLowerCase() : part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()))
    .join("");
  return name === "" ? "thing" : /^\d/.test(name) ? `n${name}` : name;
}

function free(name: string, used: Set<string>): string {
  let candidate = name;
  for (let n = 2; used.has(candidate); n += 1) candidate = `${name}${n}`;
  used.add(candidate);
  return candidate;
}

/** What the pattern asks, in a sentence for the query's title. */
export function patternTitle({ nodes, lines, hasSources }: Pattern): string {
  const words = (key: string): string => {
    const node = nodes.find((n) => n.key === key);
    if (node === undefined) return "something";
    return node.isAny ? `any ${(node.cls?.label ?? "value").toLowerCase()}` : node.label;
  };
  const parts = lines.map((l) => `${words(l.from)} ${l.isAny ? "in any relation to" : l.label} ${words(l.to)}`);
  const alone = nodes.filter((n) => !lines.some((l) => l.from === n.key || l.to === n.key)).map((n) => words(n.key));
  const title = [...parts, ...alone].join("; ").replace(/\s+/g, " ");
  return hasSources && lines.length > 0 ? `${title}, with sources` : title;
}

/**
 * The pattern in SPARQL: SELECT of what may vary, ASK where nothing may. `name` writes an IRI in short where it can
 * (`dos:met`); all else is written as whole terms.
 */
export function toSparql(pattern: Pattern, name: (iri: string) => string): string {
  const variables = variablesOf(pattern);
  const used = new Set(variables.values());
  const written = (term: Term): string => (term.termType === "NamedNode" ? name(term.value) : termText(term));
  const at = (key: string): string => {
    const variable = variables.get(key);
    if (variable !== undefined) return `?${variable}`;
    const node = pattern.nodes.find((n) => n.key === key);
    return node === undefined ? "[]" : written(node.term);
  };
  const asked: string[] = [...variables.values()].map((v) => `?${v}`);
  const rows: string[] = [];
  const isA = (node: PatternNode, cls: PatternClass): string =>
    `  ${at(node.key)} ${cls.hasKinds ? "a/rdfs:subClassOf*" : "a"} ${name(cls.iri)} .`;
  for (const node of pattern.nodes) if (node.isAny && node.cls !== null) rows.push(isA(node, node.cls));
  for (const line of pattern.lines) {
    let relation = name(line.relation);
    if (line.isAny) {
      relation = `?${free("relation", used)}`;
      asked.push(relation);
    }
    const triple = `${at(line.from)} ${relation} ${at(line.to)}`;
    if (line.isAsserted) rows.push(`  ${triple} .`);
    if (line.isAsserted && !pattern.hasSources) continue;
    const claim = `?${free("claim", used)}`;
    const claimed = `${claim} rdf:reifies <<( ${triple} )>>`;
    if (!pattern.hasSources) {
      asked.push(claim);
      rows.push(`  ${claimed} .`);
      continue;
    }
    const source = `?${free("source", used)}`;
    asked.push(source);
    const stated = `${claimed} ; ${name(STATED_IN)} ${source} .`;
    // What stands may stand without a claim: it is found all the same.
    rows.push(line.isAsserted ? `  OPTIONAL { ${stated} }` : `  ${stated}`);
  }
  const bound = (node: PatternNode): boolean => pattern.lines.some((l) => l.from === node.key || l.to === node.key);
  for (const node of pattern.nodes) {
    if (bound(node) || (node.isAny && node.cls !== null) || node.term.termType === "Literal") continue;
    const relation = `?${free("relation", used)}`;
    const other = `?${free("other", used)}`;
    asked.push(relation, other);
    rows.push(`  ${at(node.key)} ${relation} ${other} .`);
  }
  const head = asked.length === 0 ? "ASK" : `SELECT DISTINCT ${asked.join(" ")}`;
  return `# title: ${patternTitle(pattern)}\n\n${head} WHERE {\n${rows.join("\n")}\n}\n`;
}

/** The node of a term. */
export const nodeKey = (term: ObjectTerm): string => termKey(term);
