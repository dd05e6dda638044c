/** Drop a node: everything said of it and with it, and the blank nodes that hung on it alone. */
import { isSkolem } from "../rdf/skolem.ts";
import { iri, type NamedNode } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import type { DeltaBuilder } from "./delta-builder.ts";
import type { EditContext } from "./edit.ts";

/** Everything said of it, and every triple that has it as object. */
export function dropNode(builder: DeltaBuilder, dossier: QuadSource, node: NamedNode): void {
  dropDescription(builder, dossier, node);
  for (const q of [...dossier.match(null, null, node)]) builder.drop(q);
}

/** A claim with all that is said of it, and the claims that state something of it. */
export function dropClaim(
  builder: DeltaBuilder,
  context: Pick<EditContext, "dossier" | "claims">,
  claim: string,
): void {
  const { dossier, claims } = context;
  const going = new Set([claim]);
  for (const each of going)
    for (const t of claims.claimedAround(each)) for (const a of claims.onTriple(t)) going.add(a.iri);
  for (const each of going) dropNode(builder, dossier, iri(each));
}

/** Only what is said of it. */
export function dropDescription(builder: DeltaBuilder, dossier: QuadSource, node: NamedNode): void {
  for (const q of [...dossier.match(node)]) {
    builder.drop(q);
    const hangs = q.object;
    if (!isSkolem(hangs) || hangs.value === node.value) continue;
    const others = [...dossier.match(null, null, hangs)].some((o) => !o.subject.equals(node));
    if (!others) dropDescription(builder, dossier, hangs as NamedNode);
  }
}
