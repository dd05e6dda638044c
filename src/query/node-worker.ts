/** Starts the engine's worker in Node: a worker thread. */
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { EngineWorker, FromWorker } from "./engine-worker.ts";
import { serveOxigraph } from "./serve-oxigraph.ts";

/** Oxigraph's Node build reads its WASM beside itself, so it is resolved here and stays outside any bundle. */
const oxigraphPath = (): string => createRequire(import.meta.url).resolve("oxigraph");

/**
 * Starts a worker thread with an empty replica. The thread runs the source text of `serveOxigraph`, so there is no
 * second file to find next to a bundled command line.
 */
export function startNodeWorker(): EngineWorker {
  const code = `
    const { parentPort, workerData } = require("node:worker_threads");
    const receive = (${serveOxigraph.toString()})(require(workerData), (message) => parentPort.postMessage(message));
    parentPort.on("message", receive);
    parentPort.postMessage({ type: "ready" });`;
  const worker = new Worker(code, { eval: true, workerData: oxigraphPath() });
  let receive: (message: FromWorker) => void = () => {};
  let ended = false;
  const fatal = (message: string) => {
    if (!ended) receive({ type: "fatal", message });
    ended = true;
  };
  worker.on("message", (message: FromWorker) => receive(message));
  worker.on("error", (error) => fatal(error instanceof Error ? error.message : String(error)));
  worker.on("exit", () => fatal("the worker thread ended"));
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (callback) => {
      receive = callback;
    },
    terminate: () => {
      ended = true;
      void worker.terminate();
    },
  };
}
