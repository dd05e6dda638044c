/** A light tokeniser for SPARQL: enough to know a query's kind, its prefixes and its variables without parsing it. */

export type TokenKind = "iri" | "string" | "variable" | "prefixed" | "word" | "punctuation";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where it starts, in UTF-16 units. */
  readonly at: number;
}

const TOKEN = new RegExp(
  [
    String.raw`(?<skip>\s+|#[^\n\r]*)`,
    String.raw`(?<iri><[^<>"{}|^\x60\\\x00-\x20]*>)`,
    String.raw`(?<string>"""(?:"{0,2}(?:[^"\\]|\\[\s\S]))*"""|'''(?:'{0,2}(?:[^'\\]|\\[\s\S]))*'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')`,
    String.raw`(?<variable>[?$][\p{L}\p{N}_\u00B7]+)`,
    String.raw`(?<tag>@[A-Za-z0-9-]+|_:[\p{L}\p{N}_.-]+)`,
    String.raw`(?<prefixed>(?:\p{L}(?:[\p{L}\p{N}_.\u00B7-]*[\p{L}\p{N}_\u00B7-])?)?:(?:(?:[\p{L}\p{N}_:\u00B7.-]|%[0-9A-Fa-f]{2}|\\.)*(?:[\p{L}\p{N}_:\u00B7-]|%[0-9A-Fa-f]{2}|\\.))?)`,
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_]*)`,
    String.raw`(?<punctuation>[\s\S])`,
  ].join("|"),
  "uy",
);

/** The tokens of a text, comments and white space left out. Never throws: what it does not know is punctuation. */
export function* tokens(text: string): Generator<Token> {
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { skip: _skip, tag, ...kinds } = match.groups ?? {};
    const found = Object.entries(kinds).find(([, value]) => value !== undefined);
    if (tag !== undefined) yield { kind: "punctuation", text: tag, at: match.index };
    else if (found !== undefined) yield { kind: found[0] as TokenKind, text: match[0], at: match.index };
  }
}

/** 1-based line and column of a place in a text; columns count UTF-16 units. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The place of a line and column (from 1) in a text, in UTF-16 units. */
export function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let n = 1; n < line; n += 1) at += /^[^\r\n]*(?:\r\n|\r|\n|$)/.exec(text.slice(at))?.[0].length ?? 0;
  return at + column - 1;
}
