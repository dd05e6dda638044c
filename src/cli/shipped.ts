/** Finds what is shipped with the program: the ontology, the built app, the package's own description. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this file and the folders above it, the nearest first: `dist/` when built, `src/cli/` in the sources. */
function* above(): Generator<string> {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let step = 0; step < 4; step += 1) {
    yield folder;
    folder = dirname(folder);
  }
}

const find = (...paths: readonly string[]): string | null => {
  for (const folder of above()) {
    for (const path of paths) if (existsSync(join(folder, path))) return join(folder, path);
  }
  return null;
};

/** The folder of the ontology, shapes and style, or `null`. */
export const ontologyFolder = (): string | null => {
  const file = find("ontology/dossier.ttl");
  return file === null ? null : dirname(file);
};

/** The folder of the built app, or `null` when it has not been built. */
export const appFolder = (): string | null => {
  const page = find("app/index.html", "dist/app/index.html");
  // The sources hold a page for the builder, which no browser can use as it is.
  return page === null || !existsSync(join(dirname(page), "assets")) ? null : dirname(page);
};

/** The version in `package.json`. */
export function version(): string {
  const file = find("package.json");
  const description: unknown = file === null ? {} : JSON.parse(readFileSync(file, "utf8"));
  const { version: found } = description as { version?: unknown };
  return typeof found === "string" ? found : "unknown";
}
