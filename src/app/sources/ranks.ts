/** Ranks by number of lines, as they are and as they would be without the lines that have fallen. */
import type { DossierGraph } from "../../graph/dossier-graph.ts";

export interface RankChange {
  readonly id: string;
  readonly lines: { readonly before: number; readonly after: number };
  /** 1 is the best linked; things with as many lines share a rank. */
  readonly rank: { readonly before: number; readonly after: number };
}

/** The things that lose lines, those that lose most first. */
export function rankChanges(graph: DossierGraph, fallen: ReadonlySet<string>): RankChange[] {
  const lost = new Map<string, number>();
  for (const edge of fallen) {
    if (!graph.hasEdge(edge)) continue;
    for (const end of graph.extremities(edge)) lost.set(end, (lost.get(end) ?? 0) + 1);
  }
  if (lost.size === 0) return [];
  const before = graph.mapNodes((id) => graph.degree(id));
  const after = graph.mapNodes((id) => graph.degree(id) - (lost.get(id) ?? 0));
  const [was, is] = [ranking(before), ranking(after)];
  return [...lost]
    .map(([id, n]) => {
      const degree = graph.degree(id);
      return {
        id,
        lines: { before: degree, after: degree - n },
        rank: { before: was.get(degree) ?? 0, after: is.get(degree - n) ?? 0 },
      };
    })
    .sort((a, b) => b.lines.before - b.lines.after - (a.lines.before - a.lines.after) || (a.id < b.id ? -1 : 1));
}

/** The rank of each number of lines. */
function ranking(degrees: readonly number[]): Map<number, number> {
  const ranks = new Map<number, number>();
  [...degrees]
    .sort((a, b) => b - a)
    .forEach((d, i) => {
      if (!ranks.has(d)) ranks.set(d, i + 1);
    });
  return ranks;
}
