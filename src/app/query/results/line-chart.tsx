/** A line over time: a point for each date, at its middle. */
import { useRef } from "react";
import { axisOver, ticksOf } from "../../timeline/axis.ts";
import { useSize } from "../../timeline/use-size.ts";
import { marksOf, type Point } from "./chart-data.ts";

const HEIGHT = 190;
const LEFT = 48;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 26;

export function LineChart({ points, unit }: { points: readonly Point[]; unit: string }) {
  const host = useRef<HTMLDivElement>(null);
  const { width } = useSize(host);
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined)
    return <p className="note result-note">No row has a date and a number.</p>;
  const values = points.map((point) => point.value);
  const marks = marksOf(Math.min(...values), Math.max(...values));
  const [least, most] = [marks[0] ?? 0, marks.at(-1) ?? 1];
  const margin = Math.max(15, (last.day - first.day) * 0.03);
  const days = { from: Math.floor(first.day - margin), to: Math.ceil(last.day + margin) };
  const axis = axisOver(days, Math.max(80, width - LEFT - RIGHT));
  const y = (value: number): number => HEIGHT - BOTTOM - ((value - least) / (most - least)) * (HEIGHT - TOP - BOTTOM);
  const x = (day: number): number => LEFT + axis.x(day);
  const path = points
    .map(({ day, value }, i) => `${i === 0 ? "M" : "L"}${x(day).toFixed(1)} ${y(value).toFixed(1)}`)
    .join("");
  return (
    <div className="chart-host" ref={host}>
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`${unit} over time, ${points.length} points; the table beside them has their values`}
        >
          {marks.map((mark) => (
            <g key={mark}>
              <path className="chart-grid" d={`M${LEFT} ${y(mark)}H${width - RIGHT}`} />
              <text className="chart-mark" x={LEFT - 6} y={y(mark) + 4} textAnchor="end">
                {mark.toLocaleString("en-GB")}
              </text>
            </g>
          ))}
          {ticksOf(axis).map((tick) => (
            <g key={`${tick.x} ${tick.words}`}>
              <path className="chart-grid" d={`M${LEFT + tick.x} ${HEIGHT - BOTTOM}v4`} />
              <text className="chart-mark" x={LEFT + tick.x} y={HEIGHT - 8} textAnchor="middle">
                {tick.words}
              </text>
            </g>
          ))}
          <path className="chart-line" d={path} />
          {points.map(({ day, value, words }) => (
            <circle key={day} className="chart-point" cx={x(day)} cy={y(value)} r={points.length > 60 ? 2 : 3.5}>
              <title>{`${words}: ${value.toLocaleString("en-GB")}`}</title>
            </circle>
          ))}
        </svg>
      )}
    </div>
  );
}
