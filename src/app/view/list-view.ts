/** How the list beside the canvas is shown: its form, its scope, its order and filter; and their part of the address. */

/** A table of things, a table of the claims on their lines, or an outline that can be walked. */
export type ListForm = "things" | "claims" | "outline";

export const LIST_FORMS: readonly ListForm[] = ["things", "claims", "outline"];

export interface ListSort {
  /** Id of a column. */
  readonly column: string;
  /** Largest or last first. */
  readonly down: boolean;
}

export interface ListChoice {
  readonly form: ListForm;
  /** The whole dossier instead of what is on the canvas. */
  readonly all: boolean;
  /** `null`: the canvas's own order. */
  readonly sort: ListSort | null;
  /** Words that a row must hold. */
  readonly filter: string;
}

export interface ListView {
  readonly list: ListChoice;
}

export const FIRST_LIST: ListView = { list: { form: "things", all: false, sort: null, filter: "" } };

/** The fields of an address, in order: `["list", "claims"]`. */
export function writeList({ list }: ListView): [name: string, value: string][] {
  const out: [string, string][] = [];
  if (list.form !== FIRST_LIST.list.form) out.push(["list", list.form]);
  if (list.all) out.push(["of", "all"]);
  if (list.sort !== null) out.push(["sort", `${list.sort.down ? "-" : ""}${list.sort.column}`]);
  if (list.filter !== "") out.push(["rows", encodeURIComponent(list.filter)]);
  return out;
}

/** What the fields say of the list; what they do not say, or say wrongly, is as in the first view. */
export function readList(fields: ReadonlyMap<string, string>): ListView {
  const sort = /^(-?)([a-z]{1,20})$/.exec(fields.get("sort") ?? "");
  return {
    list: {
      form: LIST_FORMS.find((f) => f === fields.get("list")) ?? FIRST_LIST.list.form,
      all: fields.get("of") === "all",
      sort: sort === null ? null : { column: sort[2] ?? "", down: sort[1] === "-" },
      filter: decoded(fields.get("rows") ?? ""),
    },
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
