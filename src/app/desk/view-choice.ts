/** From what the reader wants to see to what is drawn: the base view, then what was brought in on top of it. */
import type { DossierGraph } from "../../graph/dossier-graph.ts";
import { firstFocus } from "../../graph/focus.ts";
import { buildView } from "../../graph/view.ts";
import type { View, ViewSpec } from "../../graph/view-graph.ts";
import { trailOf } from "../view/think-view.ts";
import type { ViewState } from "../view/view-state.ts";

/** How many things the first view holds. */
export const WIDE_LIMIT = 40;
export const NARROW_LIMIT = 18;

/** The thing the drawing grows from. */
export const focusOf = (graph: DossierGraph, state: Pick<ViewState, "focus">, wish: string | null): string | null =>
  state.focus !== null && graph.hasNode(state.focus) ? state.focus : firstFocus(graph, wish);

/** The view for a state. The same dossier and state give the same view, whatever was seen before. */
export function chooseView(graph: DossierGraph, state: ViewState, wish: string | null, limit: number): View {
  const base: ViewSpec = {
    focus: focusOf(graph, state, wish),
    steps: state.steps,
    limit,
    placed: [],
    hidden: [],
    foldEvents: state.fold,
    expanded: [],
  };
  const extra = [...state.placed, ...trailOf(state.path)].filter((k) => graph.hasNode(k));
  const expanded = state.expanded.filter((k) => graph.hasNode(k));
  const first = buildView(graph, base);
  if (extra.length === 0 && expanded.length === 0) return first;
  return buildView(graph, { ...base, placed: [...first.graph.nodes(), ...extra], expanded });
}
