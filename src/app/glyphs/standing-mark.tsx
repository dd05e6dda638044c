/** How a line of each standing looks, with its word: solid, dashed, dotted. */
import type { Standing } from "../../claims/statement.ts";

interface LineLook {
  readonly word: string;
  readonly stroke: string;
  readonly dash: string | undefined;
  readonly end: "arrow" | "bar" | "cross";
}

const LOOKS: Record<Standing, LineLook> = {
  accepted: { word: "accepted", stroke: "var(--e-asserted)", dash: undefined, end: "arrow" },
  plain: { word: "plain statement", stroke: "var(--e-asserted)", dash: undefined, end: "arrow" },
  reported: { word: "reported only", stroke: "var(--e-reported)", dash: "5 3", end: "arrow" },
  denied: { word: "denied by its source", stroke: "var(--e-denied)", dash: "2 3", end: "bar" },
  rejected: { word: "rejected by the editor", stroke: "var(--e-denied)", dash: "5 3", end: "cross" },
};

export const standingWord = (standing: Standing): string => LOOKS[standing].word;

/** A short piece of the line as the canvas draws it. */
export function StandingLine({ standing, width = 30 }: { standing: Standing; width?: number }) {
  const look = LOOKS[standing];
  const end = width - 1;
  return (
    <svg width={width} height="10" viewBox={`0 0 ${width} 10`} aria-hidden="true">
      <path d={`M0 5H${end - 3}`} stroke={look.stroke} strokeWidth="1.75" strokeDasharray={look.dash} />
      {look.end === "arrow" && <path d={`M${end - 7} 1.6 ${end} 5 ${end - 7} 8.4Z`} fill={look.stroke} />}
      {look.end === "bar" && <path d={`M${end - 2} 1V9`} stroke={look.stroke} strokeWidth="2" />}
      {look.end === "cross" && (
        <path d={`M${end - 8} 1.5l7 7m0 -7l-7 7`} stroke={look.stroke} strokeWidth="1.5" strokeLinecap="round" />
      )}
    </svg>
  );
}

/** Line and word. */
export function StandingMark({ standing }: { standing: Standing }) {
  return (
    <span className={`rep-tag ${standing}`}>
      <StandingLine standing={standing} width={20} />
      {LOOKS[standing].word}
    </span>
  );
}
