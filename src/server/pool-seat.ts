/** A seat of the query pool: a worker, and the query that it works on. */
import type { EngineFormat } from "../query/engine-worker.ts";
import type { Replica } from "../query/replica.ts";
import type { WorkerChannel } from "../query/worker-channel.ts";

/** A query for the pool. */
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

/** A query that waits or runs. */
export interface Entry extends Job {
  readonly shape: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  long: boolean;
  done: boolean;
  waits: NodeJS.Timeout | undefined;
}

/** A query at work. */
export interface Work {
  readonly entry: Entry;
  /** `null` while the worker catches up with the dossier. */
  channel: WorkerChannel | null;
  /** When it began, and how long its thread had worked by then, in ms. */
  began: number;
  before: number | null;
  /** Its answer is coming: it is not taken away any more. */
  answering: boolean;
}

/** A worker with its copy of the dossier, and the query that it works on. */
export interface Seat {
  readonly replica: Replica;
  work: Work | null;
  /** Starting again, or catching up ahead of a query. */
  warming: boolean;
  /** Its thread gives way to others, which cannot be taken back: it is kept for long queries. */
  slow: boolean;
}

/** How long a query has worked, in ms. Time that a busy machine gave to others counts for a quarter: the seat is taken. */
export function spent(work: Work | null): number {
  if (work === null || work.channel === null) return 0;
  const passed = performance.now() - work.began;
  const worked = work.channel.worked();
  return worked === null || work.before === null ? passed : Math.max(worked - work.before, passed / 4);
}
