import { expect, test } from "vitest";
import { buildView, FIRST_VIEW } from "../../src/graph/view.ts";
import type { ViewSpec } from "../../src/graph/view-graph.ts";
import { HandMade } from "./hand-made.ts";

const from = (focus: string, more: Partial<ViewSpec> = {}): ViewSpec => ({ ...FIRST_VIEW, focus, ...more });

/** A centre with `n` neighbours, of which the first `told` have claims. */
function star(n: number, told = 0): HandMade {
  const made = new HandMade().thing("centre");
  for (let i = 0; i < n; i++) {
    const key = `n${String(i).padStart(2, "0")}`;
    made.thing(key, { claims: i < told ? 9 : 0 });
    made.line("centre", key);
  }
  return made;
}

test("an event between two parties becomes a line with its claims; the count says so", () => {
  const made = new HandMade().thing("meeting", { kind: "event", label: "Meeting in Paris" });
  const first = made.line("meeting", "ann", { claims: ["B"], standing: "reported", certainty: "probable" });
  const second = made.line("meeting", "bob", { claims: ["A"] });
  const { graph, folded } = buildView(made.graph, from("ann"));
  expect(folded).toBe(1);
  expect(graph.nodes().sort()).toEqual(["ann", "bob"]);
  expect(graph.getEdgeAttributes("meeting")).toMatchObject({
    label: "Meeting in Paris",
    folded: "meeting",
    standing: "reported",
    certainty: "probable",
    claims: ["A", "B"],
    triples: [first, second].sort(),
  });
});

test("an event stays a thing with three parties, in focus, placed, marked as a key event, or when folding is off", () => {
  const made = new HandMade().thing("meeting", { kind: "event" });
  made.line("meeting", "ann");
  made.line("meeting", "bob");
  const shows = (spec: ViewSpec) => buildView(made.graph, spec).graph.hasNode("meeting");
  expect(shows(from("ann"))).toBe(false);
  expect(shows(from("meeting"))).toBe(true);
  expect(shows(from("ann", { placed: ["ann", "meeting"] }))).toBe(true);
  expect(shows(from("ann", { foldEvents: false }))).toBe(true);
  made.graph.setNodeAttribute("meeting", "key", true);
  expect(shows(from("ann"))).toBe(true);
  made.graph.setNodeAttribute("meeting", "key", false);
  made.line("meeting", "carl");
  expect(shows(from("ann"))).toBe(true);
});

test("two events in a chain are not both folded away", () => {
  const made = new HandMade().thing("one", { kind: "event" }).thing("two", { kind: "event" });
  made.line("one", "ann");
  made.line("one", "two");
  made.line("two", "bob");
  const { graph } = buildView(made.graph, from("ann", { steps: 3 }));
  expect(graph.nodes().sort()).toEqual(["ann", "bob", "one", "two"]);
});

test("what is not in view is counted at its neighbour, whether behind an event or not", () => {
  const made = star(30, 3).thing("dinner", { kind: "event" });
  made.line("dinner", "n00");
  made.line("dinner", "guest");
  const { graph } = buildView(made.graph, from("centre", { limit: 4, steps: 1 }));
  expect(graph.order).toBe(4);
  expect(graph.nodes().sort()).toEqual(["centre", "n00", "n01", "n02"]);
  expect(graph.getNodeAttribute("centre", "more")).toBe(27);
  expect(graph.getNodeAttribute("n00", "more")).toBe(1);
  expect(graph.getNodeAttribute("n01", "more")).toBe(0);
});

test("hidden things are neither drawn nor counted; the focus cannot be hidden", () => {
  const made = star(3);
  const { graph } = buildView(made.graph, from("centre", { hidden: ["n01", "centre"] }));
  expect(graph.nodes().sort()).toEqual(["centre", "n00", "n02"]);
  expect(graph.getNodeAttribute("centre", "more")).toBe(0);
});

test("expanding keeps what is placed and brings twelve neighbours at most, the most telling first", () => {
  const made = star(40, 2);
  const placed = ["centre", "n30"];
  const { graph } = buildView(made.graph, from("centre", { placed, expanded: ["centre"] }));
  expect(graph.order).toBe(14);
  for (const key of [...placed, "n00", "n01"]) expect(graph.hasNode(key)).toBe(true);
  expect(graph.getNodeAttribute("centre", "more")).toBe(27);
});

test("steps bound how far the view reaches", () => {
  const made = new HandMade();
  made.line("a", "b");
  made.line("b", "c");
  made.line("c", "d");
  expect(buildView(made.graph, from("a", { steps: 2 })).graph.nodes()).toEqual(["a", "b", "c"]);
});

test("the same graph gives the same view whatever the order in which it was made", () => {
  const keys = Array.from({ length: 30 }, (_, i) => `n${String(i).padStart(2, "0")}`);
  const view = (order: readonly string[]) => {
    const made = new HandMade().thing("centre");
    for (const key of order) made.line("centre", key);
    for (const key of order) if (key !== "n00") made.line(key, "n00");
    return buildView(made.graph, from("centre", { limit: 12 })).graph.export();
  };
  expect(view([...keys].reverse())).toEqual(view(keys));
});

test("a direct line that only repeats an event in view is left to it, with its triple", () => {
  const made = new HandMade().thing("questioning", { kind: "event" });
  made.line("questioning", "ann", { predicate: "ledBy", claims: ["DB07"] });
  made.line("questioning", "bob", { predicate: "undergoneBy", claims: ["DB01"] });
  made.line("questioning", "carl", { predicate: "ledBy", claims: ["DB03"] });
  const direct = made.line("bob", "ann", { predicate: "questionedBy", claims: ["DB07"] });
  const own = made.line("bob", "carl", { predicate: "met", claims: ["UK01"] });
  const { graph } = buildView(made.graph, from("bob"));
  expect(graph.hasEdge(direct)).toBe(false);
  expect(graph.getEdgeAttribute("questioning\nledBy\nann", "triples")).toContain(direct);
  expect(graph.hasEdge(own)).toBe(true);
});

test("links to what others call the same thing are not counted or brought in", () => {
  const made = new HandMade().thing("http://www.wikidata.org/entity/Q1", { described: false });
  made.line("london", "bob");
  made.line("london", "http://www.wikidata.org/entity/Q1", {
    predicate: "http://www.w3.org/2004/02/skos/core#exactMatch",
  });
  const { graph } = buildView(made.graph, from("london"));
  expect(graph.nodes().sort()).toEqual(["bob", "london"]);
  expect(graph.getNodeAttribute("london", "more")).toBe(0);
});

test("without a focus the whole dossier is shown as far as the limit goes, the best linked first", () => {
  const made = star(10);
  made.line("apart", "too");
  expect(buildView(made.graph, { ...FIRST_VIEW, limit: 100 }).graph.order).toBe(13);
  expect(buildView(made.graph, { ...FIRST_VIEW, limit: 1 }).graph.nodes()).toEqual(["centre"]);
});

test("keys that the graph does not have are passed over", () => {
  const made = star(1);
  const { graph } = buildView(made.graph, from("nobody", { placed: ["n00", "gone"], expanded: ["lost"] }));
  expect(graph.nodes()).toEqual(["n00"]);
});
