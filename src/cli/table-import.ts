/** A table import on the command line: table, mapping and dossier brought together, step by step. */
import { Claims } from "../claims/claims.ts";
import { profilesOf } from "../claims/profiles.ts";
import type { TableRecord } from "../claims/record.ts";
import type { EditContext } from "../edits/edit.ts";
import { chooseFates, type FatePolicy } from "../edits/import/fates.ts";
import { type Fate, type Import, importRecords } from "../edits/import/import-records.ts";
import { matchRecords, type RecordGroup } from "../edits/import/match-records.ts";
import { NameBook } from "../edits/import/name-book.ts";
import { ownNamespace } from "../edits/import/stable-iri.ts";
import { cellPlace } from "../exchange/csv/cell-place.ts";
import { guessMapping } from "../exchange/csv/guess.ts";
import type { Decision, TableMapping } from "../exchange/csv/mapping.ts";
import { readRecords } from "../exchange/csv/records.ts";
import type { RowError, Table } from "../exchange/csv/table.ts";
import { readyProfile } from "../model/likeness.ts";
import { LikenessIndex } from "../model/likeness-index.ts";
import { Vocabulary } from "../model/vocabulary.ts";
import type { Workspace } from "../store/workspace.ts";

/** What an import would do, and what stands in its way. */
export interface PlannedImport {
  readonly plan: Import;
  readonly groups: readonly RecordGroup[];
  readonly undecided: readonly RecordGroup[];
  readonly fateOf: (group: RecordGroup) => Fate;
  readonly errors: readonly RowError[];
}

export class TableImport {
  readonly table: Table;
  readonly context: EditContext;
  readonly #text: string;
  readonly #fileName: string;
  readonly #profiles;
  readonly #index = new LikenessIndex();

  constructor(workspace: Workspace, table: Table, text: string, fileName: string) {
    const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
    const claims = new Claims(workspace.dossier, vocabulary);
    this.context = { dossier: workspace.dossier, vocabulary, claims, documents: workspace.documents };
    this.table = table;
    this.#text = text;
    this.#fileName = fileName;
    this.#profiles = [...profilesOf(workspace.dossier, vocabulary, claims)].map(readyProfile);
    for (const profile of this.#profiles) this.#index.add(profile);
  }

  guess(): TableMapping {
    const book = new NameBook();
    for (const profile of this.#profiles) book.add(profile);
    const namesOf = (text: string) => book.find(text, { own: [], classes: [] });
    return guessMapping(this.table, { ...this.context, namesOf }, this.#fileName);
  }

  /**
   * Works out what the import would do with the rows that can be read.
   * @throws MappingError when the mapping does not fit the table.
   */
  plan(mapping: TableMapping, policy: FatePolicy, document: string): PlannedImport {
    const read = drain(readRecords(this.table, this.#text, mapping, this.context.vocabulary));
    const namespace = mapping.namespace ?? ownNamespace(this.context);
    const decided = new Map(mapping.decisions.map((decision) => [decision.row, fateFrom(decision)]));
    const errors = [...read.errors];
    let records: readonly TableRecord[] = read.records;
    for (;;) {
      const options = { cls: mapping.class, namespace, index: this.#index };
      const groups = drain(matchRecords(this.context, records, options));
      const { fateOf, undecided } = chooseFates(groups, decided, policy);
      const plan = drain(
        importRecords(this.context, groups, {
          label: `import ${this.#fileName}`,
          cls: mapping.class,
          namespace,
          document,
          ...(mapping.language === undefined ? {} : { language: mapping.language }),
          profiles: this.#profiles,
          fateOf,
        }),
      );
      if (plan.misfits.length === 0) return { plan, groups, undecided, fateOf, errors };
      // Rows that cannot be fitted in are errors like the others; the rest is worked out again without them.
      const misfits = new Set(plan.misfits.map(({ row }) => row));
      for (const { row, cell, sentence } of plan.misfits) errors.push(this.#errorAt(row, cell, sentence));
      errors.sort((a, b) => a.row - b.row || a.line - b.line || a.column - b.column);
      records = records.filter(({ row }) => !misfits.has(row));
    }
  }

  #errorAt(number: number, cell: number, sentence: string): RowError {
    const row = this.table.rows[number - 1];
    const place = row === undefined ? { line: 1, column: 1 } : cellPlace(this.#text, row, cell, this.table.delimiter);
    return { row: number, ...place, header: this.table.columns[cell] ?? null, sentence };
  }
}

const fateFrom = (decision: Decision): Fate =>
  decision.is === "new" || decision.thing === undefined
    ? { is: "new" }
    : decision.is === "same"
      ? { is: "same", thing: decision.thing }
      : { is: "possibly", thing: decision.thing, certainty: decision.certainty ?? "probable" };

/** Runs steps to their end at once. */
export function drain<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
