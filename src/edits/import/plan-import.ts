/** Plans an import: matches records, chooses fates and works the change out; rows that cannot be fitted in are put aside. */
import type { TableRecord } from "../../claims/record.ts";
import type { ReadyProfile } from "../../model/likeness.ts";
import type { LikenessIndex } from "../../model/likeness-index.ts";
import type { EditContext } from "../edit.ts";
import { chooseFates, type FatePolicy } from "./fates.ts";
import { type Fate, type Import, type ImportOptions, importRecords, type MisfitRow } from "./import-records.ts";
import { matchRecords, type RecordGroup } from "./match-records.ts";

export interface PlanOptions extends Omit<ImportOptions, "profiles" | "fateOf"> {
  readonly profiles: readonly ReadyProfile[];
  readonly index: LikenessIndex;
  /** By the key of the row. */
  readonly decided: ReadonlyMap<string, Fate>;
  readonly policy: FatePolicy;
}

export interface PlannedImport {
  readonly plan: Import;
  readonly groups: readonly RecordGroup[];
  /** Those that nothing decides; they count as new. */
  readonly undecided: readonly RecordGroup[];
  readonly fateOf: (group: RecordGroup) => Fate;
  /** Rows that were put aside. */
  readonly misfits: readonly MisfitRow[];
}

/** Yields the number of rows done, from 0 to twice the number of rows. */
export function* planImport(
  context: EditContext,
  all: readonly TableRecord[],
  options: PlanOptions,
): Generator<number, PlannedImport> {
  const misfits: MisfitRow[] = [];
  let records = all;
  for (;;) {
    const groups = yield* matchRecords(context, records, options);
    const { fateOf, undecided } = chooseFates(groups, options.decided, options.policy);
    const steps = importRecords(context, groups, { ...options, fateOf });
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield records.length + step.value;
    const plan = step.value;
    if (plan.misfits.length === 0) return { plan, groups, undecided, fateOf, misfits };
    misfits.push(...plan.misfits);
    const aside = new Set(plan.misfits.map(({ row }) => row));
    records = records.filter(({ row }) => !aside.has(row));
  }
}
