/** The worker that reads files: text to quads off the main thread, sent back in batches. */
import { detectSyntax } from "../../rdf/detect.ts";
import { readChunks } from "../../rdf/read.ts";
import { RdfSyntaxError } from "../../rdf/syntax-error.ts";
import { documentGraph } from "../../store/document.ts";
import { Fingerprint } from "../storage/fingerprint.ts";
import { QuadEncoder } from "./quad-batch.ts";
import type { FileToRead, ReadProblem, ReadReply, ReadRequest } from "./reading.ts";

const scope = self as unknown as {
  postMessage(message: ReadReply, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
};

const send = (reply: ReadReply, transfer: Transferable[] = []): void => scope.postMessage(reply, transfer);

class CannotFetch extends Error {}

interface Body {
  readonly stream: ReadableStream<Uint8Array>;
  readonly total: number;
  readonly etag: string | null;
}

/** The tag of the bytes themselves, whether they were sent compressed or not; a weak tag is none. */
const strongTag = (tag: string | null): string | null =>
  tag === null || tag.startsWith("W/") ? null : tag.replace(/[-;](?:gz|gzip|br)"$/, '"');

async function openBody(file: FileToRead): Promise<Body> {
  if (file.body instanceof Blob) return { stream: file.body.stream(), total: file.body.size, etag: null };
  const response = await fetch(file.body.url).catch(() => {
    throw new CannotFetch(
      "It could not be fetched: the server did not answer. Check the connection and load the page again.",
    );
  });
  if (!response.ok || response.body === null) {
    throw new CannotFetch(
      `It could not be fetched: the server answered ${response.status}. Check that the file is there.`,
    );
  }
  const { body, headers } = response;
  return { stream: body, total: Number(headers.get("content-length") ?? 0), etag: strongTag(headers.get("etag")) };
}

async function* decode(stream: ReadableStream<Uint8Array>, print: Fingerprint): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    const text = decoder.decode(value, { stream: !done });
    if (text !== "") {
      print.add(text);
      yield text;
    }
    if (done) return;
  }
}

async function* prepend(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (first !== "") yield first;
  yield* rest;
}

async function readFile(file: FileToRead, index: number, files: number, encoder: QuadEncoder): Promise<void> {
  const { stream, total, etag } = await openBody(file);
  const print = new Fingerprint();
  const chunks = decode(stream, print);
  const first = await chunks.next();
  const start = first.done === true ? "" : first.value;
  const syntax = detectSyntax(file.path, start);
  if (syntax === null) {
    throw new CannotFetch(
      "It is not clear what is in it. Dossier reads Turtle (.ttl), TriG (.trig), N-Triples (.nt) and N-Quads (.nq).",
    );
  }
  const { prefixes } = await readChunks(prepend(start, chunks), {
    syntax,
    path: file.path,
    graph: documentGraph(file.path),
    onQuads: (quads) => {
      const batch = encoder.encode(quads);
      send({ type: "batch", path: file.path, batch }, [batch.quads.buffer as ArrayBuffer]);
    },
    onProgress: (done) => send({ type: "progress", path: file.path, file: index, files, done, total }),
  });
  send({ type: "file", path: file.path, syntax, prefixes, print: print.text, etag });
}

function problemOf(path: string, error: unknown): ReadProblem {
  if (error instanceof RdfSyntaxError) {
    const { line, column, sentence, excerpt, excerptLine, mark } = error;
    return { path, sentence, place: { line, column, excerpt, first: excerptLine, mark } };
  }
  return { path, sentence: error instanceof Error ? error.message : String(error) };
}

scope.onmessage = async ({ data }) => {
  const encoder = new QuadEncoder();
  for (const [index, file] of data.files.entries()) {
    try {
      await readFile(file, index, data.files.length, encoder);
    } catch (error) {
      send({ type: "failed", problem: problemOf(file.path, error) });
      return;
    }
  }
  send({ type: "done" });
};
