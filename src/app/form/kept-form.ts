/** A form draft as it is kept beyond the page, and back again on top of what the dossier has then. */
import type { NewThing } from "../../edits/draft.ts";
import type { FormDraft } from "./form-desk.ts";
import type { FormValue } from "./form-values.ts";

/** What the dossier has, plainly said, of a thing's predicate. */
export type PlainValues = (predicate: string) => readonly FormValue[];

interface KeptField {
  readonly values: readonly Pick<FormValue, "key" | "text" | "language">[];
  /** The keys of what the dossier had. */
  readonly had: readonly string[];
}

interface KeptForm {
  readonly fields: Readonly<Record<string, KeptField>>;
  readonly creates: readonly NewThing[];
  readonly opened: readonly string[];
}

/** `plain` is read now: what joins a field later is then known from what was taken out of it. */
export function keptForm({ fields, creates, opened }: FormDraft, plain: PlainValues): KeptForm {
  const kept = Object.entries(fields).map(([predicate, values]): [string, KeptField] => [
    predicate,
    {
      values: values.map(({ key, text, language }) => ({ key, text, language })),
      had: plain(predicate).map(({ key }) => key),
    },
  ]);
  return { fields: Object.fromEntries(kept), creates, opened };
}

/** `null` for what is no form. Values that have come to a field meanwhile stand in it too. */
export function draftOfKept(value: unknown, plain: PlainValues): FormDraft | null {
  if (!isKeptForm(value)) return null;
  const fields = Object.entries(value.fields).map(([predicate, { values, had }]): [string, readonly FormValue[]] => {
    const now = plain(predicate);
    const typed = values.map((v): FormValue => ({ ...v, was: now.find(({ key }) => key === v.key)?.was ?? null }));
    const came = now.filter(({ key }) => !had.includes(key) && !values.some((v) => v.key === key));
    return [predicate, [...typed, ...came]];
  });
  return { fields: Object.fromEntries(fields), creates: value.creates, opened: value.opened };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((v) => typeof v === "string");
const hasTexts = (value: unknown, ...names: readonly string[]): boolean =>
  isRecord(value) && names.every((name) => typeof value[name] === "string");

function isKeptForm(value: unknown): value is KeptForm {
  if (!isRecord(value) || !isRecord(value.fields)) return false;
  const { fields, creates, opened } = value;
  return (
    areTexts(opened) &&
    Array.isArray(creates) &&
    creates.every((each) => hasTexts(each, "iri", "cls", "label")) &&
    Object.values(fields).every(
      (field) =>
        isRecord(field) &&
        areTexts(field.had) &&
        Array.isArray(field.values) &&
        field.values.every((each) => hasTexts(each, "key", "text", "language")),
    )
  );
}
