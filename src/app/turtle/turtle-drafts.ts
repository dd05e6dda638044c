/** What has been typed in the Turtle pane about each thing and not been applied yet; kept while the dossier is open. */
import type { Quad } from "../../rdf/term.ts";

export interface TurtleDraft {
  readonly text: string;
  /** The description that the text was begun from. */
  readonly base: readonly Quad[];
}

export class TurtleDrafts {
  readonly #drafts = new Map<string, TurtleDraft>();
  readonly #listeners = new Set<() => void>();
  #written = 0;
  #revision = 0;

  /** The draft on a thing, if there is one. */
  of(thing: string): TurtleDraft | null {
    return this.#drafts.get(thing) ?? null;
  }

  /** A word that is new each time, to name blank nodes with. */
  stamp(): string {
    this.#written += 1;
    return `typed-${Date.now().toString(36)}-${this.#written}`;
  }

  keep(thing: string, draft: TurtleDraft): void {
    this.#drafts.set(thing, draft);
    this.#tell();
  }

  drop(thing: string): void {
    if (this.#drafts.delete(thing)) this.#tell();
  }

  /** Grows with each change: for `useSyncExternalStore`. */
  revision = (): number => this.#revision;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    this.#revision += 1;
    for (const listener of [...this.#listeners]) listener();
  }
}
