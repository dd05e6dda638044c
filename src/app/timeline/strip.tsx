/** The strip: how much is dated to each month, and the brush that chooses a span of dates. */
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { dateOfDay } from "../../model/date-span.ts";
import { useDesk, useViewState } from "../desk/desk-context.tsx";
import type { Days } from "../view/time-view.ts";
import { dateWords } from "../words/term-words.ts";
import { type Axis, monthLater, slid, ticksOf, zoomed } from "./axis.ts";
import type { Chronicle, Item } from "./chronicle.ts";
import { extentOn } from "./date-mark.tsx";
import { barsOf } from "./months.ts";

const TOP = 16;
const BARS = 44;
const MARKS = 72;
export const STRIP_HEIGHT = 82;

export function Strip({ chronicle, axis, extent }: { chronicle: Chronicle; axis: Axis; extent: Days }) {
  const desk = useDesk();
  const { span, shown } = useViewState();
  const chosen = shown?.kind === "thing" ? shown.id : null;
  const bars = useMemo(() => barsOf(chronicle.items, axis.days), [chronicle, axis]);
  const highest = Math.max(1, ...bars.map((b) => b.count));
  const own = useMemo(
    () => (chosen === null ? [] : chronicle.items.filter((i) => i.id === chosen || i.things.includes(chosen))),
    [chronicle, chosen],
  );
  const marks = useMemo(() => marksPath(chronicle.items, axis), [chronicle, axis]);
  const ownMarks = useMemo(() => marksPath(own, axis), [own, axis]);
  const { brush, onPointerDown, onPointerMove, onPointerUp } = useBrush(axis, (to) => {
    desk.time.stop();
    desk.view.set({ span: to });
  });
  const shownSpan = brush ?? span;
  return (
    <div
      className="tl-strip"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onWheel={(event) => {
        const about = axis.day(event.nativeEvent.offsetX);
        const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
        const days = axis.days.to - axis.days.from + 1;
        desk.view.set(
          {
            axis: sideways
              ? slid(axis.days, Math.round((event.deltaX / axis.width) * days), extent)
              : zoomed(axis.days, event.deltaY < 0 ? 1.25 : 0.8, extent, about),
          },
          "replace",
        );
      }}
    >
      <svg width={axis.width} height={STRIP_HEIGHT} aria-hidden="true">
        {shownSpan !== null && (
          <rect
            x={axis.x(shownSpan.from)}
            y="0"
            width={Math.max(2, axis.x(shownSpan.to + 1) - axis.x(shownSpan.from))}
            height={STRIP_HEIGHT}
            fill="var(--accent-wash)"
          />
        )}
        {ticksOf(axis).map(({ x, words, level }) => (
          <g key={x}>
            <path
              d={`M${Math.round(x) + 0.5} ${level === "year" ? 2 : TOP}V${MARKS - 14}`}
              stroke="var(--rule)"
              strokeWidth="1"
            />
            <text className={level === "year" ? "tl-year" : "tl-part"} x={x + 4} y="12">
              {words}
            </text>
          </g>
        ))}
        {bars.map(({ days, count }) => {
          const [x0, x1] = [axis.x(days.from), axis.x(days.to + 1)];
          const high = Math.max(2, (count / highest) * BARS);
          const within = shownSpan !== null && days.from <= shownSpan.to && days.to >= shownSpan.from;
          return (
            <rect
              key={days.from}
              x={x0 + 0.5}
              y={MARKS - 14 - high}
              width={Math.max(1, x1 - x0 - 1)}
              height={high}
              fill={within ? "var(--accent)" : "var(--tl-bar)"}
            />
          );
        })}
        <path d={`M0 ${MARKS - 13.5}H${axis.width}`} stroke="var(--rule-strong)" />
        <path d={marks} stroke="var(--c-event)" strokeWidth="6" opacity="0.75" />
        <path d={ownMarks} stroke="var(--accent)" strokeWidth="8" />
        {shownSpan !== null && (
          <path
            d={`M${axis.x(shownSpan.from)} 0V${STRIP_HEIGHT}M${axis.x(shownSpan.to + 1)} 0V${STRIP_HEIGHT}`}
            stroke="var(--accent)"
            strokeWidth="2"
          />
        )}
      </svg>
      <Edge end="from" axis={axis} span={span} extent={extent} />
      <Edge end="to" axis={axis} span={span} extent={extent} />
    </div>
  );
}

