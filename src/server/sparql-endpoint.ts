/** The endpoint: the served dossier with its query workers and limits, opened when first asked. */
import { randomUUID } from "node:crypto";
import { EmbeddedEngine } from "../query/embedded-engine.ts";
import type { EngineWorker } from "../query/engine-worker.ts";
import { Mender } from "../query/mender.ts";
import type { Access } from "./access.ts";
import { QueryPool } from "./query-pool.ts";
import { ServedDossier, type ServedOptions } from "./served-dossier.ts";

export interface EndpointLimits {
  /** How long a query may run, in ms. */
  readonly timeout: number;
  /** How many rows (or triples) an answer may have; `null` = as many as there are. */
  readonly rows: number | null;
  /** How many queries run side by side, besides `long` ones; how many of each may wait. */
  readonly workers: number;
  readonly long: number;
  readonly waiting: number;
  /** Bytes of a query or update, and of a graph. */
  readonly queryBytes: number;
  readonly graphBytes: number;
  /** How long a body may take to arrive, in ms. */
  readonly bodyTimeout: number;
}

export const DEFAULT_LIMITS: EndpointLimits = {
  timeout: 30_000,
  rows: null,
  workers: 2,
  long: 1,
  waiting: 64,
  queryBytes: 1024 * 1024,
  graphBytes: 64 * 1024 * 1024,
  bodyTimeout: 60_000,
};

/** Workers take a while to load the dossier at the start, however little time a query may take, in ms. */
const LEAST_WAIT = 30_000;

export interface EndpointOptions {
  readonly served: ServedOptions;
  readonly title: string;
  readonly access: Access;
  readonly limits: EndpointLimits;
  readonly start: () => EngineWorker;
  readonly onError?: (error: unknown) => void;
}

/** What the routes use. */
export interface OpenEndpoint {
  readonly dossier: ServedDossier;
  readonly pool: QueryPool;
  readonly mender: Mender;
  /** Works out updates; its worker starts with the first that needs it. */
  readonly updater: EmbeddedEngine;
}

export class SparqlEndpoint {
  readonly options: EndpointOptions;
  #open: Promise<OpenEndpoint> | null = null;

  constructor(options: EndpointOptions) {
    this.options = options;
  }

  /** The dossier as its files are now. @throws what reading the layers throws; the next request tries again. */
  async open(): Promise<OpenEndpoint> {
    this.#open ??= this.#start().catch((error: unknown) => {
      this.#open = null;
      throw error;
    });
    const open = await this.#open;
    await open.dossier.refresh();
    return open;
  }

  /** Ends the workers. */
  async close(): Promise<void> {
    const open = await this.#open?.catch(() => null);
    open?.pool.close();
    await open?.updater.close();
  }

  async #start(): Promise<OpenEndpoint> {
    const { served, limits, start } = this.options;
    const dossier = await ServedDossier.open(served);
    const { workers: size, long, waiting, timeout } = limits;
    const wait = Math.max(timeout, LEAST_WAIT);
    const pool = new QueryPool(dossier.workspace, { start, size, long, waiting, timeout, wait });
    return {
      dossier,
      pool,
      mender: new Mender(dossier.workspace),
      updater: new EmbeddedEngine(dossier.workspace, start),
    };
  }
}

/** A word that nothing else has, for blank nodes that come in. */
export const freshWord = (): string => `http-${randomUUID()}`;
