/** The legend: only the kinds, lines and marks that the picture holds, in rows of entries. */
import { CERTAINTIES } from "../../claims/certainty.ts";
import type { Standing } from "../../claims/statement.ts";
import type { Ruler } from "../../graph/placing/lettering.ts";
import { weight } from "../../graph/placing/strokes.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { Kind } from "../../model/kind.ts";
import { element } from "../xml.ts";
import { contourStroke } from "./contours.ts";
import { drawSample } from "./line.ts";
import { drawMark, type Mark } from "./mark.ts";
import type { PicturePalette } from "./palette.ts";
import { kindColour } from "./palette.ts";
import { kindOf, oneLine } from "./plan.ts";
import { rivalsMark } from "./rivals-mark.ts";
import { fixed } from "./shape.ts";
import { faded, type PictureStates } from "./states.ts";
import { words } from "./words.ts";

/** Height of a row. */
export const LEGEND_ROW = 24;
/** From a sign to its words, and from an entry to the next. */
const TO_WORDS = 8;
const TO_NEXT = 22;
const LINE_WIDTH = 30;
const MARK_RADIUS = 8;

interface Entry {
  readonly width: number;
  readonly words: string;
  /** The sign, its middle at half its width and height 0. */
  sign(): string;
}

export interface Legend {
  readonly height: number;
  /** The entries, set in rows from 0,0 down. */
  readonly drawn: string;
}

const STANDING_WORDS: readonly (readonly [Standing, string])[] = [
  ["accepted", "accepted"],
  ["reported", "reported only"],
  ["denied", "denied by its source"],
  ["rejected", "rejected by the editor"],
];

/** Rows no wider than `width`; a single entry may be. */
export function legend(
  view: ViewGraph,
  kinds: readonly Kind[],
  width: number,
  palette: PicturePalette,
  ruler: Ruler,
  states?: PictureStates,
): Legend {
  const rows = [
    kindEntries(view, kinds, palette),
    lineEntries(view, palette),
    states === undefined ? [] : stateEntries(view, states, palette),
  ]
    .filter((entries) => entries.length > 0)
    .flatMap((entries) => intoRows(entries, width, palette, ruler));
  const drawn = rows.flatMap((row, i) => {
    let x = 0;
    return row.map((entry) => {
      const at = x;
      x += wideness(entry, palette, ruler) + TO_NEXT;
      const y = (i + 0.5) * LEGEND_ROW;
      return element("g", { transform: `translate(${fixed(at)} ${fixed(y)})` }, [
        entry.sign(),
        words(entry.words, { x: entry.width + TO_WORDS, y: 0 }, { size: 12, weight: 400, colour: "ink-2" }, palette),
      ]);
    });
  });
  return { height: rows.length * LEGEND_ROW, drawn: element("g", { id: "legend" }, drawn) };
}

const wideness = (entry: Entry, { families }: PicturePalette, ruler: Ruler): number =>
  entry.width + TO_WORDS + ruler.width(`400 12px ${families.sans}`, entry.words);

function intoRows(entries: readonly Entry[], width: number, palette: PicturePalette, ruler: Ruler): Entry[][] {
  const rows: Entry[][] = [];
  let used = 0;
  for (const entry of entries) {
    const wide = wideness(entry, palette, ruler);
    const row = rows.at(-1);
    if (row !== undefined && used + TO_NEXT + wide <= width) {
      row.push(entry);
      used += TO_NEXT + wide;
    } else {
      rows.push([entry]);
      used = wide;
    }
  }
  return rows;
}

function kindEntries(view: ViewGraph, kinds: readonly Kind[], palette: PicturePalette): Entry[] {
  const used = new Map<string, Kind>();
  let hollow = false;
  view.forEachNode((_, node) => {
    const kind = kindOf(kinds, node.kind);
    used.set(kind.id, kind);
    hollow ||= !node.accepted;
  });
  const mark = (over: Partial<Mark>): Mark => ({
    shape: "circle",
    r: MARK_RADIUS,
    hollow: false,
    ringed: false,
    icon: "shapes",
    colour: palette.colours["ink-2"],
    ...over,
  });
  const sign = (drawn: Mark) =>
    element("g", { transform: `translate(${MARK_RADIUS + 2} 0)` }, drawMark(drawn, palette));
  const entries = [...used.values()]
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(
      (kind): Entry => ({
        width: 2 * MARK_RADIUS + 4,
        words: oneLine(kind.singular),
        sign: () => sign(mark({ shape: kind.shape, icon: kind.icon, colour: kindColour(kind, palette) })),
      }),
    );
  const reported: Entry = {
    width: 2 * MARK_RADIUS + 4,
    words: "known by report only",
    sign: () =>
      element(
        "g",
        { transform: `translate(${MARK_RADIUS + 2} 0)` },
        drawMark(mark({ hollow: true, icon: "" }), palette).slice(0, 2),
      ),
  };
  return hollow ? [...entries, reported] : entries;
}

