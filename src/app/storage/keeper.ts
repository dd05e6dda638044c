/** The keeper of an open dossier: every change into the journal, then into its files; and how that stands. */
import { type Delta, isEmpty } from "../../store/delta.ts";
import { deltaOf, type JournalEntry } from "../../store/journal-entry.ts";
import type { JournalStacks } from "../../store/journal-stacks.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { ReadFile } from "../session/parse-client.ts";
import type { Session } from "../session/session.ts";
import { AutoSave } from "./auto-save.ts";
import { getEditorName } from "./editor-name.ts";
import { type Filing as Filed, type FilePlace, PlaceError } from "./file-place.ts";
import { Filing } from "./filing.ts";
import { takeChanges } from "./intake.ts";
import { Journaling } from "./journaling.ts";
import type { KeeperParts } from "./keeper-parts.ts";
import {
  type KeeperState,
  NO_STORE,
  NOTHING_CHANGED,
  stateOf,
  troubleSentence,
  unexpected,
  unseenChanges,
} from "./keeper-state.ts";
import { type KeptDossier, withFiled, withJoined } from "./kept-dossier.ts";
import { downloadDocument } from "./local-place.ts";
import { type News, Tabs } from "./tabs.ts";

export class Keeper {
  readonly key: string;
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
  /** Whether something waits for the end of a long step. */
  #isWaiting = false;
  /** Documents that others have changed on the disk. */
  readonly #changedThere = new Set<string>();
  /** How many changes there were when the files were last handed over as downloads. */
  #handedOver = 0;
  #savedAt: Date | null = null;
  #placeTrouble: string | null = null;
  #conflicts: KeeperState["conflicts"] = [];

