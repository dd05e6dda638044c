/** `POST /dossier/changes`: saves changes to the files of the folder. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { UnwritableError } from "../rdf/patch-text.ts";
import { RdfSyntaxError } from "../rdf/syntax-error.ts";
import { type Folder, NotText } from "./folder.ts";
import { PathError } from "./folder-paths.ts";
import { RequestError, readChanges } from "./read-changes.ts";
import { ChangedMeanwhile } from "./replace-files.ts";
import type { Route } from "./routes.ts";

export const CHANGES = "/dossier/changes";

/** How many bytes a request may have. */
const MOST_BYTES = 64 * 1024 * 1024;

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

export interface ChangesOptions {
  readonly mostBytes?: number;
  readonly onError?: (error: unknown) => void;
}

/** Takes changes from our own page on this machine, and from nobody else. */
export function changesRoute(folder: Folder, { mostBytes = MOST_BYTES, onError }: ChangesOptions = {}): Route {
  return async (request, response, path) => {
    if (path !== CHANGES) return false;
    try {
      checkSender(request);
      const changes = readChanges(await readBody(request, mostBytes));
      const answer = await folder.save(changes);
      reply(response, answer.conflicts.length > 0 ? 409 : 200, answer);
    } catch (error) {
      const told = tell(error);
      if (told === null) {
        onError?.(error);
        reply(response, 500, { sentence: "Something went wrong on the server. Nothing was saved." });
      } else reply(response, ...told);
    }
    return true;
  };
}

/**
 * A page elsewhere can send a request here, but cannot give it this header or our own origin.
 * @throws RequestError for anyone but our own page on this machine.
 */
export function checkSender({ headers, socket }: IncomingMessage): void {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  const isOwn =
    headers["x-dossier"] === "save" &&
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === "same-origin" || site === "none") &&
    LOOPBACK.test(socket.remoteAddress ?? "");
  if (!isOwn) throw new RequestError(403, "Only the page that this server serves may save, on the machine it runs on.");
  if (!/^application\/json\s*(?:;|$)/i.test(headers["content-type"] ?? ""))
    throw new RequestError(415, "Changes are sent as application/json.");
}

/** @throws RequestError for a body that is too large or does not arrive whole. */
export function readBody(request: IncomingMessage, most: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const tooLarge = () => reject(new RequestError(413, `The change is larger than ${most} bytes.`));
    if (Number(request.headers["content-length"] ?? 0) > most) {
      request.resume();
      tooLarge();
      return;
    }
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size > most) tooLarge();
      else parts.push(part);
    });
    request.on("end", () => resolve(Buffer.concat(parts).toString()));
    request.on("error", reject);
    request.on("aborted", () => reject(new RequestError(400, "The change did not arrive whole.")));
  });
}

const SYSTEM: Readonly<Record<string, [status: number, sentence: string]>> = {
  ENOSPC: [507, "There is no room left on the disk. Nothing was saved."],
  EDQUOT: [507, "There is no room left on the disk for this account. Nothing was saved."],
  EACCES: [403, "The server may not write in this folder. Nothing was saved."],
  EPERM: [403, "The server may not write in this folder. Nothing was saved."],
  EROFS: [403, "The disk can only be read. Nothing was saved."],
};

/** What went wrong, for the one who sent it; `null` where it is the server's own fault. */
export function tell(error: unknown): [status: number, body: { readonly sentence: string }] | null {
  if (error instanceof RequestError) return [error.status, { sentence: error.sentence }];
  if (error instanceof PathError) return [400, { sentence: error.sentence }];
  if (error instanceof NotText) return [422, { sentence: error.sentence }];
  if (error instanceof UnwritableError) return [422, { sentence: error.message }];
  if (error instanceof RdfSyntaxError) return [400, { sentence: `The change cannot be read: ${error.sentence}` }];
  if (error instanceof ChangedMeanwhile)
    return [503, { sentence: "Another program keeps changing the files. Nothing was saved; try again." }];
  const known = SYSTEM[(error as NodeJS.ErrnoException).code ?? ""];
  return known === undefined ? null : [known[0], { sentence: known[1] }];
}

/** Answers in JSON. */
export function reply(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  if (status === 413) response.setHeader("Connection", "close");
  response.end(JSON.stringify(body));
}
