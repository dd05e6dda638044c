/** Arrival: whether something had come about by a day, as far as its date tells. */
import { beginningOf, type DateSpan, type DayNumber, lengthOf, type Stretch } from "../../model/date-span.ts";

/** `by`: surely by that day. `perhaps`: the day falls within the date. `after`: later. `undated`: nothing says. */
export type Arrival = "by" | "perhaps" | "after" | "undated";

/** The first and last day on which a date, widened by its own length if it is only approximate or uncertain, may lie. */
export function reachOf(span: DateSpan): Stretch {
  const { earliest, latest } = span.openEnd ? beginningOf(span) : span;
  const rough = span.approximate || span.uncertain ? (lengthOf({ earliest, latest }) ?? 0) : 0;
  return {
    earliest: earliest === null ? null : earliest - rough,
    latest: latest === null ? null : latest + rough,
  };
}

/** What is open at its end counts from its beginning. */
export function arrival(span: DateSpan | null, day: DayNumber): Arrival {
  if (span === null) return "undated";
  const { earliest, latest } = reachOf(span);
  if (earliest === null && latest === null) return "undated";
  if (earliest !== null && earliest > day) return "after";
  return latest !== null && latest <= day ? "by" : "perhaps";
}
