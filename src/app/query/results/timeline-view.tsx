/** Rows with a date on an axis of time, in order, each date drawn as on the timeline. */
import { useCallback, useRef, useState } from "react";
import type { DateSpan } from "../../../model/date-span.ts";
import type { RowsResult } from "../../../query/engine.ts";
import { axisOver, firstOf, ticksOf, yearOf } from "../../timeline/axis.ts";
import { DateMark } from "../../timeline/date-mark.tsx";
import { useSize } from "../../timeline/use-size.ts";
import { count } from "../../words/counts.ts";
import { Cell } from "./cell.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import type { ColumnFacts } from "./columns.ts";
import type { ShownAnswer } from "./result-view.ts";
import { SpanReader } from "./span-reader.ts";
import { useSliced, type Work } from "./use-sliced.ts";

/** More rows than this are not drawn. */
const MOST = 300;
const ROW = 30;
/** Rows between two looks at the clock. */
const STEP = 256;
/** Part of the width that the names of the rows take. */
const NAMES = 0.36;

interface Dated {
  readonly row: RowsResult["rows"][number];
  readonly span: DateSpan;
}

interface InTime {
  /** The first of them, in order. */
  readonly drawn: readonly Dated[];
  /** How many have a date that can be read. */
  readonly all: number;
}

/** In steps: an answer may be long. */
function* datedRows({ rows }: RowsResult, { index }: ColumnFacts): Work<InTime> {
  const dates = new SpanReader();
  const byStart = new Map<number, Dated[]>();
  let all = 0;
  for (const [at, row] of rows.entries()) {
    if (at % STEP === STEP - 1) yield;
    const span = dates.of(row[index]);
    if (span === null || (span.earliest ?? span.latest) === null) continue;
    all += 1;
    const start = startOf(span);
    const same = byStart.get(start);
    if (same === undefined) byStart.set(start, [{ row, span }]);
    else if (same.length < MOST) same.push({ row, span });
  }
  const drawn: Dated[] = [];
  for (const start of [...byStart.keys()].sort((a, b) => a - b)) {
    if (drawn.length >= MOST) break;
    drawn.push(...(byStart.get(start) ?? []));
  }
  return { drawn: drawn.slice(0, MOST), all };
}

const startOf = ({ earliest, latest }: DateSpan): number => earliest ?? latest ?? 0;
const endOf = ({ earliest, latest }: DateSpan): number => latest ?? earliest ?? 0;

export function TimelineView({ answer: { result, columns } }: { answer: ShownAnswer }) {
  const dates = columns.filter(({ kind }) => kind === "date");
  const [chosen, setChosen] = useState<string | null>(null);
  const column = dates.find(({ variable }) => variable === chosen) ?? dates[0];
  if (result.kind !== "rows" || column === undefined) return null;
  return (
    <div className="scroll rows-in-time">
      {dates.length > 1 && (
        <div className="row">
          <ColumnChoice label="By" columns={dates} chosen={column} onChoose={setChosen} />
        </div>
      )}
      <Dates result={result} columns={columns} column={column} />
    </div>
  );
}

interface DatesProps {
  readonly result: RowsResult;
  readonly columns: readonly ColumnFacts[];
  readonly column: ColumnFacts;
}

function Dates(props: DatesProps) {
  const { result, column } = props;
  const found = useSliced(useCallback(() => datedRows(result, column), [result, column]));
  if (found === null) return <p className="note result-note">Putting the rows in order of date</p>;
  if (found.all === 0) return <p className="note result-note">No row has a date that can be read.</p>;
  return <DatesDrawn {...props} found={found} />;
}

function DatesDrawn({ result, columns, column, found: { drawn, all } }: DatesProps & { readonly found: InTime }) {
  const host = useRef<HTMLDivElement>(null);
  const { width } = useSize(host);
  const names = columns.filter((c) => c !== column && c.kind !== "date" && c.kind !== "empty");
  const named = [...names.filter(({ kind }) => kind === "thing"), ...names]
    .filter((c, i, all) => all.indexOf(c) === i)
    .slice(0, 2);
  const from = Math.min(...drawn.map(({ span }) => startOf(span)));
  const to = Math.max(...drawn.map(({ span }) => endOf(span)));
  const margin = Math.ceil((to - from) * 0.02);
  const days = { from: firstOf(yearOf(from)) - margin, to: firstOf(yearOf(to) + 1) - 1 + margin };
  const axis = axisOver(days, Math.max(60, width * (1 - NAMES)));
  const left = all - drawn.length;
  const undated = result.rows.length - all;
  return (
    <div ref={host}>
      {width > 0 && (
        <>
          <svg className="time-axis" width={width} height={22} aria-hidden="true">
            {ticksOf(axis).map((tick) => (
              <text key={`${tick.x} ${tick.words}`} className="chart-mark" x={width * NAMES + tick.x} y={14}>
                {tick.words}
              </text>
            ))}
          </svg>
          <ol className="time-rows" aria-label="Rows in order of date">
            {drawn.map(({ row, span }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one answer never move
              <li key={i} style={{ minHeight: ROW }}>
                <span className="time-name" style={{ width: width * NAMES }}>
                  {named.map(({ index }) => (
                    <Cell key={index} term={row[index]} />
                  ))}
                  <span className="time-words">{span.short}</span>
                </span>
                <svg width={axis.width} height={ROW} aria-hidden="true">
                  {ticksOf(axis).map((tick) => (
                    <path key={`${tick.x} ${tick.words}`} className="chart-grid" d={`M${tick.x} 0V${ROW}`} />
                  ))}
                  <DateMark span={span} others={[]} axis={axis} y={ROW / 2} />
                </svg>
              </li>
            ))}
          </ol>
        </>
      )}
      {(left > 0 || undated > 0) && (
        <p className="note result-note">
          {left > 0 && `${count(left, "later row")} not drawn. `}
          {undated > 0 && `${count(undated, "row")} without a date.`}
        </p>
      )}
    </div>
  );
}
