/** The query pool: worker threads that answer queries side by side, where long ones cannot keep short ones waiting. */
import type { EngineFormat, EngineWorker } from "../query/engine-worker.ts";
import { QueryError } from "../query/query-error.ts";
import { Replica } from "../query/replica.ts";
import { SharedTexts } from "../query/shared-texts.ts";
import type { Workspace } from "../store/workspace.ts";

export interface PoolOptions {
  readonly start: () => EngineWorker;
  /** How many queries run side by side, long ones not counted. */
  readonly size: number;
  /** How many long ones run besides. */
  readonly long: number;
  /** How many may wait, of short ones and of long ones. */
  readonly waiting: number;
  /** How long a query may run, and how long it may wait, in ms. */
  readonly timeout: number;
  /** A query that has run for so many ms while others wait is a long one. */
  readonly patience?: number;
}

export interface Job {
  /** A query that the engine can take as it stands. */
  readonly text: string;
  readonly format: EngineFormat;
  /** Whether it speaks of named graphs. */
  readonly named: boolean;
  readonly signal?: AbortSignal;
  /** Takes the answer piece by piece; nothing before it is there. */
  onPiece(text: string): void;
}

/** Too much is waiting already. */
export class PoolBusy extends Error {
  override readonly name = "PoolBusy";
}

interface Entry extends Job {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  started: number;
  long: boolean;
  done: boolean;
  waits: NodeJS.Timeout | undefined;
}

interface Seat {
  readonly replica: Replica;
  entry: Entry | null;
  /** Starting again, or catching up ahead of a query. */
  warming: boolean;
}

const SET_ASIDE = Symbol("set aside");
/** A query that ran so many times as long as patience lasts is a long one; a shorter one may have met a busy machine. */
const SURELY = 4;
/** How many shapes of long queries are remembered. */
const MOST_KNOWN = 500;

export class QueryPool {
  readonly #options: Required<PoolOptions>;
  readonly #seats: readonly Seat[];
  readonly #short: Entry[] = [];
  readonly #long: Entry[] = [];
  /** Shapes of queries that took long when they last ran: they do not begin among the short ones again. */
  readonly #known = new Set<string>();
  #closed = false;

