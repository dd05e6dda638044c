/** Lays the graph of an answer out in a worker, and works out where its names and words stand. */
import { useEffect, useState } from "react";
import type { PicturePalette } from "../../../exchange/svg/palette.ts";
import { boxOf, kindOf, type Plan, type PlanInput, planPicture } from "../../../exchange/svg/plan.ts";
import { tableRuler } from "../../../exchange/svg/ruler.ts";
import type { LayoutResult } from "../../../graph/layout-input.ts";
import type { ViewGraph } from "../../../graph/view-graph.ts";
import type { Kind } from "../../../model/kind.ts";
import { layoutView } from "../../canvas/layout-client.ts";

export interface LaidOut {
  readonly plan: Plan;
  /** How things stand, y up: for a file of the same picture. */
  readonly standing: Pick<LayoutResult, "positions" | "sides">;
}

export interface AnswerLayout {
  readonly laid: LaidOut | null;
  /** 0 to 1 while it is being worked out. */
  readonly progress: number;
  readonly trouble: string | null;
}

const BEGUN: AnswerLayout = { laid: null, progress: 0, trouble: null };

/** Anew for each graph; a change of the room alone moves nothing. */
export function useAnswerLayout(
  view: ViewGraph,
  room: { readonly w: number; readonly h: number } | null,
  kinds: readonly Kind[],
  palette: PicturePalette,
): AnswerLayout {
  const [layout, setLayout] = useState<AnswerLayout & { readonly of: ViewGraph | null }>({ ...BEGUN, of: null });
  const isReady = room !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room counts when the layout begins
  useEffect(() => {
    if (room === null) return undefined;
    const work = new AbortController();
    const drawn = { palette, ruler: tableRuler };
    const ground = {
      viewport: () => room,
      boxOf: (node: Parameters<typeof boxOf>[0]) => boxOf(node, kindOf(kinds, node.kind).shape, drawn),
      ready: Promise.resolve(),
    };
    const set = (patch: Partial<AnswerLayout>): void => {
      if (!work.signal.aborted) setLayout({ ...BEGUN, ...patch, of: view });
    };
    set({});
    layoutView(view, ground, { signal: work.signal, onProgress: (progress) => set({ progress }) }).then(
      ({ positions, sides }) => {
        const input: PlanInput = { view, positions, sides, kinds, ...drawn };
        set({ laid: { plan: planPicture(input), standing: { positions, sides } }, progress: 1 });
      },
      (error: unknown) => set({ trouble: error instanceof Error ? error.message : String(error) }),
    );
    return () => work.abort();
  }, [view, isReady, kinds, palette]);
  return layout.of === view ? layout : BEGUN;
}
