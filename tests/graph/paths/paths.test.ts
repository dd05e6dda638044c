/** Paths on graphs made by hand, and against a search that simply tries everything. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CERTAINTIES } from "../../../src/claims/certainty.ts";
import type { DossierGraph } from "../../../src/graph/dossier-graph.ts";
import { Evidence } from "../../../src/graph/evidence.ts";
import { doubtOf } from "../../../src/graph/paths/doubt.ts";
import {
  ASSERTED,
  findPaths,
  findPathsInSlices,
  type PathOptions,
  type PathWorld,
} from "../../../src/graph/paths/paths.ts";
import { HandMade, type LineMaker } from "../hand-made.ts";

const noClaims = { attestation: () => null, onTriple: () => [], witnesses: () => 0 };
const vocabulary = { relation: (iri: string) => ({ label: iri, inverseLabel: `${iri} (from the other end)` }) };
const worldOf = (graph: DossierGraph): PathWorld => ({ graph, vocabulary, evidence: new Evidence(graph, noClaims) });

const REPORTED: LineMaker = { standing: "reported", certainty: "contested" };
const chains = (graph: DossierGraph, options: PathOptions = {}, from = "a", to = "z"): string[] =>
  findPaths(worldOf(graph), from, to, options).paths.map((path) => path.nodes.join(" "));

describe("what is found", () => {
  test("the shortest, all of them, the best attested first", () => {
    const made = new HandMade();
    made.line("a", "b", REPORTED);
    made.line("b", "z");
    made.line("z", "c");
    made.line("a", "c");
    made.line("a", "d");
    made.line("d", "e");
    made.line("e", "z");
    expect(chains(made.graph)).toEqual(["a c z", "a b z"]);
    expect(chains(made.graph, { longer: true })).toEqual(["a c z", "a b z", "a d e z"]);
  });

  test("the best attested may be longer than the shortest", () => {
    const made = new HandMade();
    made.line("a", "z", { standing: "reported", certainty: "disputed" });
    made.line("a", "b");
    made.line("b", "z");
    expect(chains(made.graph)).toEqual(["a z"]);
    expect(chains(made.graph, { by: "best" })).toEqual(["a b z", "a z"]);
    expect(chains(made.graph, { by: "best", most: 1 })).toEqual(["a b z"]);
  });

  test("a chain of doubtful steps is worse than one doubtful step", () => {
    const made = new HandMade();
    made.line("a", "z", REPORTED);
    made.line("a", "b", REPORTED);
    made.line("b", "z", REPORTED);
    expect(chains(made.graph, { by: "best" })).toEqual(["a z", "a b z"]);
  });

  test("of several lines between two things the best is the step and the others are told, in walking direction", () => {
    const made = new HandMade();
    made.line("z", "a", { predicate: "led", certainty: "certain" });
    made.line("a", "z", { predicate: "met", certainty: "probable" });
    const [path] = findPaths(worldOf(made.graph), "a", "z").paths;
    expect(path?.steps).toHaveLength(1);
    expect(path?.steps[0]).toMatchObject({ from: "a", to: "z", forward: false, words: "led (from the other end)" });
    expect(path?.steps[0]?.others).toMatchObject([{ forward: true, words: "met", certainty: "probable" }]);
    expect(path?.doubt).toBe(path?.steps[0]?.doubt);
  });

  test("says whether there is more", () => {
    const made = new HandMade();
    for (const middle of ["b", "c", "d"]) {
      made.line("a", middle);
      made.line(middle, "z");
    }
    expect(findPaths(worldOf(made.graph), "a", "z", { most: 2 })).toMatchObject({ more: true });
    expect(findPaths(worldOf(made.graph), "a", "z", { most: 3 })).toMatchObject({ more: false });
  });

  test("nothing for what is not there, not linked, too far or the same", () => {
    const made = new HandMade();
    made.line("a", "b");
    made.line("b", "c");
    made.line("c", "z");
    made.thing("alone");
    expect(chains(made.graph, {}, "a", "nobody")).toEqual([]);
    expect(chains(made.graph, {}, "a", "alone")).toEqual([]);
    expect(chains(made.graph, {}, "a", "a")).toEqual([]);
    expect(chains(made.graph, { longest: 2 })).toEqual([]);
    expect(chains(made.graph, { longest: 3 })).toEqual(["a b c z"]);
  });
});

describe("what is no step", () => {
  test("what is denied or rejected; and, if so wished, what is only reported", () => {
    const made = new HandMade();
    made.line("a", "z", { standing: "denied" });
    made.line("z", "a", { standing: "rejected" });
    made.line("a", "b", REPORTED);
    made.line("b", "z");
    made.line("a", "c");
    made.line("c", "d", { standing: "plain", certainty: null });
    made.line("d", "z");
    expect(chains(made.graph)).toEqual(["a b z"]);
    expect(chains(made.graph, { standings: ASSERTED })).toEqual(["a c d z"]);
    expect(chains(made.graph, { standings: ["denied"] })).toEqual(["a z"]);
  });

  test("a name, a term or a page elsewhere, unless a path starts or ends there", () => {
    const made = new HandMade();
    made.thing("spy", { kind: "idea" });
    made.thing("name:Thomas", { literal: true, kind: "name" });
    made.thing("page", { described: false, kind: "other" });
    for (const [shared, predicate] of [
      ["spy", "occupation"],
      ["name:Thomas", "coverName"],
      ["page", "http://www.w3.org/2000/01/rdf-schema#seeAlso"],
    ] as const) {
      made.line("a", shared, { predicate });
      made.line("z", shared, { predicate });
    }
    expect(chains(made.graph)).toEqual([]);
    expect(chains(made.graph, {}, "a", "spy")).toEqual(["a spy"]);
    expect(chains(made.graph, { passable: () => true })).toHaveLength(3);
    expect(chains(made.graph, { passable: (_, { kind }) => kind === "name" })).toEqual(["a name:Thomas z"]);
  });

  test("a thing to avoid", () => {
    const made = new HandMade();
    for (const middle of ["b", "c"]) {
      made.line("a", middle);
      made.line(middle, "z");
    }
    expect(chains(made.graph, { avoid: { things: ["b"] } })).toEqual(["a c z"]);
    expect(chains(made.graph, { avoid: { things: ["b", "c"] } })).toEqual([]);
    expect(chains(made.graph, { avoid: { things: ["a"] } })).toEqual([]);
  });
});

describe("in slices", () => {
  const made = new HandMade();
  made.line("a", "b");
  made.line("b", "z");

  test("finds the same", async () => {
    const world = worldOf(made.graph);
    expect(await findPathsInSlices(world, "a", "z")).toEqual(findPaths(world, "a", "z"));
  });

  test("stops when told to", async () => {
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    await expect(findPathsInSlices(worldOf(made.graph), "a", "z", { signal: stop.signal })).rejects.toThrow("enough");
  });
});

const lines = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 6 }),
    to: fc.integer({ min: 0, max: 6 }),
    predicate: fc.constantFrom("knows", "met"),
    certainty: fc.constantFrom(...CERTAINTIES, null),
    standing: fc.constantFrom("accepted" as const, "reported" as const, "plain" as const),
  }),
  { maxLength: 24 },
);
const drawn = (given: readonly { from: number; to: number; predicate: string }[]): DossierGraph => {
  const made = new HandMade();
  for (let i = 0; i < 7; i++) made.thing(String(i));
  const seen = new Set<string>();
  for (const { from, to, ...more } of given) {
    if (seen.has(`${from} ${more.predicate} ${to}`)) continue;
    seen.add(`${from} ${more.predicate} ${to}`);
    made.line(String(from), String(to), more);
  }
  return made.graph;
};

/** Every path from 0 to 6 with the doubt of its best lines, by trying everything. */
function everyPath(graph: DossierGraph, longest: number): { nodes: string[]; doubt: number }[] {
  const found: { nodes: string[]; doubt: number }[] = [];
  const doubt = (a: string, b: string): number =>
    Math.min(
      ...graph
        .edges(a, b)
        .concat(graph.edges(b, a))
        .map((edge) => {
          const { standing, certainty } = graph.getEdgeAttributes(edge);
          return doubtOf({ standing, certainty, claims: [], sources: [], witnesses: 0 });
        }),
    );
  const walk = (nodes: string[], sum: number) => {
    const at = nodes.at(-1) ?? "";
    if (at === "6") found.push({ nodes, doubt: sum });
    else if (nodes.length <= longest)
      for (const next of graph.neighbors(at)) if (!nodes.includes(next)) walk([...nodes, next], sum + doubt(at, next));
  };
  walk(["0"], 0);
  return found;
}

