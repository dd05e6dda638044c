/** Blocks: a text cut into its directives and statements, each with the place where it stands and the quads it says. */

import type { ReadOptions } from "./read-options.ts";
import { Failure, Reading } from "./reading.ts";
import type { Quad } from "./term.ts";

/** A directive or a statement, from its first character to behind its last. */
export interface Block {
  readonly isDirective: boolean;
  /** Offsets in the text, in UTF-16 units; the comments before a block are outside it. */
  readonly start: number;
  readonly end: number;
  readonly quads: readonly Quad[];
  /** The name and namespace that a prefix directive declares. */
  readonly declares?: readonly [name: string, namespace: string];
}

export interface BlockText {
  readonly blocks: readonly Block[];
  readonly quads: readonly Quad[];
  /** As `ReadResult` has them. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Whether a name was declared twice for different namespaces: what a name means depends on the place then. */
  readonly redeclares: boolean;
}

interface Token {
  readonly type: string;
  readonly prefix?: string;
  readonly value?: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly endLine?: number;
}

/** Directives without a full stop, and how many tokens follow the word. */
const SHORT_DIRECTIVES: ReadonlyMap<string, number> = new Map([
  ["PREFIX", 2],
  ["BASE", 1],
  ["VERSION", 1],
]);

/** Where each line starts, as n3 counts them. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}

/**
 * Reads a text of Turtle, N-Triples or N-Quads and says where each of its statements stands.
 * @throws RdfSyntaxError at the first mistake.
 */
export function readBlocks(text: string, options: ReadOptions): BlockText {
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const starts = lineStarts(text.slice(mark));
  const at = (line: number, column: number): number => mark + (starts[line - 1] ?? 0) + column;
  const blocks: Block[] = [];
  const declared = new Map<string, string>();
  let redeclares = false;
  let first: Token | null = null;
  let rest = Number.POSITIVE_INFINITY;
  let seen = 0;
  let name = "";
  const reading = new Reading(options, {
    before(token: Token) {
      if (token.type === "prefix") name = token.value ?? "";
      if (first !== null || token.type === "eof") return;
      first = token;
      rest = SHORT_DIRECTIVES.get(token.type) ?? Number.POSITIVE_INFINITY;
    },
    after(token: Token) {
      if (first === null) return;
      const isFirst = token === first;
      if (!isFirst) rest -= 1;
      if (token.type !== "." && rest > 0) return;
      const isDirective = first.type.startsWith("@") || SHORT_DIRECTIVES.has(first.type);
      const declares = /prefix$/i.test(first.type) ? ([name, reading.prefixes[name] ?? ""] as const) : null;
      if (declares !== null) {
        redeclares ||= (declared.get(name) ?? declares[1]) !== declares[1];
        declared.set(...declares);
      }
      blocks.push({
        isDirective,
        start: at(first.line, first.start),
        end: at(token.endLine ?? token.line, token.end),
        quads: reading.batch.slice(seen),
        ...(declares === null ? {} : { declares }),
      });
      seen = reading.batch.length;
      first = null;
    },
  });
  try {
    reading.write(text);
    reading.end();
  } catch (error) {
    throw error instanceof Failure ? reading.explain(error) : error;
  }
  return { blocks, quads: reading.batch, prefixes: reading.prefixes, redeclares };
}
