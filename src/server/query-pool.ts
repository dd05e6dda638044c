/** The query pool: worker threads that answer queries side by side, where long ones cannot keep short ones waiting. */
import type { EngineWorker } from "../query/engine-worker.ts";
import { QueryError } from "../query/query-error.ts";
import { Replica } from "../query/replica.ts";
import { SharedTexts } from "../query/shared-texts.ts";
import type { Workspace } from "../store/workspace.ts";
import { type Entry, type Job, type Seat, spent, type Work } from "./pool-seat.ts";
import { QueryShapes, shapeOf } from "./query-shapes.ts";

export interface PoolOptions {
  readonly start: () => EngineWorker;
  /** How many queries run side by side, long ones not counted. */
  readonly size: number;
  /** How many long ones run besides. */
  readonly long: number;
  /** How many may wait, of short ones and of long ones. */
  readonly waiting: number;
  /** How long a query may run, and how long it may wait (as long, unless told otherwise), in ms. */
  readonly timeout: number;
  readonly wait?: number;
  /** A query that has worked for so many ms is a long one. */
  readonly patience?: number;
}

/** Too much is waiting already. */
export class PoolBusy extends Error {
  override readonly name = "PoolBusy";
}

const SET_ASIDE = Symbol("set aside");
const RENEWED = Symbol("renewed");
/** A query that worked so many times as long as patience lasts is surely a long one; the next of its shape may be short else. */
const SURELY = 4;

/**
 * Queries begin in the short line. One that has worked for longer than patience is a long one: it goes on where it is while
 * fewer than `long` do, its thread gives way to the others, and queries of its shape wait in the long line from then on.
 * A worker can only be ended, and takes a while to load the dossier again; so one that is one too many is taken
 * away, to wait in the long line, as soon as no more than one other place is left for short ones.
 */
export class QueryPool {
  readonly #options: Required<PoolOptions>;
  readonly #seats: readonly Seat[];
  readonly #short: Entry[] = [];
  readonly #long: Entry[] = [];
  readonly #shapes = new QueryShapes();
  #closed = false;

