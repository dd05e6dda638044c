/** The importer: one table on its way into the open dossier, step by step; nothing changes before the last. */
import { profilesOf } from "../../claims/profiles.ts";
import type { TableRecord } from "../../claims/record.ts";
import type { EditContext } from "../../edits/edit.ts";
import { fateFrom, likelyFate } from "../../edits/import/fates.ts";
import type { Fate } from "../../edits/import/import-records.ts";
import { NameBook } from "../../edits/import/name-book.ts";
import { type PlannedImport, planImport } from "../../edits/import/plan-import.ts";
import { namespaceOf } from "../../edits/mint-iri.ts";
import { guessMapping } from "../../exchange/csv/guess.ts";
import { MappingError, type TableMapping } from "../../exchange/csv/mapping.ts";
import { mappingText, readMapping } from "../../exchange/csv/mapping-file.ts";
import { inFileOrder, misfitErrors } from "../../exchange/csv/misfits.ts";
import { readRecords } from "../../exchange/csv/records.ts";
import type { RowError } from "../../exchange/csv/table.ts";
import { type ReadyProfile, readyProfile } from "../../model/likeness.ts";
import { LikenessIndex } from "../../model/likeness-index.ts";
import { makeLongChange } from "../session/long-change.ts";
import type { Session } from "../session/session.ts";
import { runSteps } from "./run-steps.ts";
import { type ReadTable, readTableFile } from "./table-client.ts";

export type ImportStep = "preview" | "columns" | "likely" | "result";
export const IMPORT_STEPS: readonly ImportStep[] = ["preview", "columns", "likely", "result"];

/** What an import would do, and what stands in its way. */
export interface CheckedImport extends PlannedImport {
  readonly errors: readonly RowError[];
}

export interface ImporterState {
  readonly step: ImportStep;
  readonly read: ReadTable | null;
  readonly mapping: TableMapping | null;
  readonly checked: CheckedImport | null;
  /** What someone decided, by the key of the row. */
  readonly decided: ReadonlyMap<string, Fate>;
  /** What is going on: words, and how far from 0 to 1. */
  readonly work: { readonly words: string; readonly done: number | null } | null;
  readonly problem: string | null;
  /** Whether rows with errors may be left out. */
  readonly goodOnly: boolean;
  readonly isDone: boolean;
}

/** The least that work must have gone on to be told again, of 1: each telling draws the dialog anew. */
const TELL = 0.01;

