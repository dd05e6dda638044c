/** Has measures taken in a worker. */
import type { Measured } from "../../graph/measures/measures.ts";
import type { MeasureMessage, MeasureTask } from "./measure-worker.ts";

export interface MeasureListener {
  /** 0 to 1. */
  onProgress(done: number): void;
  onMeasured(measured: Measured): void;
}

/** Resolves when all are taken; rejects with the signal's reason when aborted (the worker is ended), or with an Error. */
export function takeMeasures(task: MeasureTask, listener: MeasureListener, signal: AbortSignal): Promise<void> {
  const worker = new Worker(new URL("./measure-worker.ts", import.meta.url), { type: "module" });
  return new Promise<void>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("error", (event) =>
      reject(new Error(event.message || "The measures could not be started.")),
    );
    worker.addEventListener("message", ({ data }: MessageEvent<MeasureMessage>) => {
      if (data.kind === "progress") listener.onProgress(data.done);
      else if (data.kind === "measured") listener.onMeasured(data.measured);
      else if (data.kind === "end") resolve();
      else reject(new Error(data.sentence));
    });
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
