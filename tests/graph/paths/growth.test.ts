/** How much work a path takes in a large dossier, counted in questions asked of the claims and of the things. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Attestation } from "../../../src/claims/attestation.ts";
import { Claims } from "../../../src/claims/claims.ts";
import { Evidence } from "../../../src/graph/evidence.ts";
import { doubtOf } from "../../../src/graph/paths/doubt.ts";
import { findPaths, type PathOptions } from "../../../src/graph/paths/paths.ts";
import { Projection } from "../../../src/graph/projection.ts";
import { Vocabulary } from "../../../src/model/vocabulary.ts";
import { readText } from "../../../src/rdf/read.ts";
import type { Triple } from "../../../src/rdf/term.ts";
import { createQuadStore } from "../../../src/store/quad-store.ts";
import { SYNTHETIC_NS, syntheticDossier } from "../../bench/synthetic.ts";

const PAIRS = [
  [0, 200],
  [3, 100],
  [50, 60],
  [300, 331],
  [1, 2],
] as const;

function counted(size: number) {
  const store = createQuadStore(readText(syntheticDossier(size), { syntax: "turtle", path: "made-up.ttl" }).quads);
  const vocabulary = new Vocabulary(createQuadStore(), store);
  const claims = new Claims(store, vocabulary);
  const projection = new Projection(store, vocabulary, claims);
  projection.buildNow();
  const { graph } = projection;
  const asked: string[] = [];
  const counting = {
    onTriple(triple: Triple): readonly Attestation[] {
      asked.push("claims");
      return claims.onTriple(triple);
    },
    attestation: (iri: string) => claims.attestation(iri),
    witnesses: (attestations: readonly Attestation[]) => claims.witnesses(attestations),
  };
  let evidence = new Evidence(graph, counting);
  let entered = 0;
  const passable = () => {
    entered += 1;
    return true;
  };
  return {
    graph,
    evidence: () => evidence,
    forget: () => {
      evidence = new Evidence(graph, counting);
    },
    /** Paths, claims read and things looked at for one question. */
    ask(a: number, b: number, options: PathOptions = {}) {
      asked.length = 0;
      entered = 0;
      const world = { graph, vocabulary, evidence };
      const { paths } = findPaths(world, `${SYNTHETIC_NS}t${a}`, `${SYNTHETIC_NS}t${b}`, { passable, ...options });
      return { paths, read: asked.length, entered };
    },
  };
}

describe("in 10,000 claims", () => {
  let large: ReturnType<typeof counted>;
  beforeAll(() => {
    large = counted(10_000);
  });

  test.each(PAIRS)("the shortest paths from %i to %i read few of the claims", (a, b) => {
    large.forget();
    const { paths, read, entered } = large.ask(a, b);
    expect(paths.length).toBeGreaterThan(0);
    expect(read).toBeLessThan(large.graph.size / 4);
    expect(entered).toBeLessThanOrEqual(large.graph.order);
  });

  test.each(PAIRS)("the best paths from %i to %i read no line twice, and none again for the next question", (a, b) => {
    large.forget();
    const first = large.ask(a, b, { by: "best" });
    expect(first.paths).toHaveLength(10);
    expect(first.read).toBeLessThanOrEqual(large.graph.size);
    expect(first.entered).toBeLessThanOrEqual(large.graph.order);
    const again = large.ask(a, b, { by: "best" });
    expect(again.paths).toEqual(first.paths);
    expect(again.read).toBe(0);
  });

  test.each(PAIRS)("the best paths from %i to %i are those that trying everything finds", (a, b) => {
    const { graph, evidence } = large;
    const [from, to] = [`${SYNTHETIC_NS}t${a}`, `${SYNTHETIC_NS}t${b}`];
    const doubts: number[] = [];
    const walk = (nodes: readonly string[], sum: number): void => {
      const at = nodes.at(-1) ?? "";
      if (at === to) doubts.push(sum);
      else if (nodes.length <= 4)
        for (const next of graph.neighbors(at)) {
          if (nodes.includes(next)) continue;
          const lines = [...graph.edges(at, next), ...graph.edges(next, at)].flatMap(
            (edge) => evidence().of(edge) ?? [],
          );
          const usable = lines.filter(({ standing }) => standing === "accepted" || standing === "reported");
          if (usable.length > 0) walk([...nodes, next], sum + Math.min(...usable.map(doubtOf)));
        }
    };
    walk([from], 0);
    const { paths } = large.ask(a, b, { by: "best", longest: 4, most: 25 });
    expect(paths.map(({ doubt }) => doubt)).toEqual(doubts.sort((x, y) => x - y).slice(0, 25));
  });

  test("without a claim, only the lines that it is on are read again", () => {
    const claim = large.ask(3, 100).paths[0]?.steps[0]?.claims[0] ?? "";
    expect(claim).not.toBe("");
    const { paths, read } = large.ask(3, 100, { by: "best", avoid: { claims: [claim] } });
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.flatMap((path) => path.steps.flatMap((step) => step.claims))).not.toContain(claim);
    expect(read).toBeLessThan(large.graph.size / 4);
  });
});

test("ten times the claims are no more than about ten times the work", () => {
  const work = (size: number): number => {
    const dossier = counted(size);
    return PAIRS.reduce((sum, [a, b]) => {
      dossier.forget();
      const { read, entered } = dossier.ask(a, b, { by: "best" });
      return sum + read + entered;
    }, 0);
  };
  expect(work(10_000)).toBeLessThan(15 * work(1000));
});
