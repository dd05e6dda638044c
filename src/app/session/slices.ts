/** Work in slices: long loops on the main thread give it back now and then, so that the page answers meanwhile. */

/** Lets the browser paint and handle input, then goes on. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });

/**
 * Hands `items` to `work` in pieces, and breathes whenever `budget` milliseconds have passed.
 * `onProgress` gets the number of items done.
 */
export async function inSlices<T>(
  items: readonly T[],
  work: (piece: readonly T[]) => void,
  o: { size?: number; budget?: number; onProgress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<void> {
  const size = o.size ?? 1000;
  let since = performance.now();
  for (let at = 0; at < items.length; at += size) {
    o.signal?.throwIfAborted();
    work(items.slice(at, at + size));
    if (performance.now() - since < (o.budget ?? 12)) continue;
    o.onProgress?.(Math.min(at + size, items.length));
    await breathe();
    since = performance.now();
  }
  o.onProgress?.(items.length);
}
