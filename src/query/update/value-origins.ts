/** Value origins: where the pattern of an update's step gives each variable its value from. */
import type { Literal } from "../../rdf/term.ts";
import type { TemplateTerm, TripleTemplate } from "./update-step.ts";

/** The parts of the algebra that are read. */
interface Part {
  readonly type?: string;
  readonly subType?: string;
  readonly termType?: string;
  readonly value?: string;
  readonly [part: string]: unknown;
}

export interface ValueOrigins {
  /** The triple patterns, which may hold a variable's value themselves. */
  readonly patterns: readonly Omit<TripleTemplate, "termType">[];
  /** Literals that the text itself gives to a variable, by VALUES or BIND. */
  readonly stated: ReadonlyMap<string, readonly Literal[]>;
  /** Variables whose value is worked out, as `?n + 1` is: the data has it in no form. */
  readonly computed: ReadonlySet<string>;
}

export const NO_ORIGINS: ValueOrigins = { patterns: [], stated: new Map(), computed: new Set() };

/** What gives one of its arguments as it is. */
const PASSING = new Set(["if", "coalesce", "min", "max", "sample"]);

/** `term` reads a term of the algebra. */
export function valueOrigins(where: unknown, term: (t: never) => TemplateTerm): ValueOrigins {
  const patterns: Omit<TripleTemplate, "termType">[] = [];
  const stated = new Map<string, Literal[]>();
  const made = new Map<string, Part>();
  const state = (variable: string, value: unknown) => {
    const read = term(value as never);
    if (read.termType === "Literal") stated.set(variable, [...(stated.get(variable) ?? []), read]);
  };
  const read = (part: unknown): void => {
    if (Array.isArray(part)) for (const each of part) read(each);
    if (typeof part !== "object" || part === null || Array.isArray(part)) return;
    const node = part as Part;
    switch (node.type) {
      case "pattern":
        patterns.push({
          subject: term(node.subject as never),
          predicate: term(node.predicate as never),
          object: term(node.object as never),
        });
        break;
      case "values":
        for (const row of node.bindings as readonly Readonly<Record<string, unknown>>[])
          for (const [variable, value] of Object.entries(row)) state(variable, value);
        break;
      case "extend":
        for (const literal of literalsOf(node.expression as Part)) state(nameOf(node.variable), literal);
        made.set(nameOf(node.variable), node.expression as Part);
        break;
      case "group":
        for (const aggregate of node.aggregates as readonly Part[]) made.set(nameOf(aggregate.variable), aggregate);
        break;
    }
    for (const each of Object.values(node)) read(each);
  };
  read(where);
  const isComputed = (expression: Part): boolean => {
    const { term: inner, subType, operator, aggregator, args } = expression;
    const { termType, value } = (inner ?? {}) as Part;
    if (subType === "term") {
      const before = termType === "Variable" ? made.get(value ?? "") : undefined;
      return before !== undefined && before !== expression && isComputed(before);
    }
    if (!PASSING.has(String(operator ?? aggregator))) return true;
    const values = operator === "if" ? (args as readonly Part[]).slice(1) : args;
    return Array.isArray(values) && values.every(isComputed);
  };
  const computed = [...made].filter(([, expression]) => isComputed(expression)).map(([name]) => name);
  const inPatterns = new Set(patterns.flatMap((p) => [p.subject, p.object]).flatMap(variablesOf));
  return { patterns, stated, computed: new Set(computed.filter((name) => !inPatterns.has(name))) };
}

const nameOf = (variable: unknown): string => (variable as Part).value ?? "";

/** The literals that an expression may give as they are written. */
function literalsOf({ subType, operator, term, args }: Part): unknown[] {
  if (subType === "term") return (term as Part).termType === "Literal" ? [term] : [];
  return PASSING.has(String(operator)) ? (args as readonly Part[]).flatMap(literalsOf) : [];
}

function variablesOf(t: TemplateTerm): string[] {
  if (t.termType === "Variable") return [t.value];
  return t.termType === "TripleTemplate" ? [t.subject, t.object].flatMap(variablesOf) : [];
}
