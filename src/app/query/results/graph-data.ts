/** The lines of an answer: its triples, or its rows with two things in them. */

import type { QueryResult, RowsResult } from "../../../query/engine.ts";
import { rdf } from "../../../rdf/namespaces.ts";
import { isIri, type NamedNode, type Term, termKey } from "../../../rdf/term.ts";
import type { ColumnFacts } from "./columns.ts";

export interface ResultLine {
  readonly from: Term;
  /** Node key of the thing it begins at. */
  readonly fromKey: string;
  /** The relation, where the answer names one. */
  readonly relation: NamedNode | null;
  /** What stands for the relation otherwise: the name of the column. */
  readonly words: string;
  readonly to: Term;
  /** Node key of the thing it ends at; `null`: it ends at a value. */
  readonly toKey: string | null;
  /** Told in the answer as the content of a claim, and not as a triple of its own. */
  readonly reified: boolean;
}

/** Between which columns of rows the lines run. */
export interface LineColumns {
  readonly from: ColumnFacts;
  readonly to: ColumnFacts;
  /** The column that names the relation. */
  readonly relation: ColumnFacts | null;
}

/** The key of the thing that a term stands for; `null`: a value, or nothing known. */
export type KeyOf = (term: Term) => string | null;

/** Addresses and blank nodes stand for things. */
export const keyOfNode: KeyOf = (term) =>
  term.termType === "NamedNode" || term.termType === "BlankNode" ? termKey(term) : null;

const ROWS_LOOKED_AT = 200;

/** The columns that lines run between at first, or `null` where there are not two things in a row. */
export function lineColumns(
  { rows }: RowsResult,
  columns: readonly ColumnFacts[],
  keyOf: KeyOf = keyOfNode,
): LineColumns | null {
  const [from, ...others] = columns.filter(({ role }) => role === "things");
  const relations = columns.filter(({ role }) => role === "relations");
  if (from === undefined) return null;
  const some = rows.slice(0, ROWS_LOOKED_AT);
  const keyIn = (row: RowsResult["rows"][number], { index }: ColumnFacts): string | null => {
    const term = row[index];
    return term === undefined ? null : keyOf(term);
  };
  // The name beside a thing is no second thing.
  const to = others.find((each) =>
    some.some((row) => {
      const [a, b] = [keyIn(row, from), keyIn(row, each)];
      return a !== null && b !== null && a !== b;
    }),
  );
  if (to !== undefined) return { from, to, relation: relations[0] ?? null };
  const [other] = relations;
  return other === undefined ? null : { from, to: other, relation: relations[1] ?? null };
}

const REIFIES = rdf("reifies").value;

/** The triples of an answer, and those that its claims are about; each line once, in the order of the answer. */
function linesOfQuads(result: QueryResult & { kind: "quads" }, nameKey: KeyOf): ResultLine[] {
  const lines = new Map<string, ResultLine>();
  const asserted = new Set<string>();
  const add = ({ subject, predicate, object }: { subject: Term; predicate: Term; object: Term }, reified: boolean) => {
    const fromKey = keyOfNode(subject);
    if (fromKey === null || !isIri(predicate)) return;
    const key = [fromKey, predicate.value, termKey(object)].join("\n");
    if (!reified) asserted.add(key);
    const toKey = keyOfNode(object) ?? nameKey(object);
    if (lines.has(key)) return;
    lines.set(key, { from: subject, fromKey, relation: predicate, words: "", to: object, toKey, reified });
  };
  for (const quad of result.quads.slice(0, MOST_READ)) {
    add(quad, false);
    if (quad.predicate.value === REIFIES && quad.object.termType === "Quad") add(quad.object, true);
  }
  return [...lines].map(([key, line]) => (line.reified && asserted.has(key) ? { ...line, reified: false } : line));
}

/** Rows and statements that lines are read from: a picture of more would show no more. */
export const MOST_READ = 20_000;

function linesOfRows({ rows }: RowsResult, { from, to, relation }: LineColumns, keyOf: KeyOf): ResultLine[] {
  const lines = new Map<string, ResultLine>();
  for (const row of rows.slice(0, MOST_READ)) {
    const [a, b] = [row[from.index], row[to.index]];
    const [fromKey, toKey] = [a === undefined ? null : keyOf(a), b === undefined ? null : keyOf(b)];
    if (a === undefined || b === undefined || fromKey === null || toKey === null || fromKey === toKey) continue;
    const named = relation === null ? undefined : row[relation.index];
    const told = named !== undefined && isIri(named) ? named : null;
    const key = [fromKey, told?.value ?? "", toKey].join("\n");
    if (!lines.has(key))
      lines.set(key, { from: a, fromKey, relation: told, words: to.variable, to: b, toKey, reified: false });
  }
  return [...lines.values()];
}

export interface LineReader {
  readonly keyOf: KeyOf;
  /** The key under which the dossier draws this very text as a thing (a name used). */
  readonly nameKey: KeyOf;
}

const PLAIN_READER: LineReader = { keyOf: keyOfNode, nameKey: () => null };

/** The lines of triples, or of rows between two of their columns; none when `choice` is missing for rows. */
export function linesOf(
  result: QueryResult,
  choice: LineColumns | null,
  { keyOf, nameKey }: LineReader = PLAIN_READER,
): ResultLine[] {
  if (result.kind === "quads") return linesOfQuads(result, nameKey);
  return result.kind === "rows" && choice !== null ? linesOfRows(result, choice, keyOf) : [];
}
