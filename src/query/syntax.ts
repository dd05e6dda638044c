/** Finds what is wrong with a query's text and says it in a sentence, with line and column as the user typed it. */

import { readParserError } from "./parser-error.ts";
import { undeclared, withPrefixes } from "./prefixes.ts";
import { QueryError, QuerySyntaxError } from "./query-error.ts";
import { lineAndColumn, tokens } from "./tokens.ts";

interface Parser {
  parse(query: string): unknown;
}

let parser: Promise<Parser> | null = null;

/** The grammar is loaded when first needed: most queries are right and never need it. */
const loadParser = (): Promise<Parser> => {
  parser ??= import("@traqula/parser-sparql-1-2").then(
    ({ Parser }) => new Parser({ lexerConfig: { positionTracking: "full" } }),
  );
  return parser;
};

/**
 * Checks a query (or update) against the grammar of SPARQL 1.2. Returns `null` when nothing is wrong. Prefixes known
 * to the dossier need no declaration.
 */
export async function checkSyntax(
  typed: string,
  prefixes: Readonly<Record<string, string>>,
): Promise<QuerySyntaxError | null> {
  if (typed.trim() === "") return new QuerySyntaxError(1, 1, "There is no query yet.");
  const unknown = undeclared(typed).find(({ prefix }) => !Object.hasOwn(prefixes, prefix));
  const { text, addedLines } = withPrefixes(typed, prefixes);
  const grammar = await loadParser();
  try {
    grammar.parse(text);
  } catch (error) {
    const problem = readParserError(error instanceof Error ? error.message : String(error), text);
    if (problem.code !== "prefix" || unknown === undefined) {
      return new QuerySyntaxError(Math.max(1, problem.line - addedLines), problem.column, problem.sentence);
    }
  }
  if (unknown === undefined) return null;
  const { line, column } = lineAndColumn(typed, unknown.token.at);
  return new QuerySyntaxError(line, column, unknownPrefix(unknown.prefix, prefixes));
}

const unknownPrefix = (prefix: string, prefixes: Readonly<Record<string, string>>): string => {
  const known = Object.keys(prefixes)
    .filter((name) => name !== "")
    .sort();
  const like = known.filter((name) => name.toLowerCase() === prefix.toLowerCase() || name.startsWith(prefix));
  const hint =
    like.length > 0 && prefix !== ""
      ? ` Did you mean ${like
          .slice(0, 3)
          .map((name) => `${name}:`)
          .join(" or ")}?`
      : "";
  return `The prefix ${prefix}: is not known.${hint} Declare it first: PREFIX ${prefix}: <…>`;
};

/** The first address that is relative to nothing. */
function relativeIri(typed: string): QuerySyntaxError | null {
  const all = [...tokens(typed)];
  if (all.some(({ kind, text }) => kind === "word" && /^base$/i.test(text))) return null;
  const token = all.find(({ kind, text }) => kind === "iri" && !/^<[A-Za-z][A-Za-z0-9+.-]*:/.test(text));
  if (token === undefined) return null;
  const { line, column } = lineAndColumn(typed, token.at);
  const sentence = `${token.text} is not a whole address. Write it whole, or begin the query with BASE <…>.`;
  return new QuerySyntaxError(line, column, sentence);
}

/**
 * Turns the engine's refusal of a query into an error for a person: with the parser's better words where the parser
 * sees the mistake too, else with the engine's own place and words.
 */
export async function explainFailure(
  typed: string,
  prefixes: Readonly<Record<string, string>>,
  engineMessage: string,
): Promise<QueryError> {
  const service = /The service (<.*>) is not supported/.exec(engineMessage);
  if (service !== null) {
    return new QueryError(
      "unsupported",
      `SERVICE ${service[1]} asks another endpoint, and queries here stay in the dossier.`,
    );
  }
  const place = /^error at (\d+):(\d+): ([\s\S]*)$/.exec(engineMessage);
  if (place === null) return new QueryError("engine", `The query could not be answered: ${engineMessage}`);
  const found = await checkSyntax(typed, prefixes);
  if (found !== null) return found;
  const relative = relativeIri(typed);
  if (relative !== null) return relative;
  const { addedLines } = withPrefixes(typed, prefixes);
  const words =
    (place[3] ?? "")
      .replace(/^expected one of The /, "The ")
      .replace(/, \[_\]$/, "")
      .split("\n")[0] ?? "";
  const sentence = /^The /.test(words)
    ? `${words}.`
    : /^expected OPTIONAL$/.test(words)
      ? "Something here is not SPARQL that the engine knows (a relative IRI without BASE, or a misspelt function?)."
      : `The engine cannot read the query from here on (${words.slice(0, 160)}).`;
  return new QuerySyntaxError(Math.max(1, Number(place[1]) - addedLines), Number(place[2]), sentence);
}
