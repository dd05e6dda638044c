/** EDTF dates as CSL dates: parts where parts can tell, ranges, circa, and words for the rest. */
import { readEdtf } from "../../model/edtf.ts";
import type { CslDate, DateParts } from "./csl-item.ts";

const POINT = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/;

interface ReadPoint {
  readonly parts: DateParts;
  readonly season?: number;
  readonly circa: boolean;
}

function readPoint(text: string): ReadPoint | null {
  const found = POINT.exec(text);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
  const circa = found[4] !== "";
  if (month >= 21 && month <= 24) return { parts: [year], season: month - 20, circa };
  if (month > 12) return null;
  return { parts: month === 0 ? [year] : day === 0 ? [year, month] : [year, month, day], circa };
}

/**
 * A date as CSL holds it. An open or partly unknown date keeps its words beside the parts that are known; what is no
 * EDTF is kept as it was written.
 */
export function cslDate(edtf: string): CslDate {
  const text = edtf.trim();
  const reading = readEdtf(text);
  if (!reading.ok) return { literal: text };
  const single = readPoint(text);
  if (single !== null) {
    const { parts, season, circa } = single;
    return { "date-parts": [parts], ...(season === undefined ? {} : { season }), ...(circa ? { circa } : {}) };
  }
  const [from, to] = text.split("/").map(readPoint);
  if (from && to && from.season === undefined && to.season === undefined) {
    return { "date-parts": [from.parts, to.parts], ...(from.circa || to.circa ? { circa: true } : {}) };
  }
  const years = [reading.notBefore, reading.notAfter].flatMap((d) => (d === undefined ? [] : [Number.parseInt(d, 10)]));
  const parts = [...new Set(years)].map((y): DateParts => [y]);
  return {
    ...(parts.length === 0 ? {} : { "date-parts": parts }),
    ...(reading.approximate || reading.uncertain ? { circa: true } : {}),
    literal: reading.words,
  };
}

/** The first year, for sorting; a date without one comes last. */
export const yearOf = (date: CslDate | undefined): number => date?.["date-parts"]?.[0]?.[0] ?? Number.POSITIVE_INFINITY;
