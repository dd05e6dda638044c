/** The saved queries of a dossier: those of its folder, and those kept in this browser until they are downloaded. */
import { type QueryHeader, readHeader } from "../../../query/query-header.ts";
import { queryTitle, type SavedQuery } from "../../session/saved-query.ts";
import { browserShelf, type Shelf } from "../../views/saved-views.ts";

/** A saved query with its header. */
export interface ShelvedQuery extends SavedQuery {
  readonly header: QueryHeader;
  /** Whether only this browser has it as it is. */
  readonly isHere: boolean;
}

export class QueryShelf {
  readonly #key: string;
  readonly #shelf: Shelf;
  readonly #listeners = new Set<() => void>();
  #filed: readonly SavedQuery[];
  #kept: readonly SavedQuery[];
  #all: readonly ShelvedQuery[];

  constructor(title: string, filed: readonly SavedQuery[], shelf: Shelf = browserShelf) {
    this.#key = `dossier.saved-queries:${title}`;
    this.#shelf = shelf;
    this.#filed = filed;
    this.#kept = this.#recall();
    this.#all = this.#join();
  }

  /** By title; what this browser has comes in place of a file of the same path. */
  get = (): readonly ShelvedQuery[] => this.#all;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The query that is saved under a path. */
  at = (path: string): ShelvedQuery | undefined => this.#all.find((q) => q.path === path);

  /** What the folder has under a path; `null` = nothing. */
  filedText = (path: string): string | null => this.#filed.find((q) => q.path === path)?.text ?? null;

  /** Keeps a query in this browser. */
  keep(path: string, text: string): void {
    this.#put([...this.#kept.filter((q) => q.path !== path), savedQuery(path, text)], this.#filed);
  }

  /** The folder has a query as it is now; `null` = it has none under that path. */
  filed(path: string, text: string | null): void {
    const others = (q: SavedQuery): boolean => q.path !== path;
    const now = text === null ? [] : [savedQuery(path, text)];
    this.#put(this.#kept.filter(others), [...this.#filed.filter(others), ...now]);
  }

  /** Takes away what this browser keeps under a path; what the folder has comes back. */
  forget(path: string): void {
    this.#put(
      this.#kept.filter((q) => q.path !== path),
      this.#filed,
    );
  }

  #put(kept: readonly SavedQuery[], filed: readonly SavedQuery[]): void {
    this.#kept = kept;
    this.#filed = filed;
    this.#all = this.#join();
    this.#shelf.set(this.#key, JSON.stringify(kept.map(({ path, text }) => ({ path, text }))));
    for (const listener of [...this.#listeners]) listener();
  }

  #join(): ShelvedQuery[] {
    const all = new Map<string, ShelvedQuery>();
    for (const q of this.#filed) all.set(q.path, { ...q, header: readHeader(q.text), isHere: false });
    for (const q of this.#kept) all.set(q.path, { ...q, header: readHeader(q.text), isHere: true });
    return [...all.values()].sort((a, b) => a.path.localeCompare(b.path, "en"));
  }

  #recall(): SavedQuery[] {
    try {
      const kept: unknown = JSON.parse(this.#shelf.get(this.#key) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isKept).map(({ path, text }) => savedQuery(path, text)) : [];
    } catch {
      // What another program put there is not ours to read; it is replaced with the next query that is saved.
      return [];
    }
  }
}

const savedQuery = (path: string, text: string): SavedQuery => ({ path, title: queryTitle(path, text), text });

const isKept = (value: unknown): value is { path: string; text: string } => {
  const { path, text } = (value ?? {}) as { path?: unknown; text?: unknown };
  return typeof path === "string" && path !== "" && typeof text === "string";
};

/** A file name for a title: lower case, hyphens, ends in `.rq`. */
export function queryFileName(title: string): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ["query"];
  return `${words.join("-").slice(0, 60).replace(/-+$/, "")}.rq`;
}

/** The folder that new queries go into: that of most queries that are there, else `queries`. */
export function queryFolder(queries: readonly SavedQuery[], documents: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const { path } of queries) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (folder !== "") counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1));
  if (most !== undefined) return most[0];
  const root = documents.find((d) => d.includes("/"))?.split("/")[0];
  return root === undefined ? "queries" : `${root}/queries`;
}
