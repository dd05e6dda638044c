/** Runs the layout off the main thread. */
import { layout } from "../../graph/layout.ts";
import type { LayoutInput, LayoutResult } from "../../graph/layout-input.ts";

/** What the worker sends back. */
export type LayoutMessage =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "result"; readonly result: LayoutResult }
  | { readonly kind: "failure"; readonly sentence: string };

const send = (message: LayoutMessage): void => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<LayoutInput>) => {
  let last = 0;
  try {
    const result = layout(data, {
      onProgress(done) {
        const now = performance.now();
        if (now - last < 50) return;
        last = now;
        send({ kind: "progress", done });
      },
    });
    send({ kind: "result", result });
  } catch (error) {
    send({ kind: "failure", sentence: error instanceof Error ? error.message : String(error) });
  }
});
