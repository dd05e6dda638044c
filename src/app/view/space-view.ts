/** How the canvas is arranged: the layout, groups and what is collapsed; and their part of the address. */
import type { GroupBy } from "../../graph/group.ts";
import { FIRST_LAYOUT, isLayoutId, type LayoutId } from "../../graph/layouts/layout-names.ts";

/** What the layout by rank goes by. */
export interface Rank {
  /** IRI of a relation. */
  readonly relation: string;
  /** Whether what it starts from stands over what it leads to. */
  readonly over: boolean;
}

export const sameRank = (a: Rank | null, b: Rank | null): boolean => a?.relation === b?.relation && a?.over === b?.over;

export interface SpaceView {
  readonly layout: LayoutId;
  /** `null`: whatever the ontology says of parts, members and what passes on from step to step. */
  readonly rank: Rank | null;
  /** What things are grouped by; `null`: each stands for itself. */
  readonly group: GroupBy | null;
  /** Groups that are open, by their node keys. */
  readonly openGroups: readonly string[];
  /** Things whose leaves are put away. */
  readonly collapsed: readonly string[];
}

export const FIRST_SPACE: SpaceView = { layout: FIRST_LAYOUT, rank: null, group: null, openGroups: [], collapsed: [] };

const GROUPS: readonly GroupBy[] = ["class", "community"];

/** The fields of an address, in order. `list` writes keys. */
export function writeSpace(
  { layout, rank, group, openGroups, collapsed }: SpaceView,
  list: (keys: readonly string[]) => string,
): [name: string, value: string][] {
  const out: [name: string, value: string][] = [];
  if (layout !== FIRST_LAYOUT) out.push(["layout", layout]);
  if (rank !== null) out.push([rank.over ? "over" : "under", list([rank.relation])]);
  if (group !== null) out.push(["group", group]);
  if (openGroups.length > 0) out.push(["open", list(openGroups)]);
  if (collapsed.length > 0) out.push(["collapsed", list(collapsed)]);
  return out;
}

/** What the fields say; what they do not say, or say wrongly, is as in the first view. `keys` reads a field of keys. */
export function readSpace(fields: ReadonlyMap<string, string>, keys: (field: string) => string[]): SpaceView {
  const layout = fields.get("layout");
  return {
    layout: isLayoutId(layout) ? layout : FIRST_LAYOUT,
    rank: rankIn(keys("under")[0], false) ?? rankIn(keys("over")[0], true),
    group: GROUPS.find((g) => g === fields.get("group")) ?? null,
    openGroups: keys("open"),
    collapsed: keys("collapsed"),
  };
}

const rankIn = (relation: string | undefined, over: boolean): Rank | null =>
  relation === undefined ? null : { relation, over };
