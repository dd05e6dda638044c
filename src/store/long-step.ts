/** A long step: one change that is made in parts, so that the page answers meanwhile; in the end it is whole or gone. */
import { type Quad, quadKey } from "../rdf/term.ts";
import { type Delta, invert } from "./delta.ts";
import type { Commit } from "./workspace.ts";

/** What the workspace does for a step that it has begun. */
export interface StepRoad {
  /** Makes one part; the commit has what of it was effective. */
  readonly make: (part: Delta) => Commit;
  /** Tells of a part that was made. */
  readonly tell: (commit: Commit) => void;
  /** Ends the step, which came to `whole`; `null` when it was taken back. */
  readonly close: (whole: Delta | null) => Commit;
}

/** Quads in a part, unless the caller knows better. */
const PART = 100;

/**
 * Begun by `Workspace.begin`; ended by `end` when `advance` has nothing left, or by `retreat` until that has nothing
 * left. Until then the workspace takes no other change that could be undone.
 */
export class LongStep {
  readonly label: string;
  /** Quads to be added and removed. */
  readonly total: number;
  readonly #road: StepRoad;
  readonly #removed: readonly Quad[];
  readonly #added: readonly Quad[];
  readonly #parts: Delta[] = [];
  /** How many quads each part was asked for. */
  readonly #sizes: number[] = [];
  #at = 0;
  #isOver = false;

  constructor(label: string, { added, removed }: Delta, road: StepRoad) {
    this.label = label;
    this.#road = road;
    // What a change both removes and adds stays.
    const kept = new Set(removed.length === 0 ? [] : added.map(quadKey));
    this.#removed = kept.size === 0 ? removed : removed.filter((q) => !kept.has(quadKey(q)));
    this.#added = added;
    this.total = this.#removed.length + added.length;
  }

  /** How many of the quads are made. */
  get done(): number {
    return this.#at;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Makes the next part, of so many quads; `false` when all are made. */
  advance(size = PART): boolean {
    if (this.#isOver || this.#at >= this.total) return false;
    const [from, to, first] = [this.#at, Math.min(this.#at + size, this.total), this.#removed.length];
    this.#at = to;
    const part = {
      removed: this.#removed.slice(from, to),
      added: this.#added.slice(Math.max(0, from - first), Math.max(0, to - first)),
    };
    const commit = this.#road.make(part);
    // Known before it is told: where a listener fails, it can be taken back.
    this.#parts.push(commit.delta);
    this.#sizes.push(to - from);
    this.#road.tell(commit);
    return this.#at < this.total;
  }

  /** Takes the last part back; `false` when nothing of the step is left, and it is over. */
  retreat(): boolean {
    if (this.#isOver) return false;
    const part = this.#parts.pop();
    if (part !== undefined) {
      this.#at -= this.#sizes.pop() ?? 0;
      this.#road.tell(this.#road.make(invert(part)));
    }
    if (this.#parts.length > 0) return true;
    this.#isOver = true;
    this.#road.close(null);
    return false;
  }

  /** Makes it one step of the history, of what it really did. @throws Error while parts are missing. */
  end(): Commit {
    if (this.#isOver || this.#at < this.total) throw new Error(`“${this.label}” cannot end here.`);
    this.#isOver = true;
    return this.#road.close({
      added: this.#parts.flatMap((part) => part.added),
      removed: this.#parts.flatMap((part) => part.removed),
    });
  }

  /** A change from elsewhere has come between: what it took back of this one is no part of it any more. */
  yieldTo({ added, removed }: Delta): void {
    const came = new Set(added.map(quadKey));
    const went = new Set(removed.map(quadKey));
    for (const [i, part] of this.#parts.entries())
      this.#parts[i] = {
        added: part.added.filter((q) => !went.has(quadKey(q))),
        removed: part.removed.filter((q) => !came.has(quadKey(q))),
      };
  }
}
