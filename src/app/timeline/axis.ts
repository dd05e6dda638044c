/** The axis: days to pixels, and the marks of years, quarters and months along it. */
import { type DayNumber, dayNumber } from "../../model/date-span.ts";
import type { Days } from "../view/time-view.ts";
import { endOf, type Item, startOf } from "./chronicle.ts";

/** A stretch of days over a width in pixels. */
export interface Axis {
  readonly days: Days;
  readonly width: number;
  /** Where a day begins. */
  x(day: DayNumber): number;
  /** The day at a place. */
  day(x: number): DayNumber;
}

export function axisOver(days: Days, width: number): Axis {
  const perDay = width / (days.to - days.from + 1);
  return {
    days,
    width,
    x: (day) => (day - days.from) * perDay,
    day: (x) => Math.floor(days.from + x / perDay),
  };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
const LEAST_DAYS = 14;
const MOST_YEARS = 12_000;

export const yearOf = (day: DayNumber): number => new Date(day * 86_400_000).getUTCFullYear();
export const monthOf = (day: DayNumber): number => new Date(day * 86_400_000).getUTCMonth();

/** The first day of a month; months beyond December run on into the next year. */
export function firstOf(year: number, month = 0): DayNumber {
  const y = year + Math.floor(month / 12);
  const digits = String(Math.abs(y)).padStart(4, "0");
  return dayNumber(`${y < 0 ? "-" : ""}${digits}-${String((((month % 12) + 12) % 12) + 1).padStart(2, "0")}-01`);
}

/** The same day so many months later; the last of the month where that is shorter. */
export function monthLater(day: DayNumber, months: number): DayNumber {
  const [from, to] = [monthOf(day), monthOf(day) + months];
  const first = firstOf(yearOf(day), to);
  const length = firstOf(yearOf(day), to + 1) - first;
  return first + Math.min(day - firstOf(yearOf(day), from), length - 1);
}

/** The years that all items take up. */
export function extentOf(items: readonly Item[]): Days | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { span } of items) {
    from = Math.min(from, startOf(span));
    to = Math.max(to, endOf(span));
  }
  return from > to ? null : { from: firstOf(yearOf(from)), to: firstOf(yearOf(to) + 1) - 1 };
}

/** The years in which most of it lies: those beyond in which next to nothing does are left to scrolling. */
export function coreOf(items: readonly Item[]): Days | null {
  const whole = extentOf(items);
  if (whole === null) return null;
  const counts = new Map<number, number>();
  for (const { span } of items) {
    const year = yearOf(startOf(span));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts.keys()].sort((a, b) => a - b);
  const most = Math.max(...counts.values());
  const busy = years.filter((y) => (counts.get(y) ?? 0) >= Math.max(2, most * 0.2));
  const [first, last] = [busy[0], busy.at(-1)];
  if (first === undefined || last === undefined) return whole;
  return { from: firstOf(first), to: firstOf(last + 1) - 1 };
}

/** Days about the middle, closer by a factor above 1, within the extent. */
export function zoomed(days: Days, factor: number, extent: Days, about = (days.from + days.to) / 2): Days {
  const most = extent.to - extent.from + 1;
  const length = Math.min(most, Math.max(Math.min(LEAST_DAYS, most), (days.to - days.from + 1) / factor));
  const share = (about - days.from) / (days.to - days.from + 1);
  return slid(
    { from: Math.round(about - share * length), to: Math.round(about - share * length + length - 1) },
    0,
    extent,
  );
}

/** The same length, moved by so many days, kept within the extent. */
export function slid(days: Days, by: number, extent: Days): Days {
  const length = days.to - days.from;
  const from = Math.round(Math.min(Math.max(days.from + by, extent.from), Math.max(extent.from, extent.to - length)));
  return { from, to: Math.min(from + length, extent.to) };
}

export interface Tick {
  readonly x: number;
  readonly words: string;
  readonly level: "year" | "part";
}

/** The marks that have room. */
export function ticksOf({ days, x, width }: Axis): Tick[] {
  const years = (days.to - days.from + 1) / 365.25;
  const perYear = width / years;
  const [first, last] = [yearOf(days.from), yearOf(days.to)];
  if (last - first > MOST_YEARS) return [];
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].find((s) => s * perYear >= 44) ?? 5000;
  const months = perYear > 560 ? 1 : perYear > 130 ? 3 : perYear > 90 ? 6 : 0;
  const ticks: Tick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    if (firstOf(year) >= days.from) ticks.push({ x: x(firstOf(year)), words: String(year), level: "year" });
  }
  for (let year = first; months > 0 && year <= last; year += 1) {
    for (let month = 0; month < 12; month += months) {
      const day = firstOf(year, month);
      if (day < days.from || day > days.to || month === 0) continue;
      ticks.push({ x: x(day), words: MONTHS[month] ?? "", level: "part" });
    }
  }
  // Within one year the year itself is named at the edge.
  if (!ticks.some((t) => t.level === "year")) ticks.unshift({ x: 0, words: String(first), level: "year" });
  return ticks.sort((a, b) => a.x - b.x);
}
