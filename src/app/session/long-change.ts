/** Makes a long change in parts, with breaths between them; stopped or failed, all of it is taken back. */
import type { LongStep } from "../../store/long-step.ts";
import type { Commit } from "../../store/workspace.ts";
import { breathe } from "./slices.ts";

export interface LongChangeOptions {
  readonly signal?: AbortSignal;
  /** How much is made, from 0 to 1; it goes back when the change is taken back. */
  readonly onProgress?: (done: number) => void;
}

/** A change of more quads than this is made in parts. */
export const LONG = 2000;

/** Milliseconds between two breaths, and for one part. */
const SLICE = 12;
const PART = 6;

/** @throws the signal's reason when it is aborted, or what a listener threw; the dossier is then as it was. */
export async function makeLongChange(step: LongStep, options: LongChangeOptions = {}): Promise<Commit> {
  const tell = () => options.onProgress?.(step.total === 0 ? 1 : step.done / step.total);
  let size = 50;
  const advance = (): boolean => {
    const since = performance.now();
    const goesOn = step.advance(size);
    // Some statements cost a hundred times what others do: the next part takes as long as it should.
    const fit = (size * PART) / Math.max(0.1, performance.now() - since);
    size = Math.round(Math.min(1000, Math.max(5, Math.min(fit, 2 * size))));
    return goesOn;
  };
  try {
    await paced(advance, () => {
      tell();
      options.signal?.throwIfAborted();
    });
    options.signal?.throwIfAborted();
  } catch (error) {
    await paced(() => step.retreat(), tell);
    throw error;
  }
  return step.end();
}

/** Works until there is nothing left to do, and breathes in between. */
async function paced(work: () => boolean, between: () => void): Promise<void> {
  let since = performance.now();
  while (work()) {
    if (performance.now() - since < SLICE) continue;
    await breathe();
    between();
    since = performance.now();
  }
}
