/** `dossier picture`: a drawing of the dossier, or of what is around one thing, as SVG. */
import { DARK, LIGHT, WHITE } from "../../exchange/svg/palette.ts";
import { writeSvg } from "../../exchange/svg/picture.ts";
import { boxOf, kindOf } from "../../exchange/svg/plan.ts";
import { tableRuler } from "../../exchange/svg/ruler.ts";
import { firstFocus } from "../../graph/focus.ts";
import { layout } from "../../graph/layout.ts";
import { buildView, FIRST_VIEW } from "../../graph/view.ts";
import { layoutInput } from "../../graph/view-layout.ts";
import { readEdtf } from "../../model/edtf.ts";
import { type Arguments, type Command, READ_OPTIONS } from "../command.ts";
import { findEntity } from "../find-entity.ts";
import { type OpenGraph, openGraph } from "../open-graph.ts";
import { refuseInput, writeOutput } from "../output-file.ts";
import { usageError } from "../problem.ts";

const MOST_STEPS = 6;
const MOST_THINGS = 5000;
/** The area to lay out in, in pixels, by the proportions of what is to be filled. */
const SCREEN = { w: 1180, h: 760 } as const;
const SHEET = { w: 1180, h: 700 } as const;

export const PICTURE: Command = {
  name: "picture",
  summary: "Draw the dossier, or what is around one thing, as SVG.",
  usage: "FILE… [--about IRI-OR-LABEL] [-o OUT.svg]",
  needsFiles: true,
  options: {
    about: {
      type: "string",
      short: "a",
      value: "IRI-OR-LABEL",
      help: "The thing in the middle: its IRI, its prefixed name or any of its names. Default: what the dossier wants seen first.",
    },
    steps: {
      type: "string",
      value: "N",
      help: `How many lines away from it a thing may be, 1 to ${MOST_STEPS}. Default: 2.`,
    },
    limit: { type: "string", value: "N", help: "How many things at most. Default: 40." },
    whole: { type: "boolean", help: "Draw everything instead." },
    unfolded: { type: "boolean", help: "Draw events between two parties as things, not as lines." },
    output: { type: "string", short: "o", value: "OUT.svg", help: "The file to write. Default: standard output." },
    sheet: {
      type: "string",
      value: "SHEET",
      choices: ["A4", "A3"],
      help: "Fill a sheet of paper, upright or on its side.",
    },
    dark: { type: "boolean", help: "Light lines on dark." },
    white: { type: "boolean", help: "On white, for print." },
    title: {
      type: "string",
      value: "TITLE",
      help: "What stands at the top. Default: the name of the thing or the dossier.",
    },
    date: { type: "string", value: "DATE", help: "The date at the foot, EDTF or none. Default: today." },
    address: { type: "string", value: "ADDRESS", help: "Where the dossier can be found; stands at the foot." },
    force: { type: "boolean", help: "Allow OUT.svg to be one of the files that are read." },
    ...READ_OPTIONS,
  },
  details: `The drawing is the same as on the canvas: what is accepted is solid, what is only reported dashed, what a
source denies dotted. Words are text and marks are shapes, so any drawing program can change them. Names that find no
room are left out. The same files and options give the same picture.

  dossier picture data -o whole.svg --whole --sheet A3
  dossier picture data --about 'Jane Doe' --steps 1 -o jane-doe.svg`,

  async run(args, io) {
    const output = args.text("output");
    refuseInput(output, args, io);
    const date = dateOption(args);
    const palette = args.flag("dark") ? DARK : args.flag("white") ? WHITE : LIGHT;
    const sheet = args.text("sheet") === "A3" ? "A3" : args.text("sheet") === "A4" ? "A4" : "drawing";
    if (args.flag("whole") && args.text("about") !== undefined)
      throw usageError("--whole draws everything and --about what is around one thing. Choose one of them.");
    const steps = args.number("steps", 1, MOST_STEPS) ?? FIRST_VIEW.steps;
    const limit = args.number("limit", 1, MOST_THINGS);
    const opened = await openGraph(args, io);
    const focus = args.flag("whole") ? null : focusOf(args, opened);
    const view = buildView(opened.graph, {
      ...FIRST_VIEW,
      focus,
      steps,
      limit: limit ?? (args.flag("whole") ? MOST_THINGS : FIRST_VIEW.limit),
      foldEvents: !args.flag("unfolded"),
    }).graph;
    const kinds = opened.vocabulary.kinds();
    const { positions, sides } = layout(
      layoutInput(view, {
        ...(sheet === "drawing" ? SCREEN : SHEET),
        box: (_, node) => boxOf(node, kindOf(kinds, node.kind).shape, { palette, ruler: tableRuler }),
      }),
    );
    const title = args.text("title") ?? (focus === null ? opened.title : opened.graph.getNodeAttribute(focus, "label"));
    const address = args.text("address");
    const caption = { ...(date === null ? {} : { date }), ...(address === undefined ? {} : { address }) };
    const svg = writeSvg({ view, positions, sides, kinds, palette, sheet, title: title ?? "", caption });
    await writeOutput(output, svg, io);
    return 0;
  },
};

function focusOf(args: Arguments, { graph, workspace, vocabulary, claims, wish }: OpenGraph): string | null {
  const about = args.text("about")?.trim();
  if (about === undefined || about === "") return firstFocus(graph, wish);
  const entity = findEntity(about, workspace, vocabulary, claims);
  if (graph.hasNode(entity)) return entity;
  throw usageError(
    `“${vocabulary.label(entity)}” is not drawn: claims and sources stand on lines and cards, not on the canvas. Name a thing they speak of.`,
  );
}

/** The date in words, or `null` for none. */
function dateOption(args: Arguments): string | null {
  const given = args.text("date")?.trim() ?? new Date().toISOString().slice(0, 10);
  if (given === "none" || given === "") return null;
  const read = readEdtf(given);
  if (!read.ok) throw usageError(`--date needs an EDTF date such as 1940-01-23, or none. ${read.sentence}`);
  return read.words.charAt(0).toUpperCase() + read.words.slice(1);
}
