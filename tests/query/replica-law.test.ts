import { expect, it } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { rdf, xsd } from "../../src/rdf/namespaces.ts";
import { iri, literal, type ObjectTerm, type Quad, quad, termKey, tripleTerm } from "../../src/rdf/term.ts";
import { Workspace } from "../../src/store/workspace.ts";

const ex = (local: string) => iri(`https://example.org/${local}`);
const number = (text: string) => literal(text, xsd("integer"));

/** Small enough that removals hit, with values that the engine takes for the same. */
const OBJECTS: readonly ObjectTerm[] = [
  ex("a"),
  literal("1"),
  number("1"),
  number("01"),
  number("+1"),
  number("2"),
  tripleTerm({ subject: ex("a"), predicate: ex("p"), object: number("1") }),
  tripleTerm({ subject: ex("a"), predicate: ex("p"), object: number("01") }),
];
const QUADS: readonly Quad[] = ["a", "b"].flatMap((s) =>
  OBJECTS.flatMap((object) =>
    ["g", "h"].map((g) => quad(ex(s), object.termType === "Quad" ? rdf("reifies") : ex("p"), object, ex(g))),
  ),
);

/** A row as text, numbers as the engine writes them. */
const canonical = (...terms: readonly ObjectTerm[]): string =>
  terms.map((term) => termKey(term).replace(/"[+]?0*(\d+)"\^\^/g, '"$1"^^')).join(" | ");

/** A small generator of numbers that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

it("catching up gives what loading the whole would give, whatever the history", async () => {
  const random = numbers(20);
  const layer = quad(ex("a"), ex("p"), number("01"), ex("ontology"));
  const workspace = new Workspace([layer]);
  const engine = new EmbeddedEngine(workspace, startNodeWorker);
  const rows = async (text: string): Promise<string[]> => {
    const result = await engine.query(text);
    if (result.kind !== "rows") throw new Error("rows expected");
    return result.rows.map((row) => canonical(...(row as ObjectTerm[]))).sort();
  };
  const some = () => QUADS.filter(() => random() < 0.2);
  try {
    for (let step = 0; step < 60; step += 1) {
      const roll = random();
      if (roll < 0.15) workspace.undo();
      else if (roll < 0.25) workspace.redo();
      else {
        const added = some();
        const removed = some().filter((q) => !added.includes(q));
        workspace.dispatch({ label: "change", origin: "edit", delta: { added, removed } });
      }
      if (random() < 0.3) continue;
      const all = [...workspace.dossier.match(), layer];
      const union = new Set(all.map((q) => canonical(q.subject, q.predicate, q.object)));
      expect(await rows("SELECT ?s ?p ?o { ?s ?p ?o }")).toEqual([...union].sort());
      if (random() < 0.5) continue;
      const named = new Set(all.map((q) => canonical(q.graph as ObjectTerm, q.subject, q.predicate, q.object)));
      expect(await rows("SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }")).toEqual([...named].sort());
    }
  } finally {
    await engine.close();
  }
});
