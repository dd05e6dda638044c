/** Pictures of the canvas: SVG with words as text, and PNG; of what is in sight or of the whole drawing. */

import type { PicturePalette } from "../../exchange/svg/palette.ts";
import type { PictureStates } from "../../exchange/svg/states.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import { readEdtf } from "../../model/edtf.ts";
import type { Desk } from "../desk/desk.ts";
import { FAINT_WORDS, type FaintReason, faintIn } from "../desk/faint.ts";
import { capital } from "../words/counts.ts";
import { download } from "./download.ts";
import { facesFor } from "./faces.ts";
import { fileName } from "./file-name.ts";

export type Extent = "sight" | "whole";

export interface PictureFormat {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  make(
    desk: Desk,
    extent: Extent,
  ): Promise<{ readonly content: string | Blob; readonly extension: string; readonly mediaType: string }>;
}

export const PICTURES: readonly PictureFormat[] = [
  {
    id: "svg",
    label: "SVG",
    note: "words and shapes can be edited",
    make: async (desk, extent) => ({
      content: await svgOf(desk, extent),
      extension: "svg",
      mediaType: "image/svg+xml",
    }),
  },
  ...[2, 4].map(
    (scale): PictureFormat => ({
      id: `png-${scale}`,
      label: `PNG ${scale}×`,
      note: scale === 2 ? "for a screen or a page" : "for a poster",
      make: async (desk, extent) => ({
        content: extent === "sight" ? await seen(desk, scale) : await rasterised(await svgOf(desk, extent), scale),
        extension: "png",
        mediaType: "image/png",
      }),
    }),
  ),
];

/** Makes a picture and hands it over. */
export async function takePicture(desk: Desk, format: PictureFormat, extent: Extent): Promise<void> {
  const { content, extension, mediaType } = await format.make(desk, extent);
  download(content, fileName(titleOf(desk), extension), mediaType);
}

const titleOf = (desk: Desk): string => {
  const { focus } = desk.drawing.get();
  return focus === null ? desk.session.title : desk.nameOf(focus);
};

const today = (): string => {
  const read = readEdtf(new Date().toISOString().slice(0, 10));
  return read.ok ? capital(read.words) : "";
};

/** The part of the view that is wanted. A picture of what is in sight holds whole things and the lines between them. */
function viewOf(desk: Desk, extent: Extent): ViewGraph {
  const graph = desk.drawing.get().view?.graph;
  if (graph === undefined) throw new Error("There is nothing on the canvas yet.");
  if (extent === "whole") return graph;
  const inSight = new Set(desk.drawing.inSight());
  const part = graph.copy() as ViewGraph;
  for (const id of graph.nodes()) if (!inSight.has(id)) part.dropNode(id);
  return part;
}

/** How the view looks on the canvas, with the reasons why something is faint there. */
function statesOf(desk: Desk, view: ViewGraph): PictureStates | undefined {
  const appearance = desk.drawing.appearance(view.nodes());
  if (appearance === undefined) return undefined;
  const faint = faintIn(view, desk);
  const reasons = new Set<FaintReason>();
  view.forEachNode((id) => add(reasons, faint.thing(id)));
  view.forEachEdge((_, { triples }) => {
    for (const key of triples) add(reasons, faint.statement(key));
  });
  reasons.delete("horizon");
  const words = [...reasons].map((reason) => FAINT_WORDS[reason]);
  return { ...appearance, faintWords: [...words, ...(appearance.selecting ? ["not chosen"] : [])].join(", ") };
}

const add = (to: Set<FaintReason>, reason: FaintReason | null): void => {
  if (reason !== null) to.add(reason);
};

async function svgOf(desk: Desk, extent: Extent): Promise<string> {
  const [{ writeSvg }, palette] = await Promise.all([import("../../exchange/svg/picture.ts"), paletteNow()]);
  const view = viewOf(desk, extent);
  const title = titleOf(desk);
  const kinds = desk.session.vocabulary.kinds();
  const states = statesOf(desk, view);
  return writeSvg({
    view,
    ...(states === undefined ? {} : { states }),
    positions: desk.drawing.standing().positions,
    kinds,
    palette,
    title,
    caption: { date: today(), address: window.location.href },
    faces: await facesFor([title, ...view.mapNodes((_, a) => a.label), ...view.mapEdges((_, a) => a.label)]),
  });
}

/** As the canvas shows it, dimming, rings and horizons included, with the legend beneath. */
async function seen(desk: Desk, scale: number): Promise<Blob> {
  const picture = desk.drawing.picture(scale);
  if (picture === null) throw new Error("There is no canvas to take a picture of. The SVG can be had all the same.");
  const [{ legend }, palette, { tableRuler }] = await Promise.all([
    import("../../exchange/svg/legend.ts"),
    paletteNow(),
    import("../../exchange/svg/ruler.ts"),
  ]);
  const view = viewOf(desk, "sight");
  const kinds = desk.session.vocabulary.kinds();
  const fine = picture.width / (document.querySelector<HTMLElement>(".graph-canvas")?.offsetWidth ?? picture.width);
  const width = picture.width / fine;
  const key = legend(view, kinds, width - 2 * MARGIN, palette, tableRuler, statesOf(desk, view));
  const height = key.height + 2 * MARGIN;
  const faces = await facesFor(kinds.map((k) => k.label));
  const strip = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FAMILY}"><style>${faces
    .map(
      (f) =>
        `@font-face{font-family:"${f.family}";font-weight:${f.weight};font-style:${f.italic ? "italic" : "normal"};src:url(data:font/woff2;base64,${f.woff2}) format("woff2")}`,
    )
    .join(
      "",
    )}</style><rect width="${width}" height="${height}" fill="${palette.colours.paper}"/><g transform="translate(${MARGIN} ${MARGIN})">${key.drawn}</g></svg>`;
  const whole = canvasOf(picture.width, picture.height + Math.round(height * fine));
  whole.context.drawImage(picture, 0, 0);
  whole.context.drawImage(await imageOf(strip), 0, picture.height, picture.width, Math.round(height * fine));
  return pngOf(whole.canvas);
}

const MARGIN = 16;
const FAMILY = "'Source Sans 3', 'Segoe UI', system-ui, sans-serif";
/** No browser draws a canvas larger than this on every machine, in pixels. */
const LONGEST_SIDE = 16_384;

async function rasterised(svg: string, scale: number): Promise<Blob> {
  const image = await imageOf(svg);
  const fine = Math.min(scale, LONGEST_SIDE / Math.max(image.width, image.height));
  const { canvas, context } = canvasOf(Math.round(image.width * fine), Math.round(image.height * fine));
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return pngOf(canvas);
}

function canvasOf(width: number, height: number) {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser has no room for so large a picture. Take a smaller one.");
  return { canvas, context };
}

/** Our own SVG as an image; it holds everything itself. */
async function imageOf(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("This browser has no room for so large a picture. Take a smaller one."));
      else resolve(blob);
    }, "image/png");
  });

/** The palette of the page as it is now, for a file that no style sheet goes with. */
export async function paletteNow(): Promise<PicturePalette> {
  const { DARK, LIGHT } = await import("../../exchange/svg/palette.ts");
  return isDark() ? DARK : LIGHT;
}

/** Whether the page is dark now: its paper says so, whatever has chosen it. */
function isDark(): boolean {
  const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
  const [r = 255, g = 255, b = 255] = (/^#(..)(..)(..)$/.exec(paper) ?? []).slice(1).map((c) => Number.parseInt(c, 16));
  return r + g + b < 384;
}
