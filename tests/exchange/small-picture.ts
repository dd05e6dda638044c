/** A small picture of three things and three lines, and where its parts are in the SVG. */
import { writeSvg } from "../../src/exchange/svg/picture.ts";
import { buildView, FIRST_VIEW } from "../../src/graph/view.ts";
import type { ViewGraph } from "../../src/graph/view-graph.ts";
import { BUILT_IN_KINDS } from "../../src/model/kind.ts";
import { HandMade } from "../graph/hand-made.ts";
import { byId, named, type XmlNode } from "./xml-reader.ts";

export const KINDS = BUILT_IN_KINDS;
export const view = (made: HandMade, focus: string | null = null): ViewGraph =>
  buildView(made.graph, { ...FIRST_VIEW, focus, foldEvents: false }).graph;

/** Ann informs Bob, a report says that Bob denied it, and Bob goes by another name. */
export function smallView(): ViewGraph {
  const made = new HandMade()
    .thing("ann", { label: "Ann <b>Żółć</b> & Co", claims: 9 })
    .thing("bob", { label: "Bob", claims: 4 })
    .thing("x", { label: "Bobby", kind: "name", accepted: false, literal: true });
  made.line("ann", "bob", { label: "informed", claims: ["C1"], rivals: 2 });
  made.line("bob", "ann", { label: "denounced", standing: "denied", certainty: "contested", claims: ["C2"] });
  made.line("bob", "x", { label: "known as", standing: "reported", certainty: "disputed", claims: ["C3"] });
  return view(made, "ann");
}
export const POSITIONS = { ann: { x: 0, y: 0 }, bob: { x: 260, y: 60 }, x: { x: 240, y: -160 } };
export const svg = (more: Partial<Parameters<typeof writeSvg>[0]> = {}): string =>
  writeSvg({ view: smallView(), positions: POSITIONS, kinds: KINDS, ...more });
export const texts = (node: XmlNode): string[] => named(node, "text").map((t) => t.text);
export const things = (root: XmlNode) => byId(root, "things").children;
export const thing = (root: XmlNode, key: string): XmlNode => {
  const found = things(root).find((t) => t.attributes["data-key"] === key);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
};
