import { describe, expect, test } from "vitest";
import { collapseView, leavesOf } from "../../src/graph/collapse.ts";
import { groupsOf, groupView, isGroup } from "../../src/graph/group.ts";
import { relationsAround } from "../../src/graph/relations-around.ts";
import { buildView, FIRST_VIEW } from "../../src/graph/view.ts";
import { HandMade } from "./hand-made.ts";

const KINDS = [
  { id: "person", label: "People" },
  { id: "org", label: "Organisations" },
];

function office() {
  const made = new HandMade();
  made.thing("krivitsky").thing("mi5", { kind: "org" }).thing("fbi", { kind: "org" });
  made.line("archer", "mi5", { predicate: "memberOf", claims: ["A1"], standing: "reported", certainty: "probable" });
  made.line("harker", "mi5", { predicate: "headOf", claims: ["A2"] });
  made.line("archer", "krivitsky", { predicate: "questioned", claims: ["A3"] });
  made.line("harker", "krivitsky", { predicate: "questioned", claims: ["A4"], standing: "reported", rivals: 2 });
  made.line("hoover", "fbi", { predicate: "headOf" });
  made.line("fbi", "krivitsky", { predicate: "watched" });
  return made.graph;
}

const view = () => buildView(office(), { ...FIRST_VIEW, focus: "krivitsky", steps: 3, foldEvents: false }).graph;

describe("grouping", () => {
  test("by class: what is of one kind is one thing with a count; the focus stays", () => {
    const before = view();
    const groups = groupsOf(before, "class", KINDS);
    expect(groups.map((g) => g.label)).toEqual(["2 organisations", "3 people"]);
    const grouped = groupView(before, groups);
    expect(grouped.nodes().sort()).toEqual(["group:class:org", "group:class:person", "krivitsky"]);
    expect(grouped.getNodeAttribute("group:class:person", "members")).toEqual(["archer", "harker", "hoover"]);
    expect(isGroup("group:class:org")).toBe(true);
    expect(before.order).toBe(6);
  });

  test("lines to one end become one, with everybody's claims, as well vouched for as the best", () => {
    const grouped = groupView(view(), groupsOf(view(), "class", KINDS));
    const [line = ""] = grouped.edges("group:class:person", "krivitsky");
    const { standing, certainty, claims, triples, bundled, rivals, label } = grouped.getEdgeAttributes(line);
    expect({ standing, certainty, claims, bundled, rivals, label }).toEqual({
      standing: "accepted",
      certainty: "certain",
      claims: ["A3", "A4"],
      bundled: 2,
      rivals: 2,
      label: "2 lines",
    });
    expect(triples).toHaveLength(2);
    expect(grouped.edges("group:class:person", "group:class:person")).toEqual([]);
  });

  test("one group can be open while the other is closed", () => {
    const groups = groupsOf(view(), "class", KINDS).filter((g) => g.id !== "group:class:person");
    const grouped = groupView(view(), groups);
    expect(grouped.nodes().sort()).toEqual(["archer", "group:class:org", "harker", "hoover", "krivitsky"]);
    expect(grouped.hasEdge("hoover", "group:class:org")).toBe(true);
    expect(grouped.getEdgeAttribute(grouped.edges("archer", "krivitsky")[0] ?? "", "claims")).toEqual(["A3"]);
  });

  test("by community: named after the best linked member, the same each time", () => {
    const groups = groupsOf(view(), "community", KINDS);
    expect(groups).toEqual(groupsOf(view(), "community", KINDS));
    const all = groups.flatMap((g) => g.members);
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain("krivitsky");
    for (const g of groups) expect(g.label).toMatch(/^\d+ around \S+$/);
  });

  test("no groups: the view as it is", () => {
    const same = view();
    expect(groupView(same, [])).toBe(same);
  });
});

describe("collapsing", () => {
  test("what hangs on one thing only leaves, and is counted there", () => {
    const before = view();
    expect(leavesOf(before, "fbi")).toEqual(["hoover"]);
    const after = collapseView(before, ["fbi"], new Set());
    expect(after.hasNode("hoover")).toBe(false);
    expect(after.getNodeAttribute("fbi", "more")).toBe(1);
    expect(before.hasNode("hoover")).toBe(true);
    expect(before.getNodeAttribute("fbi", "more")).toBe(0);
  });

  test("what the reader brought in by hand stays, and so does what has other lines", () => {
    expect(collapseView(view(), ["fbi"], new Set(["hoover"])).hasNode("hoover")).toBe(true);
    expect(leavesOf(view(), "mi5")).toEqual([]);
  });
});

describe("relations around a thing", () => {
  const words = {
    relation: (iri: string) => ({
      label: iri,
      inverseLabel: iri === "questioned" ? "questioned by" : "",
      symmetric: false,
      order: iri === "questioned" ? 1 : 2,
    }),
  };

  test("each relation from its end, with what is not in view", () => {
    const drawn = new Set(["archer"]);
    const around = relationsAround(office(), words, "krivitsky", (id) => drawn.has(id));
    expect(around.map(({ words: said, all, left }) => ({ said, all, left }))).toEqual([
      { said: "questioned by", all: 2, left: ["harker"] },
      { said: "watched", all: 1, left: ["fbi"] },
    ]);
    expect(relationsAround(office(), words, "archer", () => false)[0]).toMatchObject({
      words: "questioned",
      end: "subject",
    });
  });

  test("nothing around what is not there", () => {
    expect(relationsAround(office(), words, "nobody", () => false)).toEqual([]);
  });
});
