/** Building a view: from the whole dossier and a reader's wish to the things and lines that are drawn. */
import { MultiDirectedGraph } from "graphology";
import { BOW, byStanding, spreadLines, strongestCertainty, union } from "./bundle.ts";
import type { DossierGraph } from "./dossier-graph.ts";
import { Linkage } from "./fold.ts";
import { expand, neighbourhood, overview } from "./neighbourhood.ts";
import { leaveToEvents } from "./shortcut.ts";
import type { View, ViewEdge, ViewGraph, ViewNode, ViewSpec } from "./view-graph.ts";

/** What a first view is made of; a narrow screen takes about 18 things. */
export const FIRST_VIEW: ViewSpec = {
  focus: null,
  steps: 2,
  limit: 40,
  placed: [],
  hidden: [],
  foldEvents: true,
  expanded: [],
};

/** The view that a spec asks for. Keys in the spec that the graph does not have are passed over. */
export function buildView(graph: DossierGraph, spec: ViewSpec): View {
  const known = (keys: readonly string[]) => keys.filter((k) => graph.hasNode(k));
  const focus = spec.focus !== null && graph.hasNode(spec.focus) ? spec.focus : null;
  const hidden = new Set(spec.hidden.filter((k) => k !== focus));
  const asked = known([...spec.placed, ...spec.expanded, ...(focus === null ? [] : [focus])]);
  const keep = new Set(asked.filter((k) => !hidden.has(k)));
  const linkage = new Linkage(graph, { keep, hidden, foldEvents: spec.foldEvents });
  const drawn = choose(graph, linkage, spec, focus, keep);
  for (const node of known(spec.expanded)) if (!hidden.has(node)) expand(graph, linkage, drawn, node);

  const view: ViewGraph = new MultiDirectedGraph<ViewNode, ViewEdge>();
  for (const node of [...drawn].sort()) {
    const more = linkage.neighbours(node).filter((n) => !drawn.has(n)).length;
    view.addNode(node, { ...graph.getNodeAttributes(node), focus: node === focus, more });
  }
  const lines = new Set<string>();
  for (const node of view.nodes())
    for (const edge of graph.outEdges(node)) if (drawn.has(graph.target(edge))) lines.add(edge);
  for (const edge of [...lines].sort()) {
    const { label, standing, certainty, rivals, claims } = graph.getEdgeAttributes(edge);
    const own = { label, standing, certainty, rivals, claims, triples: [edge] };
    view.addEdgeWithKey(edge, graph.source(edge), graph.target(edge), { ...own, ...PLAIN_LINE });
  }
  let folded = 0;
  for (const { event, parties } of linkage.foldedAmong(drawn)) {
    addFolded(view, graph, event, parties);
    folded += 1;
  }
  leaveToEvents(view);
  spreadLines(view, (node) => graph.degree(node));
  return { graph: view, folded };
}

const PLAIN_LINE = { curvature: BOW, folded: null, bundled: 1 } as const;

function choose(
  graph: DossierGraph,
  linkage: Linkage,
  spec: ViewSpec,
  focus: string | null,
  keep: ReadonlySet<string>,
): Set<string> {
  if (spec.placed.length > 0) return new Set(keep);
  if (focus === null) return new Set([...keep, ...overview(graph, linkage, spec.limit)]);
  return new Set([...neighbourhood(graph, linkage, focus, spec), ...keep]);
}

/** One line for an event; it is as well vouched for as the least of the statements it stands for. */
function addFolded(view: ViewGraph, graph: DossierGraph, event: string, parties: readonly [string, string]): void {
  const edges = graph.edges(event).sort();
  const all = edges.map((e) => graph.getEdgeAttributes(e));
  const weakest = [...all].sort(byStanding).at(-1);
  if (weakest === undefined) return;
  const [from, to] = direction(graph, event, parties);
  view.addEdgeWithKey(event, from, to, {
    label: graph.getNodeAttribute(event, "label"),
    standing: weakest.standing,
    certainty: strongestCertainty(all.filter((a) => a.standing === weakest.standing)),
    rivals: Math.max(...all.map((a) => a.rivals)),
    claims: union(all.map((a) => a.claims)),
    triples: edges,
    ...PLAIN_LINE,
    folded: event,
  });
}

/** A folded event points the way its statements do, if they differ; else from the lesser key to the greater. */
function direction(graph: DossierGraph, event: string, [a, b]: readonly [string, string]): readonly [string, string] {
  const leadsIn = (party: string) => graph.edges(party, event).length > 0;
  return leadsIn(b) && !leadsIn(a) ? [b, a] : [a, b];
}
