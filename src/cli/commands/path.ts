/** `dossier path`: how two things hang together, step by step, with the evidence of each step. */
import { Evidence } from "../../graph/evidence.ts";
import { pathSparql } from "../../graph/paths/path-sparql.ts";
import { ASSERTED, findPathsInSlices, type PathAnswer, type PathOptions, REPORTED } from "../../graph/paths/paths.ts";
import { telling } from "../../graph/paths/ways.ts";
import { knownPrefixes } from "../../query/prefixes.ts";
import { type Command, READ_OPTIONS } from "../command.ts";
import { findClass } from "../find-class.ts";
import { findEntity } from "../find-entity.ts";
import { write } from "../io.ts";
import { type OpenGraph, openGraph } from "../open-graph.ts";
import { pathText } from "../path-text.ts";
import { usageError } from "../problem.ts";

const WIDTH = 100;
const LONGEST = 6;
const MOST = 10;
const LONGEST_EVER = 20;

export const PATH: Command = {
  name: "path",
  summary: "Find how two things are connected, with the evidence of each step.",
  usage: "FILE… A B [--best | --shortest] [--avoid X]… [--accepted]",
  needsFiles: true,
  options: {
    shortest: { type: "boolean", help: "The paths with the fewest steps, the best attested first. The default." },
    best: { type: "boolean", help: "The best attested paths, whatever their length." },
    avoid: {
      type: "string",
      multiple: true,
      value: "X",
      help: "A thing, claim or source to do without; may be given several times.",
    },
    accepted: { type: "boolean", help: "Only over what is accepted, or on which there is no claim." },
    through: {
      type: "string",
      multiple: true,
      value: "CLASS",
      help: "Only through things of this class; may be given several times.",
    },
    max: { type: "string", short: "n", value: "N", help: `How many paths at most. Default: ${MOST}.` },
    longest: {
      type: "string",
      value: "N",
      help: `The most steps a path may have, up to ${LONGEST_EVER}. Default: ${LONGEST}.`,
    },
    format: {
      type: "string",
      value: "FORMAT",
      choices: ["text", "json"],
      help: "How they are written. Default: text.",
    },
    sparql: { type: "boolean", help: "Write the SPARQL query for paths of this length instead." },
    ...READ_OPTIONS,
  },
  details: `A and B, like X, are IRIs, prefixed names or any names of the things; X may be a claim's ID. Statements are walked in
both directions. What is denied or rejected is no step, and neither are names, occupations and other terms that many
things share. A path is better attested when its claims are more certain, accepted, and have more independent witnesses.

  dossier path data 'Jane Doe' 'John Smith'
  dossier path data ex:jane-doe ex:john-smith --best --accepted --avoid C12 --through Person`,

  async run(args, io) {
    const words = args.files;
    const [a, b] = words.slice(-2);
    if (a === undefined || b === undefined || words.length < 3) {
      throw usageError("Name the files and then two things: dossier path FILE… A B.");
    }
    if (args.flag("best") && args.flag("shortest")) throw usageError("Choose one of --best and --shortest.");
    const most = args.number("max", 1, 1000) ?? MOST;
    const longest = args.number("longest", 1, LONGEST_EVER) ?? LONGEST;
    const signal = io.interrupted();
    const open = await openGraph(args.withFiles(words.slice(0, -2)), io);
    const [from, to] = [thing(a, open), thing(b, open)];
    if (from === to) throw usageError(`“${a}” and “${b}” are the same thing.`);
    const prefixes = knownPrefixes(open.workspace.documents);
    const by = args.flag("best") ? "best" : "shortest";
    const accepted = args.flag("accepted");
    const avoid = avoided(args.texts("avoid"), open);
    const through = args.texts("through").map((name) => findClass(name, open.vocabulary, prefixes));
    const passable = telling(open.graph);
    const options: PathOptions = {
      by,
      most,
      longest,
      avoid,
      standings: accepted ? ASSERTED : REPORTED,
      passable: (node, attributes) =>
        through.length === 0
          ? passable(node, attributes)
          : through.some((each) => attributes.cls !== "" && open.vocabulary.isA(attributes.cls, each)),
    };
    const answer = await find(open, from, to, options, signal);
    if (args.flag("sparql")) {
      const steps = answer.paths[0]?.steps.length ?? longest;
      const classes = through.length === 0 ? {} : { through };
      await write(io.stdout, pathSparql(from, to, steps, { asserted: accepted, avoid, prefixes, ...classes }));
      return 0;
    }
    if (args.text("format") === "json") {
      await write(io.stdout, `${JSON.stringify(pathJson(open, from, to, by, answer), null, 2)}\n`);
      return 0;
    }
    const hint = answer.paths.length > 0 ? "" : await wayOut(open, from, to, options, signal);
    const width = Math.min(io.stdout.columns ?? WIDTH, 140);
    await write(io.stdout, pathText(open, answer, { from, to, by, accepted, longest, avoid }, width, hint));
    return 0;
  },
};

