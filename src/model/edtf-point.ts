/** A point of time in EDTF: a day, month, year, season or decade, with its first and last day and its words. */
import type { EdtfNode } from "edtf";
import { type Day, monthLength, monthWords, yearWords } from "./calendar.ts";

export interface Point {
  readonly first: Day;
  readonly last: Day;
  /** What it says without "about" and "perhaps": the parts of a day, month or year, or words for anything else. */
  readonly parts: { readonly year: number; readonly month?: number; readonly day?: number } | null;
  readonly words: string;
  readonly short: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** EDTF 2's divisions of a year, by number: words, first month, number of months. Winter belongs to two years. */
const DIVISIONS: Readonly<Record<number, readonly [words: string, month: number, months: number]>> = {
  21: ["spring", 3, 3],
  22: ["summer", 6, 3],
  23: ["autumn", 9, 3],
  24: ["winter", 1, 14],
  25: ["spring (northern)", 3, 3],
  26: ["summer (northern)", 6, 3],
  27: ["autumn (northern)", 9, 3],
  28: ["winter (northern)", 1, 14],
  29: ["spring (southern)", 9, 3],
  30: ["summer (southern)", 1, 14],
  31: ["autumn (southern)", 3, 3],
  32: ["winter (southern)", 6, 3],
  33: ["first quarter of", 1, 3],
  34: ["second quarter of", 4, 3],
  35: ["third quarter of", 7, 3],
  36: ["last quarter of", 10, 3],
  37: ["first third of", 1, 4],
  38: ["middle third of", 5, 4],
  39: ["last third of", 9, 4],
  40: ["first half of", 1, 6],
  41: ["second half of", 7, 6],
};

/** Reads a node that is neither interval nor set; `null` when it is. */
export function readPoint(node: EdtfNode): Point | null {
  const [a = 0, b] = node.values.map((v) => (typeof v === "number" ? v : 0));
  const marks = { approximate: Boolean(node.approximate), uncertain: Boolean(node.uncertain) };
  switch (node.type) {
    case "Date":
      return { ...datePoint(node), ...marks };
    case "Season":
      return { ...seasonPoint(a, b ?? 21), ...marks };
    case "Decade":
      return { ...spanOfYears(a * 10, a * 10 + 9), ...named(`the ${a}0s`, `${a}0s`), ...marks };
    case "Century":
      return { ...spanOfYears(a * 100, a * 100 + 99), ...century(a), ...marks };
    case "Year":
      return {
        ...yearPoint(a, node.significant),
        ...marks,
        approximate: marks.approximate || node.significant !== undefined,
      };
    default:
      return null;
  }
}

type Bare = Omit<Point, "approximate" | "uncertain">;

const named = (words: string, short: string = words) => ({ words, short, parts: null });

const century = (a: number) => {
  const n = a + 1;
  const ending = n % 100 >= 11 && n % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return named(`the ${n}${ending} century`, `${n}${ending} c.`);
};

const spanOfYears = (from: number, to: number) => ({
  first: { year: from, month: 1, day: 1 },
  last: { year: to, month: 12, day: 31 },
});

function yearPoint(year: number, significant?: number): Bare {
  if (significant === undefined)
    return { ...spanOfYears(year, year), parts: { year }, words: yearWords(year), short: yearWords(year) };
  const unit = 10 ** Math.max(0, String(Math.abs(year)).length - significant);
  const from = Math.floor(year / unit) * unit;
  return { ...spanOfYears(from, from + unit - 1), ...named(yearWords(year)) };
}

function seasonPoint(year: number, season: number): Bare {
  const [words, month, months] = DIVISIONS[season] ?? ["part of", 1, 12];
  const end = month + months - 1;
  const last = { year: year + (end > 12 ? 1 : 0), month: end > 12 ? end - 12 : end };
  return {
    first: { year, month, day: 1 },
    last: { ...last, day: monthLength(last.year, last.month) },
    ...named(`${words} ${yearWords(year)}`),
  };
}

function datePoint(node: EdtfNode): Bare {
  const [year = 0, monthIndex, day] = node.values.map((v) => (typeof v === "number" ? v : 0));
  const month = monthIndex === undefined ? undefined : monthIndex + 1;
  if (node.unspecified) return unspecifiedPoint(year, month, day, node.unspecified);
  const parts = { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  return {
    first: { year, month: month ?? 1, day: day ?? 1 },
    last: { year, month: month ?? 12, day: day ?? monthLength(year, month ?? 12) },
    parts,
    words: partsWords(parts, false),
    short: partsWords(parts, true),
  };
}

/** A date some of whose digits are X: all dates that fit are looked at for the first and the last. */
function unspecifiedPoint(year: number, month: number | undefined, day: number | undefined, mask: number): Bare {
  const digits = String(Math.abs(year)).padStart(4, "0");
  const open = (at: number): boolean => (mask & (1 << at)) !== 0;
  const filled = (fill: string): number => Number([...digits].map((d, i) => (open(i) ? fill : d)).join(""));
  const [low, high] = year < 0 ? [-filled("9"), -filled("0")] : [filled("0"), filled("9")];
  const fits = (value: number, given: number, at: number): boolean => {
    const [v, g] = [String(value).padStart(2, "0"), String(given).padStart(2, "0")];
    return [0, 1].every((i) => open(at + i) || v[i] === g[i]);
  };
  const months = range(1, 12).filter((m) => month === undefined || fits(m, month, 4));
  const firstMonth = months[0] ?? 1;
  const lastMonth = months.at(-1) ?? 12;
  const days = (y: number, m: number) =>
    range(1, monthLength(y, m)).filter((d) => day === undefined || fits(d, day, 6));
  const first = { year: low, month: firstMonth, day: days(low, firstMonth)[0] ?? 1 };
  const last = { year: high, month: lastMonth, day: days(high, lastMonth).at(-1) ?? monthLength(high, lastMonth) };
  const yearPattern = [open(0), open(1), open(2), open(3)].map((o) => (o ? "X" : "0")).join("");
  if (month === undefined && yearPattern === "000X") return { first, last, ...named(`the ${low}s`, `${low}s`) };
  if (month === undefined && yearPattern === "00XX") return { first, last, ...century(Math.floor(low / 100)) };
  if (yearPattern === "0000" && open(4) && open(5)) {
    const words = `${yearWords(year)}, month unknown`;
    return { first, last, ...named(words, yearWords(year)) };
  }
  if (yearPattern === "0000" && month !== undefined && !open(4) && !open(5)) {
    const shown = partsWords({ year, month }, false);
    return { first, last, ...named(`${shown}, day unknown`, partsWords({ year, month }, true)) };
  }
  return {
    first,
    last,
    ...named(
      `between ${partsWords(first, false, low === high ? "year" : null)} and ${partsWords(last, false)}`,
      `${partsWords(first, true, low === high ? "year" : null)}–${partsWords(last, true)}`,
    ),
  };
}

/** "11 October 1939", "October 1939", "1939"; `short`: "11 Oct 1939". `without` leaves the year or month and year off. */
export function partsWords(
  { year, month, day }: { year: number; month?: number; day?: number },
  short: boolean,
  without: "year" | "month" | null = null,
): string {
  const words: string[] = [];
  if (day !== undefined) words.push(String(day));
  if (month !== undefined && without !== "month") words.push(monthWords(month, short));
  if (without === null) words.push(yearWords(year));
  return words.join(" ");
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
