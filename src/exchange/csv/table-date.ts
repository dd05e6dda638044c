/** Dates as tables have them: EDTF, or what people write instead, turned into EDTF. */
import { MONTHS } from "../../model/calendar.ts";
import { type EdtfReading, readEdtf } from "../../model/edtf.ts";
import type { EdtfProblem } from "../../model/edtf-problem.ts";
import type { DateOrder } from "./mapping.ts";

const ABOUT = /^(?:c\.?|ca\.?|circa|about|around|approx\.?|um)\s*(?=\d|\p{L})/iu;
const TWO = (n: number): string => String(n).padStart(2, "0");

/** Reads a date; `3/4/1937` is 3 April unless the order is `month-first`. The reading's text is EDTF. */
export function readTableDate(text: string, order: DateOrder = "day-first"): EdtfReading | EdtfProblem {
  const trimmed = text.trim();
  const read = readEdtf(trimmed);
  if (read.ok) return read;
  const other = written(trimmed, order);
  if (other === null) return read;
  const again = readEdtf(other);
  // What is wrong with it is told of the text as it stands in the cell.
  return again.ok ? again : { ...again, text, sentence: again.sentence.replace(`“${other}”`, `“${trimmed}”`) };
}

/** Whether a value looks like a date at all; a bare year does. */
export const looksLikeDate = (text: string): boolean => {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed) || /^-?\d{1,3}$|^\d{5,}$/.test(trimmed)) return false;
  return readTableDate(trimmed).ok || readTableDate(trimmed, "month-first").ok;
};

/** EDTF for "24.6.1899", "24 June 1899", "June 1899", "c. 1899"; `null` for anything else. */
function written(text: string, order: DateOrder): string | null {
  const about = ABOUT.exec(text);
  if (about !== null) {
    const plain = text.slice(about[0].length);
    const date = readEdtf(plain).ok ? plain : written(plain, order);
    return date === null || /[~?%]$/.test(date) ? date : `${date}~`;
  }
  if (/\?$/.test(text)) {
    const date = written(text.slice(0, -1).trim(), order);
    return date === null ? null : `${date}?`;
  }
  const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (numbers !== null) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    const [day, month] = order === "day-first" ? [first, second] : [second, first];
    return `${numbers[4]}-${TWO(month)}-${TWO(day)}`;
  }
  const single = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (single !== null)
    return [single[1], ...single.slice(2).flatMap((part) => (part === undefined ? [] : [TWO(Number(part))]))].join("-");
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s+)?(\p{L}{3,})\.?\s+(\d{4})$/u.exec(text);
  const turned = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
  const [day, name, year] = words !== null ? words.slice(1) : turned !== null ? [turned[2], turned[1], turned[3]] : [];
  const month = name === undefined ? -1 : monthOf(name);
  if (month < 1 || year === undefined) return null;
  return day === undefined ? `${year}-${TWO(month)}` : `${year}-${TWO(month)}-${TWO(Number(day))}`;
}

const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => {
    const [full, given] = [month.toLowerCase(), name.toLowerCase()];
    return full.startsWith(given) || given === `${full.slice(0, 3)}t`;
  }) + 1;
