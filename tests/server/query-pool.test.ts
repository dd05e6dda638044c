/** The query pool beside made-up workers and clocks: what runs, what waits, and who makes room for whom. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EngineWorker, FromWorker } from "../../src/query/engine-worker.ts";
import { PoolBusy, type PoolOptions, QueryPool } from "../../src/server/query-pool.ts";
import { Workspace } from "../../src/store/workspace.ts";

/** A worker that answers loads at once and queries when it is told to. */
interface FakeWorker extends EngineWorker {
  /** The query it works on. */
  readonly at: string | null;
  readonly ended: boolean;
  readonly gaveWay: boolean;
  /** Its answer begins to come. */
  begin(): void;
  answer(): void;
}

let workers: FakeWorker[] = [];
/** Whether workers tell how long they have worked; they work whenever they have a query. */
let tellsWork = true;

function startFake(): EngineWorker {
  let receive: (message: FromWorker) => void = () => {};
  let query: { id: number; text: string; since: number } | null = null;
  let worked = 1;
  let ended = false;
  let gaveWay = false;
  const post = (message: FromWorker) => queueMicrotask(() => !ended && receive(message));
  const worker: FakeWorker = {
    get at() {
      return ended ? null : (query?.text ?? null);
    },
    get ended() {
      return ended;
    },
    get gaveWay() {
      return gaveWay;
    },
    post(message) {
      if (message.do === "query") query = { id: message.id, text: message.text, since: performance.now() };
      else post({ type: "done", id: message.id, ms: 0, refused: 0 });
    },
    onMessage(callback) {
      receive = callback;
      post({ type: "ready" });
    },
    terminate() {
      ended = true;
    },
    giveWay() {
      gaveWay = true;
      return true;
    },
    worked: () => (tellsWork ? worked + (query === null ? 0 : performance.now() - query.since) : null),
    begin() {
      if (query === null) throw new Error("It has no query.");
      post({ type: "piece", id: query.id, text: query.text });
    },
    answer() {
      if (query === null) throw new Error("It has no query.");
      worked += performance.now() - query.since;
      post({ type: "piece", id: query.id, text: query.text });
      post({ type: "done", id: query.id, ms: 0, refused: 0 });
      query = null;
    },
  };
  workers.push(worker);
  return worker;
}

let pool: QueryPool;
const PATIENCE = 100;
const TIMEOUT = 10_000;

async function open(options: Partial<PoolOptions> = {}): Promise<void> {
  pool = new QueryPool(new Workspace(), {
    start: startFake,
    size: 2,
    long: 1,
    waiting: 8,
    timeout: TIMEOUT,
    patience: PATIENCE,
    ...options,
  });
  await settle();
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Asks, and notes how it ended: the answer, or the error. */
function ask(text: string, signal?: AbortSignal): { end: unknown } {
  const asked: { end: unknown } = { end: null };
  let answer = "";
  const onPiece = (piece: string) => {
    answer += piece;
  };
  pool.run({ text, format: "json", named: false, onPiece, ...(signal === undefined ? {} : { signal }) }).then(
    () => {
      asked.end = answer;
    },
    (error: unknown) => {
      asked.end = error;
    },
  );
  return asked;
}

const running = () => workers.flatMap(({ at }) => at ?? []).sort();
async function answer(text: string): Promise<void> {
  await settle();
  const worker = workers.find(({ at }) => at === text);
  if (worker === undefined) throw new Error(`${text} is not running.`);
  worker.answer();
  await settle();
}

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  tellsWork = true;
});
afterEach(() => {
  pool.close();
  vi.useRealTimers();
});