function lineEntries(view: ViewGraph, palette: PicturePalette): Entry[] {
  const standings = new Set<Standing>();
  const weights = new Map<number, string[]>();
  let rivals = false;
  view.forEachEdge((_, edge) => {
    standings.add(edge.standing);
    rivals ||= edge.rivals > 0;
  });
  for (const certainty of CERTAINTIES)
    if (view.someEdge((_, edge) => edge.certainty === certainty))
      weights.set(weight(certainty), [...(weights.get(weight(certainty)) ?? []), certainty]);
  const entries = STANDING_WORDS.filter(([standing]) => standings.has(standing)).map(
    ([standing, said]): Entry => ({
      width: LINE_WIDTH,
      words: said,
      sign: () => drawSample(LINE_WIDTH, { standing, certainty: "certain" }, palette),
    }),
  );
  const byWeight = [...weights].map(
    ([, certainties]): Entry => ({
      width: LINE_WIDTH - 8,
      words: certainties.join(", "),
      sign: () =>
        drawSample(LINE_WIDTH - 8, { standing: "accepted", certainty: asCertainty(certainties[0]) }, palette, false),
    }),
  );
  const mark: Entry = {
    width: 18,
    words: "number of rival accounts",
    sign: () => rivalsMark({ x: 9, y: 0 }, 2, palette),
  };
  return [...entries, ...(byWeight.length > 1 ? byWeight : []), ...(rivals ? [mark] : [])];
}

/** What the reader attends to: rings, what is faint and why, and the contours of a horizon. */
function stateEntries(view: ViewGraph, states: PictureStates, palette: PicturePalette): Entry[] {
  const things = view.mapNodes((key) => states.thing(key));
  const lines = view.mapEdges((key) => states.line(key));
  const mark = (words: string, over: Partial<Mark>, strength: "full" | "faint" = "full"): Entry => ({
    width: 2 * MARK_RADIUS + 12,
    words,
    sign: () =>
      element(
        "g",
        { transform: `translate(${MARK_RADIUS + 6} 0)` },
        drawMark(
          {
            shape: "circle",
            r: MARK_RADIUS - 2,
            hollow: false,
            ringed: false,
            icon: "",
            colour: faded(palette.colours["ink-2"], palette.colours.paper, strength),
            ...over,
          },
          palette,
        ).slice(0, 2),
      ),
  });
  const faint = [...things, ...lines].some(({ strength }) => strength === "faint");
  const entries = [
    ...(things.some(({ ring }) => ring === "selected") ? [mark("selected", { ringed: true })] : []),
    ...(things.some(({ ring }) => ring === "hit") ? [mark("marked", { ringed: true, bare: true })] : []),
    ...(faint ? [mark(states.faintWords === "" ? "dimmed" : `dimmed: ${states.faintWords}`, {}, "faint")] : []),
  ];
  const contours = states.contours.map(
    ({ line, words: said }): Entry => ({
      width: LINE_WIDTH,
      words: oneLine(said),
      sign: () => contourStroke(`M0 0L${LINE_WIDTH} 0`, line, palette),
    }),
  );
  const beyond: Entry = {
    width: LINE_WIDTH,
    words: "beyond the horizon",
    sign: () =>
      element("path", {
        d: "M4 5L14 -5M12 5L22 -5M20 5L30 -5",
        fill: "none",
        stroke: palette.colours["rule-strong"],
        "stroke-width": 0.9,
      }),
  };
  return [...entries, ...contours, ...(contours.length > 0 ? [beyond] : [])];
}

const asCertainty = (word: string | undefined) => CERTAINTIES.find((c) => c === word) ?? null;
