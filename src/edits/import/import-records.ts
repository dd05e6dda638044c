/** Import: fits records into a dossier as one change; rows that are there already add only what is new in them. */
import type { Certainty } from "../../claims/certainty.ts";
import type { RecordEvidence, TableRecord } from "../../claims/record.ts";
import { possiblySame } from "../../claims/sameness.ts";
import type { Profile } from "../../model/likeness.ts";
import { skos } from "../../rdf/namespaces.ts";
import { iri, type ObjectTerm } from "../../rdf/term.ts";
import type { Edit, EditContext } from "../edit.ts";
import { ImportWriter } from "./import-writer.ts";
import type { RecordGroup } from "./match-records.ts";
import { NameBook } from "./name-book.ts";

/** What is to be done with the rows about one thing. */
export type Fate =
  | { readonly is: "same"; readonly thing: string }
  | { readonly is: "possibly"; readonly thing: string; readonly certainty: Certainty }
  | { readonly is: "new" };

/** Why a row cannot be fitted in. */
export interface MisfitRow {
  readonly row: number;
  /** Which cell, 0 for the first. */
  readonly cell: number;
  readonly sentence: string;
}

export interface ImportCounts {
  /** Things that are made for rows, and for names and sources that cells mention. */
  readonly made: number;
  /** Rows that are about things the dossier has. */
  readonly joined: number;
  readonly mentioned: number;
  readonly sources: number;
  readonly statements: number;
  readonly claims: number;
  /** Plain values left out because the dossier says something else, or has it as a claim that is not accepted. */
  readonly held: readonly string[];
}

export interface Import {
  readonly edit: Edit;
  readonly counts: ImportCounts;
  readonly misfits: readonly MisfitRow[];
  /** Row key → the thing it became. */
  readonly things: ReadonlyMap<string, string>;
}

export interface ImportOptions {
  readonly label: string;
  readonly cls: string;
  readonly namespace: string;
  /** The file that new quads are kept in. */
  readonly document: string;
  /** Of names: BCP 47. */
  readonly language?: string;
  /** The things of the dossier. */
  readonly profiles: readonly Profile[];
  readonly fateOf: (group: RecordGroup) => Fate;
}

/** Works the change out. Yields the number of things done, so that a caller can pause. */
export function* importRecords(
  context: EditContext,
  groups: readonly RecordGroup[],
  options: ImportOptions,
): Generator<number, Import> {
  const book = new NameBook();
  for (const profile of options.profiles) book.add(profile);
  const writer = new ImportWriter(context, options, book);
  const things = new Map<string, string>();
  const misfits: MisfitRow[] = [];
  const placed = groups.map((group) => {
    const fate = options.fateOf(group);
    const thing = fate.is === "same" ? fate.thing : writer.addressFor(group);
    things.set(group.key, thing);
    book.add({ ...group.profile, id: thing });
    return { group, fate, thing };
  });
  let done = 0;
  for (const { group, fate, thing } of placed) {
    const rows = group.records.flatMap((record) => {
      const read = writer.resolve(record);
      if ("misfit" in read) misfits.push(read.misfit);
      return "misfit" in read ? [] : [{ record, values: read.values }];
    });
    if (rows.length > 0) {
      writer.introduce(group, thing, fate.is === "same");
      if (fate.is === "possibly") likeness(fate, thing, rows[0]?.record);
      for (const { record, values } of rows)
        for (const [i, { predicate }] of record.statements.entries()) {
          const object = values[i];
          if (object !== undefined) writer.state(thing, predicate, object, record.evidence);
        }
    }
    done += 1;
    yield done;
  }
  return {
    edit: { label: options.label, delta: { added: writer.quads(), removed: [] } },
    counts: writer.counts(),
    misfits,
    things,
  };

  function likeness(fate: Extract<Fate, { is: "possibly" }>, thing: string, record: TableRecord | undefined): void {
    const predicate = possiblySame(context.vocabulary);
    const object: ObjectTerm = iri(fate.thing);
    if (predicate.value === skos("closeMatch").value) {
      writer.state(thing, predicate, object, null);
      return;
    }
    const evidence: RecordEvidence = {
      source: record?.evidence?.source ?? null,
      certainty: fate.certainty,
      accepted: false,
    };
    writer.state(thing, predicate, object, evidence);
  }
}
