/** The media types of the files that are served. */
import { SYNTAXES } from "../rdf/syntax.ts";

const TYPES: ReadonlyMap<string, string> = new Map([
  ...SYNTAXES.map((syntax) => [syntax.extension, syntax.mediaType] as const),
  ["rq", "application/sparql-query"],
  ["sparql", "application/sparql-query"],
  ["html", "text/html"],
  ["js", "text/javascript"],
  ["mjs", "text/javascript"],
  ["css", "text/css"],
  ["json", "application/json"],
  ["map", "application/json"],
  ["webmanifest", "application/manifest+json"],
  ["wasm", "application/wasm"],
  ["svg", "image/svg+xml"],
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["webp", "image/webp"],
  ["ico", "image/x-icon"],
  ["woff2", "font/woff2"],
  ["woff", "font/woff"],
  ["txt", "text/plain"],
  ["md", "text/plain"],
]);

const isText = (type: string): boolean => /^text\/|json$|^application\/(trig|n-|sparql)|svg\+xml$/.test(type);

/** The `Content-Type` for a file name; unknown endings are opaque bytes. */
export function contentType(path: string): string {
  const type = TYPES.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase()) ?? "application/octet-stream";
  return isText(type) ? `${type}; charset=utf-8` : type;
}

/** Whether compressing a body of this type saves anything. */
export const isCompressible = (type: string): boolean =>
  isText(type.split(";")[0] ?? "") || type === "application/wasm";
