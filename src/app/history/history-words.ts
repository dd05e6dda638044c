/** The words of the history: when, how much, and how a change stands. */
import { count } from "../words/counts.ts";
import type { HistoryRow, Standing } from "./history-rows.ts";

const CLOCK: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit" };

/** `14.07` today, `12 March, 14.07` this year, `12 March 2025, 14.07` before. */
export function whenWords(at: string, now = new Date()): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return "";
  const clock = date.toLocaleTimeString("en-GB", CLOCK).replace(":", ".");
  if (date.toDateString() === now.toDateString()) return clock;
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return `${date.toLocaleDateString("en-GB", { day: "numeric", month: "long", ...year })}, ${clock}`;
}

/** `3 statements added, 1 removed`. */
export function amountWords({ added, removed }: Pick<HistoryRow, "added" | "removed">): string {
  if (removed === 0) return `${count(added, "statement")} added`;
  if (added === 0) return `${count(removed, "statement")} removed`;
  return `${count(added, "statement")} added, ${removed.toLocaleString("en-GB")} removed`;
}

export const STANDING_WORDS: Readonly<Record<Standing, string | null>> = {
  held: null,
  undone: "taken back",
  gone: "taken back for good",
  elsewhere: "changed on disk",
};
