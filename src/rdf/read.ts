/** Reads Turtle, TriG, N-Triples and N-Quads, whole or in pieces, into quads whose blank nodes have Skolem names. */
import type { ReadOptions } from "./read-options.ts";
import { Failure, Reading } from "./reading.ts";
import type { Quad } from "./term.ts";

export type { ReadOptions } from "./read-options.ts";

export interface ReadResult {
  readonly quads: Quad[];
  /** The prefixes that the text declared; the last declaration of a name counts. */
  readonly prefixes: Record<string, string>;
}

/**
 * Reads a whole text.
 * @throws RdfSyntaxError at the first mistake.
 */
export function readText(text: string, options: ReadOptions): ReadResult {
  const reading = new Reading(options);
  try {
    reading.write(text);
    reading.end();
  } catch (error) {
    throw error instanceof Failure ? reading.explain(error) : error;
  }
  return { quads: reading.batch, prefixes: reading.prefixes };
}

/** How much text is read between two looks at the signal, in UTF-16 units. */
const PIECE = 1 << 16;

export interface ReadChunksOptions extends ReadOptions {
  /** Takes the quads of each piece; reading goes on when it (or its promise) returns. */
  onQuads(batch: Quad[]): void | Promise<void>;
  readonly signal?: AbortSignal;
  /** Told how much has been read so far, in UTF-16 units. */
  onProgress?(charsRead: number): void;
}

/**
 * Reads a text that arrives in pieces, cut anywhere.
 * @throws RdfSyntaxError at the first mistake; what came before it has been handed on already.
 * @throws the signal's reason when it is aborted.
 */
export async function readChunks(
  chunks: AsyncIterable<string>,
  options: ReadChunksOptions,
): Promise<{ prefixes: Record<string, string>; count: number }> {
  const { onQuads, signal, onProgress } = options;
  const reading = new Reading(options);
  const source = chunks[Symbol.asyncIterator]();
  let count = 0;
  let chars = 0;
  const hand = async () => {
    const { batch } = reading;
    if (batch.length === 0) return;
    reading.batch = [];
    count += batch.length;
    await onQuads(batch);
  };
  try {
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
      const chunk = next.value;
      for (let at = 0; at < chunk.length; at += PIECE) {
        signal?.throwIfAborted();
        const piece = chunk.slice(at, at + PIECE);
        try {
          reading.write(piece);
          reading.forget();
        } catch (error) {
          if (error instanceof Failure) reading.lookOn(error, chunk.slice(at + PIECE, at + 2 * PIECE));
          throw error;
        }
        chars += piece.length;
        await hand();
        onProgress?.(chars);
      }
    }
    signal?.throwIfAborted();
    reading.end();
    await hand();
    return { prefixes: reading.prefixes, count };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await hand();
    while (!reading.lookOn(error)) {
      const next = await source.next();
      if (next.done === true) break;
      reading.lookOn(error, next.value);
    }
    throw reading.explain(error);
  } finally {
    await source.return?.();
  }
}
