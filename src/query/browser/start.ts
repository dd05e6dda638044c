/** Starts the engine's worker in a browser: a module worker that fetches Oxigraph's WASM (1.4 MB compressed). */
import type { EngineWorker, FromWorker } from "../engine-worker.ts";

/** Starts a worker with an empty replica; give it to `EmbeddedEngine`, which calls it at the first query. */
export function startBrowserWorker(): EngineWorker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "dossier-query" });
  let receive: (message: FromWorker) => void = () => {};
  worker.onmessage = (event: MessageEvent<FromWorker>) => receive(event.data);
  worker.onerror = (event) => {
    event.preventDefault();
    receive({ type: "fatal", message: event.message || "the query worker could not be started" });
  };
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (callback) => {
      receive = callback;
    },
    terminate: () => worker.terminate(),
  };
}
