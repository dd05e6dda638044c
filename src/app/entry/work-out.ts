/** Works out what a form would do: its plan, the edit, its words and its Turtle; again after each key. */

import type { Certainty } from "../../claims/certainty.ts";
import { cite } from "../../claims/citation.ts";
import { shortTitle } from "../../claims/source-info.ts";
import type { Edit } from "../../edits/edit.ts";
import { EditError } from "../../edits/edit-error.ts";
import { mintIri } from "../../edits/mint-iri.ts";
import { readEdtf } from "../../model/edtf.ts";
import { iri, type Triple, tripleKey } from "../../rdf/term.ts";
import { writeRdf } from "../../rdf/write.ts";
import { OverlaySource } from "../../store/overlay-source.ts";
import type { Desk } from "../desk/desk.ts";
import { preferredLanguages } from "../session/languages.ts";
import type { SentencePart } from "../words/sentence.ts";
import { dateWords } from "../words/term-words.ts";
import { withoutPrefixes } from "../words/turtle-text.ts";
import { claimEdit, type Entry } from "./claim-edit.ts";
import { type ClaimPlan, planClaim } from "./claim-plan.ts";
import { endText } from "./end-field.tsx";
import type { ClaimRequest } from "./entry-desk.ts";
import { type EntryForm, isBlank } from "./entry-form.ts";
import { endsOf } from "./first-form.ts";
import { NO_OUTLOOK, type Outlook, outlookOf } from "./outlook.ts";
import { linkText } from "./relation-field.tsx";
import { restatedWords } from "./restated-words.ts";
import { valueKind } from "./value-kind.ts";

export interface Work {
  readonly plan: ClaimPlan;
  readonly outlook: Outlook;
  /** As chosen, else as what is on file suggests. */
  readonly certainty: Certainty;
  /** `null` while something is missing, or it cannot be. */
  readonly edit: Edit | null;
  /** Why it cannot be. */
  readonly trouble: string | null;
  readonly parts: readonly SentencePart[];
  /** "Andrew 2009, section C"; `null` without a source. */
  readonly cited: string | null;
  readonly turtle: string | null;
  /** What becomes of what a claim on file says now, a sentence each. */
  readonly restated: readonly string[];
}

export function workOut(desk: Desk, request: ClaimRequest, form: EntryForm): Work {
  const { session } = desk;
  const { vocabulary, workspace, claims } = session;
  const context = desk.editor.context();
  const language = preferredLanguages()[0] ?? "en";
  const plan = planClaim(form, {
    relation: (iri) => vocabulary.relation(iri),
    valueKind: (relation) =>
      valueKind(relation, { dossier: workspace.dossier, ontology: workspace.ontology, language }),
    mint: (label) => mintIri(context, label),
    language,
  });
  const triple = statementOf(request, form, plan, desk);
  const outlook =
    triple === null
      ? NO_OUTLOOK
      : outlookOf(triple, form.stance, session, request.kind === "change" ? request.claim : null);
  const certainty = form.certainty ?? (outlook.rivals.length + outlook.against.length > 0 ? "contested" : "certain");
  let edit: Edit | null = null;
  let trouble: string | null = null;
  if (triple !== null && plan.problems.length === 0) {
    const entry: Entry = { form: { ...form, certainty }, plan, triple, same: outlook.same[0]?.identifier ?? null };
    try {
      edit = claimEdit(context, request, entry);
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      trouble = error.sentence;
    }
  }
  const source =
    form.source.kind === "source"
      ? claims.source(form.source.iri).short
      : form.source.kind === "new"
        ? shortTitle(form.source.title, form.source.creator || null, form.source.date || null)
        : null;
  return {
    plan,
    outlook,
    certainty,
    edit,
    trouble,
    parts: partsOf(form, desk),
    cited: source === null ? null : cite(source, form.locator.trim() || undefined),
    turtle: edit === null ? null : turtleOf(edit, request, desk),
    restated: edit === null || request.kind !== "change" ? [] : restatedWords(edit, request.claim, session),
  };
}

/** What it is to say. Of a claim on file, a part that nobody touched stays as it was written. */
function statementOf(request: ClaimRequest, form: EntryForm, plan: ClaimPlan, { session }: Desk): Triple | null {
  if (request.kind === "attest") return request.triple;
  const before = request.kind === "change" ? session.claims.attestation(request.claim)?.triples[0] : undefined;
  if (before === undefined) return plan.triple;
  const ends = endsOf(before);
  const isAsItWas = (part: "subject" | "link" | "object") => JSON.stringify(form[part]) === JSON.stringify(ends[part]);
  if (isAsItWas("subject") && isAsItWas("link") && isAsItWas("object")) return before;
  return plan.triple !== null && isAsItWas("object") && isAsItWas("link")
    ? { ...plan.triple, object: before.object }
    : plan.triple;
}

function partsOf(form: EntryForm, { session: { vocabulary } }: Desk): SentencePart[] {
  if (isBlank(form.subject)) return [];
  const end = (of: EntryForm["subject"]): SentencePart => ({
    text: of.kind === "value" ? dateWords(of.text) : endText(of, vocabulary),
    role: of.kind === "value" && !readEdtf(of.text.trim()).ok ? "literal" : "thing",
    key: null,
  });
  const words: SentencePart = { text: linkText(form.link, vocabulary), role: "relation", key: null };
  const all = [end(form.subject), words, end(form.object)].filter((p) => p.text.trim() !== "");
  return form.stance === "denied" ? [{ text: "Denied:", role: "relation", key: null }, ...all] : all;
}

/** What is new; of a claim that is changed, all of it as it will be. */
function turtleOf(edit: Edit, request: ClaimRequest, { session }: Desk): string {
  const { added } = edit.delta;
  const own =
    request.kind === "change" ? new OverlaySource(session.workspace.dossier, edit.delta).match(iri(request.claim)) : [];
  const quads = new Map([...own, ...added].map((q) => [tripleKey(q), q]));
  return withoutPrefixes(
    writeRdf(quads.values(), {
      syntax: "turtle",
      prefixes: session.prefixes,
      order: session.vocabulary.writeOrder(),
    }),
  );
}
