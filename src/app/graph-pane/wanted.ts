/** What the view state wants drawn: the parts of it that call for another drawing when they change. */
import { trailOf } from "../view/think-view.ts";
import type { ViewState } from "../view/view-state.ts";

export type Wanted = Pick<ViewState, "focus" | "steps" | "fold" | "placed" | "expanded"> & {
  readonly trail: readonly string[];
  /** How it is shaped and laid out: what comes after what is in it. */
  readonly form: readonly unknown[];
};

/** Plain data: two that serialise alike want the same drawing. */
export function wanted({ focus, steps, fold, placed, expanded, path, ...shape }: ViewState): Wanted {
  const { layout, rank, group, openGroups, collapsed } = shape;
  return {
    focus,
    steps,
    fold,
    placed,
    expanded,
    trail: trailOf(path),
    form: [layout, rank, group, openGroups, collapsed],
  };
}
