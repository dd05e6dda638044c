import { expect, test } from "vitest";
import { createDossierGraph } from "../../src/graph/dossier-graph.ts";
import { firstFocus, stepsFrom } from "../../src/graph/focus.ts";
import { HandMade } from "./hand-made.ts";

test("the dossier's own wish comes first, if it is in the graph", () => {
  const made = new HandMade();
  made.line("a", "b");
  made.line("a", "c");
  expect(firstFocus(made.graph, "c")).toBe("c");
  expect(firstFocus(made.graph, "gone")).toBe("a");
  expect(firstFocus(made.graph)).toBe("a");
});

test("claims count more than bare lines; names and things that are only pointed at do not come first", () => {
  const made = new HandMade();
  for (const end of ["b", "c", "d"]) made.line(end, "http://elsewhere");
  made.graph.setNodeAttribute("http://elsewhere", "described", false);
  expect(firstFocus(made.graph)).toBe("b");
  made.thing("d", { claims: 5 });
  expect(firstFocus(made.graph)).toBe("d");
});

test("an empty dossier has no focus", () => {
  expect(firstFocus(createDossierGraph())).toBeNull();
});

test("steps are counted along lines in either direction, up to a limit", () => {
  const made = new HandMade().thing("apart");
  made.line("a", "b");
  made.line("c", "b");
  made.line("c", "d");
  expect([...stepsFrom(made.graph, "a")]).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 2],
    ["d", 3],
  ]);
  expect(stepsFrom(made.graph, "a", 1).size).toBe(2);
  expect(stepsFrom(made.graph, "nobody").size).toBe(0);
});
