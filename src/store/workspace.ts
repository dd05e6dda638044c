/** The workspace: the only mutable place. Every change to a dossier is dispatched here. */
import type { Quad, Subject } from "../rdf/term.ts";
import { Announcer } from "./announcer.ts";
import { CommitLog } from "./commit-log.ts";
import { type Delta, isEmpty } from "./delta.ts";
import { type DossierDocument, documentOf } from "./document.ts";
import { History, type Step } from "./history.ts";
import { createQuadStore, type QuadSource, type QuadStore } from "./quad-store.ts";

/**
 * Where a change comes from. `load` opens documents and cannot be undone; `sync` follows a change made elsewhere (another
 * window, the files on disk), which is not ours to undo; `undo` and `redo` are the workspace's own.
 */
export type Origin = "load" | "edit" | "query" | "undo" | "redo" | "sync";

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

export class Workspace {
  readonly #dossier: QuadStore = createQuadStore();
  readonly #ontology: QuadStore;
  readonly #documents = new Map<string, DossierDocument>();
  readonly #listeners = new Announcer<Commit>();
  readonly #history = new History();
  readonly #log = new CommitLog();
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
    return this.#history.undoLabel;
  }

  /** The label of the change that `redo` would bring back, or `null`. */
  get redoLabel(): string | null {
    return this.#history.redoLabel;
  }

  /** Makes a document known, so that its quads can be shown and saved under its path and prefixes. */
  addDocument(document: DossierDocument): void {
    this.#documents.set(document.graph.value, document);
  }

  /** The document where an edit of a subject belongs: the one that describes it already, or `null`. */
  documentOf(subject: Subject): DossierDocument | null {
    return documentOf(this.#dossier, this.#documents.values(), subject);
  }

  /**
   * Applies a change. Returns the commit with the effective delta; a change without effect makes no revision.
   * @throws what a listener threw. The change is complete then, and every listener has been told.
   */
  dispatch(change: Change): Commit {
    const commit = this.#apply(change);
    const { origin } = change;
    if (origin !== "load" && origin !== "sync" && !isEmpty(commit.delta)) this.#history.record(commit);
    return this.#announce(commit);
  }

  /** Takes the last change back exactly, or returns `null` when there is none. Throws as `dispatch` does. */
  undo(): Commit | null {
    const commit = this.#history.undo((step) => this.#apply({ ...step, origin: "undo" }));
    return commit && this.#announce(commit);
  }

  /** Brings the last undone change back, or returns `null` when there is none. Throws as `dispatch` does. */
  redo(): Commit | null {
    const commit = this.#history.redo((step) => this.#apply({ ...step, origin: "redo" }));
    return commit && this.#announce(commit);
  }

  /** Takes up what could be undone and redone when the dossier was last open; see `journal-stacks.ts`. */
  restoreHistory({ done, undone }: { readonly done: readonly Step[]; readonly undone: readonly Step[] }): void {
    this.#history.restore(done, undone);
  }

  /**
   * Calls `listener` after each effective change, in the order of the revisions; returns how to stop. A listener may
   * dispatch: the store changes at once, and the news of it follows the news at hand.
   */
  subscribe(listener: Listener): () => void {
    return this.#listeners.subscribe(listener);
  }

  /** What has changed since a revision, as one delta; `null` when that is too long ago and the whole must be read. */
  since(revision: number): Delta | null {
    return this.#log.since(revision, this.#revision);
  }

  #apply(change: Change): Commit {
    const delta = this.#dossier.apply(change.delta);
    if (isEmpty(delta)) return { ...change, delta, revision: this.#revision };
    this.#revision += 1;
    const commit: Commit = { ...change, delta, revision: this.#revision };
    this.#log.append(commit);
    return commit;
  }

  #announce(commit: Commit): Commit {
    if (!isEmpty(commit.delta)) this.#listeners.announce(commit);
    return commit;
  }
}
