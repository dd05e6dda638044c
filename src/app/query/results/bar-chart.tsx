/** Bars: one for each name, lying, so that names can be read. */
import { useRef } from "react";
import { useSize } from "../../timeline/use-size.ts";
import { type Bar, marksOf } from "./chart-data.ts";

const ROW = 24;
const TOP = 20;
const WORDS = 150;
const FIGURES = 64;
const LONGEST = 24;

const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);

export function BarChart({ bars }: { bars: readonly Bar[] }) {
  const host = useRef<HTMLDivElement>(null);
  const { width } = useSize(host);
  const values = bars.map((bar) => bar.value);
  const marks = marksOf(Math.min(...values, 0), Math.max(...values, 0));
  const [least, most] = [marks[0] ?? 0, marks.at(-1) ?? 1];
  const room = Math.max(60, width - WORDS - FIGURES);
  const x = (value: number): number => WORDS + ((value - least) / (most - least)) * room;
  const height = TOP + bars.length * ROW;
  return (
    <div className="chart-host" ref={host}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={`${bars.length} bars; the table beside them has their values`}
        >
          {marks.map((mark) => (
            <g key={mark}>
              <path className="chart-grid" d={`M${x(mark)} ${TOP - 4}V${height}`} />
              <text className="chart-mark" x={x(mark)} y={11} textAnchor="middle">
                {mark.toLocaleString("en-GB")}
              </text>
            </g>
          ))}
          {bars.map(({ words, value }, i) => {
            const y = TOP + i * ROW;
            const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the bars of one answer never move
              <g key={i}>
                <text className="chart-words" x={WORDS - 8} y={y + 16} textAnchor="end">
                  {short(words)}
                </text>
                <rect className="chart-bar" x={from} y={y + 4} width={Math.max(1, to - from)} height={ROW - 8} />
                <text className="chart-mark" x={to + 6} y={y + 16}>
                  {value.toLocaleString("en-GB")}
                </text>
                <title>{`${words}: ${value.toLocaleString("en-GB")}`}</title>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
