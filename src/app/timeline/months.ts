/** How much is dated to each month, or to longer stretches where many years are in sight: the bars of the strip. */
import type { Days } from "../view/time-view.ts";
import { firstOf, monthOf, yearOf } from "./axis.ts";
import { endOf, type Item, startOf } from "./chronicle.ts";

export interface Bar {
  readonly days: Days;
  readonly count: number;
}

/** What is dated no closer than to a stretch of this many days is in no bar. */
const LONGEST = 92;
const MOST_BARS = 240;

/** One bar for each month, quarter, year or longer stretch; an item counts where its date begins. */
export function barsOf(items: readonly Item[], { from, to }: Days): Bar[] {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
  const step = [1, 3, 12, 60, 120, 600, 1200, 12_000].find((s) => months / s <= MOST_BARS) ?? 120_000;
  const origin = yearOf(from) * 12 + (step >= 12 ? 0 : Math.floor(monthOf(from) / step) * step);
  const counts = new Map<number, number>();
  const longest = Math.max(LONGEST, step * 31);
  for (const { span } of items) {
    const start = startOf(span);
    if (start < from || start > to || endOf(span) - start + 1 > longest || span.openEnd || span.openStart) continue;
    const at = Math.floor((yearOf(start) * 12 + monthOf(start) - origin) / step);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([at, count]) => ({
      days: { from: firstOf(0, origin + at * step), to: firstOf(0, origin + (at + 1) * step) - 1 },
      count,
    }));
}
