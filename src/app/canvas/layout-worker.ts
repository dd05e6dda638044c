/** Runs the layouts off the main thread. */
import type { LayoutInput, LayoutResult } from "../../graph/layout-input.ts";
import type { LayoutId } from "../../graph/layouts/layout-names.ts";
import { layOut } from "../../graph/layouts/layouts.ts";

/** What the worker is asked. */
export interface LayoutOrder {
  readonly layout: LayoutId;
  /** What is pinned stands already; only the rest is to be placed. */
  readonly joining: boolean;
  readonly input: LayoutInput;
}

/** What the worker sends back. */
export type LayoutMessage =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "result"; readonly result: LayoutResult }
  | { readonly kind: "failure"; readonly sentence: string };

const send = (message: LayoutMessage): void => self.postMessage(message);

self.addEventListener("message", ({ data: { layout, joining, input } }: MessageEvent<LayoutOrder>) => {
  let last = 0;
  // Often enough to be seen moving; each word of it interrupts what the page is drawing.
  const pause = 200;
  try {
    const result = layOut(layout, input, {
      joining,
      onProgress(done) {
        const now = performance.now();
        if (now - last < pause) return;
        last = now;
        send({ kind: "progress", done });
      },
    });
    send({ kind: "result", result });
  } catch (error) {
    send({ kind: "failure", sentence: error instanceof Error ? error.message : String(error) });
  }
});
