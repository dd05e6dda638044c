/** The last commits of a workspace, so that a replica can catch up without reading the whole again. */
import { compose, type Delta, EMPTY_DELTA } from "./delta.ts";

interface Entry {
  readonly revision: number;
  readonly delta: Delta;
}

/** How many commits are kept, and how many quads they may hold together; loading a large file exceeds it. */
const MOST_COMMITS = 1000;
const MOST_QUADS = 100_000;

const weight = (delta: Delta): number => delta.added.length + delta.removed.length;

export class CommitLog {
  #entries: Entry[] = [];
  #quads = 0;

  append(entry: Entry): void {
    this.#entries.push(entry);
    this.#quads += weight(entry.delta);
    let drop = 0;
    while (this.#entries.length - drop > MOST_COMMITS || (this.#quads > MOST_QUADS && drop < this.#entries.length)) {
      this.#quads -= weight(this.#entries[drop]?.delta ?? EMPTY_DELTA);
      drop += 1;
    }
    if (drop > 0) this.#entries = this.#entries.slice(drop);
  }

  /** What changed after `revision` up to `current`, as one delta; `null` when the log does not reach back so far. */
  since(revision: number, current: number): Delta | null {
    if (revision === current) return EMPTY_DELTA;
    const missed = this.#entries.filter((e) => e.revision > revision);
    if (missed.length !== current - revision) return null;
    return missed.reduce<Delta>((all, e) => compose(all, e.delta), EMPTY_DELTA);
  }
}
