/** The limits of a query: how long it may take and how many rows it may give; the reader can lift them. */
import { browserShelf, type Shelf } from "../views/saved-views.ts";

export interface Limits {
  /** `null` = no limit. */
  readonly seconds: number | null;
  readonly rows: number | null;
}

export const FIRST_LIMITS: Limits = { seconds: 30, rows: 10_000 };
export const SECONDS: readonly (number | null)[] = [5, 30, 120, null];
export const ROWS: readonly (number | null)[] = [1_000, 10_000, 100_000, null];

const KEY = "dossier.query-limits";

export const secondsWords = (seconds: number | null): string =>
  seconds === null ? "any time" : seconds >= 60 ? `${seconds / 60} min` : `${seconds} s`;

export const rowsWords = (rows: number | null): string =>
  rows === null ? "all rows" : `${rows.toLocaleString("en-GB")} rows`;

/** The limits that this browser keeps. */
export function keptLimits(shelf: Shelf = browserShelf): Limits {
  try {
    const { seconds, rows } = JSON.parse(shelf.get(KEY) ?? "{}") as Partial<Limits>;
    return {
      seconds: seconds === null || SECONDS.includes(seconds ?? -1) ? (seconds ?? null) : FIRST_LIMITS.seconds,
      rows: rows === null || ROWS.includes(rows ?? -1) ? (rows ?? null) : FIRST_LIMITS.rows,
    };
  } catch {
    return FIRST_LIMITS;
  }
}

export const keepLimits = (limits: Limits, shelf: Shelf = browserShelf): void => shelf.set(KEY, JSON.stringify(limits));
