/** GraphML: for yEd, Cytoscape, igraph and NetworkX. Keys of nodes are short, because GraphML takes no IRIs there. */
import { element, textElement } from "../xml.ts";
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from "./columns.ts";
import type { NetworkFormat } from "./format.ts";
import type { Network, NetworkEdge, NetworkNode, When } from "./network.ts";

export const GRAPHML: NetworkFormat = {
  id: "graphml",
  label: "GraphML",
  extension: "graphml",
  mediaType: "application/graphml+xml",
  write: (network) => `<?xml version="1.0" encoding="UTF-8"?>\n${document(network)}\n`,
};

type Value = "string" | "int" | "boolean" | "double";
type Field<T> = Omit<Column<T>, "type"> & { readonly type: Value };

/** The whole of the time that the spells leave open. */
const bounds: readonly Field<When>[] = [
  {
    id: "start",
    type: "string",
    value: ({ spells }) =>
      extreme(
        spells.map((s) => s.start),
        -1,
      ),
  },
  {
    id: "end",
    type: "string",
    value: ({ spells }) =>
      extreme(
        spells.map((s) => s.end),
        1,
      ),
  },
];

/** The least (-1) or greatest (1) of some dates; none when one of them is open. */
const extreme = (dates: readonly (string | undefined)[], end: -1 | 1): string | undefined =>
  dates.includes(undefined) ? undefined : [...dates].sort().at(end === -1 ? 0 : -1);

const NODE_FIELDS: readonly Field<NetworkNode>[] = [
  { id: "label", type: "string", value: (n) => n.label },
  { id: "iri", type: "string", value: (n) => n.id },
  ...NODE_COLUMNS,
  ...bounds,
  { id: "x", type: "double", value: ({ position }) => (position === undefined ? undefined : String(position.x)) },
  { id: "y", type: "double", value: ({ position }) => (position === undefined ? undefined : String(position.y)) },
];
const EDGE_FIELDS: readonly Field<NetworkEdge>[] = [
  { id: "label", type: "string", value: (e) => e.label },
  ...EDGE_COLUMNS,
  ...bounds,
];

function document({ title, nodes, edges }: Network): string {
  const ids = new Map(nodes.map(({ id }, i) => [id, `n${i}`]));
  return element("graphml", { xmlns: "http://graphml.graphdrawing.org/xmlns" }, [
    title === "" ? "" : textElement("desc", {}, title),
    ...keys("node", NODE_FIELDS),
    ...keys("edge", EDGE_FIELDS),
    element("graph", { id: "G", edgedefault: "directed" }, [
      ...nodes.map((node, i) => element("node", { id: `n${i}` }, data(node, "node", NODE_FIELDS))),
      ...edges.map((each, i) =>
        element(
          "edge",
          { id: `e${i}`, source: ids.get(each.source), target: ids.get(each.target) },
          data(each, "edge", EDGE_FIELDS),
        ),
      ),
    ]),
  ]);
}

const keys = <T>(of: "node" | "edge", fields: readonly Field<T>[]): string[] =>
  fields.map(({ id, type }) => element("key", { id: `${of}-${id}`, for: of, "attr.name": id, "attr.type": type }));

const data = <T>(of: T, kind: "node" | "edge", fields: readonly Field<T>[]): string[] =>
  fields.flatMap((field) => {
    const value = field.value(of);
    return value === undefined ? [] : [textElement("data", { key: `${kind}-${field.id}` }, value)];
  });
