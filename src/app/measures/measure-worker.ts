/** Takes measures off the main thread. */
import type { MeasureId } from "../../graph/measures/measure.ts";
import { type Measured, measureInSlices } from "../../graph/measures/measures.ts";
import type { Network } from "../../graph/measures/network.ts";

export interface MeasureTask {
  readonly network: Network;
  readonly ids: readonly MeasureId[];
}

/** What the worker sends back: how far it is (0 to 1), each measure as it is ready, the end, or why it failed. */
export type MeasureMessage =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "measured"; readonly measured: Measured }
  | { readonly kind: "end" }
  | { readonly kind: "failure"; readonly sentence: string };

const send = (message: MeasureMessage): void => self.postMessage(message);

/** Milliseconds between two words on how far it is. */
const PACE = 60;

async function take({ network, ids }: MeasureTask): Promise<void> {
  let last = 0;
  for (const [i, id] of ids.entries()) {
    const measured = await measureInSlices(network, id, {
      onProgress(done) {
        const now = performance.now();
        if (now - last < PACE) return;
        last = now;
        send({ kind: "progress", done: (i + done) / ids.length });
      },
    });
    send({ kind: "measured", measured });
  }
  send({ kind: "end" });
}

self.addEventListener("message", ({ data }: MessageEvent<MeasureTask>) => {
  take(data).catch((error: unknown) =>
    send({ kind: "failure", sentence: error instanceof Error ? error.message : String(error) }),
  );
});