  constructor(workspace: Workspace, options: PoolOptions) {
    this.#options = { patience: 250, ...options };
    const texts = new SharedTexts();
    this.#seats = Array.from({ length: options.size + options.long }, () => ({
      replica: new Replica(workspace, options.start, () => {}, texts),
      entry: null,
      warming: true,
    }));
    void this.#warmAll();
  }

  /**
   * Runs a query when its turn comes.
   * @throws PoolBusy, QueryError (`timeout`, `engine`, `closed`), RequestFailed with the engine's words, or the signal's reason.
   */
  run(job: Job): Promise<void> {
    if (this.#closed) return Promise.reject(closed());
    if (job.signal?.aborted) return Promise.reject(job.signal.reason);
    return new Promise((resolve, reject) => {
      const long = this.#known.has(shapeOf(job.text));
      const entry: Entry = { ...job, resolve, reject, started: 0, long, done: false, waits: undefined };
      job.signal?.addEventListener("abort", () => this.#stop(entry, job.signal?.reason), { once: true });
      this.#wait(entry);
      this.#next();
    });
  }

  /** Ends every worker; what runs or waits rejects. */
  close(): void {
    this.#closed = true;
    for (const entry of [...this.#short, ...this.#long]) this.#settle(entry, closed());
    for (const { replica, entry } of this.#seats) {
      if (entry !== null) this.#settle(entry, closed());
      replica.end(closed());
    }
  }

  #wait(entry: Entry): void {
    const queue = entry.long ? this.#long : this.#short;
    if (queue.length >= this.#options.waiting) {
      this.#settle(entry, new PoolBusy());
      return;
    }
    queue.push(entry);
    entry.waits = setTimeout(() => this.#stop(entry, new PoolBusy()), this.#options.timeout);
  }

  #settle(entry: Entry, error?: unknown): void {
    if (entry.done) return;
    entry.done = true;
    clearTimeout(entry.waits);
    for (const queue of [this.#short, this.#long]) if (queue.includes(entry)) queue.splice(queue.indexOf(entry), 1);
    if (error === undefined) entry.resolve();
    else entry.reject(error);
  }

  #stop(entry: Entry, reason: unknown): void {
    if (entry.done) return;
    const seat = this.#seats.find((each) => each.entry === entry);
    this.#settle(entry, reason);
    if (seat !== undefined && entry.started > 0) seat.replica.end(reason);
  }

  #next(): void {
    for (const seat of this.#seats) {
      if (seat.entry !== null || seat.warming || this.#closed) continue;
      const queue = this.#long.length > 0 && this.#longRunning() < this.#options.long ? this.#long : this.#short;
      const entry = queue.shift();
      if (entry === undefined) break;
      void this.#run(seat, entry);
    }
    this.#relieve();
  }

  #longRunning(): number {
    return this.#seats.filter(({ entry }) => entry?.long === true).length;
  }

  /** While short queries wait, those that have had their share count as long ones, or are set aside to wait as such. */
  #relieve(): void {
    const now = performance.now();
    for (const { entry, replica } of this.#seats) {
      if (this.#short.length === 0) return;
      if (entry === null || entry.long || entry.done || entry.started === 0) continue;
      if (now - entry.started < this.#options.patience) continue;
      entry.long = true;
      if (this.#longRunning() <= this.#options.long) continue;
      this.#know(entry.text);
      replica.end(SET_ASIDE);
    }
  }

  async #run(seat: Seat, entry: Entry): Promise<void> {
    const { patience, timeout } = this.#options;
    clearTimeout(entry.waits);
    seat.entry = entry;
    const timers: NodeJS.Timeout[] = [];
    try {
      const channel = await seat.replica.catchUp(entry.named);
      if (entry.done) return;
      entry.started = performance.now();
      timers.push(setTimeout(() => this.#relieve(), patience + 1));
      timers.push(setTimeout(() => seat.replica.end(tooLong(timeout)), timeout));
      await channel.send({ do: "query", format: entry.format, text: entry.text }, (piece) => {
        if (!entry.done) entry.onPiece(piece);
      });
      if (performance.now() - entry.started < patience * SURELY) this.#known.delete(shapeOf(entry.text));
      else this.#know(entry.text);
      this.#settle(entry);
    } catch (error) {
      if (error instanceof QueryError && error.code === "timeout") this.#know(entry.text);
      if (error === SET_ASIDE && !entry.done) {
        entry.started = 0;
        this.#wait(entry);
      } else this.#settle(entry, error);
    } finally {
      for (const timer of timers) clearTimeout(timer);
      seat.entry = null;
      // A worker that was ended starts again at once, so that the next query need not wait for it.
      await this.#warm(seat);
      this.#next();
    }
  }

  #know(text: string): void {
    const shape = shapeOf(text);
    this.#known.delete(shape);
    this.#known.add(shape);
    for (const oldest of this.#known) {
      if (this.#known.size <= MOST_KNOWN) return;
      this.#known.delete(oldest);
    }
  }

  async #warmAll(): Promise<void> {
    for (const seat of this.#seats) {
      await this.#warm(seat);
      this.#next();
    }
  }

  async #warm(seat: Seat): Promise<void> {
    if (this.#closed) return;
    seat.warming = true;
    await seat.replica.catchUp(false).catch(() => {});
    seat.warming = false;
  }
}

/** A query without its numbers and strings: a program asks the same with others. */
const shapeOf = (text: string): string =>
  text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\b\d+(?:\.\d+)?\b/g, "0").replace(/\s+/g, " ");

const closed = () => new QueryError("closed", "The server is ending.");
const tooLong = (ms: number) =>
  new QueryError(
    "timeout",
    `Stopped after ${ms / 1000} seconds, the limit that the server sets for a query. Narrow it.`,
  );
