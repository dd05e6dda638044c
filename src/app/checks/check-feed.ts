/** The feed of the worker that checks: the whole dossier once, in slices, then what has changed since. */
import type { Workspace } from "../../store/workspace.ts";
import { QuadEncoder } from "../session/quad-batch.ts";
import { breathe } from "../session/slices.ts";
import type { ToChecker } from "./check-messages.ts";

/** Quads in one message: few enough to be packed within a frame. */
const BATCH = 2000;

export class CheckFeed {
  readonly #workspace: Workspace;
  readonly #post: (message: ToChecker) => void;
  readonly #encoder = new QuadEncoder();
  /** The revision that the worker has; `null` before it has any. */
  #revision: number | null = null;

  constructor(workspace: Workspace, post: (message: ToChecker) => void) {
    this.#workspace = workspace;
    this.#post = post;
  }

  /** Whether the worker has a part of the dossier only. */
  get isPartial(): boolean {
    return this.#revision === null;
  }

  /**
   * Brings the worker up to the dossier as it is now. False where that cannot be: what has changed is not known any
   * more, or the dossier changed while it was read; then a new worker must be fed from the start.
   * @throws the signal's reason when it is aborted.
   */
  async catchUp(signal: AbortSignal): Promise<boolean> {
    if (this.#revision === null) return this.#load(signal);
    const delta = this.#workspace.since(this.#revision);
    if (delta === null) return false;
    this.#revision = this.#workspace.revision;
    const added = this.#encoder.encode(delta.added);
    this.#post({ type: "change", added, removed: this.#encoder.encode(delta.removed) });
    return true;
  }

  async #load(signal: AbortSignal): Promise<boolean> {
    const { dossier, ontology, revision } = this.#workspace;
    for (const [layer, source] of [["ontology", ontology] as const, ["dossier", dossier] as const]) {
      let quads = [];
      for (const q of source.match()) {
        if (quads.push(q) < BATCH) continue;
        this.#post({ type: "load", layer, batch: this.#encoder.encode(quads) });
        quads = [];
        await breathe();
        signal.throwIfAborted();
        if (this.#workspace.revision !== revision) return false;
      }
      this.#post({ type: "load", layer, batch: this.#encoder.encode(quads) });
    }
    this.#revision = revision;
    return true;
  }
}
