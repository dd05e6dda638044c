/** A table import on the command line: table, mapping and dossier brought together, step by step. */
import { Claims } from "../claims/claims.ts";
import { profilesOf } from "../claims/profiles.ts";
import type { EditContext } from "../edits/edit.ts";
import { type FatePolicy, fateFrom } from "../edits/import/fates.ts";
import { NameBook } from "../edits/import/name-book.ts";
import { type PlannedImport, planImport } from "../edits/import/plan-import.ts";
import { namespaceOf } from "../edits/mint-iri.ts";
import { guessMapping } from "../exchange/csv/guess.ts";
import type { TableMapping } from "../exchange/csv/mapping.ts";
import { inFileOrder, misfitErrors } from "../exchange/csv/misfits.ts";
import { readRecords } from "../exchange/csv/records.ts";
import type { RowError, Table } from "../exchange/csv/table.ts";
import { readyProfile } from "../model/likeness.ts";
import { LikenessIndex } from "../model/likeness-index.ts";
import { Vocabulary } from "../model/vocabulary.ts";
import type { Workspace } from "../store/workspace.ts";

/** What an import would do, and what stands in its way. */
export interface CheckedImport extends PlannedImport {
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
  plan(mapping: TableMapping, policy: FatePolicy, document: string): CheckedImport {
    const read = drain(readRecords(this.table, this.#text, mapping, this.context.vocabulary));
    const planned = drain(
      planImport(this.context, read.records, {
        label: `import ${this.#fileName}`,
        cls: mapping.class,
        namespace: mapping.namespace ?? namespaceOf(this.context),
        document,
        ...(mapping.language === undefined ? {} : { language: mapping.language }),
        profiles: this.#profiles,
        index: this.#index,
        decided: new Map(mapping.decisions.map((decision) => [decision.row, fateFrom(decision)])),
        policy,
      }),
    );
    const misfits = misfitErrors(planned.misfits, this.table, this.#text);
    return { ...planned, errors: inFileOrder([...read.errors, ...misfits]) };
  }
}

/** Runs steps to their end at once. */
export function drain<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
