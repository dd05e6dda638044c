/** What a chart draws: bars for names with numbers, points for dates with numbers. */
import type { RowsResult } from "../../../query/engine.ts";
import type { Term } from "../../../rdf/term.ts";
import { type ColumnFacts, numberOf } from "./columns.ts";
import { SpanReader } from "./span-reader.ts";

export interface ChartChoice {
  /** What is along the bottom or down the side: names or dates. */
  readonly of: ColumnFacts;
  readonly number: ColumnFacts;
}

/** The columns that a chart begins with, or `null` where no chart fits. */
export function chartColumns(columns: readonly ColumnFacts[]): ChartChoice | null {
  const number = columns.findLast(({ kind }) => kind === "number");
  const others = columns.filter((column) => column !== number && column.kind !== "empty");
  const of = others.find(({ kind }) => kind === "date") ?? others.find(({ kind }) => kind !== "number") ?? others[0];
  return number === undefined || of === undefined ? null : { of, number };
}

/** Rows between two looks at the clock. */
const STEP = 256;

export interface Bar {
  readonly words: string;
  readonly value: number;
}

export interface Bars {
  /** In the order of the answer; those of one name are added up. */
  readonly bars: readonly Bar[];
  /** Names of which several rows were added up. */
  readonly added: number;
  /** Rows without a number, or without a name. */
  readonly without: number;
}

/** In steps: an answer may be long. */
export function* barsOf(
  { rows }: RowsResult,
  { of, number }: ChartChoice,
  words: (term: Term) => string,
): Generator<void, Bars> {
  const sums = new Map<string, { readonly words: string; value: number; rows: number }>();
  let without = 0;
  for (const [at, row] of rows.entries()) {
    if (at % STEP === STEP - 1) yield;
    const term = row[of.index];
    const value = numberOf(row[number.index]);
    if (term === undefined || value === null || !Number.isFinite(value)) {
      without += 1;
      continue;
    }
    const key = `${term.termType} ${term.value}`;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { words: words(term), value, rows: 1 });
    else {
      sum.value += value;
      sum.rows += 1;
    }
  }
  const all = [...sums.values()];
  return {
    bars: all.map((sum) => ({ words: sum.words, value: sum.value })),
    added: all.filter((sum) => sum.rows > 1).length,
    without,
  };
}

export interface Point {
  readonly words: string;
  /** Day number of the middle of the date. */
  readonly day: number;
  readonly value: number;
}

export interface Points {
  readonly points: readonly Point[];
  /** Rows without a date, or without a number. */
  readonly without: number;
}

/** The rows with a date and a number, in order of date; those of one day are added up. In steps. */
export function* pointsOf({ rows }: RowsResult, { of, number }: ChartChoice): Generator<void, Points> {
  const dates = new SpanReader();
  const byDay = new Map<number, { readonly words: string; value: number }>();
  let without = 0;
  for (const [at, row] of rows.entries()) {
    if (at % STEP === STEP - 1) yield;
    const span = dates.of(row[of.index]);
    const value = numberOf(row[number.index]);
    const ends = span === null ? [] : [span.earliest, span.latest].filter((end) => end !== null);
    if (span === null || value === null || !Number.isFinite(value) || ends.length === 0) {
      without += 1;
      continue;
    }
    const day = ends.reduce((sum, end) => sum + end, 0) / ends.length;
    const same = byDay.get(day);
    if (same === undefined) byDay.set(day, { words: span.words, value });
    else same.value += value;
  }
  const points = [...byDay].map(([day, { words, value }]) => ({ words, day, value })).sort((a, b) => a.day - b.day);
  return { points, without };
}

/** Round marks along an axis from 0 or the least value to the greatest, about `wanted` of them. */
export function marksOf(least: number, most: number, wanted = 4): readonly number[] {
  const [from, to] = [Math.min(0, least), Math.max(0, most)];
  const rough = (to - from || 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough;
  const marks: number[] = [];
  for (let i = Math.floor(from / step); i <= Math.ceil(to / step); i += 1)
    marks.push(Number((i * step).toPrecision(12)));
  return marks;
}
