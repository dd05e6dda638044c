/** The layout by place: what has coordinates stands as on a map, the rest beside what it is linked to. */
import type { LayoutInput } from "../layout-input.ts";
import type { LayoutRun } from "./layout-kind.ts";
import { extent, fitted, ROOM, type Seats, seatedWithRest } from "./seating.ts";

export const byPlace: LayoutRun = (input, options) => seatedWithRest(input, map(input), options);

const RADIANS = Math.PI / 180;

/** Equirectangular about the middle latitude: near enough for a drawing, and straight in both directions. */
function map(input: LayoutInput): Seats {
  const placed = input.nodes.flatMap(({ id, place }) => (place === undefined ? [] : [{ id, ...place }]));
  const [south, north] = extent(placed.map((p) => p.lat));
  const narrow = Math.cos(((south + north) / 2) * RADIANS);
  const seats = new Map(placed.map(({ id, lat, long }) => [id, { x: long * narrow, y: lat }]));
  const proportion = Math.min(2.2, Math.max(0.75, input.w / input.h));
  const area = Math.max(input.w * input.h, input.nodes.length * ROOM);
  return aligned(input, fitted(seats, 0.8 * Math.sqrt(area * proportion), 0.8 * Math.sqrt(area / proportion)));
}

/** Where placed things stand already, the map is laid over them by the two that are furthest apart. */
function aligned(input: LayoutInput, seats: Map<string, { x: number; y: number }>): Seats {
  const anchors = input.nodes.flatMap(({ id, pin }) => {
    const seat = seats.get(id);
    return pin === undefined || seat === undefined ? [] : [{ pin, seat }];
  });
  const axis = (of: (p: { x: number; y: number }) => number): ((v: number) => number) => {
    const sorted = [...anchors].sort((a, b) => of(a.seat) - of(b.seat));
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined) return (v) => v;
    const span = of(last.seat) - of(first.seat);
    const k = span > 1 ? (of(last.pin) - of(first.pin)) / span : 1;
    return (v) => of(first.pin) + (v - of(first.seat)) * k;
  };
  const [x, y] = [axis((p) => p.x), axis((p) => p.y)];
  return new Map([...seats].map(([id, p]) => [id, { x: x(p.x), y: y(p.y) }]));
}
