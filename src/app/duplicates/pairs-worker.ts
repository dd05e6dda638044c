/** Looks for likely pairs off the main thread. */
import { type Profile, readyProfile } from "../../model/likeness.ts";
import { type LikelyPair, likelyPairs } from "../../model/likeness-index.ts";

export type PairsMessage =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "pairs"; readonly pairs: readonly LikelyPair[] };

/** Things compared between two words on how far it is. */
const PACE = 500;

self.addEventListener("message", ({ data }: MessageEvent<readonly Profile[]>) => {
  const send = (message: PairsMessage): void => self.postMessage(message);
  const steps = likelyPairs(data.map(readyProfile));
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      send({ kind: "pairs", pairs: step.value });
      return;
    }
    if (step.value % PACE === 0) send({ kind: "progress", done: step.value / data.length });
  }
});
