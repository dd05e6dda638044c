/** A date as it is drawn: a day as a diamond, a month as a bar, and every sort of doubt with a form of its own. */
import type { DateSpan, Stretch } from "../../model/date-span.ts";
import type { Axis } from "./axis.ts";

/** Left and right edge on the axis, cut to it, and never too small to see. */
export interface Extent {
  readonly x0: number;
  readonly x1: number;
}

const LEAST = 5;
/** How far an open end is drawn beyond what is known. */
const OPEN = 34;

export function extentOn(axis: Axis, { earliest, latest }: Stretch): Extent {
  const x0 = earliest === null ? axis.x(latest ?? 0) + 1 - OPEN : axis.x(earliest);
  const x1 = latest === null ? axis.x(earliest ?? 0) + OPEN : axis.x(latest + 1);
  const middle = (x0 + x1) / 2;
  return x1 - x0 < LEAST ? { x0: middle - LEAST / 2, x1: middle + LEAST / 2 } : { x0, x1 };
}

const cut = ({ x0, x1 }: Extent, width: number): Extent => ({
  x0: Math.max(-8, Math.min(width + 8, x0)),
  x1: Math.max(-8, Math.min(width + 8, x1)),
});

interface DateMarkProps {
  readonly span: DateSpan;
  readonly others: readonly DateSpan[];
  readonly axis: Axis;
  /** Middle line, in pixels from the top. */
  readonly y: number;
}

/** To stand inside an `<svg>`; it takes the colour of the words around it. */
export function DateMark({ span, others, axis, y }: DateMarkProps) {
  const main = cut(extentOn(axis, span), axis.width);
  const rest = others.map((o) => ({ key: o.text, ...cut(extentOn(axis, o), axis.width) }));
  const [from, to] = [Math.min(main.x0, ...rest.map((r) => r.x0)), Math.max(main.x1, ...rest.map((r) => r.x1))];
  return (
    <g>
      {rest.length > 0 && (
        <path d={`M${from} ${y}H${to}`} stroke="currentColor" strokeWidth="1" strokeDasharray="1.5 3.5" />
      )}
      {rest.map(({ key, x0, x1 }) => (
        <rect
          key={key}
          x={x0}
          y={y - 4}
          width={x1 - x0}
          height="8"
          fill="var(--tl-ground)"
          stroke="currentColor"
          strokeWidth="1.2"
          strokeDasharray="2.5 2"
        />
      ))}
      <Shape span={span} axis={axis} y={y} {...main} />
    </g>
  );
}

function Shape({ span, axis, y, x0, x1 }: Extent & { span: DateSpan; axis: Axis; y: number }) {
  const wide = x1 - x0;
  const middle = (x0 + x1) / 2;
  if (span.openEnd || span.openStart) {
    const tip = span.openEnd ? x1 : x0;
    const side = span.openEnd ? -1 : 1;
    const [near, far] = span.openEnd ? [x0, x1] : [x1, x0];
    return (
      <>
        <Fade x={x0} y={y} wide={wide} steps={span.openEnd ? OUT : IN} />
        <path d={`M${near} ${y - 6}V${y + 6}`} stroke="currentColor" strokeWidth="1.5" />
        <path
          d={`M${tip + side * 5} ${y - 4}L${far} ${y}L${tip + side * 5} ${y + 4}`}
          fill="none"
          stroke="currentColor"
        />
      </>
    );
  }
  if (span.form === "one-of" || span.form === "all-of") {
    return (
      <>
        <path
          d={`M${x0} ${y}H${x1}`}
          stroke="currentColor"
          strokeWidth="1.2"
          {...(span.form === "one-of" ? { strokeDasharray: "2 2.5" } : {})}
        />
        {span.parts.map((part) => {
          const { x0: a, x1: b } = cut(extentOn(axis, part), axis.width);
          return <path key={a} d={`M${(a + b) / 2} ${y - 6}V${y + 6}`} stroke="currentColor" strokeWidth="1.8" />;
        })}
      </>
    );
  }
  if (span.approximate || span.uncertain) {
    const margin = Math.max(4, wide * 0.25);
    return <Fade x={x0 - margin} y={y} wide={wide + 2 * margin} steps={ABOUT} />;
  }
  if (span.form === "day" || wide <= 6) {
    return (
      <path d={`M${middle} ${y - 6}L${middle + 6} ${y}L${middle} ${y + 6}L${middle - 6} ${y}Z`} fill="currentColor" />
    );
  }
  return (
    <>
      <rect x={x0} y={y - 3.5} width={wide} height="7" fill="currentColor" />
      {span.form === "interval" && (
        <path d={`M${x0} ${y - 6}V${y + 6}M${x1} ${y - 6}V${y + 6}`} stroke="currentColor" strokeWidth="1.8" />
      )}
    </>
  );
}

/** A bar that fades: slices, because a gradient would not take the colour of the words around it. */
function Fade({ x, y, wide, steps }: { x: number; y: number; wide: number; steps: readonly number[] }) {
  const slice = wide / steps.length;
  return steps.map((opacity, i) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: a slice is its place
      key={i}
      x={x + i * slice}
      y={y - 3.5}
      width={slice + 0.1}
      height="7"
      fill="currentColor"
      opacity={opacity}
    />
  ));
}

const ABOUT = [0.12, 0.28, 0.5, 0.75, 0.9, 0.9, 0.75, 0.5, 0.28, 0.12];
const OUT = [1, 0.9, 0.78, 0.66, 0.54, 0.42, 0.32, 0.22, 0.14, 0.08];
const IN = [...OUT].reverse();
