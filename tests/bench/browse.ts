/** Browsing: what one answer of each view costs as the dossier grows, against the same in a dossier of 1,000 claims. */
import { readChronicle } from "../../src/app/timeline/chronicle.ts";
import { ClaimClocks } from "../../src/claims/clocks.ts";
import { Evidence } from "../../src/graph/evidence.ts";
import { FacetIndex } from "../../src/graph/facets/facet-index.ts";
import { NO_FACETS, withValue } from "../../src/graph/facets/state.ts";
import { findPaths } from "../../src/graph/paths/paths.ts";
import { buildView, FIRST_VIEW } from "../../src/graph/view.ts";
import { ontologyQuads, openDossier } from "./dossier.ts";
import { median, type Row } from "./measure.ts";
import { SYNTHETIC_NS, syntheticDossier } from "./synthetic.ts";

const SIZES = [1_000, 10_000, 100_000] as const;

/** Milliseconds of one answer of each view. */
async function timesOf(claims: number): Promise<Record<string, number>> {
  const dossier = await openDossier([{ path: "synthetic.ttl", text: syntheticDossier(claims) }], ontologyQuads());
  const { workspace, vocabulary, projection } = dossier;
  const { graph } = projection;
  const clocks = new ClaimClocks(workspace.dossier, vocabulary, dossier.claims);
  const facets = new FacetIndex(workspace.dossier, vocabulary, dossier.claims, clocks);
  await facets.build();
  const reported = withValue(NO_FACETS, "standing", "reported", "any");
  const probable = withValue(reported, "certainty", "probable", "any");
  const focus = `${SYNTHETIC_NS}t0`;
  const far = `${SYNTHETIC_NS}t${6 * Math.floor(claims / 20)}`;
  const first = buildView(graph, { ...FIRST_VIEW, focus });
  const placed = first.graph.nodes();
  const last = placed.at(-1) ?? focus;
  const evidence = new Evidence(graph, dossier.claims);
  return {
    "facets: two chosen, all counts": await median(() => facets.filter(probable)),
    "expand: one thing in a first view": await median(() =>
      buildView(graph, { ...FIRST_VIEW, focus, placed, expanded: [last] }),
    ),
    "path: the shortest between two": await median(() => findPaths({ graph, evidence, vocabulary }, focus, far)),
    "timeline: every dated claim": await median(() =>
      readChronicle({ claims: dossier.claims, clocks, projection }, "happened"),
    ),
  };
}

export async function browseRows(): Promise<Row[]> {
  const [smallest] = SIZES;
  await timesOf(smallest);
  const base = await timesOf(smallest);
  const rows: Row[] = [];
  for (const claims of SIZES.slice(1)) {
    const times = await timesOf(claims);
    for (const [what, ms] of Object.entries(times)) {
      rows.push({
        group: "browse",
        subject: `${what}, ${claims.toLocaleString("en")} claims`,
        baseline: `the same, ${smallest.toLocaleString("en")} claims`,
        ratio: ms / (base[what] ?? Number.NaN),
        note: `the dossier is ${claims / smallest} × as large`,
      });
    }
  }
  return rows;
}
