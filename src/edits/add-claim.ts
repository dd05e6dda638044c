/** Add a claim: one source states or denies some triples; they are asserted when the editor accepts it. */
import { CLAIM, IDENTIFIER, REIFIES } from "../claims/claim-terms.ts";
import { localName } from "../model/local-name.ts";
import { rdf, rdfs } from "../rdf/namespaces.ts";
import { iri, literal, quad, tripleTerm } from "../rdf/term.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import type { ClaimDraft, NewThing } from "./draft.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { markEditor } from "./editor-mark.ts";
import { EvidenceWriter } from "./evidence.ts";
import { homeOfClaim, homeOfThing } from "./home.ts";
import { checkedIri, checkTerms, isTaken, namespaceOf } from "./mint-iri.ts";
import { claimIriOf, isIdentifierTaken, nextIdentifier } from "./next-identifier.ts";
import { ACCEPTED, VERDICT } from "./reified.ts";

/**
 * Writes the claim with its evidence beside the other claims on its subject, and the things that it creates. Its
 * triples are asserted if it is accepted. A triple that was plain data is from now on asserted only while some claim on
 * it is accepted; until one is, the claim's reifier keeps it.
 * @throws EditError `draft` when it is to be accepted or denies without a source; `denial` when it is to be accepted although its
 * source denies it, or denies several triples; `date`, `taken` (the identifier) or `invalid`.
 */
export function addClaim(context: EditContext, draft: ClaimDraft): Edit {
  checkDraft(draft);
  for (const { subject, predicate, object } of draft.triples) checkTerms(subject, predicate, object);
  const { dossier } = context;
  const builder = new DeltaBuilder(dossier);
  for (const thing of draft.creates ?? []) create(builder, context, thing);
  const identifier = identifierOf(context, draft);
  const claim = iri(iriOf(context, draft, identifier));
  const graph = homeOfClaim(context, draft.triples);
  builder.say(claim, rdf("type"), CLAIM, graph);
  builder.say(claim, IDENTIFIER, literal(identifier), graph);
  for (const t of draft.triples) builder.say(claim, REIFIES, tripleTerm(t), graph);
  const writer = new EvidenceWriter(builder, claim, graph, draft.language);
  writer.source(draft.stance, draft.source);
  writer.locator(draft.locator ?? null);
  writer.when(draft.when ?? null);
  writer.certainty(draft.certainty);
  writer.hedges(draft.hedges ?? []);
  writer.heldBy(draft.heldBy ?? []);
  writer.qualifiers([], draft.qualifiers ?? []);
  writer.note(draft.note ?? null);
  if (draft.accepted) builder.add(quad(claim, VERDICT, ACCEPTED, graph));
  markEditor(builder, context, claim, graph);
  const what = draft.source === null ? "draft" : draft.stance === "denied" ? "denial" : "claim";
  return { label: `add ${what} ${identifier}`, delta: builder.lawful(), made: claim.value };
}

export const NEEDS_SOURCE = "A denial needs its source: name who says that it is not so.";

function checkDraft({ triples, stance, source, accepted }: ClaimDraft): void {
  if (triples.length === 0)
    throw new EditError("invalid", "A claim says something: give a subject, a relation and a value.");
  if (accepted && source === null)
    throw new EditError("draft", "A draft cannot be accepted. Name the source that says it, or leave it unaccepted.");
  if (stance === "denied" && source === null) throw new EditError("draft", NEEDS_SOURCE);
  if (stance === "denied" && triples.length > 1)
    throw new EditError("denial", "A denial covers one statement only: make one for each.");
  if (accepted && stance === "denied")
    throw new EditError("denial", "Its source denies this, so it cannot be accepted. Leave it unaccepted.");
}

/** @throws EditError `invalid` or `taken` */
export function create(builder: DeltaBuilder, context: EditContext, thing: NewThing): void {
  const label = thing.label.trim();
  if (label === "") throw new EditError("invalid", "It has no name. Give it one.");
  const node = iri(checkedIri(thing.iri));
  if (isTaken(context, thing.iri))
    throw new EditError("taken", `<${thing.iri}> is in use already. Choose that thing, or give this one another name.`);
  const graph = homeOfThing(context, node, thing.cls);
  builder.say(node, rdf("type"), iri(checkedIri(thing.cls)), graph);
  builder.say(node, rdfs("label"), literal(label, thing.language ?? "en"), graph);
}

function identifierOf(context: EditContext, draft: ClaimDraft): string {
  if (draft.of !== undefined) return draft.of;
  const given = draft.identifier?.trim() ?? "";
  if (given === "") return nextIdentifier(context, draft.triples[0]?.subject.value ?? "");
  if (isIdentifierTaken(context, given))
    throw new EditError(
      "taken",
      `There is a claim ${given} already. Give this one another ID, or add a source to that one.`,
    );
  return given;
}

/** "UK07" for a claim; "UK07-DH" for a further attestation of it, by its source. */
function iriOf(context: EditContext, { of, source }: ClaimDraft, identifier: string): string {
  const namespace = namespaceOf(context);
  const own = claimIriOf(namespace, identifier);
  if (of === undefined || !isTaken(context, own)) return own;
  const base = claimIriOf(namespace, `${identifier}-${source === null ? "draft" : localName(source)}`);
  for (let n = 1; ; n += 1) {
    const each = n === 1 ? base : `${base}-${n}`;
    if (!isTaken(context, each)) return each;
  }
}
