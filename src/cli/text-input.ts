/** Reads files and standard input as text in pieces, strictly: bytes that are no UTF-8 are reported, not replaced. */
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { InputError } from "./problem.ts";

/**
 * The text of a stream in pieces. `shown` is the name that problems are reported under.
 * @throws InputError when it is not UTF-8; the file system's error when it cannot be read.
 */
export async function* textOf(stream: Readable, shown: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  const decoded = (chunk: Uint8Array | undefined): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new InputError({
        code: "file",
        file: shown,
        sentence: `This is not text in UTF-8 (a wrong byte after about ${bytes} bytes). Save it as UTF-8 and try again.`,
      });
    }
  };
  for await (const chunk of stream) {
    if (typeof chunk === "string") yield chunk;
    else {
      const text = decoded(chunk as Uint8Array);
      bytes += (chunk as Uint8Array).length;
      if (text !== "") yield text;
    }
  }
  const rest = decoded(undefined);
  if (rest !== "") yield rest;
}

/** The text of a file in pieces. */
export const fileText = (file: string, shown: string): AsyncGenerator<string> =>
  textOf(createReadStream(file, { highWaterMark: 256 * 1024 }), shown);

/** A whole text. */
export async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
