/** Requests and answers over an engine worker: one promise for each message sent. */
import type { EngineWorker, FromWorker, ToWorker } from "./engine-worker.ts";
import { QueryError } from "./query-error.ts";

/** A request without its number. */
export type Request = ToWorker extends infer T ? (T extends { id: number } ? Omit<T, "id"> : never) : never;

/** What a finished request tells: the milliseconds of a query, and how many lines of a load could not be read. */
export interface Answer {
  readonly ms: number;
  readonly refused: number;
}

interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  readonly onPiece: ((text: string) => void) | undefined;
}

/** The worker refused one request, with the engine's own words; the worker goes on. */
export class RequestFailed extends Error {
  override readonly name = "RequestFailed";
}

export class WorkerChannel {
  readonly #worker: EngineWorker;
  readonly #pending = new Map<number, Pending>();
  #next = 1;
  #end: unknown = null;
  /** Settles once the worker has started. */
  readonly ready: Promise<void>;
  #started: () => void = () => {};
  #notStarted: (error: unknown) => void = () => {};

  constructor(worker: EngineWorker) {
    this.#worker = worker;
    this.ready = new Promise((resolve, reject) => {
      this.#started = resolve;
      this.#notStarted = reject;
    });
    this.ready.catch(() => {});
    worker.onMessage((message) => this.#receive(message));
  }

  /** Whether it can do nothing more: it crashed or was ended. */
  get ended(): boolean {
    return this.#end !== null;
  }

  /** Lets other threads go first from now on. Returns whether that could be done. */
  giveWay(): boolean {
    return this.#worker.giveWay?.() ?? false;
  }

  /** How long the worker has worked since it began, in ms; `null` where that cannot be told. */
  worked(): number | null {
    return this.#worker.worked?.() ?? null;
  }

  /** Sends a request; `onPiece` gets the text of a query's result as it comes. */
  send(request: Request, onPiece?: (text: string) => void): Promise<Answer> {
    if (this.#end !== null) return Promise.reject(this.#end);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onPiece });
      this.#worker.post({ ...request, id } as ToWorker);
    });
  }

  /** Ends the worker; everything pending rejects with `reason`. */
  end(reason: unknown): void {
    if (this.#end !== null) return;
    this.#end = reason;
    this.#worker.terminate();
    this.#notStarted(reason);
    for (const pending of this.#pending.values()) pending.reject(reason);
    this.#pending.clear();
  }

  #receive(message: FromWorker): void {
    if (this.#end !== null) return;
    if (message.type === "ready") {
      this.#started();
      return;
    }
    if (message.type === "fatal") {
      this.end(crash(message.message));
      return;
    }
    const pending = this.#pending.get(message.id);
    if (pending === undefined) return;
    if (message.type === "piece") {
      try {
        pending.onPiece?.(message.text);
      } catch (error) {
        this.#pending.delete(message.id);
        pending.reject(error);
      }
      return;
    }
    this.#pending.delete(message.id);
    if (message.type === "done") pending.resolve(message);
    else pending.reject(new RequestFailed(message.message));
  }
}

const crash = (reason: string): QueryError =>
  new QueryError(
    "engine",
    /memory|unreachable|allocation|Invalid string length|RangeError/i.test(reason)
      ? "The query needed more memory than there is. Narrow it, or add LIMIT, and run it again."
      : `The query engine stopped (${reason}). It starts afresh with the next query.`,
    `the query engine stopped: ${reason}`,
  );
