/** Long work in short slices, so that a page stays alive and a signal is heard. */

/** Milliseconds that a slice may take: under a frame at 60 a second, with room for the frame's own work. */
const SLICE = 12;

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Runs the steps to their end, pausing after each slice. `goOn` is asked after each pause: `false` gives up (and the
 * result is `false`), an exception passes through.
 */
export async function inSlices(steps: Iterator<unknown>, goOn: () => boolean): Promise<boolean> {
  if (!goOn()) return false;
  let end = performance.now() + SLICE;
  while (steps.next().done !== true) {
    if (performance.now() < end) continue;
    await breath();
    if (!goOn()) return false;
    end = performance.now() + SLICE;
  }
  return true;
}