  constructor(workspace: Workspace, options: PoolOptions) {
    this.#options = { patience: 250, wait: options.timeout, ...options };
    const texts = new SharedTexts();
    this.#seats = Array.from({ length: options.size + options.long }, () => ({
      replica: new Replica(workspace, options.start, () => {}, texts),
      work: null,
      warming: true,
      slow: false,
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
      const shape = shapeOf(job.text);
      const long = this.#shapes.has(shape);
      const entry: Entry = { ...job, shape, resolve, reject, long, done: false, waits: undefined };
      job.signal?.addEventListener("abort", () => this.#stop(entry, job.signal?.reason), { once: true });
      this.#wait(entry);
      this.#next();
    });
  }

  /** Ends every worker; what runs or waits rejects. */
  close(): void {
    this.#closed = true;
    for (const entry of [...this.#short, ...this.#long]) this.#settle(entry, closed());
    for (const { replica, work } of this.#seats) {
      if (work !== null) this.#settle(work.entry, closed());
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
    entry.waits = setTimeout(() => this.#stop(entry, new PoolBusy()), this.#options.wait);
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
    const seat = this.#seats.find(({ work }) => work?.entry === entry);
    this.#settle(entry, reason);
    if (seat !== undefined && seat.work?.channel !== null) seat.replica.end(reason);
  }

  #next(): void {
    if (this.#closed) return;
    const idle = this.#seats.filter(({ work, warming }) => work === null && !warming);
    const slowFirst = [...idle].sort((a, b) => Number(b.slow) - Number(a.slow));
    while (this.#long.length > 0 && this.#longOnes() < this.#options.long) {
      const seat = slowFirst.shift();
      if (seat === undefined) break;
      this.#take(seat, this.#long);
    }
    for (const seat of idle)
      if (seat.work === null && !seat.slow && this.#short.length > 0) this.#take(seat, this.#short);
    const slow = this.#seats.filter((seat) => seat.slow);
    const spare = slow.find(({ work, warming }) => work === null && !warming);
    if (slow.length > this.#options.long && spare !== undefined) void this.#renew(spare);
    this.#relieve();
  }

  #take(seat: Seat, queue: Entry[]): void {
    const entry = queue.shift();
    if (entry !== undefined) void this.#run(seat, entry);
  }

  #longOnes(): number {
    return this.#seats.filter(({ work }) => work?.entry.long === true).length;
  }

  /** Seats where a short query runs or could run; those that have had their share do not count. */
  #placesForShort(): number {
    const { patience } = this.#options;
    return this.#seats.filter(
      ({ work, warming, slow }) => !warming && !slow && (work === null || (!work.entry.long && spent(work) < patience)),
    ).length;
  }

  /** Where short ones wait and no place will be free soon, the one that has worked longest beyond its share makes room. */
  #relieve(): void {
    if (this.#short.length === 0 || this.#placesForShort() > 0 || this.#seats.some(({ warming }) => warming)) return;
    const [seat] = this.#seats
      .filter(({ work }) => work !== null && !work.entry.long && !work.answering)
      .sort((a, b) => spent(b.work) - spent(a.work));
    if (seat !== undefined) seat.replica.end(SET_ASIDE);
  }

  /** Looks after a query at work until it is done: whether it is a long one, and whether it can stay. */
  #watch(seat: Seat, work: Work): void {
    const { entry, channel } = work;
    if (seat.work !== work || channel === null || entry.done) return;
    const { patience, long } = this.#options;
    const ms = spent(work);
    if (ms >= patience) {
      this.#learn(entry.shape);
      entry.long ||= this.#longOnes() < long;
    }
    if (ms >= patience * SURELY) {
      seat.slow = channel.giveWay();
      if (!entry.long && !work.answering && this.#placesForShort() <= 1) seat.replica.end(SET_ASIDE);
    }
    this.#relieve();
    setTimeout(() => this.#watch(seat, work), Math.max(1, ms < patience ? patience - ms : patience));
  }

  async #run(seat: Seat, entry: Entry): Promise<void> {
    const { timeout } = this.#options;
    clearTimeout(entry.waits);
    const work: Work = { entry, channel: null, began: 0, before: null, answering: false };
    seat.work = work;
    let limit: NodeJS.Timeout | undefined;
    try {
      const channel = await seat.replica.catchUp(entry.named);
      if (entry.done) return;
      work.channel = channel;
      work.began = performance.now();
      work.before = channel.worked();
      if (entry.long) seat.slow = channel.giveWay();
      this.#watch(seat, work);
      limit = setTimeout(() => seat.replica.end(tooLong(timeout)), timeout);
      await channel.send({ do: "query", format: entry.format, text: entry.text }, (piece) => {
        work.answering = true;
        clearTimeout(limit);
        if (!entry.done) entry.onPiece(piece);
      });
      if (spent(work) < this.#options.patience * SURELY) this.#forget(entry.shape);
      this.#settle(entry);
    } catch (error) {
      if (error instanceof QueryError && error.code === "timeout") this.#learn(entry.shape);
      if (error === SET_ASIDE && !entry.done) {
        entry.long = true;
        this.#wait(entry);
      } else this.#settle(entry, error);
    } finally {
      clearTimeout(limit);
      seat.work = null;
      // A worker that was ended starts again at once, so that the next query need not wait for it.
      await this.#warm(seat);
      this.#next();
    }
  }

  /** Queries of a shape are long ones, those that wait too. */
  #learn(shape: string): void {
    this.#shapes.add(shape);
    this.#move(shape, this.#short, this.#long);
  }

  /** A shape was not so long after all. */
  #forget(shape: string): void {
    if (this.#shapes.delete(shape)) this.#move(shape, this.#long, this.#short);
  }

  #move(shape: string, from: Entry[], to: Entry[]): void {
    for (const entry of from.filter((each) => each.shape === shape)) {
      from.splice(from.indexOf(entry), 1);
      entry.long = to === this.#long;
      to.push(entry);
    }
  }

  async #warmAll(): Promise<void> {
    for (const seat of this.#seats) {
      await this.#warm(seat);
      this.#next();
    }
  }

  async #renew(seat: Seat): Promise<void> {
    seat.replica.end(RENEWED);
    await this.#warm(seat);
    this.#next();
  }

  async #warm(seat: Seat): Promise<void> {
    if (this.#closed) return;
    seat.warming = true;
    if (seat.replica.ended) seat.slow = false;
    await seat.replica.catchUp(false).catch(() => {});
    seat.warming = false;
  }
}

const closed = () => new QueryError("closed", "The server is ending.");
const tooLong = (ms: number) =>
  new QueryError(
    "timeout",
    `Stopped after ${ms / 1000} seconds, the limit that the server sets for a query. Narrow it.`,
  );
