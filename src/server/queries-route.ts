/** `POST /dossier/queries`: saves a query to the query folder of the dossier, or takes one out of it. */
import { readFile, rm } from "node:fs/promises";
import { type ChangesOptions, checkSender, readBody, reply, tell } from "./changes-route.ts";
import { contentHash } from "./content-hash.ts";
import { queryFileFor } from "./folder-paths.ts";
import type { DossierFiles } from "./manifest.ts";
import { RequestError } from "./read-changes.ts";
import { ChangedMeanwhile, replaceFiles } from "./replace-files.ts";
import type { Route } from "./routes.ts";

export const QUERIES = "/dossier/queries";

/** How many bytes a request may have. */
const MOST_BYTES = 1024 * 1024;

/** Takes queries from our own page on this machine, and never writes over one that has been changed meanwhile. */
export function queriesRoute(
  folder: string,
  collect: () => DossierFiles,
  { mostBytes = MOST_BYTES, onError }: ChangesOptions = {},
): Route {
  return async (request, response, path) => {
    if (path !== QUERIES) return false;
    try {
      checkSender(request);
      const query = readQuery(await readBody(request, mostBytes));
      const file = queryFileFor(query.path, folder, collect());
      const there = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      if (there !== query.was) {
        reply(response, 409, { sentence: otherwise(query, there), there });
        return true;
      }
      const was = there === null ? null : contentHash(there);
      if (query.text === null) await rm(file, { force: true });
      else await replaceFiles([{ file, text: query.text, was }], folder);
      reply(response, 200, { path: query.path });
    } catch (error) {
      const isChanged = error instanceof ChangedMeanwhile;
      const told = isChanged ? null : tell(error);
      if (isChanged) reply(response, 409, { sentence: "The file was changed at this moment. Nothing was saved." });
      else if (told !== null) reply(response, ...told);
      else {
        onError?.(error);
        reply(response, 500, { sentence: "Something went wrong on the server. Nothing was saved." });
      }
    }
    return true;
  };
}

interface SentQuery {
  readonly path: string;
  /** What the file says, as far as the sender knows; `null` = there is none. */
  readonly was: string | null;
  /** `null` = the file goes. */
  readonly text: string | null;
}

/** What is in the folder instead of what the sender knows. */
function otherwise({ path, text }: SentQuery, there: string | null): string {
  if (there === null) return `${path} is not in the folder any more.`;
  return `${path} says something else by now. It was not ${text === null ? "deleted" : "written over"}.`;
}

function readQuery(body: string): SentQuery {
  const bad = new RequestError(400, "A query is sent as JSON with its path, its text and what was there before.");
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw bad;
  }
  const { path, was, text } = (typeof json === "object" && json !== null ? json : {}) as Record<string, unknown>;
  if (typeof path !== "string" || !isTextOrNull(text) || !isTextOrNull(was)) throw bad;
  return { path, was, text };
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === "string";
