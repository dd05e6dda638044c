/** The workspace: the only mutable place. Every change to a dossier is dispatched here. */
import type { Quad } from "../rdf/term.ts";
import { compose, type Delta, EMPTY_DELTA, invert, isEmpty } from "./delta.ts";
import type { DossierDocument } from "./document.ts";
import { createQuadStore, type QuadSource, type QuadStore } from "./quad-store.ts";

/** Where a change comes from. `load` opens documents and cannot be undone; `undo` and `redo` are the workspace's own. */
export type Origin = "load" | "edit" | "query" | "undo" | "redo";

/** What someone wants changed. `label` names it for a person: "accept DE13". */
export interface Change {
  readonly label: string;
  readonly origin: Origin;
  readonly delta: Delta;
}

/** A change that happened: its delta is effective, and `revision` is the state it led to. */
export interface Commit extends Change {
  readonly revision: number;
}

export type Listener = (commit: Commit) => void;

/** How many commits `since` can look back; a reader further behind starts again from the whole. */
const LOG_LENGTH = 1000;

export class Workspace {
  readonly #dossier: QuadStore = createQuadStore();
  readonly #ontology: QuadStore;
  readonly #documents = new Map<string, DossierDocument>();
  readonly #listeners = new Set<Listener>();
  readonly #undo: Change[] = [];
  readonly #redo: Change[] = [];
  #log: Commit[] = [];
  #revision = 0;

  /** `ontology`: the read-only layers (ontology, shapes, style) that stand beside the dossier. */
  constructor(ontology: Iterable<Quad> = []) {
    this.#ontology = createQuadStore(ontology);
  }

  /** The dossier's quads. */
  get dossier(): QuadSource {
    return this.#dossier;
  }

  /** The read-only layers: queries see them, the drawing and exports do not. */
  get ontology(): QuadSource {
    return this.#ontology;
  }

  /** Grows by one with each effective change. */
  get revision(): number {
    return this.#revision;
  }

  get documents(): readonly DossierDocument[] {
    return [...this.#documents.values()];
  }

  /** The label of the change that `undo` would take back, or `null`. */
  get undoLabel(): string | null {
    return this.#undo.at(-1)?.label ?? null;
  }

  /** The label of the change that `redo` would bring back, or `null`. */
  get redoLabel(): string | null {
    return this.#redo.at(-1)?.label ?? null;
  }

  /** Makes a document known, so that its quads can be shown and saved under its path and prefixes. */
  addDocument(document: DossierDocument): void {
    this.#documents.set(document.graph.value, document);
  }

  /** Applies a change. Returns the commit with the effective delta; a change without effect makes no revision. */
  dispatch(change: Change): Commit {
    const commit = this.#apply(change);
    if (change.origin !== "load" && !isEmpty(commit.delta)) {
      this.#undo.push({ ...change, delta: commit.delta });
      this.#redo.length = 0;
    }
    return commit;
  }

  /** Takes the last change back exactly, or returns `null` when there is none. */
  undo(): Commit | null {
    const change = this.#undo.pop();
    if (change === undefined) return null;
    this.#redo.push(change);
    return this.#apply({ label: change.label, origin: "undo", delta: invert(change.delta) });
  }

  /** Brings the last undone change back, or returns `null` when there is none. */
  redo(): Commit | null {
    const change = this.#redo.pop();
    if (change === undefined) return null;
    this.#undo.push(change);
    return this.#apply({ label: change.label, origin: "redo", delta: change.delta });
  }

  /** Calls `listener` after each effective change; returns how to stop. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What has changed since a revision, as one delta; `null` when that is too long ago and the whole must be read. */
  since(revision: number): Delta | null {
    if (revision === this.#revision) return EMPTY_DELTA;
    const missed = this.#log.filter((c) => c.revision > revision);
    if (missed.length !== this.#revision - revision) return null;
    return missed.reduce<Delta>((all, c) => compose(all, c.delta), EMPTY_DELTA);
  }

  #apply(change: Change): Commit {
    const delta = this.#dossier.apply(change.delta);
    if (isEmpty(delta)) return { ...change, delta, revision: this.#revision };
    this.#revision += 1;
    const commit: Commit = { ...change, delta, revision: this.#revision };
    this.#log.push(commit);
    if (this.#log.length > LOG_LENGTH) this.#log = this.#log.slice(-LOG_LENGTH);
    for (const listener of [...this.#listeners]) listener(commit);
    return commit;
  }
}
