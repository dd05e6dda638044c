/** The keeper of an open dossier: every change into the journal, then into its files; and how that stands. */
import type { Delta } from "../../store/delta.ts";
import { isEmpty } from "../../store/delta.ts";
import type { JournalEntry } from "../../store/journal-entry.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { ReadFile } from "../session/parse-client.ts";
import type { Session } from "../session/session.ts";
import { AutoSave } from "./auto-save.ts";
import { getEditorName } from "./editor-name.ts";
import { handleOf } from "./file-handles.ts";
import { type Filing as Filed, type FilePlace, PlaceError } from "./file-place.ts";
import { Filing } from "./filing.ts";
import type { JournalStore } from "./journal-store.ts";
import { Journaling } from "./journaling.ts";
import { type KeeperState, NO_STORE, NOTHING_CHANGED, troubleSentence } from "./keeper-state.ts";
import { type KeptDossier, withDocument } from "./kept-dossier.ts";
import { newDocument, type Ownership } from "./ownership.ts";
import type { Recovered } from "./recover.ts";
import { type News, Tabs } from "./tabs.ts";

export interface KeeperParts {
  readonly store: JournalStore | null;
  /** Why there is no store. */
  readonly storeTrouble?: unknown;
  readonly place: FilePlace;
  readonly recovered: Recovered;
  readonly entries: readonly JournalEntry[];
  readonly ownership: Ownership;
}

export class Keeper {
  readonly place: FilePlace;
  readonly #parts: KeeperParts;
  readonly #listeners = new Set<() => void>();
  readonly #journaling: Journaling;
  readonly #filing: Filing;
  readonly #tabs: Tabs;
  readonly #autoSave: AutoSave | null;
  #record: KeptDossier;
  #state: KeeperState;
  #session: Session | null = null;
  #stop: () => void = () => {};
  #isFollowing = false;
  #isSaving = false;
  #savedAt: Date | null = null;
  #placeTrouble: string | null = null;
  #conflicts: KeeperState["conflicts"] = [];

