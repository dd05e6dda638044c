/** Rows as a chart: bars where a name stands beside a number, a line where a date does; with the same as a table. */
import { useCallback, useMemo, useState } from "react";
import type { RowsResult } from "../../../query/engine.ts";
import type { Term } from "../../../rdf/term.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { useDesk } from "../../desk/desk-context.tsx";
import { count, listed } from "../../words/counts.ts";
import { BarChart } from "./bar-chart.tsx";
import { cellWords } from "./cell.tsx";
import { type Bars, barsOf, type ChartChoice, chartColumns, type Points, pointsOf } from "./chart-data.ts";
import { ColumnChoice } from "./column-choice.tsx";
import type { ColumnFacts } from "./columns.ts";
import { LineChart } from "./line-chart.tsx";
import type { ShownAnswer } from "./result-view.ts";
import { useSliced, type Work } from "./use-sliced.ts";

/** More bars than this cannot be told apart. */
const MOST_BARS = 60;

export function ChartView({ answer: { result, columns } }: { answer: ShownAnswer }) {
  const first = chartColumns(columns);
  if (result.kind !== "rows" || first === null) return null;
  return <Chart result={result} columns={columns} first={first} />;
}

interface ChartDrawing {
  readonly bars: Bars | null;
  readonly line: Points | null;
}

function* drawingOf(
  result: RowsResult,
  choice: ChartChoice,
  isLine: boolean,
  words: (term: Term) => string,
): Work<ChartDrawing> {
  return isLine
    ? { bars: null, line: yield* pointsOf(result, choice) }
    : { bars: yield* barsOf(result, choice, words), line: null };
}

interface ChartProps {
  readonly result: RowsResult;
  readonly columns: readonly ColumnFacts[];
  readonly first: ChartChoice;
}

function Chart({ result, columns, first }: ChartProps) {
  const desk = useDesk();
  const [of, setOf] = useState(first.of.variable);
  const [number, setNumber] = useState(first.number.variable);
  const find = (variable: string) => columns.find((c) => c.variable === variable);
  const numbers = columns.filter(({ kind }) => kind === "number");
  const others = columns.filter((c) => c.variable !== number && c.kind !== "empty");
  const choice = useMemo(
    () => ({
      of: columns.find((c) => c.variable === of) ?? first.of,
      number: columns.find((c) => c.variable === number) ?? first.number,
    }),
    [columns, of, number, first],
  );
  const isLine = choice.of.kind === "date";
  const drawing = useSliced(
    useCallback(
      () => drawingOf(result, choice, isLine, (term) => cellWords(desk, term)),
      [isLine, result, choice, desk],
    ),
  );
  if (drawing === null) return <p className="note result-note">Adding up the rows</p>;
  const { bars, line } = drawing;
  const drawn = bars?.bars.slice(0, MOST_BARS) ?? line?.points ?? [];
  const notes = [
    bars !== null && bars.bars.length > MOST_BARS ? `the first ${MOST_BARS} of ${bars.bars.length} are drawn` : "",
    bars !== null && bars.added > 0 ? `rows of one ${choice.of.variable} are added up` : "",
    (bars ?? line)?.without ? `${count((bars ?? line)?.without ?? 0, "row")} without a value left out` : "",
  ].filter(Boolean);
  return (
    <div className="scroll chart">
      <div className="row">
        <ColumnChoice label="Show" columns={numbers} chosen={find(number) ?? first.number} onChoose={setNumber} />
        <ColumnChoice label="by" columns={others} chosen={find(of) ?? first.of} onChoose={setOf} />
        {notes.length > 0 && <span className="small muted">{listed(notes)}</span>}
      </div>
      {bars !== null && <BarChart bars={bars.bars.slice(0, MOST_BARS)} />}
      {line !== null && <LineChart points={line.points} unit={choice.number.variable} />}
      <ScrollRegion className="chart-table" label="The values of the chart">
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{choice.of.variable}</th>
              <th scope="col" className="num">
                {choice.number.variable}
              </th>
            </tr>
          </thead>
          <tbody>
            {drawn.slice(0, 200).map(({ words, value }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the values of one answer never move
              <tr key={i}>
                <th scope="row">{words}</th>
                <td className="num">{value.toLocaleString("en-GB")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
