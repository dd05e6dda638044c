/** Fates: what is to be done with each thing of a table, from what was decided and what goes for the rest. */
import type { Certainty } from "../../claims/certainty.ts";
import { VERY_LIKELY } from "../../model/likeness.ts";
import type { Fate } from "./import-records.ts";
import type { RecordGroup } from "./match-records.ts";

/** `ask`: what is not decided is handed back. The others go for every row that looks like something. */
export type FatePolicy = "ask" | "same" | "possibly" | "new";

export interface Fates {
  readonly fateOf: (group: RecordGroup) => Fate;
  /** Those that someone must decide; they are `new` until then. */
  readonly undecided: readonly RecordGroup[];
}

/** @param decided by the key of the row, as written */
export function chooseFates(
  groups: readonly RecordGroup[],
  decided: ReadonlyMap<string, Fate>,
  policy: FatePolicy,
): Fates {
  const fates = new Map<RecordGroup, Fate>();
  const undecided: RecordGroup[] = [];
  for (const group of groups) {
    const { key, isThere, own, candidates } = group;
    const decision = decided.get(key);
    const [best] = candidates;
    if (decision !== undefined) fates.set(group, decision);
    else if (isThere) fates.set(group, { is: "same", thing: own });
    else if (best !== undefined && policy === "same") fates.set(group, { is: "same", thing: best.thing });
    else if (best !== undefined && policy === "possibly")
      fates.set(group, { is: "possibly", thing: best.thing, certainty: "probable" });
    else if (best !== undefined && policy === "ask") undecided.push(group);
  }
  return { fateOf: (group) => fates.get(group) ?? { is: "new" }, undecided };
}

/** What a person is offered first: the same, where that is very likely; else a thing of its own. */
export function likelyFate({ candidates }: RecordGroup): Fate {
  const [best] = candidates;
  return best !== undefined && best.score >= VERY_LIKELY ? { is: "same", thing: best.thing } : { is: "new" };
}

/** A decision as a mapping keeps it. */
export interface KeptDecision {
  readonly is: Fate["is"];
  readonly thing?: string;
  readonly certainty?: Certainty;
}

export const fateFrom = ({ is, thing, certainty }: KeptDecision): Fate =>
  is === "new" || thing === undefined
    ? { is: "new" }
    : is === "same"
      ? { is: "same", thing }
      : { is: "possibly", thing, certainty: certainty ?? "probable" };
