/** Paths and measures: how their time grows with the dossier. */
import { Evidence } from "../../src/graph/evidence.ts";
import { measure } from "../../src/graph/measures/measures.ts";
import { networkOf } from "../../src/graph/measures/network.ts";
import { findPaths } from "../../src/graph/paths/paths.ts";
import { ontologyQuads, openDossier } from "./dossier.ts";
import { median, type Row } from "./measure.ts";
import { SYNTHETIC_NS, syntheticDossier } from "./synthetic.ts";

const PAIRS = 10;
const SIZES = [1_000, 10_000, 100_000];

interface Times {
  readonly shortest: number;
  readonly best: number;
  readonly degree: number;
  /** Measured up to 10,000 claims: it grows with things times links. */
  readonly betweenness: number | null;
}

async function timesOf(claims: number): Promise<Times> {
  const dossier = await openDossier([{ path: "synthetic.ttl", text: syntheticDossier(claims) }], ontologyQuads());
  const { graph } = dossier.projection;
  const world = { graph, vocabulary: dossier.vocabulary, evidence: new Evidence(graph, dossier.claims) };
  const things = Math.floor(claims / 3);
  const ask = (by: "shortest" | "best") => () => {
    for (let i = 0; i < PAIRS; i++) {
      const [a, b] = [i * 7, Math.floor(((i + 1) * things) / (PAIRS + 1))];
      findPaths(world, `${SYNTHETIC_NS}t${a}`, `${SYNTHETIC_NS}t${b}`, { by });
    }
  };
  const network = networkOf(graph);
  return {
    shortest: (await median(ask("shortest"), 3)) / PAIRS,
    best: (await median(ask("best"), 3)) / PAIRS,
    degree: await median(() => measure(networkOf(graph), "degree"), 3),
    betweenness: claims > 10_000 ? null : await median(() => measure(network, "betweenness"), 1),
  };
}

export async function pathRows(): Promise<Row[]> {
  const all: Times[] = [];
  for (const size of SIZES) all.push(await timesOf(size));
  const [small, ...large] = all;
  if (small === undefined) return [];
  const rows: Row[] = [];
  for (const [i, times] of large.entries()) {
    const claims = SIZES[i + 1] ?? 0;
    const against = `the same in ${(SIZES[0] ?? 0).toLocaleString("en")}`;
    const row = (what: string, ms: number, before: number): Row => ({
      group: "path",
      subject: `${what} in ${claims.toLocaleString("en")} claims`,
      baseline: against,
      ratio: ms / before,
      note: `the dossier is ${claims / (SIZES[0] ?? 1)} × as large`,
    });
    rows.push(row("the shortest paths", times.shortest, small.shortest));
    rows.push(row("the ten best paths", times.best, small.best));
    rows.push(row("all degrees", times.degree, small.degree));
    if (times.betweenness !== null && small.betweenness !== null)
      rows.push(row("betweenness", times.betweenness, small.betweenness));
  }
  return rows;
}
