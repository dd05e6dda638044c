/** Sends one file or text: with validators for the cache, compressed when that is asked for. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { contentType, isCompressible } from "./media-types.ts";

const compress = promisify(gzip);
/** Compressed bodies kept, by their entity tag: the WASM takes a while. */
const compressed = new Map<string, Buffer>();
const MOST_KEPT = 200;

export interface Sent {
  /** What the name of the file would be: its ending gives the media type. */
  readonly name: string;
  /** `Cache-Control`; the default asks again each time, which costs a 304. */
  readonly cache?: string;
  /** Never compressed. */
  readonly plain?: boolean;
}

/** Sends a file from the disk; `false` when there is none. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  sent: Sent,
): Promise<boolean> {
  const stats = await stat(file).catch(() => null);
  if (stats === null || !stats.isFile()) return false;
  const tag = `"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}-${hash(file).slice(0, 8)}"`;
  await send(request, response, () => readFile(file), tag, sent);
  return true;
}

/** Sends a text made here. */
export const sendText = (request: IncomingMessage, response: ServerResponse, text: string, sent: Sent): Promise<void> =>
  send(request, response, async () => Buffer.from(text), `"${hash(text)}"`, sent);

/** Sends bytes under a tag that names them, uncompressed: the tag is what a change to them will rest on. */
export const sendBytes = (
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer,
  tag: string,
  sent: Sent,
): Promise<void> => send(request, response, async () => bytes, `"${tag}"`, { ...sent, plain: true });

const hash = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  read: () => Promise<Buffer>,
  tag: string,
  { name, cache = "no-cache", plain = false }: Sent,
): Promise<void> {
  const type = contentType(name);
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", cache);
  response.setHeader("Vary", "Accept-Encoding");
  const zipped = !plain && isCompressible(type) && acceptsGzip(request.headers["accept-encoding"]);
  const etag = zipped ? tag.replace(/"$/, '-gz"') : tag;
  response.setHeader("ETag", etag);
  if (isKnown(request.headers["if-none-match"], etag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  let body = zipped ? compressed.get(etag) : undefined;
  if (body === undefined) {
    body = await read();
    if (zipped) {
      body = await compress(body);
      if (compressed.size >= MOST_KEPT) compressed.clear();
      compressed.set(etag, body);
    }
  }
  if (zipped) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

const acceptsGzip = (header: string | string[] | undefined): boolean =>
  String(header ?? "")
    .split(",")
    .some((each) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(each));

const isKnown = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  (header.trim() === "*" || header.split(",").some((each) => each.trim().replace(/^W\//, "") === tag));
