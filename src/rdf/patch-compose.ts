/** Lays the blocks that stay and those that are new out as one text, each in its place. */
import type { Block } from "./blocks.ts";
import { termKey } from "./term.ts";

/** A paragraph or line that is new, with the key of its subject. */
export interface Part {
  readonly key: string;
  readonly text: string;
}

export interface Composed {
  readonly text: string;
  /** For each block of the new text the number it had in the old one, or -1. */
  readonly order: readonly number[];
}

/**
 * Puts each new part in the place of the touched block that was about the same thing, else after the one that spoke of
 * it, else at the end. Declarations go behind the directives at the head.
 */
export function composeText(
  text: string,
  blocks: readonly Block[],
  touched: ReadonlySet<number>,
  { parts, declarations }: { readonly parts: readonly Part[]; readonly declarations: readonly string[] },
  isLines: boolean,
): Composed {
  const { inPlace, atEnd } = placeParts(blocks, touched, parts);
  const order: number[] = [];
  const firstStatement = blocks.findIndex((block) => !block.isDirective);
  const directives = firstStatement === -1 ? blocks.length : firstStatement;
  const crlf = /\r\n/.test(text) && !/[^\r]\n/.test(text);
  const withEnds = (part: string): string => (crlf && !part.includes('"""') ? part.replaceAll("\n", "\r\n") : part);
  const line = crlf ? "\r\n" : "\n";
  let out = "";
  let at = 0;
  const declare = () => {
    if (declarations.length === 0) return;
    for (const _ of declarations) order.push(-1);
    const lines = declarations.join(line);
    if (directives > 0) out += line + lines;
    else out = (out.startsWith("\uFEFF") ? "\uFEFF" : "") + lines + line + line + out.replace(/^\uFEFF/, "");
  };
  if (directives === 0) {
    at = blocks[0]?.start ?? text.length;
    out = text.slice(0, at);
    declare();
  }
  for (const [i, block] of blocks.entries()) {
    const gap = text.slice(at, block.start);
    at = block.end;
    if (!touched.has(i)) {
      out += gap + text.slice(block.start, block.end);
      order.push(i);
    } else {
      const here = inPlace.get(i) ?? [];
      if (here.length === 0) {
        out += gap;
        at = dropLine(text, block.end, out);
      } else {
        out += gap + withEnds(here.map((part) => part.text.trimEnd()).join(isLines ? "\n" : "\n\n"));
        for (const _ of here) order.push(-1);
      }
    }
    if (i !== directives - 1 || declarations.length === 0) continue;
    const tail = /^[^\r\n]*/.exec(text.slice(at, blocks[i + 1]?.start ?? text.length))?.[0] ?? "";
    out += tail;
    at += tail.length;
    declare();
  }
  out += text.slice(at);
  if (atEnd.length > 0) {
    const body = withEnds(atEnd.map((part) => part.text).join(isLines ? "" : "\n"));
    const ended = out === "" || out === "\uFEFF" || /[\r\n]$/.test(out) ? out : out + line;
    const spaced = isLines || /^\uFEFF?$|(?:\r\n|\n)\s*(?:\r\n|\n)$/.test(ended);
    out = ended + (spaced ? "" : line) + body;
    for (const _ of atEnd) order.push(-1);
  }
  return { text: out, order };
}

/** Where the rest of the text starts when nothing is put in the place of a block: its line goes with it. */
function dropLine(text: string, end: number, before: string): number {
  if (!/(?:^\uFEFF?|[\r\n])[ \t]*$/.test(before)) return end;
  const rest = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end, end + 1000));
  if (rest === null) return end;
  const after = end + rest[0].length;
  const blank = /^(?:\r\n|\n|\r)/.exec(text.slice(after, after + 2));
  const isSpaced = /(?:^\uFEFF?|(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r))[ \t]*$/.test(before);
  return blank !== null && isSpaced ? after + blank[0].length : after;
}

function placeParts(blocks: readonly Block[], touched: ReadonlySet<number>, parts: readonly Part[]) {
  const heads = new Map<string, number>();
  const homes = new Map<string, number>();
  for (const i of [...touched].sort((a, b) => a - b)) {
    for (const [n, q] of (blocks[i]?.quads ?? []).entries()) {
      const key = termKey(q.subject);
      if (n === 0 && !heads.has(key)) heads.set(key, i);
      if (!homes.has(key)) homes.set(key, i);
    }
  }
  const inPlace = new Map<number, Part[]>();
  const atEnd: Part[] = [];
  for (const part of parts) {
    const head = heads.get(part.key);
    const place = head ?? homes.get(part.key);
    if (place === undefined) atEnd.push(part);
    else if (!inPlace.has(place)) inPlace.set(place, [part]);
    else if (head === undefined) inPlace.get(place)?.push(part);
    else inPlace.get(place)?.unshift(part);
  }
  return { inPlace, atEnd };
}
