/** Splits Turtle or SPARQL results text into coloured pieces; colour only, nothing depends on it. */

export interface ColouredPiece {
  readonly text: string;
  /** Class in `.ttl`: keyword, name, string, comment; none for the rest. */
  readonly colour: "k" | "p" | "st" | "co" | null;
}

const TOKEN =
  /(?<co>#[^\n]*)|(?<st>"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*")|(?<k>@prefix|@base|\b(?:PREFIX|BASE|a)(?=\s)|(?<=[;\n]\s*)[\p{L}\w-]*:[\p{L}\w.-]*\p{L}[\w-]*(?=\s))|(?<p><[^<>\s]*>|[\p{L}\w-]*:[\p{L}\w-]+)/gu;

/** The pieces in order; joined, their texts are the text. */
export function turtleColours(text: string): ColouredPiece[] {
  const pieces: ColouredPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), colour: null });
    const { co, st, k } = match.groups ?? {};
    pieces.push({
      text: match[0],
      colour: co !== undefined ? "co" : st !== undefined ? "st" : k !== undefined ? "k" : "p",
    });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), colour: null });
  return pieces;
}
