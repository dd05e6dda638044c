/** Puts values in the place of a query's parameters: as terms, never as text, so that a value cannot become syntax. */
import { EDTF_DATATYPE, xsd } from "../rdf/namespaces.ts";
import { iri, literal, type Term } from "../rdf/term.ts";
import { QueryError } from "./query-error.ts";
import { type QueryParameter, unquoted } from "./query-header.ts";
import { termText } from "./term-text.ts";
import { tokens } from "./tokens.ts";

/** Says what is wrong with a value. */
export interface Unfit {
  readonly sentence: string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what no address holds
const ADDRESS = /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020<>"{}|^`\\]+$/;

/** The IRI that a name stands for: `<…>`, a name with a prefix, or the IRI itself; `null` = none. */
export function addressOf(written: string, prefixes: Readonly<Record<string, string>>): string | null {
  const bare = /^<(.*)>$/.exec(written)?.[1];
  if (bare !== undefined) return ADDRESS.test(bare) ? bare : null;
  const colon = written.indexOf(":");
  const prefix = written.slice(0, colon);
  const namespace = colon >= 0 && Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
  const whole = namespace === undefined ? written : namespace + written.slice(colon + 1);
  return ADDRESS.test(whole) ? whole : null;
}

/** The term for what was entered; `undefined` for nothing: the variable then stays open. */
export function parameterTerm(
  { kind }: Pick<QueryParameter, "kind">,
  entered: string,
  prefixes: Readonly<Record<string, string>>,
): Term | Unfit | undefined {
  const text = entered.trim();
  if (text === "") return undefined;
  switch (kind) {
    case "thing":
      return thing(text, prefixes);
    case "choice":
      return text.startsWith('"') ? literal(unquoted(text)) : thing(text, prefixes);
    case "date":
      return isDay(text)
        ? literal(text, xsd("date"))
        : { sentence: `${JSON.stringify(text)} is no day. Write year, month and day: 1940-01-19.` };
    case "edtf":
      return literal(text, iri(EDTF_DATATYPE));
    case "number":
      if (/^[+-]?\d+$/.test(text)) return literal(text, xsd("integer"));
      return /^[+-]?\d*\.\d+$/.test(text)
        ? literal(text, xsd("decimal"))
        : { sentence: `${JSON.stringify(text)} is no number. Write it in digits: 12 or 1.5.` };
    case "text":
      return literal(entered);
  }
}

/** Whether a day is written as `1940-01-19`, and there is such a day. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function thing(text: string, prefixes: Readonly<Record<string, string>>): Term | Unfit {
  const address = addressOf(text, prefixes);
  return address === null ? { sentence: `${JSON.stringify(text)} is not the address of a thing.` } : iri(address);
}

/**
 * The query with its variables bound, by VALUES at the beginning of its outermost WHERE. Lines keep their numbers.
 * @throws QueryError where the query has no such group: an update, DESCRIBE of a name, the short CONSTRUCT WHERE.
 */
export function withValues(text: string, values: ReadonlyMap<string, Term>): string {
  if (values.size === 0) return text;
  const at = whereOf(text);
  if (at === null) {
    throw new QueryError(
      "unsupported",
      "Values can be filled in where a query has a WHERE { … } of its own: not in an update, nor in CONSTRUCT WHERE.",
    );
  }
  const bound = [...values].map(([name, term]) => ` VALUES ?${name} { ${termText(term)} }`).join("");
  return `${text.slice(0, at)}${bound}${text.slice(at)}`;
}

/** The place behind the brace that opens the outermost WHERE. */
function whereOf(text: string): number | null {
  let form: string | null = null;
  let depth = 0;
  let template = 0;
  let hasTemplate = false;
  for (const { kind, text: token, at } of tokens(text)) {
    if (form === null) {
      if (kind === "word" && /^(?:select|ask|describe|construct)$/i.test(token)) form = token.toLowerCase();
      else if (kind === "word" && /^(?:insert|delete|with|load|clear|drop|create|add|move|copy)$/i.test(token))
        return null;
      continue;
    }
    if (token === "(") depth += 1;
    else if (token === ")") depth -= 1;
    else if (token === "}" && template > 0) template -= 1;
    else if (kind === "word" && form === "construct" && !hasTemplate && template === 0 && /^where$/i.test(token)) {
      return null;
    } else if (token === "{" && depth === 0) {
      if (form !== "construct" || (hasTemplate && template === 0)) return at + 1;
      hasTemplate = true;
      template += 1;
    }
  }
  return null;
}
