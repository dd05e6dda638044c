/** The form of a claim: what has been typed and picked so far, as a plain value. */
import type { Certainty } from "../../claims/certainty.ts";
import { type MoreForm, NO_MORE } from "./more-form.ts";

/** One end of the statement. */
export type End =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "thing"; readonly iri: string }
  /** A thing that is made with the claim. */
  | { readonly kind: "new"; readonly label: string; readonly cls: string }
  /** A text or date: what it becomes depends on the relation. */
  | { readonly kind: "value"; readonly text: string };

/** The relation; `inverse` = read from its object's end. */
export type Link =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "relation"; readonly iri: string; readonly inverse: boolean }
  | { readonly kind: "new"; readonly label: string };

/** Where it was read. */
export type Reading =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "source"; readonly iri: string }
  | { readonly kind: "new"; readonly title: string; readonly creator: string; readonly date: string };

export interface EntryForm {
  readonly subject: End;
  readonly link: Link;
  readonly object: End;
  readonly source: Reading;
  readonly locator: string;
  /** EDTF text. */
  readonly when: string;
  /** In the source's words. */
  readonly hedge: string;
  /** `null` = not chosen: then what is on file decides. */
  readonly certainty: Certainty | null;
  readonly accepted: boolean;
  readonly stance: "stated" | "denied";
  readonly more: MoreForm;
}

const NOTHING = { kind: "text", text: "" } as const;

export const EMPTY_FORM: EntryForm = {
  subject: NOTHING,
  link: NOTHING,
  object: NOTHING,
  source: NOTHING,
  locator: "",
  when: "",
  hedge: "",
  certainty: null,
  accepted: false,
  stance: "stated",
  more: NO_MORE,
};

/** Whether nothing has been put into a part. */
export const isBlank = (part: End | Link | Reading): boolean => part.kind === "text" && part.text.trim() === "";

/** Whether closing would lose something that `start` did not have. */
export const isTouched = (form: EntryForm, start: EntryForm): boolean => {
  const told = (f: EntryForm) =>
    JSON.stringify(f, (_, value: unknown) => (typeof value === "string" ? value.trim() : value));
  return told(form) !== told(start);
};

/** The same form with other evidence from another source: a place in one source is none in another. */
export function withSource(form: EntryForm, source: Reading): EntryForm {
  const same = JSON.stringify(source) === JSON.stringify(form.source);
  const typing = source.kind === "text" && form.source.kind === "text";
  return { ...form, source, locator: same || typing || isBlank(form.source) ? form.locator : "" };
}

/** What the next claim of a page begins with: source, place and date stay; `keep` keeps the subject too. */
export function nextForm(form: EntryForm, keep: { readonly subject?: End; readonly source?: Reading }): EntryForm {
  return {
    ...EMPTY_FORM,
    subject: keep.subject ?? NOTHING,
    source: keep.source ?? form.source,
    locator: form.locator,
    when: form.when,
  };
}

/** What a form opened later begins with: the source and the place in it. */
export const stickyForm = (last: EntryForm | null): EntryForm =>
  last === null || last.source.kind === "text"
    ? EMPTY_FORM
    : { ...EMPTY_FORM, source: last.source, locator: last.locator };
