/** Laws of the mends: paths, sums and graphs give what a plain reading of the standard gives, on data of any shape. */
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { iri, type Quad, quad } from "../../src/rdf/term.ts";
import { Workspace } from "../../src/store/workspace.ts";

const E = "http://e/";
const NODES = ["a", "b", "c", "d"];
const edge = fc.tuple(fc.constantFrom(...NODES), fc.constantFrom("p", "q"), fc.constantFrom(...NODES));
type Edge = readonly [string, string, string];
const edges: fc.Arbitrary<Edge[]> = fc.uniqueArray(edge, { maxLength: 8, selector: (e) => e.join(" ") });

const workspace = new Workspace();
const engine = new EmbeddedEngine(workspace, startNodeWorker);
afterAll(() => engine.close());

/** Holds just these, in graphs `g1` and `g2` by turns. */
function hold(all: readonly Edge[]): void {
  const added = all.map(([s, p, o], n) => quad(iri(E + s), iri(E + p), iri(E + o), iri(`${E}g${(n % 2) + 1}`)));
  const removed: Quad[] = [...workspace.dossier.match()];
  workspace.dispatch({ label: "hold", origin: "load", delta: { added, removed } });
}

async function rows(query: string): Promise<string[]> {
  const answer = await engine.query(`PREFIX : <${E}> ${query}`);
  if (answer.kind !== "rows") throw new Error("rows expected");
  return answer.rows.map((row) => row.map((t) => t?.value.replace(E, "") ?? "–").join(" ")).sort();
}

/** A path and, by the standard, the ends that it has from a node: as often as there are ways. */
interface Path {
  readonly text: string;
  ends(all: readonly Edge[], from: string): string[];
}
const step = (p: string): Path => ({
  text: `:${p}`,
  ends: (all, from) => all.filter((e) => e[0] === from && e[1] === p).map((e) => e[2]),
});
const back = (p: string): Path => ({
  text: `^:${p}`,
  ends: (all, from) => all.filter((e) => e[2] === from && e[1] === p).map((e) => e[0]),
});
const reached = (inner: Path, all: readonly Edge[], first: readonly string[]): string[] => {
  const found = new Set(first);
  for (const node of found) for (const end of inner.ends(all, node)) found.add(end);
  return [...found];
};
const path: fc.Arbitrary<Path> = fc.letrec<{ path: Path }>((tie) => ({
  path: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("p", "q").map(step),
    fc.constantFrom("p", "q").map(back),
    fc.tuple(tie("path"), tie("path")).map(([a, b]) => ({
      text: `(${a.text}|${b.text})`,
      ends: (all: readonly Edge[], from: string) => [...a.ends(all, from), ...b.ends(all, from)],
    })),
    fc.tuple(tie("path"), tie("path")).map(([a, b]) => ({
      text: `(${a.text}/${b.text})`,
      ends: (all: readonly Edge[], from: string) => a.ends(all, from).flatMap((middle) => b.ends(all, middle)),
    })),
    tie("path").map((a) => ({
      text: `(${a.text})?`,
      ends: (all: readonly Edge[], from: string) => [...new Set([from, ...a.ends(all, from)])],
    })),
    tie("path").map((a) => ({
      text: `(${a.text})*`,
      ends: (all: readonly Edge[], from: string) => reached(a, all, [from]),
    })),
    tie("path").map((a) => ({
      text: `(${a.text})+`,
      ends: (all: readonly Edge[], from: string) => reached(a, all, a.ends(all, from)),
    })),
  ),
})).path;

interface Sum {
  readonly text: string;
  readonly value: number;
}
const sum: fc.Arbitrary<Sum> = fc.letrec<{ sum: Sum }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 4 },
    fc.nat(9).map((n) => ({ text: String(n), value: n })),
    fc.tuple(fc.array(fc.tuple(fc.constantFrom(1, -1), tie("sum")), { minLength: 2, maxLength: 4 })).map(([terms]) => ({
      text: `(${terms.map(([sign, t], n) => `${n === 0 ? "" : sign === 1 ? " + " : " - "}${t.text}`).join("")})`,
      value: terms.reduce((total, [sign, t], n) => (n === 0 ? t.value : total + sign * t.value), 0),
    })),
    fc.tuple(tie("sum"), tie("sum")).map(([a, b]) => ({ text: `(${a.text} * ${b.text})`, value: a.value * b.value })),
  ),
})).sum;

describe("the mends", () => {
  test("a path has each end as often as there are ways to it", async () => {
    await fc.assert(
      fc.asyncProperty(edges, path, fc.constantFrom(...NODES, "nowhere"), async (all, { text, ends }, from) => {
        hold(all);
        expect(await rows(`SELECT ?o { :${from} ${text} ?o }`)).toEqual(ends(all, from).sort());
      }),
      { numRuns: 30 },
    );
  });

  test("sums and differences are worked out from the left", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sum, { minLength: 1, maxLength: 9 }), async (sums) => {
        const asked = sums.map(({ text }, n) => `(${text} + 0 AS ?x${n})`).join(" ");
        expect(await rows(`SELECT ${asked} {}`)).toEqual([sums.map(({ value }) => value).join(" ")]);
      }),
      { numRuns: 10 },
    );
  });

  test("GRAPH ?g gives for each graph what GRAPH with its name gives", async () => {
    const pattern = fc.constantFrom(
      "?s :p ?o",
      "?s :p ?o MINUS { ?s :q ?x }",
      "?s :p ?o MINUS { ?x :q :a }",
      "{ SELECT (COUNT(*) AS ?n) { ?s :p ?o } }",
      "VALUES ?s { :a :b }",
      "?s :p ?o VALUES ?s { :a :b }",
      "?s :p ?o OPTIONAL { ?o :q ?x }",
      "?s :p* :a",
      "",
      "{ ?s :p ?o } UNION { VALUES ?s { :a } }",
    );
    await fc.assert(
      fc.asyncProperty(edges, pattern, async (all, text) => {
        hold(all);
        const graphs = new Set(all.map((_, n) => `g${(n % 2) + 1}`));
        const apart: string[] = [];
        for (const g of graphs)
          for (const row of await rows(`SELECT ?s ?o ?x ?n { GRAPH :${g} { ${text} } }`)) apart.push(`${g} ${row}`);
        expect(await rows(`SELECT ?g ?s ?o ?x ?n { GRAPH ?g { ${text} } }`)).toEqual(apart.sort());
      }),
      { numRuns: 12 },
    );
  });
});
