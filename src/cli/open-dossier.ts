/** Opens the files a command names as one dossier. */
import { relative, resolve } from "node:path";
import { detectSyntax } from "../rdf/detect.ts";
import { DOS_NS, rdf } from "../rdf/namespaces.ts";
import { readChunks } from "../rdf/read.ts";
import { SYNTAXES, type Syntax } from "../rdf/syntax.ts";
import type { Quad } from "../rdf/term.ts";
import { filesBelow, namedFiles } from "../server/rdf-files.ts";
import { documentGraph, namedGraphs } from "../store/document.ts";
import { Workspace } from "../store/workspace.ts";
import type { Arguments } from "./command.ts";
import type { Io } from "./io.ts";
import { InputError, type Problem, problemsOf, usageError } from "./problem.ts";
import { ontologyFolder } from "./shipped.ts";
import { fileText, textOf } from "./text-input.ts";

/** A document as it was read. */
interface ReadDocument {
  readonly path: string;
  readonly syntax: Syntax;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly quads: readonly Quad[];
}

/** Where a document comes from; `shown` is the path as the user would type it. */
interface Input {
  readonly path: string;
  readonly shown: string;
  readonly text: () => AsyncIterable<string>;
}

/** What can be read, and what is wrong with the rest. */
interface Inputs {
  readonly files: readonly Input[];
  readonly problems: readonly Problem[];
}

/** How much of a text is looked at to tell its syntax. */
const SAMPLE = 64 * 1024;

export interface OpenOptions {
  readonly signal?: AbortSignal;
}

/**
 * Reads every file before it complains, so that one run reports the first mistake of each.
 * @throws InputError with all of them.
 */
export async function openDossier(args: Arguments, io: Io, { signal }: OpenOptions = {}): Promise<Workspace> {
  const documents = await readAll(inputs(args.files, io), syntaxOption(args), signal);
  const uses = documents.some((document) => document.quads.some(usesOntology));
  const workspace = new Workspace(uses && !args.flag("no-ontology") ? await shippedLayers() : []);
  for (const { path, syntax, prefixes, quads } of documents) {
    const graph = documentGraph(path);
    workspace.addDocument({ path, graph, syntax, prefixes, graphs: namedGraphs(quads, graph) });
    workspace.dispatch({ label: `open ${path}`, origin: "load", delta: { added: quads, removed: [] } });
  }
  return workspace;
}

/** Dossier's own ontology, shapes and style. */
export async function shippedLayers(): Promise<Quad[]> {
  const folder = ontologyFolder();
  if (folder === null) return [];
  const files = filesBelow(folder).rdf;
  return readQuads({
    files: files.map(({ path, file }) => ({ path, shown: file, text: () => fileText(file, file) })),
    problems: [],
  });
}

/** The quads of further files (shapes), each in the graph of its document. */
export const readFiles = (names: readonly string[], io: Io): Promise<Quad[]> => readQuads(inputs(names, io));

const readQuads = async (from: Inputs): Promise<Quad[]> =>
  (await readAll(from, undefined)).flatMap((document) => [...document.quads]);

/** Whether a quad has a relation or a class of Dossier's own ontology: then it comes along. */
export const usesOntology = (q: Quad): boolean =>
  q.predicate.value.startsWith(DOS_NS) ||
  (q.object.termType === "NamedNode" && q.predicate.value === rdf("type").value && q.object.value.startsWith(DOS_NS));

const syntaxOption = (args: Arguments): Syntax | undefined =>
  SYNTAXES.find((syntax) => syntax.extension === args.text("syntax"))?.id;

/** What to call the place of a problem: a file or folder below the one named by its own path. */
const placeOf = (found: string | undefined, named: string, shown: string, { cwd }: Io): string =>
  found === undefined || found === named || !found.startsWith(named) ? shown : relative(cwd, found);

/** The files that names stand for, relative to where the user is. */
function inputs(names: readonly string[], io: Io): Inputs {
  const problems: Problem[] = [];
  const paths: string[] = [];
  for (const name of names.filter((each) => each !== "-")) {
    const file = resolve(io.cwd, name);
    try {
      namedFiles([file]);
      paths.push(file);
    } catch (error) {
      const found = problemsOf(error);
      if (found === null) throw error;
      problems.push(...found.map((problem) => ({ ...problem, file: placeOf(problem.file, file, name, io) })));
    }
  }
  const found = namedFiles(paths);
  // A file of views is read when it is named itself, and left aside in a folder.
  const read = [...found.rdf, ...found.views.filter(({ file }) => paths.includes(file))];
  const files = read.map(({ path, file }): Input => {
    const shown = relative(io.cwd, file).startsWith("..") ? file : relative(io.cwd, file);
    return { path, shown, text: () => fileText(file, shown) };
  });
  if (names.includes("-")) files.push({ path: "stdin", shown: "stdin", text: () => textOf(io.stdin, "stdin") });
  if (files.length === 0 && problems.length === 0) {
    throw usageError(`There is no RDF file (.ttl, .trig, .nt, .nq) in ${names.join(", ")}.`);
  }
  return { files, problems };
}

async function readAll(from: Inputs, given: Syntax | undefined, signal?: AbortSignal): Promise<ReadDocument[]> {
  const documents: ReadDocument[] = [];
  const problems: Problem[] = [...from.problems];
  for (const input of from.files) {
    try {
      documents.push(await readOne(input, given, signal));
    } catch (error) {
      const found = problemsOf(error, input.shown);
      if (found === null) throw error;
      problems.push(...found.map((problem) => ({ ...problem, file: input.shown })));
    }
  }
  if (problems.length > 0) throw new InputError(...problems);
  return documents;
}

async function readOne(input: Input, given: Syntax | undefined, signal?: AbortSignal): Promise<ReadDocument> {
  const pieces = input.text()[Symbol.asyncIterator]();
  let head = "";
  let next = await pieces.next();
  while (next.done !== true) {
    head += next.value;
    if (head.length >= SAMPLE) break;
    next = await pieces.next();
  }
  const syntax = detectSyntax(input.path) ?? given ?? detectSyntax(input.path, head);
  if (syntax === null && head.trim() !== "") {
    throw new InputError({
      code: "file",
      file: input.shown,
      sentence:
        "Neither the name nor the text tells which syntax this is in. Say it with --syntax ttl, trig, nt or nq.",
    });
  }
  const quads: Quad[] = [];
  const all = (async function* () {
    yield head;
    for (let each = await pieces.next(); each.done !== true; each = await pieces.next()) yield each.value;
  })();
  const { prefixes } = await readChunks(all, {
    syntax: syntax ?? "turtle",
    path: input.path,
    graph: documentGraph(input.path),
    onQuads: (batch) => {
      for (const quad of batch) quads.push(quad);
    },
    ...(signal === undefined ? {} : { signal }),
  });
  return { path: input.path, syntax: syntax ?? "turtle", prefixes, quads };
}
