/** The edit that a form asks for: a new claim, a further attestation, or other evidence for a claim. */
import type { Certainty } from "../../claims/certainty.ts";
import { addAttestation } from "../../edits/add-attestation.ts";
import { addClaim } from "../../edits/add-claim.ts";
import { changeClaim } from "../../edits/change-claim.ts";
import { createThing } from "../../edits/create-thing.ts";
import type { ClaimChanges, ClaimDraft, Evidence } from "../../edits/draft.ts";
import type { Edit, EditContext } from "../../edits/edit.ts";
import { saysTheSame } from "../../edits/restate.ts";
import { type GraphName, iri, quad, type Triple } from "../../rdf/term.ts";
import type { ClaimPlan } from "./claim-plan.ts";
import type { ClaimRequest } from "./entry-desk.ts";
import type { EntryForm } from "./entry-form.ts";
import { asOnFile, noteOf } from "./more-form.ts";

export interface Entry {
  readonly form: EntryForm & { readonly certainty: Certainty };
  readonly plan: ClaimPlan;
  readonly triple: Triple;
  /** The identifier of a claim that says the same: another source for it joins it. */
  readonly same: string | null;
}

/** @throws EditError where it cannot be. */
export function claimEdit(context: EditContext, request: ClaimRequest, entry: Entry): Edit {
  const { form, plan } = entry;
  const evidence = evidenceOf(entry);
  if (request.kind === "change") {
    const note = form.more.note.trim();
    const said = context.claims.attestation(request.claim)?.triples ?? [];
    const triples = [entry.triple, ...said.slice(1)];
    const changes: ClaimChanges = {
      ...evidence,
      ...(saysTheSame(said, triples) ? {} : { triples }),
      stance: form.stance,
      locator: form.locator.trim() || null,
      when: form.when.trim() || null,
      hedges: hedgesOf(form),
      heldBy: form.more.heldBy,
      qualifiers: asOnFile(plan.qualifiers, context.claims.attestation(request.claim)?.qualifiers ?? []),
      ...(note === noteOf(context.dossier, request.claim) ? {} : { note: note || null }),
    };
    const edit = changeClaim(context, request.claim, changes);
    const added = plan.creates.flatMap((thing) => createThing(context, thing).delta.added);
    return withDetails({ ...edit, delta: { ...edit.delta, added: [...added, ...edit.delta.added] } }, plan);
  }
  const creates = plan.creates.length === 0 ? {} : { creates: plan.creates };
  const note = form.more.note.trim() === "" ? {} : { note: form.more.note.trim() };
  if (request.kind === "attest") {
    const further: Evidence & Pick<ClaimDraft, "creates" | "stance"> = {
      ...evidence,
      ...note,
      ...creates,
      stance: form.stance,
    };
    return withDetails(addAttestation(context, request.claim ?? request.triple, further), plan);
  }
  const of = plan.source === null || entry.same === null ? {} : { of: entry.same };
  const draft: ClaimDraft = { ...evidence, ...note, ...creates, ...of, triples: [entry.triple], stance: form.stance };
  return withDetails(addClaim(context, draft), plan);
}

/** The note is not among them: a changed claim keeps notes that nobody touched. */
function evidenceOf({ form, plan }: Entry): Evidence {
  const hedges = hedgesOf(form);
  return {
    source: plan.source,
    certainty: form.certainty,
    accepted: form.accepted && plan.source !== null && form.stance === "stated",
    ...(form.locator.trim() === "" ? {} : { locator: form.locator.trim() }),
    ...(form.when.trim() === "" ? {} : { when: form.when.trim() }),
    ...(hedges.length === 0 ? {} : { hedges }),
    ...(form.more.heldBy.length === 0 ? {} : { heldBy: form.more.heldBy }),
    ...(plan.qualifiers.length === 0 ? {} : { qualifiers: plan.qualifiers }),
  };
}

const hedgesOf = ({ hedge }: EntryForm): string[] =>
  hedge
    .split(/\s*;\s*/)
    .map((h) => h.trim().replace(/^["“”]|["“”]$/g, ""))
    .filter((h) => h !== "");

/** What a new source is besides its label, kept where the source itself is. */
function withDetails(edit: Edit, { details }: ClaimPlan): Edit {
  if (details.length === 0) return edit;
  const { delta } = edit;
  const homeOf = (subject: string): GraphName | undefined =>
    (delta.added.find((q) => q.subject.value === subject) ?? delta.added[0])?.graph;
  const added = details.map(({ subject, predicate, value }) => quad(iri(subject), predicate, value, homeOf(subject)));
  return { ...edit, delta: { ...delta, added: [...delta.added, ...added] } };
}
