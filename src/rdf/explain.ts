/** Says in plain words what a parser's complaint means, and what its reader can do about it. */
import { explainOther, explainText } from "./explain-text.ts";
import { WELL_KNOWN_PREFIXES } from "./namespaces.ts";
import { SYNTAXES, type Syntax } from "./syntax.ts";

/** What is known of a complaint. */
export interface Complaint {
  /** The parser's own message. */
  readonly message: string;
  /** The text before it in its line. */
  readonly before: string;
  /** The text from the place of the complaint onward. */
  readonly rest: string;
  /** The text of the token complained about; `null` when no token could be made of the text. */
  readonly found: string | null;
  readonly syntax: Syntax;
  /** The line that the token before ends in, where that is an earlier line. */
  readonly lineBefore: number | null;
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
const quote = (text: string): string => `“${shorten(text)}”`;

function foundWhat({ found }: Complaint): string {
  return found === null || found === "" ? "the text ends" : `found ${quote(found)}`;
}

const name = (syntax: Syntax): string => SYNTAXES.find((s) => s.id === syntax)?.label ?? syntax;

function undeclared(prefix: string): string {
  const known = Object.hasOwn(WELL_KNOWN_PREFIXES, prefix) ? WELL_KNOWN_PREFIXES[prefix] : undefined;
  const line = `@prefix ${prefix}: <${known ?? "…"}> .`;
  return known === undefined
    ? `the prefix “${prefix}:” is not declared. Add a line “${line}” at the top, with the address it stands for.`
    : `the prefix “${prefix}:” is not declared. Add the line “${line}” at the top.`;
}

type Explanation = (complaint: Complaint, match: RegExpExecArray) => string;

const missing = ({ lineBefore }: Complaint): string =>
  lineBefore === null ? "" : ` Is it missing at the end of line ${lineBefore}?`;

const afterObject: Explanation = (c) =>
  c.syntax === "ntriples" || c.syntax === "nquads"
    ? `expected “.” at the end of the statement, ${foundWhat(c)}.${missing(c)}`
    : `expected “.” or “;” after the object, ${foundWhat(c)}.${missing(c)}`;

/** The parser's messages and what they mean; the first that fits is taken. */
const EXPLANATIONS: readonly (readonly [RegExp, Explanation])[] = [
  [/^Undefined prefix "([^"]*):"/, (_, m) => undeclared(m[1] ?? "")],
  [/^Expected punctuation to follow/, afterObject],
  [/^Expected dot to follow quad/, (c) => `expected “.” after the name of the graph, ${foundWhat(c)}.`],
  [
    /^Invalid IRI/,
    (c) =>
      c.syntax === "ntriples" || c.syntax === "nquads"
        ? `${quote(c.found ?? "")} is not a whole address; ${name(c.syntax)} needs whole ones, such as <https://…>.`
        : `${quote(c.found ?? "")} is not a valid address (IRI).`,
  ],
  [/^Unclosed graph/, () => "the text ends inside a graph. Close it with “}”."],
  [
    /^Unexpected graph closing/,
    () => "this “}” closes a graph that was never opened. Remove it, or add the missing “{”.",
  ],
  [
    /^(?:Unexpected graph|Expected graph|Expected entity but got \{)/,
    (c) =>
      c.syntax === "turtle"
        ? "named graphs, “{ … }”, belong to TriG. Give the file the ending .trig, or take the braces out."
        : `expected “{” after the name of the graph, ${foundWhat(c)}.`,
  ],
  [/^Invalid graph label/, (c) => `a graph is named by an address or a blank node, ${foundWhat(c)}.`],
  [
    /^Unexpected literal/,
    (c) =>
      `${quote(c.found ?? "")} is a text or number; only what is said (the object) can be one, never the subject or the predicate.`,
  ],
  [
    /^Disallowed triple term as subject/,
    () => "a triple term, “<<( … )>>”, can only be an object. Use “<< … >>” as a subject.",
  ],
  [
    /^Disallowed blank node as predicate/,
    () => "a blank node cannot be a predicate. Use an address or a prefixed name.",
  ],
  [/^Expected predicate but got ;/, () => "expected a predicate after the subject, found “;”."],
  [
    /^Unexpected annotation syntax closing/,
    () => "this “|}” closes an annotation that was never opened. Remove it, or add the missing “{|”.",
  ],
  [
    /^Annotation block can not be empty/,
    () => "an annotation, “{| … |}”, must say something. Remove it, or write a predicate and an object in it.",
  ],
  [
    /^Unexpected list in reified triple/,
    () => "a list cannot stand inside “<< … >>”. Name it with a blank node first.",
  ],
  [
    /^Unexpected compound blank node/,
    () => "“[ … ]” with something in it cannot stand inside “<< … >>”. Name the blank node first.",
  ],
  [/^Expected \)>> but/, (c) => `expected “)>>” to end the triple term, ${foundWhat(c)}.`],
  [/^Expected >> but/, (c) => `expected “>>” to end the reified triple, ${foundWhat(c)}.`],
  [/^Triple terms nested deeper/, () => "triple terms are nested too deeply to be read."],
  [
    /^Detected illegal \(directional\)/,
    () => "a text in a language is written “…”@en, not with the datatype rdf:langString.",
  ],
  [
    /^Detected language tag/,
    (c) => `${quote(c.found ?? "")} is not a language tag: its parts have at most 8 letters, as in @en or @de-AT.`,
  ],
  [/^Expected prefix to follow/, (c) => `expected a prefix such as “ex:” after @prefix, ${foundWhat(c)}.`],
  [
    /^Expected IRI to follow prefix "([^"]*)/,
    (c, m) => `expected an address in angle brackets, <https://…>, for the prefix “${m[1] ?? ""}”, ${foundWhat(c)}.`,
  ],
  [
    /^Expected valid IRI to follow base/,
    (c) => `expected an address in angle brackets, <https://…>, after @base, ${foundWhat(c)}.`,
  ],
  [
    /^(?:Expected literal to follow version|Version declarations)/,
    () => 'the version is written in simple quotation marks: VERSION "1.2".',
  ],
  [
    /^Expected declaration to end with a dot/,
    (c) => `expected “.” at the end of the declaration, ${foundWhat(c)}.${missing(c)}`,
  ],
  [
    /^Unexpected "?eof|^Expected entity but got eof/,
    () => "the text ends in the middle of a statement. Is the file complete?",
  ],
  [
    /^Expected entity but got ([.;,\]})])/,
    (_, m) => `something is missing before “${m[1] ?? ""}”: a statement has a subject, a predicate and an object.`,
  ],
  [
    /^Unexpected ([.\]}])/,
    (_, m) => `something is missing before “${m[1] ?? ""}”: a statement has a subject, a predicate and an object.`,
  ],
  [/^Unexpected ([)])/, () => "this “)” closes a list that was never opened. Remove it, or add the missing “(”."],
  [/^Expected entity but got abbreviation/, () => "“a” (is a) can only be a predicate."],
  [/^Expected entity but got/, (c) => `expected an address, a prefixed name or a blank node, ${foundWhat(c)}.`],
  [/^Token too long/, () => "a single word of this text is too long to be read. Is a quotation mark or “>” missing?"],
];

