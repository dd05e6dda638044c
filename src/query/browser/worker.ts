/** The engine's worker in the browser: loads Oxigraph's WASM, then serves requests in the order they came. */
import init, * as oxigraph from "oxigraph/web.js";
import type { FromWorker, ToWorker } from "../engine-worker.ts";
import { type Oxigraph, serveOxigraph } from "../serve-oxigraph.ts";

interface WorkerScope {
  onmessage: ((event: { data: ToWorker }) => void) | null;
  postMessage(message: FromWorker): void;
}

const scope = globalThis as unknown as WorkerScope;
const waiting: ToWorker[] = [];
scope.onmessage = (event) => {
  waiting.push(event.data);
};

init()
  .then(() => {
    const receive = serveOxigraph(oxigraph as unknown as Oxigraph, (message) => scope.postMessage(message));
    scope.onmessage = (event) => receive(event.data);
    scope.postMessage({ type: "ready" });
    for (const message of waiting) receive(message);
  })
  .catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    scope.postMessage({ type: "fatal", message: `the query engine could not be loaded (${reason})` });
  });
