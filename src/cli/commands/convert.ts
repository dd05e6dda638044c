/** `dossier convert`: writes the files as one: in any syntax, in canonical form, or as a network for other programs. */
import { NETWORK_FORMATS } from "../../exchange/network/formats.ts";
import { drawnNetwork } from "../../exchange/network/network.ts";
import { Vocabulary } from "../../model/vocabulary.ts";
import { SYNTAXES, type Syntax, syntaxOfPath } from "../../rdf/syntax.ts";
import { writeRdf } from "../../rdf/write.ts";
import type { Workspace } from "../../store/workspace.ts";
import { type Arguments, type Command, READ_OPTIONS } from "../command.ts";
import { type Io, write } from "../io.ts";
import { openDossier } from "../open-dossier.ts";
import { openGraph } from "../open-graph.ts";
import { refuseInput, writeOutput } from "../output-file.ts";
import { usageError } from "../problem.ts";

export const CONVERT: Command = {
  name: "convert",
  summary: "Write the files as one: in any syntax, or as a network in GEXF or GraphML.",
  usage: "FILE… (-o OUT | --to FORMAT)",
  needsFiles: true,
  options: {
    output: { type: "string", short: "o", value: "OUT", help: "The file to write; its ending tells the format." },
    to: {
      type: "string",
      value: "FORMAT",
      choices: [...SYNTAXES, ...NETWORK_FORMATS].map((format) => format.extension),
      help: "The format. Without -o the text goes to standard output.",
    },
    "keep-documents": {
      type: "boolean",
      help: "In trig and nq, keep each file as a named graph, so that the files can be told apart again.",
    },
    force: { type: "boolean", help: "Allow OUT to be one of the files that are read." },
    ...READ_OPTIONS,
  },
  details: `Each triple is written once, however many files hold it, with the prefixes of all of them. The same graph always gives
the same bytes, so converting twice changes nothing. Turtle and N-Triples hold one graph; TriG and N-Quads keep the
graphs that files name. OUT is replaced only when everything has been written.

GEXF (Gephi) and GraphML (yEd, Cytoscape, igraph) hold the drawn graph: things and lines, each line with its standing,
certainty, claims, sources and dates. They cannot be read back.

  dossier convert data -o whole.ttl
  dossier convert data -o network.gexf
  dossier convert notes.trig --to nq | sort`,

  async run(args, io) {
    const output = args.text("output");
    refuseInput(output, args, io);
    const network = NETWORK_FORMATS.find((each) => each.extension === (args.text("to") ?? ending(output)));
    if (network !== undefined) {
      const { graph, title, workspace, vocabulary, claims } = await openGraph(args, io);
      const data = { dossier: workspace.dossier, vocabulary, claims };
      await writeOutput(output, network.write(drawnNetwork(graph, data, { title: title ?? "" })), io);
      return 0;
    }
    const syntax = targetSyntax(args);
    const workspace = await openDossier(args, io);
    const text = converted(workspace, syntax, args.flag("keep-documents"));
    await warnOfLostGraphs(workspace, syntax, io);
    await writeOutput(output, text, io);
    return 0;
  },
};

const ending = (path: string | undefined): string | undefined => /\.([a-z]+)$/i.exec(path ?? "")?.[1]?.toLowerCase();

function targetSyntax(args: Arguments): Syntax {
  const to = SYNTAXES.find((each) => each.extension === args.text("to"))?.id;
  const output = args.text("output");
  if (to !== undefined) return to;
  if (output === undefined) throw usageError("Say what to write: -o OUT or --to ttl, trig, nt, nq, gexf or graphml.");
  const syntax = syntaxOfPath(output);
  if (syntax === null) {
    throw usageError(
      `The ending of ${output} tells no format. End it in .ttl, .trig, .nt, .nq, .gexf or .graphml, or add --to.`,
    );
  }
  return syntax;
}

function converted(workspace: Workspace, syntax: Syntax, keepDocuments: boolean): string {
  const prefixes: Record<string, string> = {};
  for (const document of workspace.documents) {
    for (const [prefix, namespace] of Object.entries(document.prefixes))
      if (!Object.hasOwn(prefixes, prefix)) prefixes[prefix] = namespace;
  }
  const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
  return writeRdf(workspace.dossier.match(), { syntax, prefixes, order: vocabulary.writeOrder(), keepDocuments });
}

async function warnOfLostGraphs(workspace: Workspace, syntax: Syntax, io: Io): Promise<void> {
  if (SYNTAXES.find((each) => each.id === syntax)?.graphs === true) return;
  const documents = new Set(workspace.documents.map((document) => document.graph.value));
  const lost = workspace.dossier.graphs().filter((graph) => !documents.has(graph.value)).length;
  if (lost === 0) return;
  const graphs = lost === 1 ? "one named graph goes" : `${lost} named graphs go`;
  await write(
    io.stderr,
    `dossier: ${graphs} into one, because this syntax holds no graphs. --to trig or nq keeps them.\n`,
  );
}
