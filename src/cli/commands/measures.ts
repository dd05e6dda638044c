/** `dossier measures`: who stands in the middle, on what is asserted and with what is only reported. */
import type { MeasureId } from "../../graph/measures/measure.ts";
import {
  MEASURES as ALL,
  type Measured,
  measure,
  measureInSlices,
  type Range,
  rangesOf,
} from "../../graph/measures/measures.ts";
import { measureSparql, outwardRelations } from "../../graph/measures/measures-sparql.ts";
import { type Network, networkOf } from "../../graph/measures/network.ts";
import { knownPrefixes } from "../../query/prefixes.ts";
import { CSV_RESULTS } from "../../query/results/csv.ts";
import { iri, literal, type Term } from "../../rdf/term.ts";
import { type Command, READ_OPTIONS } from "../command.ts";
import { findClass } from "../find-class.ts";
import { write } from "../io.ts";
import { measureText } from "../measure-text.ts";
import { type OpenGraph, openGraph } from "../open-graph.ts";
import { usageError } from "../problem.ts";

const TOP = 20;

export const MEASURES: Command = {
  name: "measures",
  summary: "Measure who stands in the middle, as a range from what is asserted to what is reported.",
  usage: "FILE… [--by MEASURE] [--class CLASS] [--top N] [--format FORMAT]",
  needsFiles: true,
  options: {
    by: {
      type: "string",
      value: "MEASURE",
      choices: [...ALL.map(({ id }) => id), "all"],
      help: "What is measured. Default: degree.",
    },
    class: { type: "string", value: "CLASS", help: "Show only things of this class; the others still count." },
    top: {
      type: "string",
      short: "n",
      value: "N",
      help: `How many things are shown. Default: ${TOP} as text, else all.`,
    },
    format: {
      type: "string",
      value: "FORMAT",
      choices: ["text", "csv", "json"],
      help: "How they are written. Default: text.",
    },
    "no-formulas": {
      type: "boolean",
      help: "In CSV, put ' before cells that a spreadsheet would take for a formula.",
    },
    sparql: { type: "boolean", help: "Write the SPARQL query that the measure rests on instead." },
    ...READ_OPTIONS,
  },
  details: `Each value is given twice: on what is asserted alone (accepted, or without a claim), and with what is only reported.
What is denied or rejected never counts. Two things are linked once, however many statements link them.

${ALL.map(({ id, tells }) => `  ${id.padEnd(12)} ${tells}`).join("\n")}

  dossier measures data --by betweenness --class Person
  dossier measures data --by all --format csv > measures.csv`,

  async run(args, io) {
    const by = args.text("by") ?? "degree";
    const format = args.text("format") ?? "text";
    const top = args.number("top", 1, 1_000_000) ?? (format === "text" ? TOP : Number.POSITIVE_INFINITY);
    const signal = io.interrupted();
    const open = await openGraph(args, io);
    const prefixes = knownPrefixes(open.workspace.documents);
    const chosen = ALL.filter(({ id }) => by === "all" || id === by);
    if (args.flag("sparql")) {
      if (by === "all") throw usageError("Choose one measure for --sparql.");
      const options = { outward: outwardRelations(open.graph), prefixes };
      await write(io.stdout, chosen.map(({ id }) => measureSparql(id, options)).join("\n"));
      return 0;
    }
    const only = args.text("class");
    const cls = only === undefined ? null : findClass(only, open.vocabulary, prefixes);
    const shown = (node: string): boolean => {
      const of = open.graph.getNodeAttribute(node, "cls");
      return cls === null || (of !== "" && open.vocabulary.isA(of, cls));
    };
    const network = networkOf(open.graph);
    const measured: Measured[] = [];
    for (const { id } of chosen) measured.push(await measureInSlices(network, id, { signal }));
    if (format === "text") {
      const label = (node: string) => open.graph.getNodeAttribute(node, "label");
      const texts = measured.map((each) => measureText(each, inOrder(network, each, shown), label, top));
      await write(io.stdout, texts.join("\n"));
      return 0;
    }
    const rows = table(network, measured, shown, top);
    await write(
      io.stdout,
      format === "json"
        ? `${JSON.stringify(
            rows.map((row) => asJson(open, row)),
            null,
            2,
          )}\n`
        : csv(
            open,
            chosen.map(({ id }) => id),
            rows,
            args.flag("no-formulas"),
          ),
    );
    return 0;
  },
};

/** One thing with all its measures. */
interface Row {
  readonly node: string;
  readonly ranges: ReadonlyMap<MeasureId, Range>;
}

const ranges = (network: Network, measured: Measured, shown: (node: string) => boolean): Range[] =>
  rangesOf(network, measured).filter(({ node }) => shown(node));

/** As for a reader: of a community, first the members with most links. */
function inOrder(network: Network, measured: Measured, shown: (node: string) => boolean): Range[] {
  if (measured.id !== "community") return ranges(network, measured, shown);
  const communities = new Map(rangesOf(network, measured).map((range) => [range.node, range]));
  return ranges(network, measure(network, "degree"), shown).flatMap(({ node }) => communities.get(node) ?? []);
}

/** In the order of the first measure. */
function table(network: Network, measured: readonly Measured[], shown: (node: string) => boolean, top: number): Row[] {
  const byNode = new Map<string, Map<MeasureId, Range>>();
  for (const each of measured)
    for (const range of ranges(network, each, shown)) {
      const row = byNode.get(range.node) ?? new Map<MeasureId, Range>();
      byNode.set(range.node, row.set(each.id, range));
    }
  return [...byNode].slice(0, top).map(([node, found]) => ({ node, ranges: found }));
}

const asJson = ({ graph, vocabulary }: OpenGraph, { node, ranges }: Row) => {
  const { label, cls } = graph.getNodeAttributes(node);
  const values = [...ranges].map(([id, { node: _, ...range }]) => [id, range] as const);
  return {
    thing: node,
    label,
    class: cls === "" ? null : vocabulary.classInfo(cls).label,
    ...Object.fromEntries(values),
  };
};

function csv(open: OpenGraph, ids: readonly MeasureId[], rows: readonly Row[], neutraliseFormulas: boolean): string {
  const columns = (id: MeasureId) => {
    const ranked = ALL.find((each) => each.id === id)?.scale !== "group";
    return ranked
      ? [`${id}_asserted`, `${id}_reported`, `${id}_rank_asserted`, `${id}_rank_reported`]
      : [`${id}_asserted`, `${id}_reported`];
  };
  const cells = ({ node, ranges }: Row): (Term | undefined)[] => {
    const { label, cls } = open.graph.getNodeAttributes(node);
    const numbers = ids.flatMap((id) => {
      const range = ranges.get(id);
      if (range === undefined) return columns(id).map(() => undefined);
      const { asserted, reported, assertedRank, reportedRank } = range;
      return [asserted, reported, assertedRank, reportedRank]
        .slice(0, columns(id).length)
        .map((n) => literal(String(n)));
    });
    return [iri(node), literal(label), literal(cls === "" ? "" : open.vocabulary.classInfo(cls).label), ...numbers];
  };
  const variables = ["thing", "label", "class", ...ids.flatMap(columns)];
  return CSV_RESULTS.write({ kind: "rows", variables, rows: rows.map(cells) }, { neutraliseFormulas });
}
