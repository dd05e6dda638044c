/** A query about to be saved: its header as the dialog edits it, and where it goes. */
import { readEdtf } from "../../../model/edtf.ts";
import { cursorPlace } from "../../../query/cursor.ts";
import { parameterTerm } from "../../../query/parameters.ts";
import type { PatternTriple } from "../../../query/pattern-reader.ts";
import { type QueryHeader, type QueryParameter, readHeader, withHeader } from "../../../query/query-header.ts";
import { variablesInOrder } from "../../../query/query-kind.ts";
import { queryTitle } from "../../session/saved-query.ts";
import type { Prefixes } from "../../view/short-iri.ts";
import { queryFileName, queryFolder, type ShelvedQuery } from "./query-shelf.ts";

export interface SaveDraft {
  readonly header: QueryHeader;
  /** The variables of the query, without `?`. */
  readonly variables: readonly string[];
  readonly triples: readonly PatternTriple[];
}

/** The dialog begins with what the header says; a first comment without `title:` is taken as the title. */
export function firstDraft(text: string, tabName: string | null): SaveDraft {
  const read = readHeader(text);
  const [first, ...notes] = read.notes;
  const isTitled = read.title !== "";
  const title = isTitled ? read.title : (tabName ?? (first === undefined ? "" : queryTitle("", text)));
  const header = { ...read, title, notes: isTitled || first === undefined || tabName !== null ? read.notes : notes };
  const query = withHeader(text, { ...header, ...NO_HEAD });
  return { header, variables: variablesInOrder(query), triples: cursorPlace(query, query.length).triples };
}

/** What still lacks before it can be saved, in a sentence; `null` = nothing. */
export function lacking({ title, parameters }: QueryHeader, prefixes: Prefixes): string | null {
  if (title.trim() === "") return "Give it a title.";
  const empty = parameters.find((p) => p.kind === "choice" && p.choices.length === 0);
  if (empty !== undefined) return `Name at least one thing that ?${empty.name} can be.`;
  for (const { name, kind, initial } of parameters) {
    if (initial === null || kind === "choice") continue;
    const date = kind === "edtf" ? readEdtf(initial) : null;
    const term = parameterTerm({ kind }, initial, prefixes);
    if (date !== null && !date.ok) return `What ?${name} begins with: ${date.sentence}`;
    if (term !== undefined && "sentence" in term) return `What ?${name} begins with: ${term.sentence}`;
  }
  return null;
}

const NO_HEAD = { title: "", description: "", parameters: [], pins: [], notes: [] };

/** The header with a variable asked for, or not any more. */
export function withParameter(header: QueryHeader, name: string, to: Partial<QueryParameter> | null): QueryHeader {
  const before = header.parameters.find((p) => p.name === name);
  const others = header.parameters.filter((p) => p.name !== name);
  if (to === null) return { ...header, parameters: others };
  const fresh: QueryParameter = { name, kind: "thing", cls: null, choices: [], initial: null, prompt: "" };
  const next = { ...fresh, ...before, ...to };
  const at = before === undefined ? header.parameters.length : header.parameters.indexOf(before);
  return { ...header, parameters: header.parameters.toSpliced(at, before === undefined ? 0 : 1, next) };
}

/** The header pinned to a class by a variable, which is then asked for; `null` = to none. */
export function withPin(
  header: QueryHeader,
  pin: { readonly cls: string; readonly variable: string } | null,
): QueryHeader {
  if (pin === null) return { ...header, pins: [] };
  const asked = withParameter(header, pin.variable, { kind: "thing", cls: pin.cls });
  return { ...asked, pins: [pin] };
}

/** Where a query of that title is saved: over the one of the same title, else under a name that no other has. */
export function pathFor(title: string, saved: readonly ShelvedQuery[], documents: readonly string[]): string {
  const same = saved.find((q) => q.title === title);
  if (same !== undefined) return same.path;
  const path = `${queryFolder(saved, documents)}/${queryFileName(title)}`;
  let free = path;
  for (let n = 2; saved.some((q) => q.path === free); n += 1) free = path.replace(/\.rq$/, `-${n}.rq`);
  return free;
}
