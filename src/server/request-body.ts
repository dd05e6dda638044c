/** Reads the body of a request as text: no more than a limit, no longer than a while, and nothing that is not UTF-8. */
import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal.ts";

export interface BodyLimits {
  /** Bytes. */
  readonly most: number;
  /** How long the whole may take to arrive, in ms. */
  readonly timeout: number;
}

const CLOSE = { Connection: "close" };

/** @throws Refusal: 413 too large, 408 too slow, 415 another charset, 400 not UTF-8 or cut off. */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<string> {
  checkCharset(request);
  const bytes = await bytesOf(request, limits);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, "The body of the request is not UTF-8.");
  }
}

/** The media type of a body, in lower case and without parameters; empty where the request names none. */
export const mediaTypeOf = ({ headers }: IncomingMessage): string =>
  (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

function checkCharset({ headers }: IncomingMessage): void {
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headers["content-type"] ?? "")?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    throw new Refusal(415, `Text is read as UTF-8 here, not as ${charset}.`);
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity")
    throw new Refusal(415, "Compressed bodies are not read here. Send it as it is.");
}

function bytesOf(request: IncomingMessage, { most, timeout }: BodyLimits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const slow = new Refusal(408, `The body did not arrive within ${Math.round(timeout / 1000)} seconds.`, CLOSE);
    const timer = setTimeout(() => stop(slow), timeout);
    const stop = (refusal: Refusal) => {
      clearTimeout(timer);
      request.removeAllListeners("data");
      request.resume();
      reject(refusal);
    };
    const large = new Refusal(413, `The body is larger than the ${most} bytes that are taken here.`, CLOSE);
    if (Number(request.headers["content-length"] ?? 0) > most) {
      stop(large);
      return;
    }
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size > most) stop(large);
      else parts.push(part);
    });
    request.on("end", () => {
      clearTimeout(timer);
      resolve(Buffer.concat(parts));
    });
    request.on("error", () => stop(new Refusal(400, "The body did not arrive whole.")));
  });
}
