/** `GET /dossier/events`: tells pages when other programs have changed the files (server-sent events). */
import { type FSWatcher, realpathSync, watch } from "node:fs";
import type { ServerResponse } from "node:http";
import type { Folder } from "./folder.ts";
import type { DossierFiles } from "./manifest.ts";
import { fileHash } from "./replace-files.ts";
import type { Route } from "./routes.ts";

/** A file is looked at when it has been quiet for so long, in milliseconds. */
const QUIET = 200;
/** A line now and then keeps the connection. */
const PULSE = 25_000;

export interface Events {
  readonly route: Route;
  /** Tells pages at once of a document that was saved here for someone else. */
  announce(path: string, etag: string): void;
  /** Ends every connection and stops looking. */
  close(): void;
}

/**
 * Watches a folder while anyone listens. `event: changed` names a document whose bytes are no longer those that were last
 * served or saved: `{"path", "etag"}`; the page posts a change without quads to learn what is new. `event: files` says
 * that documents have come or gone.
 */
export function folderEvents(folderPath: string, folder: Folder, collect: () => DossierFiles): Events {
  const listeners = new Set<ServerResponse>();
  let watcher: FSWatcher | null = null;
  let timer: NodeJS.Timeout | null = null;
  let pulse: NodeJS.Timeout | null = null;
  let paths = "";
  const told = new Map<string, string>();

  const send = (event: string, data: object) => {
    for (const each of listeners) each.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const look = async () => {
    const { manifest, files } = collect();
    for (const path of manifest.documents) {
      const file = realpathSync(files.get(path) ?? "");
      const last = told.get(file) ?? folder.lastHash(file);
      const now = await fileHash(file);
      if (now === null || last === undefined || now === last) continue;
      if (now !== folder.lastHash(file)) {
        folder.forgetWords();
        send("changed", { path, etag: now });
      }
      told.set(file, now);
    }
    const list = manifest.documents.join("\n");
    if (list !== paths) send("files", { documents: manifest.documents });
    paths = list;
  };
  const soon = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      observe();
      void look().catch(() => undefined);
    }, QUIET);
  };
  /** Begun anew after each change: a file that was replaced is another one to the watcher, and would not be seen again. */
  const observe = () => {
    watcher?.close();
    watcher = watch(folderPath, { recursive: true }, soon);
    watcher.on("error", () => watcher?.close());
  };
  const start = () => {
    paths = collect().manifest.documents.join("\n");
    observe();
    pulse = setInterval(() => {
      for (const each of listeners) each.write(": still here\n\n");
    }, PULSE);
  };
  const stop = () => {
    watcher?.close();
    watcher = null;
    if (timer !== null) clearTimeout(timer);
    if (pulse !== null) clearInterval(pulse);
  };

  return {
    async route(request, response, path) {
      if (path !== "/dossier/events") return false;
      response.setHeader("Content-Type", "text/event-stream");
      response.setHeader("Cache-Control", "no-store");
      if (request.method === "HEAD") {
        response.end();
        return true;
      }
      response.write(": watching\n\n");
      if (listeners.size === 0) start();
      listeners.add(response);
      response.on("close", () => {
        listeners.delete(response);
        if (listeners.size === 0) stop();
      });
      return true;
    },
    announce: (path, etag) => send("changed", { path, etag }),
    close() {
      stop();
      for (const each of listeners) each.end();
      listeners.clear();
    },
  };
}
