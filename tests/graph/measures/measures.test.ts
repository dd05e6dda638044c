/** Measures on small networks that can be worked out by hand, and against graphology's own. */
import fc from "fast-check";
import { UndirectedGraph } from "graphology";
import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";
import { bidirectional } from "graphology-shortest-path/unweighted.js";
import { describe, expect, test } from "vitest";
import { createDossierGraph } from "../../../src/graph/dossier-graph.ts";
import { numberedAfter } from "../../../src/graph/measures/community.ts";
import type { MeasureId } from "../../../src/graph/measures/measure.ts";
import { MEASURES, measure, measureInSlices, rangesOf } from "../../../src/graph/measures/measures.ts";
import { type Network, networkOf } from "../../../src/graph/measures/network.ts";
import { ranksOf } from "../../../src/graph/measures/ranks.ts";
import { HandMade } from "../hand-made.ts";

const IDS = MEASURES.map(({ id }) => id);

/** A network of lines "ab" (asserted) and "ab?" (only reported), and of things alone. */
function network(...given: string[]): Network {
  const made = new HandMade();
  for (const line of given) {
    const [from = "", to = "", doubt] = line;
    if (to === "") made.thing(from);
    else made.line(from, to, doubt === "?" ? { standing: "reported" } : {});
  }
  return networkOf(made.graph);
}

const values = (net: Network, id: MeasureId, reading: "asserted" | "reported" = "reported"): Record<string, number> =>
  Object.fromEntries(net.nodes.map((node, i) => [node, measure(net, id).values[reading][i] ?? Number.NaN]));

const close = (expected: Record<string, number>) =>
  Object.fromEntries(Object.entries(expected).map(([node, value]) => [node, expect.closeTo(value, 6)]));

describe("the network", () => {
  test("has each pair of things once, whatever lines are between them", () => {
    const made = new HandMade();
    made.line("a", "b", { predicate: "met" });
    made.line("b", "a", { predicate: "led", standing: "plain" });
    made.line("a", "b", { predicate: "hid", standing: "reported" });
    made.line("a", "b", { predicate: "paid", standing: "denied" });
    made.line("a", "a");
    made.line("b", "c", { standing: "reported" });
    made.line("c", "d", { standing: "rejected" });
    const net = networkOf(made.graph);
    expect(net.nodes).toEqual(["a", "b", "c", "d"]);
    expect([...net.pairs]).toEqual([0, 1, 1, 2]);
    expect([...net.lines.asserted]).toEqual([2, 0]);
    expect([...net.lines.reported]).toEqual([3, 1]);
  });

  test("leaves out words and links out of the dossier, and what it is told to leave out", () => {
    const made = new HandMade();
    made.line("a", "b");
    made.thing("name:Thomas", { literal: true });
    made.line("a", "name:Thomas");
    made.thing("page", { described: false });
    made.line("a", "page", { predicate: "http://www.w3.org/2002/07/owl#sameAs" });
    expect(networkOf(made.graph).nodes).toEqual(["a", "b"]);
    expect(networkOf(made.graph, { include: (node) => node !== "b" }).nodes).toEqual(["a", "name:Thomas", "page"]);
    expect(networkOf(made.graph, { standing: () => null }).pairs).toHaveLength(0);
  });

  test("can be sent to a worker and back", () => {
    const net = network("ab", "bc?");
    expect(structuredClone(net)).toEqual(net);
    expect(structuredClone(measure(net, "degree"))).toEqual(measure(net, "degree"));
  });
});

describe("by hand", () => {
  const line = network("ab", "bc", "cd", "de");
  const star = network("ab", "ac", "ad");

  test("degree", () => {
    expect(values(line, "degree")).toEqual({ a: 1, b: 2, c: 2, d: 2, e: 1 });
    expect(values(network("ab", "ba", "c"), "degree")).toEqual({ a: 1, b: 1, c: 0 });
  });

  test("betweenness: of the six pairs of others, c parts four", () => {
    expect(values(line, "betweenness")).toEqual(close({ a: 0, b: 3 / 6, c: 4 / 6, d: 3 / 6, e: 0 }));
    expect(values(star, "betweenness")).toEqual(close({ a: 1, b: 0, c: 0, d: 0 }));
  });

  test("betweenness: two equal ways share", () => {
    expect(values(network("ab", "bd", "ac", "cd"), "betweenness")).toEqual(
      close({ a: 0.5 / 3, b: 0.5 / 3, c: 0.5 / 3, d: 0.5 / 3 }),
    );
  });

  test("closeness: what is out of reach is no nearer than nothing", () => {
    expect(values(star, "closeness")).toEqual(close({ a: 1, b: 2 / 3, c: 2 / 3, d: 2 / 3 }));
    expect(values(network("ab", "cd"), "closeness")).toEqual(close({ a: 1 / 3, b: 1 / 3, c: 1 / 3, d: 1 / 3 }));
  });

  test("PageRank of a star: solved with damping 0.85", () => {
    const centre = (0.0375 + 0.85 * 3 * 0.0375) / (1 - 0.85 ** 2);
    const leaf = (1 - centre) / 3;
    expect(values(star, "pagerank")).toEqual(close({ a: centre, b: leaf, c: leaf, d: leaf }));
  });

  test("PageRank does not count how many statements link two things, and gives each thing alone its share", () => {
    const made = new HandMade();
    for (const predicate of ["met", "led", "paid"]) made.line("a", "b", { predicate });
    made.line("b", "c");
    const twice = networkOf(made.graph);
    expect(values(twice, "pagerank")).toEqual(values(network("ab", "bc"), "pagerank"));
    expect(values(network("a", "b"), "pagerank")).toEqual(close({ a: 0.5, b: 0.5 }));
  });

  test("communities: two triangles on one line; a thing alone is in none", () => {
    const net = network("ab", "bc", "ca", "cx", "xy", "yz", "zx", "k");
    expect(values(net, "community")).toEqual({ a: 1, b: 1, c: 1, x: 2, y: 2, z: 2, k: 0 });
  });

  test("communities: many statements between two things hold them together", () => {
    const made = new HandMade();
    for (const pair of ["ab", "cd"]) {
      const [from = "", to = ""] = pair;
      for (const predicate of ["met", "led", "paid", "hid", "knew"]) made.line(from, to, { predicate });
    }
    for (const pair of ["ac", "ad", "bc", "bd"]) made.line(pair[0] ?? "", pair[1] ?? "");
    const { a, b, c, d } = values(networkOf(made.graph), "community");
    expect(a).toBe(b);
    expect(c).toBe(d);
    expect(a).not.toBe(c);
  });

  test.each(IDS)("%s of nothing at all", (id) => {
    expect(measure(networkOf(createDossierGraph()), id).values.asserted).toHaveLength(0);
    expect(values(network("a"), id)).toEqual({ a: id === "pagerank" ? 1 : 0 });
  });
});

