/** A delta: what a change really added and really removed. It is a value, and the only way a dossier changes. */
import { type Quad, quadKey } from "../rdf/term.ts";

/** Effective quads only: `added` were not there before, `removed` were; the two never share a quad. */
export interface Delta {
  readonly added: readonly Quad[];
  readonly removed: readonly Quad[];
}

export const EMPTY_DELTA: Delta = { added: [], removed: [] };

export const isEmpty = (delta: Delta): boolean => delta.added.length === 0 && delta.removed.length === 0;

/** The delta that takes the change back; `invert(invert(d))` is `d`. */
export const invert = (delta: Delta): Delta => ({ added: delta.removed, removed: delta.added });

/**
 * One delta for `first` and then `second`. What one adds and the other removes cancels out, so the result is again
 * effective on whatever state `first` was effective on. Associative.
 */
export function compose(first: Delta, second: Delta): Delta {
  const added = new Map(first.added.map((q) => [quadKey(q), q]));
  const removed = new Map(first.removed.map((q) => [quadKey(q), q]));
  for (const q of second.removed) {
    const key = quadKey(q);
    if (!added.delete(key)) removed.set(key, q);
  }
  for (const q of second.added) {
    const key = quadKey(q);
    if (!removed.delete(key)) added.set(key, q);
  }
  return { added: [...added.values()], removed: [...removed.values()] };
}
