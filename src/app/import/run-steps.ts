/** Runs steps on the main thread a little at a time, so that the page answers meanwhile. */
import { breathe } from "../session/slices.ts";

/** Milliseconds between two breaths. */
const SLICE = 12;

/**
 * Runs steps to their end and returns what they return. `onProgress` gets what they yielded last.
 * @throws the signal's reason when it is aborted.
 */
export async function runSteps<Y, T>(
  steps: Generator<Y, T>,
  signal: AbortSignal,
  onProgress: (last: Y) => void = () => {},
): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE) continue;
    onProgress(step.value);
    await breathe();
    signal.throwIfAborted();
    since = performance.now();
  }
}
