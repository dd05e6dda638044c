/** EDTF dates: Extended Date/Time Format, levels 0 to 2 (Library of Congress, 2019), as bounds and in words. */
import { type EdtfNode, parse } from "edtf";
import { compareDays, type Day, dateText, monthLength } from "./calendar.ts";
import { type Point, partsWords, readPoint } from "./edtf-point.ts";
import { type EdtfProblem, edtfProblem } from "./edtf-problem.ts";

export interface EdtfReading {
  readonly ok: true;
  /** The text as written. */
  readonly text: string;
  /** The first day it allows, as `xsd:date`; absent when the beginning is open or unknown. */
  readonly notBefore?: string;
  /** The last day it allows, as `xsd:date`; absent when the end is open or unknown. */
  readonly notAfter?: string;
  /** For reading: "about October 1937", "between 31 August and 2 September 1939". */
  readonly words: string;
  /** For tight places: "c. Oct 1937", "Jan–Feb 1940". */
  readonly short: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

const REMEMBERED = 5000;
const known = new Map<string, EdtfReading | EdtfProblem>();

/** Reads a date. What is not a date comes back as a problem with a sentence that says why. */
export function readEdtf(text: string): EdtfReading | EdtfProblem {
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  const read = readFresh(text);
  if (known.size >= REMEMBERED) known.clear();
  known.set(text, read);
  return read;
}

/** Dates in order of their first day, then of their last; `null` and what is no date come last. */
export function compareDates(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [x, y] = [readEdtf(a), readEdtf(b)];
  if (!x.ok || !y.ok) return x.ok === y.ok ? a.localeCompare(b, "en") : x.ok ? -1 : 1;
  return (
    compareDateTexts(x.notBefore ?? x.notAfter, y.notBefore ?? y.notAfter) ||
    compareDateTexts(x.notAfter, y.notAfter) ||
    (a < b ? -1 : a > b ? 1 : 0)
  );
}

/** Two `xsd:date` texts in order; years before Christ and after 9999 included. */
export function compareDateTexts(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return compareDays(dayOf(a), dayOf(b));
}

function dayOf(text: string): Day {
  const [, year = "0", month = "1", day = "1"] = /^(-?\d+)-(\d\d)-(\d\d)/.exec(text) ?? [];
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function readFresh(text: string): EdtfReading | EdtfProblem {
  let node: EdtfNode;
  try {
    node = parse(text.trim());
  } catch {
    return edtfProblem(text);
  }
  const point = readPoint(node);
  if (point !== null) {
    if (!isReal(point)) return edtfProblem(text);
    const time = /T(\d\d:\d\d)/.exec(text)?.[1];
    const at = time === undefined ? "" : `, ${time}`;
    return reading(text, point.first, point.last, qualified(point, false) + at, qualified(point, true) + at, [point]);
  }
  return node.type === "Interval" ? readInterval(text, node) : readSet(text, node);
}

function readInterval(text: string, node: EdtfNode): EdtfReading | EdtfProblem {
  const [from, to] = node.values.map((v) => (v !== null && typeof v === "object" && "type" in v ? readPoint(v) : null));
  const points = [from, to].flatMap((p) => p ?? []);
  if (points.some((p) => !isReal(p))) return edtfProblem(text);
  if (from && to) {
    if (compareDays(from.first, to.last) > 0 || compareDays(to.first, from.first) < 0)
      return edtfProblem(text, "backwards");
    return reading(text, from.first, to.last, pair(from, to, "to", false), pair(from, to, "–", true), points);
  }
  const [left = "", right = ""] = text.trim().split("/");
  if (from) {
    const words = right === "" ? `from ${qualified(from, false)}, end unknown` : `from ${qualified(from, false)} on`;
    return reading(text, from.first, undefined, words, `${qualified(from, true)}–`, points);
  }
  if (to) {
    const words = left === "" ? `until ${qualified(to, false)}, beginning unknown` : `up to ${qualified(to, false)}`;
    return reading(text, undefined, to.last, words, `–${qualified(to, true)}`, points);
  }
  return reading(text, undefined, undefined, "at any time", "any time", points);
}

function readSet(text: string, node: EdtfNode): EdtfReading | EdtfProblem {
  const one = node.type === "Set";
  const points: Point[] = [];
  const words: string[] = [];
  const short: string[] = [];
  for (const value of node.values) {
    const ends = (Array.isArray(value) ? value : [value]) as readonly EdtfNode[];
    const [a, b] = ends.map(readPoint);
    if (!a || !isReal(a) || (b && !isReal(b))) return edtfProblem(text);
    if (b && compareDays(a.first, b.last) > 0) return edtfProblem(text, "backwards");
    points.push(a, ...(b ? [b] : []));
    words.push(
      b ? (one ? `between ${pair(a, b, "and", false)}` : `from ${pair(a, b, "to", false)}`) : qualified(a, false),
    );
    short.push(b ? pair(a, b, "–", true) : qualified(a, true));
  }
  const sorted = [...points].sort((a, b) => compareDays(a.first, b.first));
  const first = sorted[0]?.first;
  const last = [...points].sort((a, b) => compareDays(a.last, b.last)).at(-1)?.last;
  const two = points.length === 2 && node.values.length === 2;
  const [p, q] = points;
  const joined = two && p && q ? pair(p, q, one ? "or" : "and", false) : enumeration(words, one ? "or" : "and");
  const shortJoined = two && p && q ? pair(p, q, one ? "or" : "and", true) : short.join(one ? " or " : ", ");
  if (node.earlier) {
    const open = one ? `${joined} or earlier` : `up to ${joined}`;
    return reading(text, undefined, last, open, `–${shortJoined}`, points);
  }
  if (node.later) {
    const open = one ? `${joined} or later` : `from ${joined} on`;
    return reading(text, first, undefined, open, `${shortJoined}–`, points);
  }
  return reading(text, first, last, joined, shortJoined, points);
}

function reading(
  text: string,
  first: Day | undefined,
  last: Day | undefined,
  words: string,
  short: string,
  points: readonly Point[],
): EdtfReading {
  return {
    ok: true,
    text,
    ...(first === undefined ? {} : { notBefore: dateText(first) }),
    ...(last === undefined ? {} : { notAfter: dateText(last) }),
    words,
    short,
    approximate: points.some((p) => p.approximate),
    uncertain: points.some((p) => p.uncertain),
  };
}

function qualified(point: Point, short: boolean, shown: string = short ? point.short : point.words): string {
  if (short) return `${point.approximate ? "c. " : ""}${shown}${point.uncertain ? "?" : ""}`;
  return `${point.uncertain ? "perhaps " : ""}${point.approximate ? "about " : ""}${shown}`;
}

/** Two points joined, saying once what they share: "20 to 31 January 1940", "Jan–Feb 1940". */
function pair(a: Point, b: Point, joint: string, short: boolean): string {
  const [p, q] = [a.parts, b.parts];
  const plain = !a.approximate && !a.uncertain && !b.approximate && !b.uncertain;
  const sameYear = p !== null && q !== null && p.month !== undefined && q.month !== undefined && p.year === q.year;
  const sameMonth = sameYear && p.month === q.month && p.day !== undefined && q.day !== undefined;
  const shared = !plain ? null : sameMonth ? "month" : sameYear ? "year" : null;
  const left = shared !== null && p !== null ? partsWords(p, short, shared) : qualified(a, short);
  return joint === "–" ? `${left}–${qualified(b, short)}` : `${left} ${joint} ${qualified(b, short)}`;
}

/** "a, b or c" */
function enumeration(words: readonly string[], joint: string): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${joint} ${last}`;
}

/** The parser lets 29 February pass in any year. */
const isReal = ({ parts }: Point): boolean =>
  parts === null ||
  parts.month === undefined ||
  parts.day === undefined ||
  parts.day <= monthLength(parts.year, parts.month);
