/** An EDTF problem: why a text is not a date, in a sentence that says what to write instead. */
import { MONTHS, monthLength } from "./calendar.ts";

export interface EdtfProblem {
  readonly ok: false;
  readonly code: "edtf";
  readonly text: string;
  readonly sentence: string;
}

const FORMS = "Write 1939, 1939-10 or 1939-10-11; 1939~ for “about”, 1939? for “perhaps”, 1939/1940 for “from … to”.";

/** Explains a text that the parser refused, or that runs backwards. */
export function edtfProblem(text: string, reason: "syntax" | "backwards" = "syntax"): EdtfProblem {
  const why = reason === "backwards" ? "It ends before it begins." : explain(text.trim());
  const what = text.trim() === "" ? "The date is missing." : `“${text}” is not a date.`;
  return { ok: false, code: "edtf", text, sentence: `${what} ${why}` };
}

function explain(text: string): string {
  const parts = text.split(/\/|\.\.|[[\]{},]/).map((p) => p.replace(/[?~%]/g, ""));
  for (const part of parts) {
    const numeric = /^-?(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(part);
    if (numeric === null) continue;
    const [year, month, day] = [
      Number(numeric[1]),
      Number(numeric[2]),
      numeric[3] === undefined ? null : Number(numeric[3]),
    ];
    if (month < 1 || (month > 12 && (day !== null || month < 21 || month > 41))) return "Months run from 01 to 12.";
    if (day !== null && (day < 1 || day > monthLength(year, month)))
      return `${MONTHS[month - 1]} ${year} has ${monthLength(year, month)} days.`;
  }
  const british = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|\p{L}{3,})\.?,?[\s./-]+(\d{4})$/u.exec(text);
  if (british !== null) {
    const word = (british[2] ?? "").toLowerCase();
    const month = /\d/.test(word)
      ? Number(word)
      : MONTHS.findIndex((m) => m.toLowerCase().startsWith(word.slice(0, 3))) + 1;
    if (month >= 1 && month <= 12) return `Put the year first: ${british[3]}-${two(month)}-${two(Number(british[1]))}.`;
  }
  const monthYear = /^(\p{L}{3,})\.?\s+(\d{4})$/u.exec(text);
  const named = MONTHS.findIndex((m) => m.toLowerCase().startsWith((monthYear?.[1] ?? "-").toLowerCase().slice(0, 3)));
  if (monthYear !== null && named >= 0) return `Put the year first: ${monthYear[2]}-${two(named + 1)}.`;
  const single = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (single !== null)
    return `Months and days have two digits: ${[single[1], ...single.slice(2).flatMap((p) => (p === undefined ? [] : [two(Number(p))]))].join("-")}.`;
  return FORMS;
}

const two = (n: number): string => String(n).padStart(2, "0");
