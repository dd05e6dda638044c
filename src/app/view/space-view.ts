/** How the canvas is arranged: the layout, groups and what is collapsed; and their part of the address. */
import type { GroupBy } from "../../graph/group.ts";
import { FIRST_LAYOUT, isLayoutId, type LayoutId } from "../../graph/layouts/layout-names.ts";

export interface SpaceView {
  readonly layout: LayoutId;
  /** What things are grouped by; `null`: each stands for itself. */
  readonly group: GroupBy | null;
  /** Groups that are open, by their node keys. */
  readonly openGroups: readonly string[];
  /** Things whose leaves are put away. */
  readonly collapsed: readonly string[];
}

export const FIRST_SPACE: SpaceView = { layout: FIRST_LAYOUT, group: null, openGroups: [], collapsed: [] };

const GROUPS: readonly GroupBy[] = ["class", "community"];

/** The fields of an address, in order. `list` writes keys. */
export function writeSpace(
  { layout, group, openGroups, collapsed }: SpaceView,
  list: (keys: readonly string[]) => string,
): [name: string, value: string][] {
  const out: [name: string, value: string][] = [];
  if (layout !== FIRST_LAYOUT) out.push(["layout", layout]);
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
    group: GROUPS.find((g) => g === fields.get("group")) ?? null,
    openGroups: keys("open"),
    collapsed: keys("collapsed"),
  };
}
