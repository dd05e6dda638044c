/** The graph of an answer as a picture in the page: things are buttons, the arrow keys walk along lines. */
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { PicturePalette } from "../../../exchange/svg/palette.ts";
import type { Plan } from "../../../exchange/svg/plan.ts";
import { tableRuler } from "../../../exchange/svg/ruler.ts";
import { isDirection, neighbourTowards, type Walkable } from "../../canvas/walk.ts";
import { useViewState } from "../../desk/desk-context.tsx";
import { count } from "../../words/counts.ts";
import { pictureParts } from "./picture-parts.ts";

interface AnswerPictureProps {
  readonly plan: Plan;
  readonly palette: PicturePalette;
  /** How many times as large as it was laid out. */
  readonly scale: number;
  readonly onOpen: (key: string) => void;
  readonly onOpenLine: (triples: readonly string[]) => void;
}

/** Around what is drawn, in pixels. */
export const PICTURE_MARGIN = 14;

export function AnswerPicture({ plan, palette, scale, onOpen, onOpenLine }: AnswerPictureProps) {
  const { shown } = useViewState();
  const host = useRef<SVGSVGElement>(null);
  const { bounds } = plan;
  const parts = useMemo(() => pictureParts(plan, palette, tableRuler), [plan, palette]);
  const [cursor, setCursor] = useState<string | null>(null);
  const [near, setNear] = useState<string | null>(null);
  const walk = useMemo(() => walkableOf(plan), [plan]);
  const first = plan.things[0]?.key ?? null;
  const active = cursor !== null && walk.has(cursor) ? cursor : first;
  const opened = shown?.kind === "thing" ? shown.id : null;
  const box = {
    x: bounds.x - PICTURE_MARGIN,
    y: bounds.y - PICTURE_MARGIN,
    w: bounds.w + 2 * PICTURE_MARGIN,
    h: bounds.h + 2 * PICTURE_MARGIN,
  };
  const go = (key: string | null): void => {
    if (key === null) return;
    setCursor(key);
    host.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, key: string): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") onOpen(key);
    else if (isDirection(event.key))
      go(neighbourTowards(walk.along, key, event.key) ?? neighbourTowards(walk.all, key, event.key));
    else if (event.key === "Home") go(first);
    else if (event.key === "End") go(plan.things.at(-1)?.key ?? null);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
    <svg
      ref={host}
      className="answer-picture"
      width={box.w * scale}
      height={box.h * scale}
      viewBox={`${box.x} ${box.y} ${box.w} ${box.h}`}
      role="group"
      aria-label={`${count(plan.things.length, "thing")} and ${count(plan.lines.length, "line")}; arrow keys walk, Enter opens`}
      fontFamily="var(--sans)"
    >
      <g>
        {parts.lines.map(({ key, from, to, drawn, course, told, triples }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list of lines has the same by keyboard
          <g
            key={key}
            className={near === from || near === to ? "answer-line near" : "answer-line"}
            onClick={() => onOpenLine(triples)}
          >
            <title>{told}</title>
            <path className="answer-reach" d={course} />
            <Drawn parts={drawn} />
          </g>
        ))}
      </g>
      <Drawn parts={parts.ground} />
      <g>
        {parts.things.map(({ key, at, ring, drawn, told }) => (
          // biome-ignore lint/a11y/useSemanticElements: there are no buttons in a drawing
          <g
            key={key}
            role="button"
            data-key={key}
            className={key === opened ? "answer-thing on" : "answer-thing"}
            tabIndex={key === active ? 0 : -1}
            aria-label={told}
            transform={`translate(${at.x} ${at.y})`}
            onClick={() => onOpen(key)}
            onKeyDown={(event) => onKey(event, key)}
            onFocus={() => {
              setCursor(key);
              setNear(key);
            }}
            onBlur={() => setNear(null)}
            onPointerEnter={() => setNear(key)}
            onPointerLeave={() => setNear(null)}
          >
            <Drawn parts={drawn} />
            <circle className="answer-ring" r={ring} />
          </g>
        ))}
      </g>
      <g className="answer-words">
        <Drawn parts={parts.words} />
      </g>
    </svg>
  );
}

/** What the picture's writer wrote: it escapes every word that comes from the dossier. */
function Drawn({ parts }: { parts: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by src/exchange/svg, which escapes all text and checks every colour
  return <g dangerouslySetInnerHTML={{ __html: parts }} />;
}

interface Walk {
  has(key: string): boolean;
  /** Along the lines. */
  readonly along: Walkable;
  /** From any thing to any other: what no line leads to must be reached too. */
  readonly all: Walkable;
}

function walkableOf({ things, lines }: Plan): Walk {
  const spots = new Map(things.map(({ key, at }) => [key, { x: at.x, y: -at.y }]));
  const linked = new Map<string, string[]>();
  for (const { from, to } of lines) {
    linked.set(from.key, [...(linked.get(from.key) ?? []), to.key]);
    linked.set(to.key, [...(linked.get(to.key) ?? []), from.key]);
  }
  const getNodeAttributes = (key: string) => spots.get(key) ?? { x: 0, y: 0 };
  const all = [...spots.keys()];
  return {
    has: (key) => spots.has(key),
    along: { getNodeAttributes, neighbors: (key) => linked.get(key) ?? [] },
    all: { getNodeAttributes, neighbors: () => all },
  };
}
