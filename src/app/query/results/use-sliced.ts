/** Works something out while a view is open: at once where it is little, else in slices, so that the page stays alive. */
import { useEffect, useMemo, useState } from "react";
import { inSlices } from "../../../graph/slices.ts";

/** Steps with a result at their end; each a few hundred rows at most. */
export type Work<T> = Generator<void, T>;

/** Milliseconds that are spent while the view is drawn: what takes no longer needs no second drawing. */
const AT_ONCE = 8;

class Task<T> {
  readonly #steps: Work<T>;
  result: { readonly value: T } | null = null;

  constructor(steps: Work<T>) {
    this.#steps = steps;
    const end = performance.now() + AT_ONCE;
    while (this.result === null && performance.now() < end) this.next();
  }

  next(): IteratorResult<void> {
    const step = this.#steps.next();
    if (step.done !== true) return step;
    this.result ??= { value: step.value };
    return { done: true, value: undefined };
  }
}

/** `null` until it is there. `work` begins anew when it is another function: it must be remembered by the caller. */
export function useSliced<T extends object>(work: () => Work<T>): T | null {
  const task = useMemo(() => new Task(work()), [work]);
  const [, drawAgain] = useState<Task<T> | null>(null);
  useEffect(() => {
    if (task.result !== null) return undefined;
    let wanted = true;
    void inSlices(task, () => wanted).then((done) => {
      if (done) drawAgain(task);
    });
    return () => {
      wanted = false;
    };
  }, [task]);
  return task.result?.value ?? null;
}

/** To the end, without a pause: for little. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
