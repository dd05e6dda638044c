/** What the reader sees of time: the timeline's clock, lanes, axis and span, and a knowledge horizon; and their part of the address. */
import { CLOCKS, type Clock } from "../../claims/clocks.ts";
import { HORIZON_RULES, type HorizonRule } from "../../claims/horizon/ground.ts";
import { type DayNumber, dateOfDay, dayNumber } from "../../model/date-span.ts";

/** How the rows of the timeline are put together. */
export type Lanes = "class" | "thing" | "place" | "source";

export const LANES: readonly Lanes[] = ["class", "thing", "place", "source"];

/** From one day to another, both included. */
export interface Days {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** What the reader asked of a knowledge horizon. */
export interface HorizonView {
  /** IRI of the actor. */
  readonly actor: string;
  /** EDTF. */
  readonly date: string;
  /** IRI of another actor to compare with. */
  readonly and: string | null;
  /** What counts as knowing; `null`: the usual. */
  readonly rules: readonly HorizonRule[] | null;
  /** IRIs of the bodies that perhaps passed on what they knew. */
  readonly through: readonly string[];
  /** What counts as known in a comparison: what had reached an actor, or what may have too. */
  readonly least: "had" | "may";
}

export interface TimeView {
  readonly clock: Clock;
  readonly lanes: Lanes;
  /** The part of the axis that is shown; `null`: all of it. */
  readonly axis: Days | null;
  /** The dates that are wanted; the rest of the canvas is dimmed. */
  readonly span: Days | null;
  readonly horizon: HorizonView | null;
}

export const FIRST_TIME: TimeView = { clock: "happened", lanes: "class", axis: null, span: null, horizon: null };

/** The fields of an address, in order: `["clock", "reported"]`. `list` writes keys. */
export function writeTime(view: TimeView, list: (keys: readonly string[]) => string): [name: string, value: string][] {
  const out: [string, string][] = [];
  if (view.clock !== FIRST_TIME.clock) out.push(["clock", view.clock]);
  if (view.lanes !== FIRST_TIME.lanes) out.push(["lanes", view.lanes]);
  if (view.axis !== null) out.push(["axis", writeDays(view.axis)]);
  if (view.span !== null) out.push(["span", writeDays(view.span)]);
  const { horizon } = view;
  if (horizon === null) return out;
  out.push(["horizon", list([horizon.actor])], ["by", encodeURIComponent(horizon.date)]);
  if (horizon.and !== null) out.push(["and", list([horizon.and])]);
  if (horizon.rules !== null) out.push(["knowing", horizon.rules.join(",")]);
  if (horizon.through.length > 0) out.push(["through", list(horizon.through)]);
  if (horizon.least !== "had") out.push(["least", horizon.least]);
  return out;
}

/** What the fields say of time; what they do not say, or say wrongly, is as in the first view. `keys` reads a field of keys. */
export function readTime(fields: ReadonlyMap<string, string>, keys: (field: string) => string[]): TimeView {
  const known = <T extends string>(name: string, values: readonly T[], otherwise: T): T =>
    values.find((v) => v === fields.get(name)) ?? otherwise;
  return {
    clock: known("clock", CLOCKS, FIRST_TIME.clock),
    lanes: known("lanes", LANES, FIRST_TIME.lanes),
    axis: readDays(fields.get("axis")),
    span: readDays(fields.get("span")),
    horizon: readHorizon(fields, keys),
  };
}

function readHorizon(fields: ReadonlyMap<string, string>, keys: (field: string) => string[]): HorizonView | null {
  const one = (name: string): string | null => keys(name)[0] ?? null;
  const actor = one("horizon");
  const date = decoded(fields.get("by") ?? "");
  if (actor === null || date === "") return null;
  const rules = fields.get("knowing")?.split(",");
  return {
    actor,
    date,
    and: one("and"),
    rules: rules === undefined ? null : HORIZON_RULES.filter((r) => rules.includes(r)),
    through: keys("through"),
    least: fields.get("least") === "may" ? "may" : "had",
  };
}

/** `1939-08-01/1940-02-29`. */
export const writeDays = ({ from, to }: Days): string => `${dateOfDay(from)}/${dateOfDay(to)}`;

/** Days as `writeDays` writes them; `null` for anything else. */
export function readDays(text: string | undefined): Days | null {
  const found = /^(-?\d{4,}-\d\d-\d\d)\/(-?\d{4,}-\d\d-\d\d)$/.exec(text ?? "");
  if (found === null) return null;
  const [from, to] = [dayNumber(found[1] ?? ""), dayNumber(found[2] ?? "")];
  return Number.isFinite(from) && Number.isFinite(to) && from <= to ? { from, to } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