describe("as by trying everything", () => {
  test("the best attested, in order, up to a length", () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 6 }), (given, longest) => {
        const graph = drawn(given);
        const all = everyPath(graph, longest);
        const found = findPaths(worldOf(graph), "0", "6", { by: "best", longest, most: 1000 });
        const order = (a: { doubt: number; nodes: readonly string[] }, b: typeof a) =>
          a.doubt - b.doubt || a.nodes.length - b.nodes.length;
        const shown = found.paths.map(({ nodes, doubt }) => ({ nodes, doubt }));
        expect([...shown].sort(order)).toEqual(shown);
        const key = (path: { nodes: readonly string[]; doubt: number }) => `${path.nodes.join(" ")} ${path.doubt}`;
        expect(shown.map(key).sort()).toEqual(all.map(key).sort());
        const few = findPaths(worldOf(graph), "0", "6", { by: "best", longest, most: 3 });
        expect(few.paths.map((path) => path.doubt)).toEqual(
          all
            .map((path) => path.doubt)
            .sort((a, b) => a - b)
            .slice(0, 3),
        );
        expect(few.more).toBe(all.length > 3);
      }),
      { numRuns: 300 },
    );
  });

  test("the shortest, all of them", () => {
    fc.assert(
      fc.property(lines, (given) => {
        const graph = drawn(given);
        const all = everyPath(graph, 6);
        const fewest = Math.min(...all.map(({ nodes }) => nodes.length));
        const found = findPaths(worldOf(graph), "0", "6", { most: 1000 }).paths;
        expect(found.map(({ nodes }) => nodes.join(" ")).sort()).toEqual(
          all
            .filter(({ nodes }) => nodes.length === fewest)
            .map(({ nodes }) => nodes.join(" "))
            .sort(),
        );
        const doubts = found.map(({ doubt }) => doubt);
        expect(doubts).toEqual([...doubts].sort((a, b) => a - b));
        const longer = findPaths(worldOf(graph), "0", "6", { most: 1000, longer: true }).paths;
        const lengths = longer.map(({ nodes }) => nodes.length);
        expect(lengths).toEqual(all.map(({ nodes }) => nodes.length).sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  test("the same answer in whatever order the dossier was read", () => {
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom("best" as const, "shortest" as const),
        (given, most, by) => {
          const there = findPaths(worldOf(drawn(given)), "0", "6", { by, most });
          const distinct = new Map(
            given.map((line) => [`${line.from} ${line.predicate} ${line.to}`, line]).reverse() as [
              string,
              (typeof given)[number],
            ][],
          );
          const back = findPaths(worldOf(drawn([...distinct.values()])), "0", "6", { by, most });
          expect(back).toEqual(there);
        },
      ),
      { numRuns: 200 },
    );
  });
});
