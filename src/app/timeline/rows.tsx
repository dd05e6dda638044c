/** The rows of the timeline: each dated claim or event on its line, in lanes; only those in sight are drawn. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useDesk, useViewState } from "../desk/desk-context.tsx";
import { capital } from "../words/counts.ts";
import { type Axis, ticksOf } from "./axis.ts";
import { type Chronicle, type Item, itemWords } from "./chronicle.ts";
import { DateMark, extentOn } from "./date-mark.tsx";
import { lanesOf, type Row, rowsOfLanes } from "./lanes.ts";

const HIGH = 28;
const BEYOND = 6;

export function Rows({ chronicle, axis }: { chronicle: Chronicle; axis: Axis }) {
  const desk = useDesk();
  const { lanes: by, shown } = useViewState();
  const { session } = desk;
  const rows = useMemo(
    () => rowsOfLanes(lanesOf(chronicle.items, by, axis.days, session)),
    [chronicle, by, axis.days, session],
  );
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });
  const [active, setActive] = useState(-1);
  const toFocus = useRef(false);
  const chosen = shown?.kind === "thing" ? shown.id : null;
  const isChosen = ({ id, things }: Item): boolean => chosen !== null && (id === chosen || things.includes(chosen));
  useLayoutEffect(() => {
    const el = host.current;
    if (el === null) return undefined;
    const read = () => setView({ top: el.scrollTop, height: el.clientHeight });
    const watch = new ResizeObserver(read);
    watch.observe(el);
    read();
    return () => watch.disconnect();
  }, []);
  // The row of what is chosen elsewhere comes into sight.
  const chosenRow = chosen === null ? -1 : rows.findIndex((r) => r.kind === "item" && r.item.id === chosen);
  useEffect(() => {
    if (chosenRow >= 0) reveal(host.current, chosenRow);
  }, [chosenRow]);
  useEffect(() => {
    if (!toFocus.current) return;
    toFocus.current = false;
    host.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus();
  }, [active]);
  const first = Math.max(0, Math.floor(view.top / HIGH) - BEYOND);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / HIGH) + BEYOND);
  const entry = active >= first && active < last ? active : rows.findIndex((r, i) => i >= first && r.kind === "item");
  const go = (from: number, by: number) => {
    let to = from + by;
    while (rows[to]?.kind === "lane") to += by < 0 ? -1 : 1;
    if (rows[to] === undefined) return;
    reveal(host.current, to);
    toFocus.current = true;
    setActive(to);
  };
  return (
    <div
      className="tl-rows"
      ref={host}
      onScroll={(e) => setView({ top: e.currentTarget.scrollTop, height: e.currentTarget.clientHeight })}
    >
      <div className="tl-sheet" style={{ height: rows.length * HIGH }}>
        <svg className="tl-grid" width={axis.width} height={rows.length * HIGH} aria-hidden="true">
          {ticksOf(axis).map(({ x, level }) => (
            <path
              key={x}
              d={`M${Math.round(x) + 0.5} 0V${rows.length * HIGH}`}
              stroke={level === "year" ? "var(--tl-bar)" : "var(--rule)"}
            />
          ))}
        </svg>
        <ul aria-label="Dated claims and events, by lane">
          {rows.slice(first, last).map((row, i) => (
            <RowLine
              key={row.kind === "lane" ? `lane ${row.lane.key}` : `${row.item.id} ${row.index}`}
              row={row}
              at={first + i}
              axis={axis}
              on={row.kind === "item" && isChosen(row.item)}
              isEntry={first + i === entry}
              onFocus={() => setActive(first + i)}
              onMove={(by) => go(first + i, by)}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

function reveal(host: HTMLElement | null, row: number): void {
  if (host === null) return;
  const top = row * HIGH;
  if (top < host.scrollTop + HIGH) host.scrollTop = Math.max(0, top - HIGH);
  else if (top + 2 * HIGH > host.scrollTop + host.clientHeight) host.scrollTop = top + 2 * HIGH - host.clientHeight;
}

interface RowLineProps {
  readonly row: Row;
  readonly at: number;
  readonly axis: Axis;
  readonly on: boolean;
  readonly isEntry: boolean;
  readonly onFocus: () => void;
  readonly onMove: (by: number) => void;
}

const MOVES: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };

function RowLine({ row, at, axis, on, isEntry, onFocus, onMove }: RowLineProps) {
  const desk = useDesk();
  const style = { top: at * HIGH, height: HIGH };
  if (row.kind === "lane") {
    return (
      <li className="tl-lane" style={style}>
        {row.lane.words} <i>{row.lane.items.length.toLocaleString("en-GB")}</i>
      </li>
    );
  }
  const { item } = row;
  const words = itemWords(desk.session, item);
  const when = whenWords(item);
  const all = [item.span, ...item.others].map((s) => extentOn(axis, s));
  const [x0, x1] = [
    Math.max(0, Math.min(...all.map((e) => e.x0))),
    Math.min(axis.width, Math.max(...all.map((e) => e.x1))),
  ];
  // Beside the mark where there is more room.
  const place = x1 < axis.width * 0.62 ? { left: x1 + 10, right: 4 } : { right: axis.width - x0 + 10, left: 4 };
  return (
    <li style={style}>
      <button
        type="button"
        data-row={at}
        className={`tl-row${on ? " on" : ""}${"right" in place && place.left === 4 ? " before" : ""}`}
        tabIndex={isEntry ? 0 : -1}
        aria-label={`${words}, ${when}${item.accepted ? "" : ", reported only"}`}
        {...(on ? { "aria-current": "true" as const } : {})}
        onFocus={onFocus}
        onClick={() => desk.show(item.id)}
        onKeyDown={(event) => {
          const by = MOVES[event.key];
          if (by === undefined) return;
          event.preventDefault();
          onMove(by);
        }}
      >
        <svg
          width={axis.width}
          height={HIGH}
          aria-hidden="true"
          style={{
            color: `var(${desk.session.vocabulary.kinds().find((k) => k.id === item.kind)?.colour ?? "--ink-2"})`,
          }}
        >
          <DateMark span={item.span} others={item.others} axis={axis} y={HIGH / 2} />
        </svg>
        <span className="tl-label" style={place}>
          <b>{capital(words)}</b> <span>{when}</span>
          {!item.accepted && <span className="tl-note">reported only</span>}
        </span>
      </button>
    </li>
  );
}

/** Its date in words, and the other dates on file. */
export const whenWords = ({ span, others }: Item): string =>
  others.length === 0 ? span.short : `${span.short}; also ${others.map((o) => o.short).join(", ")}`;
