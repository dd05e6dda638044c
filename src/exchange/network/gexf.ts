/** GEXF 1.3: for Gephi, with colours, places and, where dates have bounds, spells for its timeline. */
import { STROKES, weight } from "../../graph/placing/strokes.ts";
import type { KindShape } from "../../model/kind.ts";
import { kindColour, LIGHT } from "../svg/palette.ts";
import { element, textElement } from "../xml.ts";
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from "./columns.ts";
import type { NetworkFormat } from "./format.ts";
import type { Network, NetworkEdge, NetworkNode, When } from "./network.ts";

export const GEXF: NetworkFormat = {
  id: "gexf",
  label: "GEXF",
  extension: "gexf",
  mediaType: "application/gexf+xml",
  write: (network) => `<?xml version="1.0" encoding="UTF-8"?>\n${document(network)}\n`,
};

function document({ title, nodes, edges }: Network): string {
  const dynamic = [...nodes, ...edges].some((each) => each.spells.length > 0);
  const time = dynamic ? { mode: "dynamic", timeformat: "date", timerepresentation: "interval" } : { mode: "static" };
  return element("gexf", { xmlns: "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", version: "1.3" }, [
    element("meta", {}, [
      textElement("creator", {}, "Dossier"),
      title === "" ? "" : textElement("description", {}, title),
    ]),
    element("graph", { defaultedgetype: "directed", ...time }, [
      attributes("node", NODE_COLUMNS),
      attributes("edge", EDGE_COLUMNS),
      element("nodes", {}, nodes.map(node)),
      element("edges", {}, edges.map(edge)),
    ]),
  ]);
}

const TYPES = { string: "string", int: "integer", boolean: "boolean" } as const;

const attributes = <T>(of: "node" | "edge", columns: readonly Column<T>[]): string =>
  element(
    "attributes",
    { class: of, mode: "static" },
    columns.map(({ id, type }) => element("attribute", { id, title: id, type: TYPES[type] })),
  );

const values = <T>(of: T, columns: readonly Column<T>[]): string => {
  const filled = columns.flatMap((column) => {
    const value = column.value(of);
    return value === undefined ? [] : [element("attvalue", { for: column.id, value })];
  });
  return filled.length === 0 ? "" : element("attvalues", {}, filled);
};

const spells = ({ spells: all }: When): string =>
  all.length === 0
    ? ""
    : element(
        "spells",
        {},
        all.map(({ start, end }) => element("spell", { start, end })),
      );

/** Gephi's shapes are fewer than ours. */
const SHAPES: Readonly<Record<KindShape, string>> = {
  circle: "disc",
  ring: "disc",
  square: "square",
  page: "square",
  pill: "square",
  diamond: "diamond",
  "triangle-up": "triangle",
  "triangle-down": "triangle",
};

function node(of: NetworkNode): string {
  const { x, y } = of.position ?? {};
  return element("node", { id: of.id, label: of.label }, [
    values(of, NODE_COLUMNS),
    spells(of),
    colour(kindColour(of.kind, LIGHT)),
    x === undefined || y === undefined ? "" : element("viz:position", { x, y, z: 0 }),
    element("viz:size", { value: Math.round(10 * (4 + Math.sqrt(of.claims))) / 10 }),
    element("viz:shape", { value: SHAPES[of.kind.shape] }),
  ]);
}

function edge(of: NetworkEdge, i: number): string {
  const { dash, colour: token } = STROKES[of.standing];
  return element(
    "edge",
    // Parallel edges are told apart by their kind.
    { id: `e${i}`, source: of.source, target: of.target, label: of.label, kind: of.relations.join(" "), weight: 1 },
    [
      values(of, EDGE_COLUMNS),
      spells(of),
      colour(LIGHT.colours[token]),
      element("viz:thickness", { value: weight(of.certainty) }),
      element("viz:shape", { value: dash === 0 ? "solid" : dash > 3 ? "dashed" : "dotted" }),
    ],
  );
}

/** Style layers may use words for colours, which GEXF does not know: those become grey. */
function colour(css: string): string {
  const [r, g, b] = /^#[0-9a-f]{6}$/i.test(css)
    ? [1, 3, 5].map((at) => Number.parseInt(css.slice(at, at + 2), 16))
    : [128, 128, 128];
  return element("viz:color", { r, g, b });
}