describe("runaway queries", () => {
  it("leave the short ones their places, and run no more than one at a time", async () => {
    await open();
    const first = ask("runaway A");
    await pass(PATIENCE * 5);
    const second = ask("runaway B");
    await pass(PATIENCE * 5);
    // B was one too many: it makes room and waits.
    expect(running()).toEqual(["runaway A"]);
    const cheap = ["1st", "2nd", "3rd", "4th"].map((text) => ask(text));
    for (const text of ["1st", "2nd", "3rd", "4th"]) await answer(text);
    expect(cheap.map(({ end }) => end)).toEqual(["1st", "2nd", "3rd", "4th"]);
    expect([first.end, second.end]).toEqual([null, null]);
    await pass(TIMEOUT - PATIENCE * 10);
    expect(first.end).toMatchObject({ code: "timeout" });
    expect(running()).toEqual(["runaway B"]);
    expect(second.end).toBeNull();
  });

  it("are known by their shape from the moment that one has had its share", async () => {
    await open();
    ask("runaway LIMIT 1");
    await settle();
    ask("runaway LIMIT 2");
    await settle();
    expect(running()).toHaveLength(2);
    await pass(PATIENCE * 5);
    ask("runaway  LIMIT 3");
    ask('runaway LIMIT "4"');
    await settle();
    expect(running()).toEqual(["runaway LIMIT 1"]);
    await answer("runaway LIMIT 1");
    expect(running()).toEqual(["runaway LIMIT 2"]);
  });

  it("take those of their shape that wait already with them", async () => {
    await open({ size: 1 });
    for (const n of [1, 2, 3]) ask(`runaway LIMIT ${n}`);
    const cheap = ask("cheap");
    await pass(PATIENCE * 1.5);
    await answer("cheap");
    expect(cheap.end).toBe("cheap");
    expect(running()).toEqual(["runaway LIMIT 1"]);
  });

  it("make their thread give way; short ones never get that thread again", async () => {
    await open({ size: 1 });
    ask("runaway");
    await pass(PATIENCE * 5);
    const [slow] = workers.filter(({ gaveWay }) => gaveWay);
    expect(slow?.at).toBe("runaway");
    await answer("runaway");
    ask("cheap 1");
    ask("cheap 2");
    await settle();
    expect(running()).toEqual(["cheap 1"]);
    expect(slow?.ended).toBe(false);
    expect(slow?.at).toBeNull();
  });

  it("leave no more slow threads behind than there are places for long ones", async () => {
    await open({ size: 1 });
    for (const text of ["runaway A", "runaway B"]) {
      ask(text);
      await pass(PATIENCE * 5);
      await answer(text);
    }
    expect(workers.filter(({ gaveWay, ended }) => gaveWay && !ended)).toHaveLength(1);
    expect(workers.filter(({ ended }) => !ended)).toHaveLength(2);
  });

  it("are told apart by the time that passes, where a worker cannot tell how long it has worked", async () => {
    tellsWork = false;
    await open({ size: 1 });
    ask("runaway A");
    await pass(PATIENCE * 5);
    ask("runaway B");
    const cheap = ask("cheap");
    await pass(PATIENCE * 1.5);
    await answer("cheap");
    expect(cheap.end).toBe("cheap");
    expect(running()).toEqual(["runaway A"]);
  });
});

describe("queries that take a while and end", () => {
  it("stay where they are while nobody needs the place", async () => {
    await open({ size: 3 });
    const asked = ["A", "B"].map((name) => ask(`while ${name}`));
    await pass(PATIENCE * 20);
    expect(workers.filter(({ ended }) => ended)).toHaveLength(0);
    await answer("while A");
    await answer("while B");
    expect(asked.map(({ end }) => end)).toEqual(["while A", "while B"]);
  });

  it("do not wait behind a runaway for having been a little long once", async () => {
    await open();
    ask("runaway");
    await pass(PATIENCE * 5);
    ask("middling LIMIT 1");
    await pass(PATIENCE * 2);
    ask("middling LIMIT 2");
    await settle();
    expect(running()).toEqual(["middling LIMIT 1", "runaway"]);
    await answer("middling LIMIT 1");
    expect(running()).toEqual(["middling LIMIT 2", "runaway"]);
  });

  it("are not taken away once their answer comes", async () => {
    await open({ size: 1 });
    ask("runaway");
    await pass(PATIENCE * 5);
    const asked = ask("late");
    await pass(PATIENCE * 3);
    workers.find(({ at }) => at === "late")?.begin();
    await settle();
    ask("cheap");
    await pass(PATIENCE * 3);
    await answer("late");
    expect(asked.end).toBe("latelate");
    expect(running()).toEqual(["cheap", "runaway"]);
  });
});

describe("waiting and leaving", () => {
  it("who comes after the line is full is told so, and so is who has waited too long", async () => {
    await open({ size: 1, waiting: 1 });
    const [runaway, waits, over] = ["runaway 1", "runaway 2", "runaway 3"].map((text) => ask(text));
    await pass(PATIENCE * 5);
    expect(runaway?.end).toBeNull();
    expect([waits?.end, over?.end].filter((end) => end instanceof PoolBusy)).toHaveLength(1);
    await pass(TIMEOUT * 2);
    expect([runaway, waits, over].map((each) => each?.end)).not.toContain(null);
  });

  it("a client that goes ends its query, and the place is free again", async () => {
    await open({ size: 1 });
    const gone = new AbortController();
    const asked = ask("runaway", gone.signal);
    await settle();
    gone.abort(new Error("gone"));
    await settle();
    expect(asked.end).toMatchObject({ message: "gone" });
    expect(running()).toEqual([]);
    expect(workers.filter(({ ended }) => ended)).toHaveLength(1);
    const cheap = ask("cheap");
    await answer("cheap");
    expect(cheap.end).toBe("cheap");
  });
});
