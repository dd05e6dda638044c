/** The saved views of a dossier: those in its view files and those kept in this browser until they are downloaded. */
import { readViews } from "../../exchange/views/read-views.ts";
import type { SavedView } from "../../exchange/views/saved-view.ts";
import { viewsText } from "../../exchange/views/write-views.ts";
import { readText } from "../../rdf/read.ts";
import { type Quad, quadKey } from "../../rdf/term.ts";

/** Where this browser keeps text; a stand-in for tests. */
export interface Shelf {
  get(key: string): string | null;
  set(key: string, text: string): void;
}

export const browserShelf: Shelf = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, text) {
    try {
      localStorage.setItem(key, text);
    } catch {
      // A browser that keeps nothing still shows the views until the page is closed; the menu says to download them.
    }
  },
};

export interface ViewsState {
  /** By name. */
  readonly views: readonly SavedView[];
  /** Whether something is kept in this browser only. */
  readonly isUnsaved: boolean;
  /** Grows when view files were dropped or picked. */
  readonly arrivals: number;
}

interface Kept {
  readonly turtle: string;
  /** Views of the files that the reader has deleted, by IRI. */
  readonly removed: readonly string[];
  readonly isUnsaved: boolean;
}

export class SavedViews {
  readonly #key: string;
  readonly #shelf: Shelf;
  readonly #listeners = new Set<() => void>();
  #rest: readonly Quad[] = [];
  #removed: readonly string[] = [];
  #state: ViewsState;

  /** `filed`: the quads of the dossier's own view files. What this browser keeps counts before them. */
  constructor(title: string, filed: readonly Quad[], shelf: Shelf = browserShelf) {
    this.#key = `dossier.views:${title}`;
    this.#shelf = shelf;
    const kept = this.#recall();
    this.#removed = kept.removed;
    const own = readViews(kept.quads);
    const files = readViews(filed);
    this.#rest = distinct([...files.rest, ...own.rest]);
    const views = new Map(files.views.filter((v) => !kept.removed.includes(v.iri)).map((v) => [v.iri, v]));
    for (const view of own.views) views.set(view.iri, view);
    this.#state = { views: sorted(views.values()), isUnsaved: kept.isUnsaved, arrivals: 0 };
  }

  get = (): ViewsState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Adds a view or replaces the one of the same IRI. */
  put(view: SavedView): void {
    this.#removed = this.#removed.filter((iri) => iri !== view.iri);
    this.#keep([...this.#state.views.filter((v) => v.iri !== view.iri), view], true);
  }

  rename(iri: string, name: string): void {
    const text = name.trim();
    if (text === "") return;
    this.#keep(
      this.#state.views.map((v) => (v.iri === iri ? { ...v, name: text } : v)),
      true,
    );
  }

  remove(iri: string): void {
    this.#removed = [...this.#removed, iri];
    this.#keep(
      this.#state.views.filter((v) => v.iri !== iri),
      true,
    );
  }

  /** Takes the views of a file; returns how many there were. */
  take(quads: Iterable<Quad>): number {
    const { views, rest } = readViews(quads);
    this.#rest = distinct([...this.#rest, ...rest]);
    const all = new Map(this.#state.views.map((v) => [v.iri, v]));
    for (const view of views) all.set(view.iri, view);
    this.#removed = this.#removed.filter((iri) => !all.has(iri));
    this.#keep([...all.values()], this.#state.isUnsaved, 1);
    return views.length;
  }

  /** The view file. Nothing of the dossier is in it. */
  text(prefixes: Readonly<Record<string, string>>): string {
    return viewsText(this.#state.views, { prefixes, rest: this.#rest });
  }

  /** To be called when the file has been handed over. */
  downloaded(): void {
    this.#keep(this.#state.views, false);
  }

  #keep(views: Iterable<SavedView>, isUnsaved: boolean, arrived = 0): void {
    this.#state = { views: sorted(views), isUnsaved, arrivals: this.#state.arrivals + arrived };
    const kept: Kept = { turtle: this.text({}), removed: this.#removed, isUnsaved };
    this.#shelf.set(this.#key, JSON.stringify(kept));
    for (const listener of [...this.#listeners]) listener();
  }

  #recall(): { quads: readonly Quad[]; removed: readonly string[]; isUnsaved: boolean } {
    const nothing = { quads: [], removed: [], isUnsaved: false };
    const text = this.#shelf.get(this.#key);
    if (text === null) return nothing;
    try {
      const { turtle, removed, isUnsaved } = JSON.parse(text) as Partial<Kept>;
      if (typeof turtle !== "string") return nothing;
      return {
        quads: readText(turtle, { syntax: "turtle", path: "views.ttl", graph: null }).quads,
        removed: Array.isArray(removed) ? removed.filter((r) => typeof r === "string") : [],
        isUnsaved: isUnsaved === true,
      };
    } catch {
      // What another program put there is not ours to read; it is replaced with the next view that is saved.
      return nothing;
    }
  }
}

const sorted = (views: Iterable<SavedView>): SavedView[] =>
  [...views].sort((a, b) => a.name.localeCompare(b.name, "en") || (a.iri < b.iri ? -1 : 1));

const distinct = (quads: readonly Quad[]): Quad[] => [...new Map(quads.map((q) => [quadKey(q), q])).values()];
