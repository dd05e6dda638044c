/** The replica: the engine worker's copy of the dossier, started when needed and brought up to the latest revision. */
import type { Quad } from "../rdf/term.ts";
import { type Delta, invert } from "../store/delta.ts";
import { OverlaySource } from "../store/overlay-source.ts";
import type { QuadSource } from "../store/quad-store.ts";
import type { Workspace } from "../store/workspace.ts";
import type { EngineProgress } from "./engine.ts";
import type { EngineWorker } from "./engine-worker.ts";
import { type Layer, type LoadPiece, loadText, removalText } from "./replica-text.ts";
import type { SharedTexts } from "./shared-texts.ts";
import { RequestFailed, WorkerChannel } from "./worker-channel.ts";

/** More removals than this are not worth deleting one by one: the whole is loaded again. */
const MOST_REMOVALS = 20_000;
/** How often a load that the dossier's changes overtake is begun again in slices before it is done in one go. */
const PATIENCE = 3;

export class Replica {
  readonly #workspace: Workspace;
  readonly #start: () => EngineWorker;
  readonly #onProgress: (progress: EngineProgress) => void;
  readonly #texts: SharedTexts | undefined;
  #channel: WorkerChannel | null = null;
  /** The revision each layer stands at; `null` when it is not loaded. */
  #at: Record<Layer, number | null> = { union: null, named: null };
  #refused = 0;

  /** Replicas of one workspace may share the texts that they load. */
  constructor(
    workspace: Workspace,
    start: () => EngineWorker,
    onProgress: (progress: EngineProgress) => void,
    texts?: SharedTexts,
  ) {
    this.#texts = texts;
    this.#workspace = workspace;
    this.#start = start;
    this.#onProgress = onProgress;
  }

  /** Lines that the engine could not read since it was last loaded. */
  get refused(): number {
    return this.#refused;
  }

  /** Whether the next `catchUp` starts a worker. */
  get ended(): boolean {
    return this.#channel?.ended ?? true;
  }

  /** Ends the worker; what is pending rejects with `reason`, and the next `catchUp` starts a new one. */
  end(reason: unknown): void {
    this.#channel?.end(reason);
  }

  /**
   * Brings the worker to the workspace's present revision, with named graphs if `named`, and returns it ready for a
   * query. Not to be called again before it has settled.
   */
  async catchUp(named: boolean): Promise<WorkerChannel> {
    const channel = this.#living();
    await channel.ready;
    const layers: Layer[] = named ? ["union", "named"] : ["union"];
    for (;;) {
      const behind = layers.find((layer) => this.#at[layer] !== this.#workspace.revision);
      if (behind === undefined) return channel;
      const at = this.#at[behind];
      if (at === null) await this.#load(channel, behind);
      else await this.#step(channel, behind, at);
    }
  }

  /**
   * Does `work` while the loaded layers are ahead of the dossier by a change, and takes them back. To be called when
   * they have caught up; a failure on the way means that they are loaded again.
   */
  async ahead<T>(delta: Delta, work: () => Promise<T>): Promise<T> {
    const { dossier, ontology } = this.#workspace;
    const channel = this.#living();
    await this.#shift(channel, delta, [new OverlaySource(dossier, delta), ontology]);
    try {
      return await work();
    } finally {
      if (!channel.ended) await this.#shift(channel, invert(delta), [dossier, ontology]);
    }
  }

  async #shift(channel: WorkerChannel, delta: Delta, sources: readonly QuadSource[]): Promise<void> {
    for (const layer of ["union", "named"] as const) {
      const at = this.#at[layer];
      if (at === null) continue;
      this.#at[layer] = null;
      const { deletes, restore } = removalText(delta.removed, sources, layer);
      for (const text of deletes) await channel.send({ do: "update", text });
      await this.#send(channel, layer, restore);
      await this.#send(channel, layer, delta.added);
      this.#at[layer] = at;
    }
  }

  #living(): WorkerChannel {
    if (this.#channel === null || this.#channel.ended) {
      this.#onProgress({ stage: "starting", done: 0, total: 0 });
      this.#channel = new WorkerChannel(this.#start());
      this.#at = { union: null, named: null };
      this.#refused = 0;
    }
    return this.#channel;
  }

  /** Applies what has changed since a revision; or empties the layer when that cannot be told or is too much. */
  async #step(channel: WorkerChannel, layer: Layer, from: number): Promise<void> {
    const workspace = this.#workspace;
    const to = workspace.revision;
    const delta = workspace.since(from);
    // Until all of it is through, the layer is at no revision: a failure on the way means loading again.
    this.#at[layer] = null;
    if (delta === null || delta.removed.length > MOST_REMOVALS) return this.#empty(channel, layer);
    const { deletes, restore } = removalText(delta.removed, [workspace.dossier, workspace.ontology], layer);
    try {
      for (const text of deletes) await channel.send({ do: "update", text });
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      return this.#empty(channel, layer);
    }
    await this.#send(channel, layer, restore);
    await this.#send(channel, layer, delta.added);
    this.#at[layer] = to;
  }

  async #empty(channel: WorkerChannel, layer: Layer): Promise<void> {
    await channel.send({ do: "update", text: layer === "union" ? "CLEAR DEFAULT" : "CLEAR NAMED" });
  }

  async #load(channel: WorkerChannel, layer: Layer): Promise<void> {
    const workspace = this.#workspace;
    for (let attempt = 1; ; attempt += 1) {
      const revision = workspace.revision;
      const total = workspace.dossier.size + workspace.ontology.size;
      const progress = (done: number) => this.#onProgress({ stage: "loading", done, total });
      progress(0);
      const sources = [workspace.dossier.match(), workspace.ontology.match()];
      const sliced = attempt <= PATIENCE;
      const quads = sliced ? chain(sources) : [...chain(sources)];
      const overtaken = () => sliced && workspace.revision !== revision;
      const texts = this.#texts?.of(layer, revision) ?? loadText(quads, layer);
      const kept = this.#texts?.keeping(layer, revision, texts) ?? texts;
      if (await this.#sendTexts(channel, layer, kept, overtaken, progress)) {
        this.#at[layer] = revision;
        return;
      }
      await this.#empty(channel, layer);
    }
  }

  #send(channel: WorkerChannel, layer: Layer, quads: Iterable<Quad>): Promise<boolean> {
    return this.#sendTexts(channel, layer, loadText(quads, layer));
  }

  /**
   * Sends quads in chunks, at most two on their way, so that the thread stays free for others. Returns `false` when
   * `stop` said that the quads may no longer be read on, because the store has changed under them.
   */
  async #sendTexts(
    channel: WorkerChannel,
    layer: Layer,
    texts: Iterable<LoadPiece>,
    stop: () => boolean = () => false,
    progress: (done: number) => void = () => {},
  ): Promise<boolean> {
    const format = layer === "union" ? "nt" : "nq";
    let before: Promise<unknown> = Promise.resolve();
    let done = 0;
    for (const chunk of texts) {
      const sent = channel.send({ do: "load", format, text: chunk.text }).then(({ refused }) => {
        this.#refused += refused;
      });
      sent.catch(() => {});
      await before;
      before = sent;
      done += chunk.quads;
      progress(done);
      if (stop()) {
        await before;
        return false;
      }
    }
    await before;
    return true;
  }
}

function* chain(sources: readonly Iterable<Quad>[]): Generator<Quad> {
  for (const source of sources) yield* source;
}
