/** Saved queries: the dossier's `.rq` files, each named by its first comment. */
import { dossierUrl } from "./manifest.ts";

export interface SavedQuery {
  readonly path: string;
  /** The first comment line, or the file's name. */
  readonly title: string;
  readonly text: string;
}

/** The title of a query: its first comment line that says something. */
export function queryTitle(path: string, text: string): string {
  for (const line of text.split(/\r?\n/)) {
    const comment = /^\s*#+\s*([^\s#].*?)\s*$/.exec(line)?.[1];
    if (comment !== undefined) return comment.replace(/^title:\s*/i, "");
    if (!/^[\s#]*$/.test(line)) break;
  }
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.rq$/, "");
}

/** Fetches queries; one that cannot be had is left out. */
export async function fetchQueries(paths: readonly string[]): Promise<SavedQuery[]> {
  const all = await Promise.all(
    paths.map(async (path) => {
      try {
        const response = await fetch(dossierUrl(path));
        if (!response.ok) return null;
        const text = await response.text();
        return { path, title: queryTitle(path, text), text };
      } catch {
        return null;
      }
    }),
  );
  return all.filter((q) => q !== null);
}
