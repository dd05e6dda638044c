/** What runs inside the worker: Oxigraph's synchronous store behind messages. */
import type { FromWorker, ToWorker } from "./engine-worker.ts";

/** The part of the `oxigraph` module that is used, the same in its Node and its web build. */
export interface Oxigraph {
  Store: new () => {
    load(text: string, options: { format: string; no_transaction?: boolean; lenient?: boolean }): void;
    update(text: string): void;
    query(text: string, options: { results_format: string }): unknown;
  };
}

/**
 * Serves one store; returns the receiver of requests. It must not refer to anything outside itself: in Node its source
 * text is what the worker thread runs (see `node-worker.ts`).
 *
 * Without a transaction Oxigraph loads ten times faster, and here nothing is lost by it: a replica that fails is thrown
 * away. A line it cannot read is left out and counted in `refused`.
 */
export function serveOxigraph(oxigraph: Oxigraph, post: (message: FromWorker) => void): (message: ToWorker) => void {
  const PIECE = 64 * 1024;
  const store = new oxigraph.Store();

  const isTrap = (error: unknown): boolean =>
    !(error instanceof Error) || error.name === "RuntimeError" || error.name === "RangeError";

  const load = (text: string, format: string): number => {
    const options = { format, no_transaction: true, lenient: true };
    try {
      store.load(text, options);
      return 0;
    } catch (error) {
      if (isTrap(error)) throw error;
      let refused = 0;
      for (const line of text.split("\n")) {
        try {
          store.load(line, options);
        } catch (lineError) {
          if (isTrap(lineError)) throw lineError;
          refused += 1;
        }
      }
      return refused;
    }
  };

  const answer = (id: number, text: string): void => {
    let from = 0;
    while (from < text.length) {
      const newline = text.indexOf("\n", from + PIECE);
      const to = newline === -1 ? text.length : newline + 1;
      post({ type: "piece", id, text: text.slice(from, to) });
      from = to;
    }
  };

  return (message) => {
    const { id } = message;
    const started = performance.now();
    let refused = 0;
    let ms = 0;
    try {
      if (message.do === "load") refused = load(message.text, message.format);
      else if (message.do === "update") store.update(message.text);
      else {
        const result = store.query(message.text, { results_format: message.format });
        ms = performance.now() - started;
        answer(id, String(result));
      }
      post({ type: "done", id, ms, refused });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      if (isTrap(error)) post({ type: "fatal", message: text });
      else post({ type: "failed", id, message: text });
    }
  };
}
