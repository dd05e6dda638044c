/** Form work: from what was typed to the edit it asks for, with what stands in its way. */

import type { Edit, EditContext } from "../../edits/edit.ts";
import { EditError } from "../../edits/edit-error.ts";
import { fillIn } from "../../edits/fill-in.ts";
import type { FormField } from "../../shapes/form.ts";
import type { FormDraft } from "./form-desk.ts";
import { changesOf, type FieldContent, problemOf, termOf } from "./form-values.ts";

export interface FormWork {
  /** `null` where nothing has changed or something cannot be read. */
  readonly edit: Edit | null;
  /** Why a value cannot be read, by predicate and the value's key. */
  readonly problems: ReadonlyMap<string, string>;
  /** Why the edit cannot be made although every value can be read. */
  readonly trouble: string | null;
}

export const problemKey = (predicate: string, value: string): string => `${predicate}\n${value}`;

/** `contents`: what the dossier has, by predicate. */
export function workOut(
  context: EditContext,
  thing: string,
  fields: readonly FormField[],
  contents: ReadonlyMap<string, FieldContent>,
  draft: FormDraft,
): FormWork {
  const problems = new Map<string, string>();
  const filled = [];
  const named = new Set<string>();
  for (const field of fields) {
    const typed = draft.fields[field.predicate];
    if (typed === undefined) continue;
    for (const value of typed) {
      const problem = problemOf(field, value);
      if (problem !== null) problems.set(problemKey(field.predicate, value.key), problem);
      const term = termOf(field, value);
      if (term !== null) named.add(term.value);
    }
    const changes = changesOf(field, contents.get(field.predicate)?.plain ?? [], typed);
    if (changes.removed.length + changes.added.length > 0) filled.push({ predicate: field.predicate, ...changes });
  }
  if (problems.size > 0 || filled.length === 0) return { edit: null, problems, trouble: null };
  try {
    const creates = draft.creates.filter((c) => named.has(c.iri));
    return { edit: fillIn(context, { thing, fields: filled, creates }), problems, trouble: null };
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    return { edit: null, problems, trouble: error.code === "unchanged" ? null : error.sentence };
  }
}
