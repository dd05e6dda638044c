/** The history of a workspace: which changes can be taken back, and which brought back again. */
import { type Delta, invert } from "./delta.ts";

/** A change that happened, and what it really did. */
export interface Step {
  readonly label: string;
  readonly delta: Delta;
}

export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  /** The label of the change that `undo` would take back, or `null`. */
  get undoLabel(): string | null {
    return this.#done.at(-1)?.label ?? null;
  }

  /** The label of the change that `redo` would bring back, or `null`. */
  get redoLabel(): string | null {
    return this.#undone.at(-1)?.label ?? null;
  }

  /** The change that `undo` would take back, as it was made; `null` when there is none. */
  get last(): Step | null {
    return this.#done.at(-1) ?? null;
  }

  /** The change that `redo` would bring back, as it was taken back; `null` when there is none. */
  get next(): Step | null {
    return this.#undone.at(-1) ?? null;
  }

  /** Takes up stacks that were kept elsewhere, in place of its own; of each the last is the next. */
  restore(done: readonly Step[], undone: readonly Step[]): void {
    this.#done = [...done];
    this.#undone = [...undone];
  }

  /** Remembers a new change; what had been undone can no longer be brought back. */
  record(step: Step): void {
    this.#done.push(step);
    this.#undone.length = 0;
  }

  /**
   * Takes the last change back. `apply` gets the change and returns what really changed in doing so, which is what
   * `redo` will reverse. `null` when there is nothing to take back.
   */
  undo<T extends Step>(apply: (step: Step) => T): T | null {
    return move(this.#done, this.#undone, apply);
  }

  /** Brings the last undone change back, in the same way. */
  redo<T extends Step>(apply: (step: Step) => T): T | null {
    return move(this.#undone, this.#done, apply);
  }
}

function move<T extends Step>(from: Step[], to: Step[], apply: (step: Step) => T): T | null {
  const step = from.pop();
  if (step === undefined) return null;
  const { label, delta } = step;
  const result = apply({ label, delta: invert(delta) });
  to.push({ label, delta: result.delta });
  return result;
}
