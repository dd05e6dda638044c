/** The form an entry begins with: empty, of a claim that is to be changed, or for a statement that is on file. */
import type { Attestation } from "../../claims/attestation.ts";
import { iri, type Triple } from "../../rdf/term.ts";
import type { Session } from "../session/session.ts";
import type { EntryRequest } from "./entry-desk.ts";
import { EMPTY_FORM, type End, type EntryForm } from "./entry-form.ts";
import { moreOf } from "./more-form.ts";

export function firstForm(
  request: EntryRequest,
  { claims, workspace }: Pick<Session, "claims" | "workspace">,
): EntryForm {
  switch (request.kind) {
    case "add":
      return withKnownSource(request.form, workspace);
    case "attest":
      return {
        ...withKnownSource(request.form, workspace),
        ...endsOf(request.triple),
        stance: request.stance,
        // What stands stays so: a source for it does not take it away.
        accepted: request.claim === null && request.stance === "stated" && claims.isAsserted(request.triple),
      };
    case "change": {
      const claim = claims.attestation(request.claim);
      return claim === null ? EMPTY_FORM : { ...formOf(claim), more: moreOf(claim, workspace.dossier) };
    }
    default:
      return EMPTY_FORM;
  }
}

/** The source of the last claim may have gone since. */
function withKnownSource(form: EntryForm, { dossier }: Session["workspace"]): EntryForm {
  const { source } = form;
  const isGone = source.kind === "source" && dossier.count(iri(source.iri)) === 0;
  return isGone ? { ...form, source: EMPTY_FORM.source, locator: "" } : form;
}

/** A claim as it is on file. */
function formOf(claim: Attestation): EntryForm {
  const triple = claim.triples[0];
  return {
    ...EMPTY_FORM,
    ...(triple === undefined ? {} : endsOf(triple)),
    source: claim.source === null ? EMPTY_FORM.source : { kind: "source", iri: claim.source },
    locator: claim.locators.join("; "),
    when: claim.when ?? "",
    hedge: claim.hedges.join("; "),
    certainty: claim.certainty ?? "certain",
    accepted: claim.verdict === "accepted",
    stance: claim.stance,
  };
}

/** A statement as the three fields have it. */
export function endsOf({ subject, predicate, object }: Triple): Pick<EntryForm, "subject" | "link" | "object"> {
  const end = (term: Triple["object"]): End =>
    term.termType === "Literal" ? { kind: "value", text: term.value } : { kind: "thing", iri: term.value };
  return {
    subject: { kind: "thing", iri: subject.value },
    link: { kind: "relation", iri: predicate.value, inverse: false },
    object: end(object),
  };
}
