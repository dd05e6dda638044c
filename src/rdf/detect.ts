/** Finds out which syntax a text is in: by the ending of its name, else by what it looks like. */
import { type Syntax, syntaxOfPath } from "./syntax.ts";

const TOKENS =
  /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\\\r\n]|\\.)*'?|<[^<>\s"{}|^`\\]*>|#[^\r\n]*/g;
const TERM = String.raw`(?:<[^<>\s]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^\s*<[^<>\s]*>)?|<<\(.*\)>>)`;
const STATEMENT = new RegExp(
  String.raw`^\s*(?:<[^<>\s]*>|_:\S+)\s*<[^<>\s]*>\s*${TERM}(\s*(?:<[^<>\s]*>|_:[^\s.]+))?\s*\.\s*(?:#.*)?$`,
);

const STARTS_LIKE_TURTLE =
  /^\s*(?:[[({]|<<|(?:graph\s+)?(?:<>|_:[^\s;,.]+|[\p{L}\d_.-]*:[^\s;,]*)\s*(?:\{|<>|a\s|[\p{L}\d_.-]*:\S))/iu;
const SAMPLE = 1 << 16;
/** How much of it tells whether it starts like Turtle: the pattern takes time with the square of it. */
const START = 1000;

/** The syntax of lines that are all whole statements, or `null` when one is not. */
function lineSyntax(text: string): Syntax | null {
  let found: Syntax | null = null;
  const lines = text.split(/[\r\n]+/);
  // The last line may be cut off where the sample ends.
  const whole = lines.length > 2 ? lines.slice(0, -1) : lines;
  for (const line of whole) {
    if (/^\s*(?:#|VERSION\b|$)/.test(line)) continue;
    const match = STATEMENT.exec(line);
    if (match === null) return null;
    if (match[1] !== undefined) return "nquads";
    found = "ntriples";
  }
  return found;
}

/** The syntax a text looks like, or `null` when it looks like none of ours. `text` may be just the beginning. */
export function sniffSyntax(text: string): Syntax | null {
  const start = text.replace(/^\uFEFF/, "");
  if (/^\s*(?:<\?xml|<!DOCTYPE|<html|<rdf:RDF|<!--)/i.test(start)) return null;
  if (/^\s*[{[]\s*(?:"|$|[{[\]}])/.test(start)) return null;
  const lines = lineSyntax(start);
  if (lines !== null) return lines;
  const bare = start
    .slice(0, SAMPLE)
    .replace(TOKENS, (token) => (token.startsWith("#") ? "" : token.startsWith("<") ? "<>" : '""'));
  const turtle =
    /(?:^|\n)[^\S\n]*(?:@prefix|@base|prefix|base|version)\s/i.test(bare) ||
    STARTS_LIKE_TURTLE.test(bare.trimStart().slice(0, START));
  if (!turtle) return null;
  return /\{(?!\|)/.test(bare) ? "trig" : "turtle";
}

/**
 * The syntax of a file: by the ending of `path`, else by its text. `null` means that neither says it; ask the user,
 * or try Turtle, which reads N-Triples too.
 */
export function detectSyntax(path: string, text?: string): Syntax | null {
  return syntaxOfPath(path) ?? (text === undefined ? null : sniffSyntax(text));
}
