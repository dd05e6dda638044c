/** The day of a horizon as a slider: drag it, or move it by keys; marks show when something came to the actor. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { type DayNumber, dateOfDay, readSpan } from "../../model/date-span.ts";
import { useDesk, useRevision } from "../desk/desk-context.tsx";
import { axisOver, firstOf, monthLater, ticksOf, yearOf } from "../timeline/axis.ts";
import { useSize } from "../timeline/use-size.ts";
import { dateWords } from "../words/term-words.ts";

const PAD = 14;
/** How long a dragged day rests before the horizon is worked out. */
const REST = 60;

export function DaySlider({ day }: { day: DayNumber }) {
  const desk = useDesk();
  useRevision();
  const host = useRef<HTMLDivElement>(null);
  const { width } = useSize(host);
  const [held, setHeld] = useState<DayNumber | null>(null);
  const at = held ?? day;
  const dragging = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const days = useMemo(() => {
    const core = desk.time.axis() ?? { from: day - 365, to: day + 365 };
    return { from: Math.min(core.from, firstOf(yearOf(day))), to: Math.max(core.to, firstOf(yearOf(day) + 1) - 1) };
  }, [desk, day]);
  const axis = axisOver(days, Math.max(1, width - 2 * PAD));
  const outcome = desk.horizon.outcome();
  const came = useMemo(() => {
    if (outcome === null || "trouble" in outcome) return [];
    const found = new Set<number>();
    for (const { grounds } of outcome.horizon.claims.values()) {
      const span = readSpan(grounds[0]?.when ?? "");
      if (span !== null) found.add(Math.round(axis.x(span.earliest ?? span.latest ?? 0)));
    }
    return [...found].filter((x) => x >= 0 && x <= axis.width);
  }, [outcome, axis.width, axis.x]);
  const set = (to: DayNumber, rest: number) => {
    const inside = Math.max(days.from, Math.min(days.to, to));
    setHeld(inside);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setHeld(null);
      desk.horizon.change({ date: dateOfDay(inside) }, "replace");
    }, rest);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, at, days);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    set(to, REST);
  };
  const dayAt = (event: { clientX: number }): DayNumber => {
    const box = host.current?.getBoundingClientRect();
    return box === undefined ? at : axis.day(event.clientX - box.left - PAD);
  };
  const x = PAD + Math.max(0, Math.min(axis.width, axis.x(at)));
  return (
    <div className="hz-day">
      <p className="small">
        <b>{dateWords(dateOfDay(at))}</b>{" "}
        <span className="muted">Drag to move the day. Arrow keys: one day. Page keys: one month.</span>
      </p>
      <div
        className="hz-slider"
        ref={host}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragging.current = true;
          set(dayAt(event), REST);
        }}
        onPointerMove={(event) => {
          if (dragging.current) set(dayAt(event), REST);
        }}
        onPointerUp={() => {
          dragging.current = false;
        }}
      >
        {width > 0 && (
          <svg width={width} height="44" aria-hidden="true">
            <g transform={`translate(${PAD} 0)`}>
              <path d={`M0 16H${axis.width}`} stroke="var(--rule-strong)" strokeWidth="2" />
              <path d={`M0 16H${x - PAD}`} stroke="var(--accent)" strokeWidth="3" />
              {ticksOf(axis).map((tick) => (
                <g key={tick.x}>
                  <path d={`M${tick.x} 10v12`} stroke="var(--rule-strong)" />
                  <text className={tick.level === "year" ? "tl-year" : "tl-part"} x={tick.x + 3} y="34">
                    {tick.words}
                  </text>
                </g>
              ))}
              {came.map((at) => (
                <path key={at} d={`M${at} 11l5 5l-5 5l-5 -5Z`} fill="var(--c-event)" />
              ))}
            </g>
          </svg>
        )}
        <div
          className="hz-thumb"
          role="slider"
          tabIndex={0}
          aria-label="Day of the horizon"
          aria-valuemin={days.from}
          aria-valuemax={days.to}
          aria-valuenow={at}
          aria-valuetext={dateWords(dateOfDay(at))}
          style={{ left: x }}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}

/** Where a key moves the day; `null` for other keys. */
export function moved(key: string, day: DayNumber, days: { from: DayNumber; to: DayNumber }): DayNumber | null {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return day - 1;
    case "ArrowRight":
    case "ArrowUp":
      return day + 1;
    case "PageDown":
      return monthLater(day, -1);
    case "PageUp":
      return monthLater(day, 1);
    case "Home":
      return days.from;
    case "End":
      return days.to;
    default:
      return null;
  }
}
