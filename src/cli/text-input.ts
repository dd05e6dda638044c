/** Reads files and standard input as text in pieces, strictly: bytes that are no UTF-8 are reported, not replaced. */
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { InputError } from "./problem.ts";
import { Utf8Reader } from "./utf8-reader.ts";

/**
 * The text of a stream in pieces. `shown` is the name that problems are reported under.
 * @throws InputError when it is not UTF-8; the file system's error when it cannot be read.
 */
export async function* textOf(stream: Readable, shown: string): AsyncGenerator<string> {
  const reader = new Utf8Reader();
  const read = (chunk: Uint8Array | null): string => {
    const { text, problem } = reader.read(chunk);
    if (problem !== null) throw new InputError({ code: "file", file: shown, ...problem });
    return text;
  };
  for await (const chunk of stream) {
    const text = typeof chunk === "string" ? chunk : read(chunk as Uint8Array);
    if (text !== "") yield text;
  }
  const rest = read(null);
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