/** Every item as a tick or bar in the marks row; one piece for each pixel, however many lie there. */
function marksPath(items: readonly Item[], axis: Axis): string {
  const taken = new Uint8Array(Math.max(1, Math.ceil(axis.width) + 2));
  for (const { span } of items) {
    // A bar of years would cover all others.
    if (span.openEnd || span.openStart || (span.latest ?? 0) - (span.earliest ?? 0) > 100) continue;
    const { x0, x1 } = extentOn(axis, span);
    for (let x = Math.max(0, Math.floor(x0 + 1)); x <= Math.min(taken.length - 1, Math.floor(x1 - 1.5)); x++)
      taken[x] = 1;
  }
  let path = "";
  for (let x = 0; x < taken.length; x++) {
    if (taken[x] !== 1) continue;
    const from = x;
    while (taken[x + 1] === 1) x++;
    path += `M${from} ${MARKS}H${x + 1}`;
  }
  return path;
}

/** Drag over the strip: a new span, by whole days; a click ends it. */
function useBrush(axis: Axis, onChoose: (span: Days | null) => void) {
  const [brush, setBrush] = useState<Days | null>(null);
  const start = useRef<number | null>(null);
  const at = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.max(axis.days.from, Math.min(axis.days.to, axis.day(event.clientX - box.left)));
  };
  return {
    brush,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || (event.target as HTMLElement).closest(".tl-edge") !== null) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = at(event);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (start.current === null) return;
      const day = at(event);
      if (Math.abs(axis.x(day) - axis.x(start.current)) < 4 && brush === null) return;
      setBrush({ from: Math.min(day, start.current), to: Math.max(day, start.current) });
    },
    onPointerUp() {
      if (start.current === null) return;
      start.current = null;
      setBrush(null);
      onChoose(brush);
    },
  };
}

const MONTH: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
};

/** One end of the span, as a slider: arrows by months, with Shift by days, Page keys by years. */
function Edge({ end, axis, span, extent }: { end: "from" | "to"; axis: Axis; span: Days | null; extent: Days }) {
  const desk = useDesk();
  const now = span ?? axis.days;
  const day = now[end];
  const grip = useRef(false);
  const set = (to: number) => {
    desk.time.stop();
    const inside = Math.max(extent.from, Math.min(extent.to, to));
    desk.view.set(
      {
        span:
          end === "from"
            ? { from: Math.min(inside, now.to), to: now.to }
            : { from: now.from, to: Math.max(inside, now.from) },
      },
      "replace",
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = MONTH[event.key];
    if (event.key === "Home") set(axis.days.from);
    else if (event.key === "End") set(axis.days.to);
    else if (by !== undefined && event.shiftKey) set(day + Math.sign(by));
    else if (by !== undefined) set(end === "from" ? monthLater(day, by) : monthLater(day + 1, by) - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const x = axis.x(end === "from" ? day : day + 1);
  const inSight = x >= -1 && x <= axis.width + 1;
  return (
    <div
      className={span === null ? "tl-edge idle" : "tl-edge"}
      role="slider"
      tabIndex={0}
      aria-label={end === "from" ? "Span from" : "Span to"}
      aria-valuemin={extent.from}
      aria-valuemax={extent.to}
      aria-valuenow={Math.max(extent.from, Math.min(extent.to, day))}
      aria-valuetext={dateWords(dateOfDay(day))}
      aria-orientation="horizontal"
      style={{ left: Math.max(0, Math.min(axis.width, x)), ...(inSight ? {} : { opacity: 0.4 }) }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = true;
      }}
      onPointerMove={(event) => {
        if (!grip.current) return;
        const box = event.currentTarget.parentElement?.getBoundingClientRect();
        if (box !== undefined) set(axis.day(event.clientX - box.left) - (end === "to" ? 1 : 0));
      }}
      onPointerUp={() => {
        grip.current = false;
      }}
    />
  );
}
