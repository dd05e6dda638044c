/** A range in a cell: its two figures, and a bar from what is accepted to all that is reported. */
import type { MeasureId } from "../../graph/measures/measure.ts";
import { MEASURES } from "../../graph/measures/measures.ts";
import { communityHue } from "./dress.ts";
import { figure, type Span } from "./measure-table.ts";

interface RangeCellProps {
  readonly id: MeasureId;
  readonly span: Span;
  /** The value that fills the bar. */
  readonly greatest: number;
}

export function RangeCell({ id, span, greatest }: RangeCellProps) {
  const { asserted, reported } = span;
  const [a, b] = [figure(id, asserted), figure(id, reported)];
  if (MEASURES.find((m) => m.id === id)?.scale === "group") {
    return (
      <span className="range num">
        <Swatch number={asserted} />
        {a}
        {a !== b && (
          <>
            <span className="muted"> to </span>
            <Swatch number={reported} />
            {b}
          </>
        )}
      </span>
    );
  }
  const part = (value: number) => (greatest > 0 ? (100 * value) / greatest : 0);
  const [low, high] = [Math.min(asserted, reported), Math.max(asserted, reported)];
  return (
    <span className="range num">
      <span>
        {a}
        {a !== b && (
          <>
            <span className="muted"> to </span>
            {b}
          </>
        )}
      </span>
      <svg className="range-bar" width="100%" height="6" aria-hidden="true">
        <rect width="100%" height="6" rx="1" fill="var(--sunken)" />
        <rect width={`${part(low)}%`} height="6" rx="1" fill="var(--ink-2)" />
        <rect
          x={`${part(low)}%`}
          width={`${part(high) - part(low)}%`}
          height="6"
          className={reported >= asserted ? "range-more" : "range-less"}
        />
        <rect x={`calc(${part(asserted)}% - 1px)`} y="0" width="2" height="6" fill="var(--ink)" />
      </svg>
    </span>
  );
}

export function Swatch({ number }: { number: number }) {
  if (number === 0) return null;
  return (
    <svg className="swatch" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <circle cx="5" cy="5" r="4.5" fill={`var(${communityHue(number)})`} />
    </svg>
  );
}
