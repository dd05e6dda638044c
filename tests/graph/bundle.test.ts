import { expect, test } from "vitest";
import { buildView, FIRST_VIEW } from "../../src/graph/view.ts";
import { HandMade } from "./hand-made.ts";

const view = (made: HandMade, focus = "a") => buildView(made.graph, { ...FIRST_VIEW, focus }).graph;

/** Where a line bulges as seen from `a`: positive to one side, negative to the other. */
const bulge = (graph: ReturnType<typeof view>, edge: string) =>
  graph.getEdgeAttribute(edge, "curvature") * (graph.source(edge) === "a" ? 1 : -1);

test("two lines on a pair bulge to different sides, whichever way they point", () => {
  const made = new HandMade();
  const there = made.line("a", "b", { predicate: "met" });
  const back = made.line("b", "a", { predicate: "helped" });
  const graph = view(made);
  expect(bulge(graph, there) * bulge(graph, back)).toBeLessThan(0);
  expect(graph.size).toBe(2);
});

test("single lines of a hub all turn the same way as seen from it", () => {
  const made = new HandMade();
  const out = made.line("a", "b");
  const back = made.line("c", "a");
  const other = made.line("d", "a");
  const graph = view(made);
  const sides = [out, back, other].map((e) => Math.sign(bulge(graph, e)));
  expect(new Set(sides).size).toBe(1);
});

test("three lines on a pair become one that counts them, carries all claims and speaks as the best vouched for", () => {
  const made = new HandMade();
  made.line("a", "b", { predicate: "q", label: "denied thing", standing: "denied", claims: ["C3"] });
  const best = made.line("a", "b", { predicate: "r", label: "met", certainty: "probable", claims: ["C2"], rivals: 1 });
  made.line("b", "a", { predicate: "s", label: "said", standing: "reported", claims: ["C1"], rivals: 4 });
  const graph = view(made);
  expect(graph.edges()).toEqual([best]);
  expect(graph.getEdgeAttributes(best)).toMatchObject({
    label: "met +2",
    bundled: 3,
    standing: "accepted",
    certainty: "probable",
    rivals: 4,
    claims: ["C1", "C2", "C3"],
  });
  expect(graph.getEdgeAttribute(best, "triples")).toHaveLength(3);
});

test("a line from a thing to itself is kept as it is", () => {
  const made = new HandMade();
  made.line("a", "b");
  const loop = made.line("a", "a", { predicate: "quotes" });
  expect(view(made).hasEdge(loop)).toBe(true);
});
