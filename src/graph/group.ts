/** Grouping: several things of one class or one community drawn as one, with lines gathered. A pure step after `buildView`. */
import { MultiDirectedGraph, UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { BOW, byStanding, strongestCertainty, union } from "./bundle.ts";
import { seeded } from "./random.ts";
import type { ViewEdge, ViewGraph, ViewNode } from "./view-graph.ts";

/** What things are grouped by. */
export type GroupBy = "class" | "community";

export interface Group {
  /** Node key in the view: `group:` + what it is grouped by + `:` + kind, or the best linked member. */
  readonly id: string;
  /** "12 people", "8 around Ada Lovelace" */
  readonly label: string;
  readonly kind: string;
  /** Node keys, sorted; two at least. */
  readonly members: readonly string[];
}

const PREFIX = "group:";

export const isGroup = (id: string): boolean => id.startsWith(PREFIX);

const SEED = 11;

/** The groups of a view, by id. The focus is in none; what would be alone stays as it is. */
export function groupsOf(
  view: ViewGraph,
  by: GroupBy,
  kinds: readonly { readonly id: string; readonly label: string }[],
): Group[] {
  const parts = by === "class" ? byKind(view) : byCommunity(view);
  const plural = new Map(kinds.map((k) => [k.id, k.label.toLowerCase()]));
  return [...parts]
    .filter(([, members]) => members.length > 1)
    .map(([key, members]): Group => {
      const count = members.length;
      const named = by === "class" ? (plural.get(key) ?? "things") : `around ${view.getNodeAttribute(key, "label")}`;
      const kind = by === "class" ? key : view.getNodeAttribute(key, "kind");
      return { id: `${PREFIX}${by}:${key}`, label: `${count} ${named}`, kind, members: members.sort() };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function byKind(view: ViewGraph): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  view.forEachNode((id, { kind, focus }) => {
    if (!focus) parts.set(kind, [...(parts.get(kind) ?? []), id]);
  });
  return parts;
}

/** Louvain's communities, each named after its best linked member, so that it keeps its key while that stays so. */
function byCommunity(view: ViewGraph): Map<string, string[]> {
  const plain = new UndirectedGraph<object, { weight: number }>();
  for (const id of view.nodes().sort()) plain.addNode(id);
  view.forEachEdge((_, { bundled }, a, b) => {
    if (a !== b)
      plain.updateEdge(a, b, (e) => ({ weight: ((e as { weight?: number }).weight ?? 0) + Math.max(1, bundled) }));
  });
  if (plain.size === 0) return new Map();
  const found = louvain(plain, { rng: seeded(SEED), getEdgeWeight: "weight" });
  const parts = new Map<number, string[]>();
  for (const id of plain.nodes()) {
    if (view.getNodeAttribute(id, "focus")) continue;
    const community = found[id] ?? -1;
    parts.set(community, [...(parts.get(community) ?? []), id]);
  }
  const hub = (members: readonly string[]): string =>
    [...members].sort((a, b) => plain.degree(b) - plain.degree(a) || (a < b ? -1 : 1))[0] ?? "";
  return new Map([...parts.values()].map((members) => [hub(members), members]));
}

/**
 * The view with each of these groups drawn as one thing. Lines inside a group are left out, lines from its members to
 * one other end become one line, as well vouched for as the best of them. The given view stays as it is.
 */
export function groupView(view: ViewGraph, groups: readonly Group[]): ViewGraph {
  if (groups.length === 0) return view;
  const home = new Map(groups.flatMap((g) => g.members.map((m) => [m, g.id] as const)));
  const grouped: ViewGraph = new MultiDirectedGraph<ViewNode, ViewEdge>();
  view.forEachNode((id, attributes) => {
    if (!home.has(id)) grouped.addNode(id, { ...attributes });
  });
  for (const { id, label, kind, members } of groups) {
    const all = members.map((m) => view.getNodeAttributes(m));
    grouped.addNode(id, {
      label,
      kind,
      cls: "",
      claims: all.reduce((sum, a) => sum + a.claims, 0),
      accepted: all.some((a) => a.accepted),
      literal: false,
      described: true,
      key: false,
      x: 0,
      y: 0,
      focus: false,
      more: 0,
      members,
    });
  }
  const gathered = new Map<string, string[]>();
  for (const edge of view.edges().sort()) {
    const [a, b] = view.extremities(edge);
    const [from, to] = [home.get(a) ?? a, home.get(b) ?? b];
    if (from === a && to === b) grouped.addEdgeWithKey(edge, a, b, { ...view.getEdgeAttributes(edge) });
    else if (from !== to) {
      const pair = from < to ? `${from}\n${to}` : `${to}\n${from}`;
      gathered.set(pair, [...(gathered.get(pair) ?? []), edge]);
    }
  }
  for (const edges of gathered.values()) addGathered(grouped, view, home, edges);
  return grouped;
}

/** One line for all; it points the way of the best vouched-for. */
function addGathered(
  grouped: ViewGraph,
  view: ViewGraph,
  home: ReadonlyMap<string, string>,
  edges: readonly string[],
): void {
  const lines = edges.map((key) => ({ key, ...view.getEdgeAttributes(key) }));
  lines.sort((a, b) => byStanding(a, b) || (a.key < b.key ? -1 : 1));
  const [first] = lines;
  if (first === undefined) return;
  const [a, b] = view.extremities(first.key);
  const { key, ...own } = first;
  const count = lines.reduce((sum, l) => sum + l.bundled, 0);
  const alone = lines.length === 1;
  grouped.addEdgeWithKey(alone ? key : `gathered:${key}`, home.get(a) ?? a, home.get(b) ?? b, {
    ...own,
    label: alone ? own.label : `${count} lines`,
    certainty: strongestCertainty(lines.filter((l) => l.standing === own.standing)),
    rivals: Math.max(...lines.map((l) => l.rivals)),
    claims: union(lines.map((l) => l.claims)),
    triples: union(lines.map((l) => l.triples)),
    curvature: own.curvature === 0 ? 0 : BOW,
    folded: alone ? own.folded : null,
    bundled: count,
  });
}