const find = (
  { graph, claims, vocabulary }: OpenGraph,
  from: string,
  to: string,
  o: PathOptions,
  signal: AbortSignal,
) => findPathsInSlices({ graph, vocabulary, evidence: new Evidence(graph, claims) }, from, to, { ...o, signal });

function thing(wanted: string, { workspace, vocabulary, claims, graph }: OpenGraph): string {
  const found = findEntity(wanted.trim(), workspace, vocabulary, claims, {
    how: "Name one of them",
    prefer: (of) => graph.hasNode(of),
  });
  if (graph.hasNode(found)) return found;
  const what = claims.isClaim(found) ? "a claim" : claims.isSource(found) ? "a source" : "not in the graph";
  throw usageError(`“${wanted}” is ${what}: paths lead from thing to thing.`);
}

/** What each name to avoid means: a claim by its ID, a source by its key, or whatever bears the name. */
function avoided(names: readonly string[], open: OpenGraph) {
  const avoid = { things: [] as string[], claims: [] as string[], sources: [] as string[] };
  const { workspace, vocabulary, claims } = open;
  const sources = new Map(names.length === 0 ? [] : claims.sources().map(({ key, iri }) => [key, iri]));
  for (const name of names.map((each) => each.trim())) {
    if (claims.byIdentifier(name).length > 0) {
      avoid.claims.push(name);
      continue;
    }
    const found =
      sources.get(name) ?? findEntity(name, workspace, vocabulary, claims, { how: "Name one of them with --avoid" });
    const attestation = claims.attestation(found);
    if (attestation !== null) avoid.claims.push(attestation.identifier);
    else if (claims.isSource(found)) avoid.sources.push(found);
    else avoid.things.push(found);
  }
  return avoid;
}

/** What would have to be given up for a path to be found. */
async function wayOut(
  open: OpenGraph,
  from: string,
  to: string,
  options: PathOptions,
  signal: AbortSignal,
): Promise<string> {
  const { avoid, ...all } = options;
  const looser: readonly (readonly [advice: string, options: PathOptions])[] = [
    ["With what is only reported", { ...options, standings: REPORTED }],
    ["Without --avoid", all],
    ["Through other things", { ...options, passable: telling(open.graph) }],
    ["With more steps", { ...options, longest: LONGEST_EVER }],
    ["With all of that allowed", { ...all, standings: REPORTED, passable: telling(open.graph), longest: LONGEST_EVER }],
  ];
  for (const [advice, each] of looser) {
    const [path] = (await find(open, from, to, { ...each, most: 1 }, signal)).paths;
    if (path !== undefined)
      return ` ${advice} there is one of ${path.steps.length} ${path.steps.length === 1 ? "step" : "steps"}.`;
  }
  return "";
}

function pathJson({ graph }: OpenGraph, from: string, to: string, by: string, { paths, more }: PathAnswer) {
  const things = [...new Set([from, to, ...paths.flatMap((path) => path.nodes)])];
  const labels = things.map((node) => [node, graph.getNodeAttribute(node, "label")] as const);
  return { from, to, by, more, things: Object.fromEntries(labels), paths };
}
