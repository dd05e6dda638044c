/** What the server answers with: each route takes a request or leaves it to the next. */
import { realpath } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { syntaxOfPath } from "../rdf/syntax.ts";
import { sendBytes, sendFile, sendText } from "./file-response.ts";
import type { Folder } from "./folder.ts";
import type { DossierFiles } from "./manifest.ts";

/** Returns whether it has answered. `path` is decoded, starts with `/` and holds no `..`. */
export type Route = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

/**
 * The decoded path of a request's address, or `null` for one that could lead astray: `..`, backslashes, NUL,
 * percent signs that do not decode.
 */
export function safePath(url: string): string | null {
  const raw = url.split(/[?#]/, 1)[0] ?? "";
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return null;
  }
  if (!path.startsWith("/") || /[\\\0]/.test(path)) return null;
  return path.split("/").some((segment) => segment === ".." || segment === ".") ? null : path;
}

/**
 * `/dossier/manifest.json` and the files it names. `collect` is called for each manifest, so a reload sees new files.
 * With a folder that can be written, its documents are served under the hash of their bytes.
 */
export function dossierRoute(collect: () => DossierFiles, folder?: Folder): Route {
  let files: ReadonlyMap<string, string> | null = null;
  return async (request, response, path) => {
    if (!path.startsWith("/dossier/")) return false;
    const wanted = path.slice("/dossier/".length);
    if (wanted === "manifest.json") {
      const collected = collect();
      files = collected.files;
      await sendText(request, response, JSON.stringify(collected.manifest), { name: wanted });
      return true;
    }
    files ??= collect().files;
    const file = files.get(wanted);
    if (file !== undefined && folder !== undefined && syntaxOfPath(wanted) !== null) {
      const real = await realpath(file).catch(() => null);
      const read = real === null ? null : await folder.read(real);
      if (read !== null) await sendBytes(request, response, read.bytes, read.hash, { name: wanted });
      return read !== null;
    }
    return file !== undefined && (await sendFile(request, response, file, { name: wanted }));
  };
}

/** The files of the built app. Files with a hash in their name never change. */
export function appRoute(folder: string): Route {
  return async (request, response, path) => {
    const wanted = path.endsWith("/") ? `${path}index.html` : path;
    if (wanted.split("/").some((segment) => segment.startsWith("."))) return false;
    const root = await realpath(folder);
    const file = await realpath(join(root, wanted)).catch(() => null);
    if (file === null || !file.startsWith(root + sep)) return false;
    const cache = wanted.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    return sendFile(request, response, file, { name: wanted, cache });
  };
}
