/** The mark of a kind of thing, as small as a word: the same shape and hue as on the canvas. */
import type { Kind } from "../../model/kind.ts";

const PATHS: Record<Exclude<Kind["shape"], "circle" | "ring" | "pill" | "square" | "page">, string> = {
  diamond: "M0 -8.6 8.6 0 0 8.6 -8.6 0Z",
  "triangle-down": "M-8.4 -6.1H8.4L0 8.4Z",
  "triangle-up": "M-8.4 6.1H8.4L0 -8.4Z",
};

/** Draws a kind's shape. It is decoration: name the class in words beside it. */
export function KindGlyph({ kind, size = 16, hollow = false }: { kind: Kind; size?: number; hollow?: boolean }) {
  const colour = `var(${kind.colour}, var(--ink-2))`;
  const paint = hollow
    ? { fill: "none", stroke: colour, strokeWidth: 1.6, strokeDasharray: "3 2" }
    : { fill: colour, stroke: colour, strokeWidth: 1 };
  return (
    <svg width={size} height={size} viewBox="-10 -10 20 20" aria-hidden="true">
      <g {...paint} strokeLinejoin="round">
        <Shape shape={kind.shape} colour={colour} />
      </g>
    </svg>
  );
}

function Shape({ shape, colour }: { shape: Kind["shape"]; colour: string }) {
  switch (shape) {
    case "circle":
      return <circle r="6.6" />;
    case "ring":
      return (
        <>
          <circle r="5.4" />
          <circle r="8.4" fill="none" stroke={colour} strokeWidth="1.4" />
        </>
      );
    case "square":
      return <rect x="-6.1" y="-6.1" width="12.2" height="12.2" rx="2.5" />;
    case "page":
      return <rect x="-5.3" y="-7.1" width="10.6" height="14.2" rx="1.5" />;
    case "pill":
      return <rect x="-8.6" y="-5.2" width="17.2" height="10.4" rx="5.2" />;
    default:
      return <path d={PATHS[shape]} />;
  }
}
