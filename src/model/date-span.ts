/** A date span: an EDTF date as day numbers, for axes, bars and comparisons. */
import { readEdtf } from "./edtf.ts";

/** Days since 1 January 1970 in the proleptic Gregorian calendar; earlier days are negative. */
export type DayNumber = number;

/** A stretch of days, both ends included; `null` where there is no end. */
export interface Stretch {
  readonly earliest: DayNumber | null;
  readonly latest: DayNumber | null;
}

/**
 * What sort of date it is, for drawing: one day, a month, year or the like, two ends, one of several, or all of
 * several.
 */
export type DateForm = "day" | "span" | "interval" | "one-of" | "all-of";

export interface DateSpan extends Stretch {
  /** EDTF as written. */
  readonly text: string;
  /** "about October 1937" */
  readonly words: string;
  /** "c. Oct 1937" */
  readonly short: string;
  readonly form: DateForm;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** The two ends of an interval (without those that are open), or the members of a set; itself otherwise. */
  readonly parts: readonly Stretch[];
}

const MS_PER_DAY = 86_400_000;
const REMEMBERED = 5000;
const known = new Map<string, DateSpan | null>();

/** The day number of an `xsd:date` ("1940-02-01"; years of more than four digits and negative ones included). */
export function dayNumber(date: string): DayNumber {
  const [, year = "1970", month = "1", day = "1"] = /^(-?\d+)-(\d\d)-(\d\d)/.exec(date) ?? [];
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return Math.round(at.getTime() / MS_PER_DAY);
}

/** The `xsd:date` of a day number. */
export function dateOfDay(day: DayNumber): string {
  const at = new Date(day * MS_PER_DAY);
  const year = at.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${String(at.getUTCMonth() + 1).padStart(2, "0")}-${String(at.getUTCDate()).padStart(2, "0")}`;
}

/** Reads EDTF or `xsd:date`; `null` when it is no date. */
export function readSpan(text: string): DateSpan | null {
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  const span = readFresh(text);
  if (known.size >= REMEMBERED) known.clear();
  known.set(text, span);
  return span;
}

/** The span from the first day of one to the last day of the other, in words of both. */
export function between(from: DateSpan, to: DateSpan): DateSpan {
  return {
    text: `${from.text}/${to.text}`,
    words: `${from.words} to ${to.words}`,
    short: `${from.short}–${to.short}`,
    earliest: from.earliest,
    latest: to.latest,
    form: "interval",
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
    openStart: from.openStart,
    openEnd: to.openEnd,
    parts: [stretch(from), stretch(to)],
  };
}

/** How many days it covers; `null` when it has no end. */
export const lengthOf = ({ earliest, latest }: Stretch): number | null =>
  earliest === null || latest === null ? null : latest - earliest + 1;

/** When a state that lasts for the span began: for an interval its first end, otherwise the whole. */
export function beginningOf(span: DateSpan): Stretch {
  if (span.form !== "interval") return stretch(span);
  return span.openStart ? { earliest: null, latest: null } : (span.parts[0] ?? stretch(span));
}

/** When a state that lasts for the span ended: for an interval its last end, otherwise the whole. */
export function endOf(span: DateSpan): Stretch {
  if (span.form !== "interval") return stretch(span);
  return span.openEnd ? { earliest: null, latest: null } : (span.parts.at(-1) ?? stretch(span));
}

const stretch = ({ earliest, latest }: Stretch): Stretch => ({ earliest, latest });

function readFresh(text: string): DateSpan | null {
  const read = readEdtf(text);
  if (!read.ok) return null;
  const { words, short, approximate, uncertain } = read;
  const earliest = read.notBefore === undefined ? null : dayNumber(read.notBefore);
  const latest = read.notAfter === undefined ? null : dayNumber(read.notAfter);
  const trimmed = text.trim();
  const form = formOf(trimmed, earliest, latest);
  return {
    text,
    words,
    short,
    earliest,
    latest,
    form,
    approximate,
    uncertain,
    openStart: earliest === null,
    openEnd: latest === null,
    parts: partsOf(trimmed, form) ?? [{ earliest, latest }],
  };
}

function formOf(text: string, earliest: DayNumber | null, latest: DayNumber | null): DateForm {
  if (text.startsWith("[")) return "one-of";
  if (text.startsWith("{")) return "all-of";
  if (text.includes("/")) return "interval";
  return earliest !== null && earliest === latest ? "day" : "span";
}

function partsOf(text: string, form: DateForm): Stretch[] | null {
  const members =
    form === "interval"
      ? text.split("/")
      : form === "one-of" || form === "all-of"
        ? text
            .slice(1, -1)
            .split(",")
            .map((m) => m.trim().replace("..", "/"))
            .map((m) => (m.startsWith("/") ? `..${m}` : m.endsWith("/") ? `${m}..` : m))
        : null;
  if (members === null) return null;
  const stretches = members.flatMap((m) => {
    if (m === "" || m === "..") return [];
    const read = readEdtf(m);
    if (!read.ok) return [];
    const { notBefore, notAfter } = read;
    return [
      {
        earliest: notBefore === undefined ? null : dayNumber(notBefore),
        latest: notAfter === undefined ? null : dayNumber(notAfter),
      },
    ];
  });
  return stretches.length === 0 ? null : stretches;
}
