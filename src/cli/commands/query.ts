/** `dossier query`: answers a SPARQL query about the files. */
import { Vocabulary } from "../../model/vocabulary.ts";
import { EmbeddedEngine } from "../../query/embedded-engine.ts";
import type { QueryResult } from "../../query/engine.ts";
import { startNodeWorker } from "../../query/node-worker.ts";
import { knownPrefixes } from "../../query/prefixes.ts";
import { queryKind } from "../../query/query-kind.ts";
import { RemoteEngine } from "../../query/remote/remote-engine.ts";
import { RESULT_FORMATS } from "../../query/results/formats.ts";
import { SYNTAXES } from "../../rdf/syntax.ts";
import { writeRdf } from "../../rdf/write.ts";
import { Workspace } from "../../store/workspace.ts";
import { type Arguments, type Command, READ_OPTIONS } from "../command.ts";
import { type Io, write } from "../io.ts";
import { openDossier, shippedLayers } from "../open-dossier.ts";
import { InputError, problemsOf, usageError } from "../problem.ts";
import { withParameters } from "../query-parameters.ts";
import { addressOf, HEADER_FILE, headersOf } from "../remote-options.ts";
import { typedText } from "../typed-text.ts";

const GRAPH_FORMATS = ["ttl", "nt"] as const;

export const QUERY: Command = {
  name: "query",
  summary: "Ask the files, or an endpoint, a question in SPARQL 1.1 or 1.2.",
  usage: "(FILE… | --endpoint URL) (-q TEXT | -f FILE.rq) [--param NAME=VALUE]… [--format FORMAT]",
  needsFiles: false,
  options: {
    query: { type: "string", short: "q", value: "TEXT", help: "The query itself." },
    file: { type: "string", short: "f", value: "FILE", help: "A file that holds the query; - for standard input." },
    param: {
      type: "string",
      short: "p",
      multiple: true,
      value: "NAME=VALUE",
      help: "What a parameter stands for; NAME= leaves it open. Default: what the header says.",
    },
    format: {
      type: "string",
      value: "FORMAT",
      choices: [...RESULT_FORMATS.map((format) => format.id), ...GRAPH_FORMATS],
      help: "How the answer is written. Default: table, and ttl for CONSTRUCT and DESCRIBE.",
    },
    "no-formulas": {
      type: "boolean",
      help: "In CSV, put ' before cells that a spreadsheet would take for a formula.",
    },
    endpoint: {
      type: "string",
      value: "URL",
      help: "Asks a SPARQL endpoint; files beside it give names and prefixes.",
    },
    "header-file": HEADER_FILE,
    ...READ_OPTIONS,
  },
  details: `The query sees all files as one graph, each triple once, with Dossier's ontology beside them; GRAPH reaches single
files. Prefixes that the files declare, and the well-known ones, need no declaration. Literals come back in canonical
form ("01"^^xsd:integer as 1).

  dossier query data -q 'SELECT ?who { ?event dos:ledBy ?who }'
  dossier query data -f question.rq --format csv > answer.csv
  dossier query data -f data/queries/contacts.rq --param who=ex:jane-archer
  dossier query --endpoint http://archive.example.org/sparql -q 'SELECT ?who { ?event dos:ledBy ?who }'`,

  async run(args, io) {
    const { text, name } = await typedText(args, io, { option: "query", ways: "-q TEXT or -f FILE.rq" });
    const format = args.text("format");
    checkFormat(text, format);
    const signal = io.interrupted();
    const url = addressOf(args, "endpoint");
    if (url === null && args.files.length === 0)
      throw usageError("Name a file, a folder or - for standard input; or --endpoint URL.");
    const workspace =
      args.files.length === 0 ? new Workspace(await shippedLayers()) : await openDossier(args, io, { signal });
    const prefixes = () => knownPrefixes(workspace.documents);
    const engine =
      url === null
        ? new EmbeddedEngine(workspace, startNodeWorker)
        : new RemoteEngine({ url: url.href, headers: headersOf(args, io) }, { prefixes });
    try {
      const asked = withParameters(text, args.texts("param"), prefixes());
      const result = await engine.query(asked, { signal });
      if (engine instanceof EmbeddedEngine && engine.unread > 0) {
        await write(
          io.stderr,
          `dossier: ${engine.unread} statements hold malformed terms; the query did not see them.\n`,
        );
      }
      await write(io.stdout, written(result, format, workspace, args, io));
      return 0;
    } catch (error) {
      const problems = problemsOf(error, name);
      throw problems === null ? error : new InputError(...problems);
    } finally {
      await engine.close();
    }
  },
};

const isGraphFormat = (format: string | undefined): boolean => GRAPH_FORMATS.some((each) => each === format);

/** Says before anything is read that a format cannot hold what the query asks for. */
function checkFormat(text: string, format: string | undefined): void {
  if (format === undefined) return;
  const kind = queryKind(text);
  const graph = kind === "construct" || kind === "describe";
  if (graph && !isGraphFormat(format)) {
    throw usageError(`${kind.toUpperCase()} makes a graph: write it as ttl or nt, not ${format}.`);
  }
  if ((kind === "select" || kind === "ask") && isGraphFormat(format)) {
    throw usageError(`${kind.toUpperCase()} makes a table: write it as table, json, csv, tsv or xml, not ${format}.`);
  }
}

function written(
  result: QueryResult,
  format: string | undefined,
  workspace: Workspace,
  args: Arguments,
  io: Io,
): string {
  const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
  const prefixes = knownPrefixes(workspace.documents);
  if (result.kind === "quads") {
    const syntax = SYNTAXES.find((each) => each.extension === format)?.id ?? "turtle";
    return writeRdf(result.quads, { syntax, prefixes, order: vocabulary.writeOrder() });
  }
  const writer = RESULT_FORMATS.find((each) => each.id === (format ?? "table"));
  if (writer === undefined) throw usageError(`A table cannot be written as ${format}.`);
  return writer.write(result, {
    prefixes,
    label: (iri) => vocabulary.declaredLabel(iri),
    neutraliseFormulas: args.flag("no-formulas"),
    ...(io.stdout.columns === undefined ? {} : { width: io.stdout.columns }),
  });
}
