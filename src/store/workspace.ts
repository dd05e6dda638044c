/** The workspace: the only mutable place. Every change to a dossier is dispatched here. */
import type { Quad, Subject } from "../rdf/term.ts";
import { Announcer } from "./announcer.ts";
import { CommitLog } from "./commit-log.ts";
import { type Delta, EMPTY_DELTA, isEmpty } from "./delta.ts";
import { type DossierDocument, documentOf } from "./document.ts";
import { History, type Step } from "./history.ts";
import { LongStep } from "./long-step.ts";
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

/** A commit, the step that it ends, or both. */
interface News {
  readonly commit: Commit | null;
  readonly step: Commit | null;
}

/** The inverse from the end: what rests on other statements goes before them. */
const retrace = ({ added, removed }: Delta): Delta => ({ added: removed.toReversed(), removed: added.toReversed() });

export class Workspace {
  readonly #dossier: QuadStore = createQuadStore();
  readonly #ontology: QuadStore;
  readonly #documents = new Map<string, DossierDocument>();
  readonly #listeners = new Announcer<News>();
  readonly #history = new History();
  readonly #log = new CommitLog();
  #revision = 0;
  #open: LongStep | null = null;

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

  /** The long step that is going on, or `null`; meanwhile nothing else that could be undone can be done. */
  get open(): LongStep | null {
    return this.#open;
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
   * @throws what a listener threw: the change is complete then, and every listener has been told. Error when it could be
   * undone and a long step is going on.
   */
  dispatch(change: Change): Commit {
    const isOurs = change.origin !== "load" && change.origin !== "sync";
    if (isOurs && this.#open !== null) throw new Error(`“${this.#open.label}” is still going on.`);
    const commit = this.#apply(change);
    if (isOurs && !isEmpty(commit.delta)) this.#history.record(commit);
    this.#open?.yieldTo(commit.delta);
    return this.#announce(commit);
  }

  /**
   * Begins a change that is made in parts: each is a commit, all together are one step of the history.
   * @throws Error when one is going on.
   */
  begin(change: Change & { readonly origin: "edit" | "query" }): LongStep {
    return this.#begin(change, (step) => this.#history.record(step));
  }

  /** Begins to take the last change back in parts; `null` when there is none, or a step is going on. */
  beginUndo(): LongStep | null {
    const step = this.#open === null ? this.#history.last : null;
    if (step === null) return null;
    return this.#begin({ ...step, origin: "undo", delta: retrace(step.delta) }, (undone) =>
      this.#history.undo(() => undone),
    );
  }

  /** Begins to bring the last undone change back in parts, in the same way. */
  beginRedo(): LongStep | null {
    const step = this.#open === null ? this.#history.next : null;
    if (step === null) return null;
    return this.#begin({ ...step, origin: "redo", delta: retrace(step.delta) }, (redone) =>
      this.#history.redo(() => redone),
    );
  }

  /** Takes the last change back exactly; `null` when there is none, or a long step is going on. Throws as `dispatch` does. */
  undo(): Commit | null {
    if (this.#open !== null) return null;
    const commit = this.#history.undo((step) => this.#apply({ ...step, origin: "undo" }));
    return commit && this.#announce(commit);
  }

  /** Brings the last undone change back, in the same way. */
  redo(): Commit | null {
    if (this.#open !== null) return null;
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
    return this.#listeners.subscribe(({ commit }) => commit !== null && listener(commit));
  }

  /**
   * The same, but a long step is told once, when it is over: as one commit of all its parts. One that was taken back
   * comes as an `undo` without effect.
   */
  subscribeSteps(listener: Listener): () => void {
    return this.#listeners.subscribe(({ step }) => step !== null && listener(step));
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
    if (!isEmpty(commit.delta)) this.#listeners.announce({ commit, step: commit });
    return commit;
  }

  #begin({ label, origin, delta }: Change, record: (step: Commit) => unknown): LongStep {
    if (this.#open !== null) throw new Error(`“${this.#open.label}” is still going on.`);
    this.#open = new LongStep(label, delta, {
      make: (part) => this.#apply({ label, origin, delta: part }),
      tell: (commit) => {
        if (!isEmpty(commit.delta)) this.#listeners.announce({ commit, step: null });
      },
      close: (whole) => {
        this.#open = null;
        const commit: Commit = { label, origin, delta: whole ?? EMPTY_DELTA, revision: this.#revision };
        const step: Commit = whole === null ? { ...commit, origin: "undo" } : commit;
        if (whole !== null && (origin === "undo" || origin === "redo" || !isEmpty(whole))) record(step);
        this.#listeners.announce({ commit: null, step });
        return step;
      },
    });
    return this.#open;
  }
}