/** `@en_GB`: the parser stops at the underscore. */
function explainTag({ before, rest }: Complaint): string | null {
  const tag = /@[A-Za-z0-9-]{1,40}$/.exec(before)?.[0];
  const more = /^(?:_[A-Za-z0-9]{1,8})+/.exec(rest)?.[0];
  if (tag === undefined || more === undefined) return null;
  return `a language tag has “-” between its parts: write ${tag}${more.replaceAll("_", "-")}.`;
}

/** One sentence for a complaint. It starts in lower case, to be read after "Line 3, column 7: ". */
export function explain(complaint: Complaint): string {
  const other = complaint.before.trim() === "" ? explainOther(complaint.rest) : null;
  if (other !== null) return other;
  if (complaint.found === null) return explainTag(complaint) ?? explainText(complaint.rest, complaint.syntax);
  if (complaint.found === "" && !/^Unclosed graph/.test(complaint.message))
    return "the text ends in the middle of a statement. Is the file complete, and is the last “.” there?";
  if (complaint.found === "." && /^\s*(?:prefix\s+\S*\s*|base\s*)<[^>]*>\s*$/i.test(complaint.before))
    return "a declaration without “@” takes no “.” at its end. Remove it, or write “@” before the word.";
  for (const [pattern, say] of EXPLANATIONS) {
    const match = pattern.exec(complaint.message);
    if (match !== null) return say(complaint, match);
  }
  return `${quote(complaint.found)} cannot stand here.`;
}
