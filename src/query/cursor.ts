/** Where the cursor stands in a query: which place of which triple pattern, and what the query says elsewhere. */
import { bareStart } from "./bare-pattern.ts";
import { PatternReader, type PatternTriple } from "./pattern-reader.ts";
import { type Token, tokens } from "./tokens.ts";

/**
 * `subject`, `predicate`, `object`: of a triple pattern; `after`: behind a whole one; `expression`: in a FILTER or
 * BIND; `value`: among the terms of VALUES; `clause`: outside every pattern; `nothing`: in a comment or a string.
 */
export type Position = "subject" | "predicate" | "object" | "after" | "expression" | "value" | "clause" | "nothing";

export interface CursorPlace {
  readonly position: Position;
  /** The subject of the pattern as it is written, where there is one: `?event`, `kri:jane-archer`. */
  readonly subject: string | null;
  /** The predicate (of a path its last step) as it is written; `^` before it where it is read backwards. */
  readonly predicate: string | null;
  /** Whether what is said here is said of a claim: in `{| … |}`. */
  readonly ofClaim: boolean;
  /** The triple patterns of the whole query but the one that is being written. */
  readonly triples: readonly PatternTriple[];
  /** The variables of the whole query, with `?`, but the one that is being written. */
  readonly variables: readonly string[];
  /** What is being typed, and where it starts. */
  readonly word: { readonly text: string; readonly from: number };
}

const WORD =
  /(?:[?$][\p{L}\p{N}_]*|<[^<>"{}|^`\\\s]*|[\p{L}_][\p{L}\p{N}_.%-]*(?::[\p{L}\p{N}_.%-]*)?|:[\p{L}\p{N}_.%-]*)$/u;
/** Stands for what is being typed: a term of which nothing is known. */
const UNTYPED = "_:typing";

/** The place of the cursor; `at` in UTF-16 units. Never throws: an unfinished query is read as far as it goes. */
export function cursorPlace(text: string, at: number): CursorPlace {
  const typed = WORD.exec(text.slice(Math.max(0, at - 300), at))?.[0] ?? "";
  const from = at - typed.length;
  const rest = /^[\p{L}\p{N}_:.%-]*/u.exec(text.slice(at))?.[0] ?? "";
  const to = typed === "" ? at : at + rest.replace(/\.$/, "").length;
  const reader = new PatternReader();
  const bare = bareStart(text);
  const variables = new Set<string>();
  let place: Pick<CursorPlace, "position" | "subject" | "predicate" | "ofClaim"> | null = null;
  const arrive = (): void => {
    place = reader.place();
    if (typed !== "") reader.take({ kind: "prefixed", text: UNTYPED, at: from });
    else if (/^[ \t]*(?:[\r\n}]|$)/.test(text.slice(at))) reader.drop();
  };
  for (const token of tokens(text)) {
    if (token.at === bare) reader.take(OPEN);
    if (place === null && token.at >= from) arrive();
    if (place === null && token.at + token.text.length > from) {
      if (isShut(token)) return { ...NOWHERE, triples: reader.triples, word: { text: typed, from } };
    }
    if (token.at >= from && token.at < to) continue;
    if (token.kind === "variable") variables.add(`?${token.text.slice(1)}`);
    reader.take(token);
  }
  if (place === null) arrive();
  const found = isComment(text, from) ? NOWHERE : (place ?? NOWHERE);
  return { ...found, triples: known(reader.triples), variables: [...variables], word: { text: typed, from } };
}

/** Stands before patterns that nobody has written a question around. */
const OPEN: Token = { kind: "punctuation", text: "{", at: -2 };

const NOWHERE = { position: "nothing", subject: null, predicate: null, ofClaim: false, variables: [] } as const;

const known = (triples: readonly PatternTriple[]): PatternTriple[] =>
  triples.filter((t) => t.subject !== UNTYPED && t.predicate !== UNTYPED && t.object !== UNTYPED);

/** A whole string or address around the cursor is not to be completed. */
const isShut = ({ kind }: Token): boolean => kind === "string" || kind === "iri";

/** Whether a place stands behind a `#` that begins a comment. */
function isComment(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  if (!line.includes("#")) return false;
  let seen = 0;
  for (const token of tokens(line)) {
    if (line.slice(seen, token.at).includes("#")) return true;
    seen = token.at + token.text.length;
  }
  return line.slice(seen).includes("#");
}
