/** Starts the engine's worker in Node: a worker thread. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setPriority } from "node:os";
import { Worker } from "node:worker_threads";
import type { EngineWorker, FromWorker } from "./engine-worker.ts";
import { serveOxigraph } from "./serve-oxigraph.ts";

/** Oxigraph's Node build reads its WASM beside itself, so it is resolved here and stays outside any bundle. */
const oxigraphPath = (): string => createRequire(import.meta.url).resolve("oxigraph");

/** How far a thread gives way: a tenth of the time of one that does not (Linux, `nice`). */
const NICE = 10;

/** Linux gives each thread a priority of its own, under the number at the end of `PID/task/TID`. */
function giveWay(thread: string): boolean {
  try {
    setPriority(Number(thread.slice(thread.lastIndexOf("/") + 1)), NICE);
    return true;
  } catch {
    return false;
  }
}

/** Kernels that keep no such account say 0, or nothing. */
function worked(thread: string): number | null {
  try {
    const nanoseconds = Number.parseInt(readFileSync(`/proc/${thread}/schedstat`, "utf8"), 10);
    return nanoseconds > 0 ? nanoseconds / 1e6 : null;
  } catch {
    return null;
  }
}

/**
 * Starts a worker thread with an empty replica. The thread runs the source text of `serveOxigraph`, so there is no
 * second file to find next to a bundled command line.
 */
export function startNodeWorker(): EngineWorker {
  const code = `
    const { parentPort, workerData } = require("node:worker_threads");
    const receive = (${serveOxigraph.toString()})(require(workerData), (message) => parentPort.postMessage(message));
    parentPort.on("message", receive);
    let thread = null;
    try { thread = require("node:fs").readlinkSync("/proc/thread-self"); } catch {}
    parentPort.postMessage({ type: "ready", thread });`;
  const worker = new Worker(code, { eval: true, workerData: oxigraphPath() });
  let receive: (message: FromWorker) => void = () => {};
  let ended = false;
  const fatal = (message: string) => {
    if (!ended) receive({ type: "fatal", message });
    ended = true;
  };
  let thread: string | null = null;
  worker.on("message", (message: FromWorker) => {
    if (message.type === "ready") thread = message.thread ?? null;
    receive(message);
  });
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
    giveWay: () => thread !== null && !ended && giveWay(thread),
    worked: () => (thread === null || ended ? null : worked(thread)),
  };
}
