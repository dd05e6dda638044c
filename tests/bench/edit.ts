/** One edit, from dispatch to a projection that has followed, in a small dossier and in a large one. */
import { accept } from "../../src/edits/accept.ts";
import { addClaim } from "../../src/edits/add-claim.ts";
import { withdraw } from "../../src/edits/withdraw.ts";
import { iri } from "../../src/rdf/term.ts";
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

/** Adds a claim beside each of these and takes it back: the same subject and relation, a new object. */
function add({ workspace, claims, vocabulary }: OpenDossier, beside: readonly string[]): void {
  for (const claim of beside) {
    const triple = claims.attestation(claim)?.triples[0];
    if (triple === undefined) throw new Error(`${claim} says nothing.`);
    const context = { dossier: workspace.dossier, vocabulary, claims, documents: workspace.documents };
    const { label, delta } = addClaim(context, {
      triples: [{ subject: triple.subject, predicate: triple.predicate, object: iri(`${SYNTHETIC_NS}somebody-new`) }],
      stance: "stated",
      source: `${SYNTHETIC_NS}S1`,
      certainty: "certain",
      accepted: true,
    });
    workspace.dispatch({ label, origin: "edit", delta });
    workspace.undo();
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

async function timeOf(claims: number): Promise<{ ms: number; adding: number; quads: number }> {
  const dossier = await openDossier([{ path: "synthetic.ttl", text: syntheticDossier(claims) }], ontologyQuads());
  const chosen = Array.from({ length: BATCH }, (_, i) => alike(dossier, Math.floor((i * claims) / BATCH)));
  const ms = await median(() => edit(dossier, chosen), 7);
  const adding = await median(() => add(dossier, chosen), 7);
  return { ms, adding, quads: dossier.workspace.dossier.size };
}

export async function editRows(): Promise<Row[]> {
  await timeOf(1_000);
  const small = await timeOf(1_000);
  const rows: Row[] = [];
  for (const claims of [10_000, 110_000]) {
    const large = await timeOf(claims);
    const row = (what: string, ratio: number): Row => ({
      group: "edit",
      subject: `one ${what} in ${large.quads.toLocaleString("en")} quads`,
      baseline: `the same in ${small.quads.toLocaleString("en")} quads`,
      ratio,
      note: `the dossier is ${(large.quads / small.quads).toFixed(0)} × as large`,
    });
    rows.push(row("edit", large.ms / small.ms), row("new claim", large.adding / small.adding));
  }
  return rows;
}