  constructor(parts: KeeperParts) {
    const { store, recovered, entries, ownership, place } = parts;
    this.#parts = parts;
    this.place = place;
    this.#record = recovered.record;
    this.key = recovered.record.key;
    this.#filing = new Filing(ownership, place.wantsEachChange);
    this.#filing.recount(this.#record, entries);
    this.#tabs = new Tabs(this.key, (news) => void this.#hear(news));
    this.#autoSave = place.isAutomatic ? new AutoSave(() => this.save()) : null;
    this.#journaling = new Journaling({
      key: this.key,
      store,
      entries,
      editor: getEditorName,
      onForeign: (others, delta) => {
        for (const entry of others) this.#filing.take({ ...entry, delta: deltaOf(entry) });
        if (others.some((entry) => entry.of !== undefined)) this.#session?.workspace.restoreHistory(this.stacks);
        this.#dispatch(others.at(-1)?.label ?? "", delta, true);
      },
      onKept: () => {
        this.#tabs.tell({ type: "journal" });
        this.#saveSoon();
      },
      onState: () => this.#tell(),
    });
    this.#state = { ...NOTHING_CHANGED, notices: recovered.said };
    this.#state = this.#now();
  }

  /** Every change, in order; those that are only on their way too. */
  get entries(): readonly JournalEntry[] {
    return [...this.#journaling.entries, ...this.#journaling.waiting];
  }

  /** What this window can undo and redo, the next at the end of each. */
  get stacks(): JournalStacks {
    return this.#journaling.stacks;
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
    const unwatch = this.place.watch?.((path) => {
      this.#changedThere.add(path);
      void this.save();
    });
    const stop = takeChanges(session, {
      ownership: this.#parts.ownership,
      filing: this.#filing,
      journaling: this.#journaling,
      isFollowing: () => this.#isFollowing,
      onStep: () => this.#taken(),
    });
    this.#stop = () => {
      for (const end of [stop, unwatch]) end?.();
    };
    void this.#journaling.catchUp();
    this.#saveSoon();
  }

  /** Keeps copies of files that have joined the dossier. */
  async join(files: readonly File[], read: readonly ReadFile[]): Promise<void> {
    const { store, ownership } = this.#parts;
    for (const file of read) ownership.add(file);
    const joining = read.map(({ path, print }, i) => ({ path, print: print ?? null, file: files[i] }));
    const blobs = new Map(joining.flatMap(({ path, file }) => (file === undefined ? [] : [[path, file] as const])));
    const at = this.#journaling.last;
    const change = (before: KeptDossier): KeptDossier => withJoined(before, joining, at, this.place.isAutomatic);
    this.#record = change(this.#record);
    try {
      await store?.copy(this.key, blobs);
      await store?.change(this.key, change);
    } catch (error) {
      this.#placeTrouble = troubleSentence(error);
    }
    this.#saveSoon();
    this.#tell();
  }

  /** Settles when all that has been changed so far is kept, or is known not to be. */
  settled = (): Promise<void> => this.#journaling.flush();

  /** Saves to the files what they lack. */
  async save(): Promise<void> {
    const session = this.#session;
    if (session === null || this.#isSaving || this.#mustWait()) return;
    this.#isSaving = true;
    this.#tell();
    try {
      await this.#journaling.flush();
      await this.#tabs.inTurn(async () => {
        await this.#refresh();
        while (this.#journaling.isWriting) await this.#journaling.flush();
        if (this.#mustWait()) return;
        const documents = this.#filing.documents(this.#record, session, this.#changedThere);
        this.#changedThere.clear();
        const upTo = this.entries.at(-1)?.revision ?? 0;
        const pending = this.#filing.pending(this.#record, this.entries);
        const filings = documents.length === 0 ? [] : await this.place.save(documents, pending);
        if (filings.some((f) => f.result === "saved" && f.upTo !== undefined)) this.#autoSave?.failed();
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
      if (this.#changedThere.size > 0) void this.save();
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

  /** Hands over every file that lacks something, as it should be. */
  async download(): Promise<void> {
    const session = this.#session;
    const upTo = this.entries.length;
    const lacking = session === null ? [] : this.#filing.documents(this.#record, session);
    for (const document of lacking) await downloadDocument(document);
    this.#handedOver = upTo;
  }

  /** Whether closing the page would lose something now. */
  get wouldLose(): boolean {
    return this.#journaling.isWriting || (this.#state.kind === "unkept" && this.entries.length > this.#handedOver);
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

  #saveSoon(): void {
    if (this.#filing.paths(this.#record).length > 0) this.#autoSave?.soon();
  }

  /** What has waited for the end of a long step goes on. */
  #taken(): void {
    this.#tell();
    if (!this.#isWaiting) return;
    this.#isWaiting = false;
    this.#recount();
    void this.#hear({ type: "filed" });
  }

  async #hear(news: News): Promise<void> {
    if (this.#mustWait()) return;
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
    this.#recount();
  }

  /** Of a long step the journal has only the end, so that counting and saving wait for it. */
  #mustWait(): boolean {
    this.#isWaiting ||= (this.#session?.workspace.open ?? null) !== null;
    return this.#isWaiting;
  }

  /** Counts again what the files lack. */
  #recount(): void {
    if (!this.#mustWait()) this.#filing.recount(this.#record, this.entries);
  }

  async #filed(filings: readonly Filed[], upTo: number): Promise<void> {
    this.#conflicts = filings.flatMap((f) => (f.result === "conflict" ? [{ path: f.path, sentence: f.sentence }] : []));
    const saved = filings.filter((f) => f.result === "saved");
    if (saved.length === 0) return;
    this.#state = { ...this.#state, notices: [...this.#state.notices, ...unseenChanges(saved)] };
    for (const { merged, path } of saved)
      if (merged !== undefined) this.#dispatch(`changes on disk in ${path}`, merged, false);
    const change = (before: KeptDossier): KeptDossier => withFiled(before, saved, upTo);
    this.#record = (await this.#parts.store?.change(this.key, change)) ?? change(this.#record);
    this.#recount();
    this.#savedAt = new Date();
    this.#tabs.tell({ type: "filed" });
  }

  #tell(): void {
    this.#state = this.#now();
    for (const listener of [...this.#listeners]) listener();
  }

  #now(): KeeperState {
    const { store, storeTrouble } = this.#parts;
    return stateOf({
      unfiled: this.#filing.paths(this.#record),
      waiting: this.#journaling.waiting.length,
      journalTrouble: store === null ? (storeTrouble ?? NO_STORE) : this.#journaling.trouble,
      placeTrouble: this.#placeTrouble,
      isAutomatic: this.place.isAutomatic,
      isSaving: this.#isSaving || (this.#autoSave?.isDue ?? false),
      savedAt: this.#savedAt,
      conflicts: this.#conflicts,
      notices: this.#state.notices,
    });
  }
}