describe("the range", () => {
  const net = network("ab", "bc?", "bd?");

  test("goes from what is asserted to what is reported", () => {
    expect(rangesOf(net, measure(net, "degree"))).toEqual([
      { node: "b", asserted: 1, reported: 3, assertedRank: 1, reportedRank: 1 },
      { node: "a", asserted: 1, reported: 1, assertedRank: 1, reportedRank: 2 },
      { node: "c", asserted: 0, reported: 1, assertedRank: 3, reportedRank: 2 },
      { node: "d", asserted: 0, reported: 1, assertedRank: 3, reportedRank: 2 },
    ]);
  });

  test("may go down: who gains a link may take another's place", () => {
    const detour = network("ab", "bc", "cd", "ad?");
    expect(values(detour, "betweenness", "asserted").b).toBeGreaterThan(values(detour, "betweenness").b ?? 0);
  });

  test("ranks what is equal alike, and counts on after it", () => {
    expect([...ranksOf(Float64Array.of(0.1 + 0.2, 5, 0.3, 0, 0.3))]).toEqual([2, 1, 2, 5, 2]);
  });

  test("communities keep their numbers from one reading to the other", () => {
    const grown = numberedAfter(Float64Array.of(2, 2, 2, 1, 1, 3, 0), Float64Array.of(1, 1, 1, 2, 2, 0, 0));
    expect([...grown]).toEqual([1, 1, 1, 2, 2, 3, 0]);
    const moved = network("ab", "bc", "ca", "cx?", "xy?", "yz?", "zx?");
    expect(values(moved, "community", "asserted")).toMatchObject({ a: 1, b: 1, c: 1, x: 0, y: 0, z: 0 });
    expect(values(moved, "community")).toMatchObject({ a: 1, b: 1, c: 1, x: 2, y: 2, z: 2 });
  });
});

describe("in slices", () => {
  const ring = network(...Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i, 97 + ((i + 1) % 26))));

  test.each(IDS)("%s is the same, and tells how far it is", async (id) => {
    const told: number[] = [];
    expect(await measureInSlices(ring, id, { onProgress: (done) => told.push(done) })).toEqual(measure(ring, id));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test("stops when told to", async () => {
    const stop = new AbortController();
    const large = networkOf(crowd(3000));
    const onProgress = () => stop.abort(new Error("enough"));
    const measuring = measureInSlices(large, "betweenness", { signal: stop.signal, onProgress });
    await expect(measuring).rejects.toThrow("enough");
  });
});

function crowd(n: number) {
  const made = new HandMade();
  for (let i = 0; i < n; i++) made.line(`p${i}`, `p${(i * 7 + 1) % n}`);
  return made.graph;
}

describe("as others compute it", () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 })), {
    maxLength: 30,
    selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
  });
  const both = (given: readonly (readonly [number, number])[]) => {
    const made = new HandMade();
    const graph = new UndirectedGraph();
    for (let i = 0; i < 12; i++) {
      made.thing(`t${i}`);
      graph.addNode(`t${i}`);
    }
    for (const [a, b] of given) {
      if (a === b) continue;
      made.line(`t${a}`, `t${b}`);
      graph.addEdge(`t${a}`, `t${b}`);
    }
    return { net: networkOf(made.graph), graph };
  };

  test("betweenness", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { net, graph } = both(given);
        expect(values(net, "betweenness")).toEqual(close(betweennessCentrality(graph, { getEdgeWeight: null })));
      }),
    );
  });

  test("closeness, from the lengths of all ways", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { net, graph } = both(given);
        const near = graph.mapNodes((a) => {
          const each = graph.filterNodes((b) => b !== a).map((b) => bidirectional(graph, a, b)?.length ?? Infinity);
          return [a, each.reduce((sum, things) => sum + 1 / (things - 1), 0) / (graph.order - 1)] as const;
        });
        expect(values(net, "closeness")).toEqual(close(Object.fromEntries(near)));
      }),
    );
  });

  test("the same in whatever order the dossier was read", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { net } = both(given);
        const { net: again } = both([...given].reverse());
        for (const id of IDS) expect(measure(again, id)).toEqual(measure(net, id));
      }),
      { numRuns: 50 },
    );
  });
});
