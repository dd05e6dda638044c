/** Filters and sorts the rows of an answer by what their values are, in steps, so that 100,000 do not stop the page. */
import { foldText } from "../../../model/names.ts";
import type { RowsResult } from "../../../query/engine.ts";
import type { Term } from "../../../rdf/term.ts";
import { numberOf, valueKind } from "./columns.ts";
import type { RowWords } from "./row-words.ts";
import { SpanReader } from "./span-reader.ts";

export interface RowWish {
  /** Words that a row must hold, in any of its columns. */
  readonly filter: string;
  /** The place of the column to sort by; `null` keeps the order of the answer. */
  readonly sort: { readonly column: number; readonly down: boolean } | null;
}

/** A value as it sorts: numbers, then dates, then text; what cannot be compared in number is compared as text. */
interface SortKey {
  readonly rank: number;
  readonly number: number;
  readonly text: string;
}

const STEP = 256;
const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

function sortKey(term: Term | undefined, words: RowWords, dates: SpanReader): SortKey {
  if (term === undefined) return { rank: 9, number: 0, text: "" };
  const number = numberOf(term);
  if (number !== null) return { rank: 0, number, text: "" };
  const span = dates.of(term);
  if (span !== null) {
    return { rank: 1, number: span.earliest ?? span.latest ?? 0, text: valueKind(term) === "date" ? term.value : "" };
  }
  return { rank: 2, number: 0, text: words.of(term) };
}

function compare(a: SortKey, b: SortKey): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  return a.number === b.number ? collator.compare(a.text, b.text) : a.number - b.number;
}

/**
 * The indexes of the rows that are wanted, in order, as the value that the generator returns; it yields between steps.
 * Rows without a value come last in either direction; equal rows keep their order.
 */
export function* arrangeRows(
  { rows }: RowsResult,
  { filter, sort }: RowWish,
  words: RowWords,
): Generator<void, readonly number[]> {
  let found: number[] = [];
  const wanted = foldText(filter).split(" ").filter(Boolean);
  for (let i = 0; i < rows.length; i += 1) {
    if (i % STEP === STEP - 1) yield;
    if (wanted.length > 0) {
      const row = rows[i] ?? [];
      const holds = (word: string): boolean =>
        row.some((term) => term !== undefined && words.folded(term).includes(word));
      if (!wanted.every(holds)) continue;
    }
    found.push(i);
  }
  if (sort === null) return found;
  const dates = new SpanReader();
  const keys = new Map<number, SortKey>();
  for (const [at, i] of found.entries()) {
    if (at % STEP === STEP - 1) yield;
    keys.set(i, sortKey(rows[i]?.[sort.column], words, dates));
  }
  const none: SortKey = { rank: 9, number: 0, text: "" };
  const way = sort.down ? -1 : 1;
  const order = (a: number, b: number): number => {
    const [x, y] = [keys.get(a) ?? none, keys.get(b) ?? none];
    return x.rank === 9 || y.rank === 9 ? x.rank - y.rank : way * compare(x, y);
  };
  found = yield* mergeSorted(found, order);
  return found;
}

/** A merge sort from below: stable, and it yields as it goes. */
function* mergeSorted(items: number[], order: (a: number, b: number) => number): Generator<void, number[]> {
  let from = items;
  for (let width = 1; width < items.length; width *= 2) {
    const to: number[] = [];
    for (let low = 0; low < from.length; low += 2 * width) {
      const middle = Math.min(low + width, from.length);
      const high = Math.min(low + 2 * width, from.length);
      let [a, b] = [low, middle];
      while (a < middle || b < high) {
        const [x, y] = [from[a], from[b]];
        const left = b >= high || (a < middle && x !== undefined && y !== undefined && order(x, y) <= 0);
        const taken = left ? x : y;
        if (taken !== undefined) to.push(taken);
        if (left) a += 1;
        else b += 1;
        if (to.length % STEP === 0) yield;
      }
    }
    from = to;
  }
  return from;
}
