/** Change a claim: what it says, its evidence, its date, how sure it is. */
import { quad } from "../rdf/term.ts";
import { NEEDS_SOURCE } from "./add-claim.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import type { ClaimChanges } from "./draft.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { EvidenceWriter } from "./evidence.ts";
import { ACCEPTED, claimName, reified, VERDICT } from "./reified.ts";
import { restate } from "./restate.ts";

/**
 * Rewrites the fields that are given, in the claim's own file; a new `when` brings its two days with it. A claim that
 * loses its source becomes a draft and is no longer accepted; what it alone asserted stays in its reifier only. With other
 * `triples` what it alone asserted goes, and what other claims say of the old ones stays.
 * @throws EditError `not-a-claim`, `date`, `invalid`; `denial` when it denies several triples or is accepted as a
 * denial; `draft` when it is to be accepted without a source, or would deny without one.
 */
export function changeClaim(context: EditContext, claimIri: string, changes: ClaimChanges): Edit {
  const { dossier, claims } = context;
  const before = reified(dossier, claimIri);
  const { claim, graph } = before;
  const triples = changes.triples ?? before.triples;
  const attested = claims.attestation(claimIri);
  if (attested === null) throw new EditError("not-a-claim", "There is no such claim.");
  const stance = changes.stance ?? attested.stance;
  const source = changes.source === undefined ? attested.source : changes.source;
  const isAccepted = changes.accepted ?? (attested.verdict === "accepted" && source !== null && stance === "stated");
  if (stance === "denied" && source === null) throw new EditError("draft", NEEDS_SOURCE);
  if (stance === "denied" && triples.length > 1)
    throw new EditError("denial", "A denial covers one statement only: split the claim first.");
  if (isAccepted && stance === "denied")
    throw new EditError("denial", "Its source denies this, so it cannot be accepted. Leave it unaccepted.");
  if (isAccepted && source === null)
    throw new EditError("draft", "A draft cannot be accepted. Name the source that says it.");
  const builder = new DeltaBuilder(dossier);
  if (changes.triples !== undefined) restate(builder, context, before, changes.triples);
  const writer = new EvidenceWriter(builder, claim, graph, changes.language);
  if (changes.stance !== undefined || changes.source !== undefined) writer.source(stance, source);
  if (changes.locator !== undefined) writer.locator(changes.locator);
  if (changes.when !== undefined) writer.when(changes.when);
  if (changes.certainty !== undefined) writer.certainty(changes.certainty);
  if (changes.hedges !== undefined) writer.hedges(changes.hedges);
  if (changes.heldBy !== undefined) writer.heldBy(changes.heldBy);
  if (changes.qualifiers !== undefined) writer.qualifiers(attested.qualifiers, changes.qualifiers);
  if (changes.note !== undefined) writer.note(changes.note);
  if (isAccepted) {
    for (const q of [...dossier.match(claim, VERDICT)]) if (!q.object.equals(ACCEPTED)) builder.drop(q);
    if (attested.verdict !== "accepted") builder.add(quad(claim, VERDICT, ACCEPTED, graph));
  } else if (attested.verdict === "accepted") builder.dropAll(claim, VERDICT, ACCEPTED);
  return { label: `change claim ${claimName(dossier, claim)}`, delta: builder.lawful(), made: claimIri };
}