export class Importer {
  readonly fileName: string;
  readonly session: Session;
  readonly #file: File;
  readonly #editor: string | null;
  readonly #listeners = new Set<() => void>();
  #work = new AbortController();
  #profiles: ReadyProfile[] = [];
  #index = new LikenessIndex();
  #state: ImporterState = {
    step: "preview",
    read: null,
    mapping: null,
    checked: null,
    decided: new Map(),
    work: null,
    problem: null,
    goodOnly: false,
    isDone: false,
  };

  constructor(session: Session, file: File, editor: string | null) {
    this.session = session;
    this.fileName = file.name;
    this.#file = file;
    this.#editor = editor;
  }

  get = (): ImporterState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the table, and guesses what its columns mean. */
  async start(delimiter?: string): Promise<void> {
    await this.#during("Reading the table", async (signal, tell) => {
      const task = { file: this.#file, ...(delimiter === undefined ? {} : { delimiter }) };
      const read = await readTableFile(task, tell, signal);
      const { vocabulary, claims, workspace } = this.session;
      this.#profiles = [];
      this.#index = new LikenessIndex();
      const steps = profilesOf(workspace.dossier, vocabulary, claims);
      await runSteps(this.#gather(steps), signal);
      const book = new NameBook();
      for (const profile of this.#profiles) book.add(profile);
      const namesOf = (text: string) => book.find(text, { own: [], classes: [] });
      const context = { dossier: workspace.dossier, vocabulary, claims, namesOf };
      this.#set({ read, mapping: guessMapping(read.table, context, this.fileName) });
    });
  }

  /** Takes a mapping that was kept from another time. */
  async takeMapping(file: Blob): Promise<void> {
    try {
      const mapping = readMapping(await file.text());
      const decided = new Map(mapping.decisions.map((decision) => [decision.row, fateFrom(decision)]));
      this.#set({ mapping, decided, checked: null, problem: null });
    } catch (error) {
      if (!(error instanceof MappingError)) throw error;
      this.#set({ problem: error.sentence });
    }
  }

  change(mapping: TableMapping): void {
    this.#set({ mapping, checked: null, problem: null });
  }

  decide(key: string, fate: Fate): void {
    this.#set({ decided: new Map([...this.#state.decided, [key, fate]]) });
  }

  setGoodOnly(goodOnly: boolean): void {
    this.#set({ goodOnly });
  }

  /** Goes to a step; what it shows is worked out first. */
  async go(step: ImportStep): Promise<void> {
    if (step === "likely" || step === "result") {
      if (!(await this.#check())) return;
      // Nothing looks like anything: there is nothing to be decided.
      const asked = this.likely().length > 0;
      if (step === "likely" && !asked) {
        this.#set({ step: this.#state.step === "result" ? "columns" : "result" });
        return;
      }
    }
    this.#set({ step, problem: null });
  }

  /** The rows that look like things of the dossier. */
  likely() {
    return this.#state.checked?.groups.filter(({ candidates }) => candidates.length > 0) ?? [];
  }

  /** Makes the change, in parts. One step for undo; stopped, it leaves nothing. */
  async finish(): Promise<void> {
    await this.#during("Importing", async (signal, tell) => {
      const { checked } = this.#state;
      if (checked === null) return;
      const { label, delta } = checked.plan.edit;
      const step = this.session.workspace.begin({ label, origin: "edit", delta });
      await makeLongChange(step, { signal, onProgress: tell });
      this.#set({ isDone: true });
    });
  }

  /** The mapping as a file, with what was decided. */
  mappingFile(): string {
    const { mapping, decided } = this.#state;
    if (mapping === null) return "";
    const decisions = [...decided].map(([row, fate]) => ({ row, ...fate }));
    return mappingText({ ...mapping, decisions });
  }

  /** Stops what is going on. */
  cancel = (): void => this.#work.abort();

  async #check(): Promise<boolean> {
    await this.#during("Working out what would be made", async (signal, tell) => {
      const { read, mapping, decided } = this.#state;
      if (read === null || mapping === null) return;
      const { vocabulary } = this.session;
      const rows = Math.max(1, read.table.rows.length);
      const steps = readRecords(read.table, read.text, mapping, vocabulary);
      const { records, errors } = await runSteps(steps, signal, (done) => tell((done / rows) * 0.3));
      const planned = await this.#plan(records, mapping, decided, signal, (done) => tell(0.3 + done * 0.7));
      const misfits = misfitErrors(planned.misfits, read.table, read.text);
      this.#set({ checked: { ...planned, errors: inFileOrder([...errors, ...misfits]) } });
    });
    return this.#state.checked !== null && this.#state.problem === null;
  }

  async #plan(
    records: readonly TableRecord[],
    mapping: TableMapping,
    chosen: ReadonlyMap<string, Fate>,
    signal: AbortSignal,
    tell: (done: number) => void,
  ): Promise<PlannedImport> {
    const context = this.#context();
    const run = (decided: ReadonlyMap<string, Fate>) =>
      runSteps(
        planImport(context, records, {
          label: `import ${this.fileName}`,
          cls: mapping.class,
          namespace: mapping.namespace ?? namespaceOf(context),
          document: `${this.fileName.replace(/\.[^.]*$/, "") || "table"}.ttl`,
          ...(mapping.language === undefined ? {} : { language: mapping.language }),
          profiles: this.#profiles,
          index: this.#index,
          decided,
          policy: "ask",
        }),
        signal,
        (done) => tell(done / Math.max(1, 2 * records.length)),
      );
    const planned = await run(chosen);
    if (planned.undecided.length === 0) return planned;
    const decided = new Map([...planned.undecided.map((group) => [group.key, likelyFate(group)] as const), ...chosen]);
    this.#set({ decided });
    return run(decided);
  }

  #context(): EditContext {
    const { workspace, vocabulary, claims } = this.session;
    return {
      dossier: workspace.dossier,
      vocabulary,
      claims,
      documents: workspace.documents,
      ...(this.#editor === null ? {} : { editor: this.#editor }),
      now: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
    };
  }

  *#gather(profiles: ReturnType<typeof profilesOf>): Generator<void, void> {
    for (const profile of profiles) {
      const ready = readyProfile(profile);
      this.#profiles.push(ready);
      this.#index.add(ready);
      yield;
    }
  }

  async #during(
    words: string,
    work: (signal: AbortSignal, tell: (done: number) => void) => Promise<void>,
  ): Promise<void> {
    this.#work.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    this.#set({ work: { words, done: null }, problem: null });
    let told = 0;
    const tell = (done: number): void => {
      if (done < told + TELL) return;
      told = done;
      this.#set({ work: { words, done } });
    };
    try {
      await work(signal, tell);
    } catch (error) {
      if (!signal.aborted) this.#set({ problem: error instanceof Error ? error.message : String(error) });
    } finally {
      if (this.#work.signal === signal) this.#set({ work: null });
    }
  }

  #set(patch: Partial<ImporterState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }
}