  constructor(parts: KeeperParts) {
    const { store, recovered, entries, ownership, place } = parts;
    this.#parts = parts;
    this.place = place;
    this.#record = recovered.record;
    this.#filing = new Filing(ownership);
    this.#filing.recount(this.#record, entries);
    this.#tabs = new Tabs(this.key, (news) => void this.#hear(news));
    this.#autoSave = place.isAutomatic ? new AutoSave(() => this.save()) : null;
    this.#journaling = new Journaling({
      key: this.key,
      store,
      entries,
      editor: getEditorName,
      onForeign: (label, delta) => this.#dispatch(label, delta, true),
      onKept: (kept, own) => this.#kept(kept, own),
      onState: () => this.#tell(),
    });
    this.#state = { ...NOTHING_CHANGED, notices: recovered.said };
    this.#state = this.#now();
  }

  get key(): string {
    return this.#record.key;
  }

  /** Every change, in order; those that are only on their way too. */
  get entries(): readonly JournalEntry[] {
    return [...this.#journaling.entries, ...this.#journaling.waiting];
  }

  get = (): KeeperState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Puts what the files lack on top of them, and the stacks of undo and redo in place. */
  restore(workspace: Workspace): void {
    const { delta, stacks } = this.#parts.recovered;
    workspace.dispatch({ label: "take up the changes kept here", origin: "load", delta });
    workspace.restoreHistory(stacks);
  }

  /** Keeps every change from now on. */
  follow(session: Session): void {
    this.#session = session;
    this.#adopt([...session.workspace.dossier.graphs()].map((graph) => this.#parts.ownership.pathOf(graph)));
    this.#stop = session.workspace.subscribe((commit) => {
      if (commit.origin === "load" || this.#isFollowing) return;
      this.#adopt([...this.#parts.ownership.split(commit.delta).keys()]);
      this.#journaling.take(commit);
    });
    void this.#journaling.catchUp();
    if (this.#filing.paths(this.#record).length > 0) this.#autoSave?.soon();
  }

  /** Keeps copies of files that have joined the dossier. */
  async join(files: readonly File[], read: readonly ReadFile[]): Promise<void> {
    const { store, ownership } = this.#parts;
    const blobs = new Map<string, Blob>();
    for (const [i, file] of read.entries()) {
      ownership.add(file);
      const blob = files[i];
      if (blob !== undefined) blobs.set(file.path, blob);
    }
    const isNew = this.place.isAutomatic;
    const last = this.#journaling.last;
    const change = (before: KeptDossier): KeptDossier =>
      read.reduce((record, { path, print }, i) => {
        const file = files[i];
        const handle = file === undefined ? undefined : handleOf(file);
        return withDocument(record, path, (d) => ({
          ...{ ...d, filed: last, from: last, print: print ?? null, isCopied: true, isNew },
          ...(handle === undefined ? {} : { handle }),
        }));
      }, before);
    this.#record = change(this.#record);
    try {
      await store?.copy(this.key, blobs);
      await store?.change(this.key, change);
    } catch (error) {
      this.#placeTrouble = troubleSentence(error);
    }
    if (this.#filing.paths(this.#record).length > 0) this.#autoSave?.soon();
    this.#tell();
  }

  /** Settles when all that has been changed so far is kept, or is known not to be. */
  settled(): Promise<void> {
    return this.#journaling.flush();
  }

  /** Saves to the files what they lack. */
  async save(): Promise<void> {
    const session = this.#session;
    if (session === null || this.#isSaving) return;
    this.#isSaving = true;
    this.#tell();
    try {
      await this.#journaling.flush();
      await this.#tabs.inTurn(async () => {
        await this.#refresh();
        const documents = this.#filing.documents(this.#record, session);
        const upTo = this.#journaling.last;
        const filings = documents.length === 0 ? [] : await this.place.save(documents);
        await this.#filed(filings, upTo);
      });
      this.#placeTrouble = null;
      this.#autoSave?.succeeded();
    } catch (error) {
      const isPassing = error instanceof PlaceError && error.isPassing;
      this.#placeTrouble = error instanceof PlaceError ? error.sentence : unexpected(error);
      if (isPassing) this.#autoSave?.failed();
    } finally {
      this.#isSaving = false;
      this.#tell();
    }
  }

  /** Tries again what could not be kept. */
  async tryAgain(): Promise<void> {
    await this.#journaling.flush();
    if (this.place.isAutomatic) await this.save();
  }

  /** Puts what was said away. */
  dismiss = (): void => {
    this.#state = { ...this.#state, notices: [] };
    this.#tell();
  };

  /** Whether closing the page would lose something now. */
  get wouldLose(): boolean {
    return this.#journaling.waiting.length > 0 || this.#state.kind === "unkept";
  }

  close(): void {
    this.#stop();
    this.#autoSave?.close();
    this.#tabs.close();
  }

  #dispatch(label: string, delta: Delta, isForeign: boolean): void {
    if (isEmpty(delta)) return;
    this.#isFollowing = isForeign;
    try {
      this.#session?.workspace.dispatch({ label, origin: "sync", delta });
    } finally {
      this.#isFollowing = false;
    }
  }

  /** Makes documents known that a change has called into being. */
  #adopt(paths: readonly string[]): void {
    const session = this.#session;
    if (session === null) return;
    for (const path of paths)
      if (!session.workspace.documents.some((d) => d.path === path))
        session.workspace.addDocument(newDocument(path, session.prefixes));
  }

  #kept(entries: readonly JournalEntry[], own: boolean): void {
    for (const entry of entries) this.#filing.take(entry);
    if (own) this.#tabs.tell({ type: "journal" });
    if (this.#filing.paths(this.#record).length > 0) this.#autoSave?.soon();
  }

  async #hear(news: News): Promise<void> {
    await this.#journaling.catchUp();
    if (news.type === "filed") {
      await this.#refresh();
      if (this.#filing.paths(this.#record).length === 0) this.#savedAt = new Date();
      this.#tell();
    }
  }

  /** Reads the record again: another window may have saved. */
  async #refresh(): Promise<void> {
    const record = await this.#parts.store?.dossier(this.key).catch(() => undefined);
    if (record === undefined) return;
    this.#record = record;
    this.#filing.recount(record, this.#journaling.entries);
  }

  async #filed(filings: readonly Filed[], upTo: number): Promise<void> {
    this.#conflicts = filings.flatMap((f) => (f.result === "conflict" ? [{ path: f.path, sentence: f.sentence }] : []));
    const saved = filings.filter((f) => f.result === "saved");
    if (saved.length === 0) return;
    for (const { merged, path } of saved)
      if (merged !== undefined) this.#dispatch(`changes on disk in ${path}`, merged, false);
    const change = (before: KeptDossier): KeptDossier =>
      saved.reduce(
        (record, { path, etag, print, handle }) =>
          withDocument(record, path, (d) => ({
            ...d,
            filed: upTo,
            from: d.isCopied ? d.from : upTo,
            etag,
            print,
            isNew: false,
            ...(handle === undefined ? {} : { handle }),
          })),
        before,
      );
    const { store } = this.#parts;
    this.#record = store === null ? change(this.#record) : await store.change(this.key, change);
    this.#filing.recount(this.#record, this.#journaling.entries);
    this.#savedAt = new Date();
    this.#tabs.tell({ type: "filed" });
  }

  #tell(): void {
    this.#state = this.#now();
    for (const listener of [...this.#listeners]) listener();
  }

  #now(): KeeperState {
    const unfiled = this.#filing.paths(this.#record);
    const { waiting, trouble } = this.#journaling;
    const lacks = unfiled.length > 0 || waiting.length > 0;
    const why = this.#parts.store === null ? (this.#parts.storeTrouble ?? NO_STORE) : trouble;
    const isUnkept = why !== null && lacks;
    const isOnItsWay = this.#isSaving || (waiting.length > 0 && trouble === null) || (this.#autoSave?.isDue ?? false);
    const kind =
      isUnkept && !(isOnItsWay && this.place.isAutomatic)
        ? "unkept"
        : isOnItsWay && lacks
          ? "saving"
          : lacks
            ? "kept"
            : this.#savedAt === null
              ? "clean"
              : "saved";
    return {
      kind,
      savedAt: this.#savedAt,
      unfiled,
      trouble: kind === "unkept" ? troubleSentence(why) : lacks ? this.#placeTrouble : null,
      conflicts: this.#conflicts,
      notices: this.#state.notices,
    };
  }
}

const unexpected = (error: unknown): string =>
  `The files could not be saved (${error instanceof Error ? error.message : String(error)}). Your changes are kept in this browser.`;
