/** One edit, from dispatch to a projection that has followed, in a small dossier and in a large one. */
import { accept } from "../../src/edits/accept.ts";
import { withdraw } from "../../src/edits/withdraw.ts";
import { type OpenDossier, ontologyQuads, openDossier } from "./dossier.ts";
import { median, type Row } from "./measure.ts";
import { SYNTHETIC_NS, syntheticDossier } from "./synthetic.ts";

const BATCH = 20;

/** Withdraws and accepts the same claims; every state is left as it was found. */
function edit({ workspace }: OpenDossier, claims: readonly string[]): void {
  for (const claim of claims) {
    workspace.dispatch({ ...withdraw(workspace, claim), origin: "edit" });
    workspace.dispatch({ ...accept(workspace, claim), origin: "edit" });
  }
}

/** The next claim, from a number on, of a relation without rivals: with rivals an edit's work is theirs too. */
function alike({ claims }: OpenDossier, from: number): string {
  for (let i = from; ; i++) {
    const claim = claims.attestation(`${SYNTHETIC_NS}C${i}`);
    if (claim === null) throw new Error(`There is no accepted claim that two people met from C${from} on.`);
    if (claim.verdict === "accepted" && claim.triples[0]?.predicate.value.endsWith("#met")) return claim.iri;
  }
}

async function timeOf(claims: number): Promise<{ ms: number; quads: number }> {
  const dossier = await openDossier([{ path: "synthetic.ttl", text: syntheticDossier(claims) }], ontologyQuads());
  const chosen = Array.from({ length: BATCH }, (_, i) => alike(dossier, Math.floor((i * claims) / BATCH)));
  const ms = await median(() => edit(dossier, chosen), 7);
  return { ms, quads: dossier.workspace.dossier.size };
}

export async function editRows(): Promise<Row[]> {
  await timeOf(1_000);
  const small = await timeOf(1_000);
  const rows: Row[] = [];
  for (const claims of [10_000, 110_000]) {
    const large = await timeOf(claims);
    rows.push({
      group: "edit",
      subject: `one edit in ${large.quads.toLocaleString("en")} quads`,
      baseline: `the same in ${small.quads.toLocaleString("en")} quads`,
      ratio: large.ms / small.ms,
      note: `the dossier is ${(large.quads / small.quads).toFixed(0)} × as large`,
    });
  }
  return rows;
}
