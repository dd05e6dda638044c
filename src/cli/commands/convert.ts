/** `dossier convert`: writes the files as one, in another syntax or in the canonical form of their own. */
import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Vocabulary } from "../../model/vocabulary.ts";
import { SYNTAXES, type Syntax, syntaxOfPath } from "../../rdf/syntax.ts";
import { writeRdf } from "../../rdf/write.ts";
import { namedFiles } from "../../server/rdf-files.ts";
import type { Workspace } from "../../store/workspace.ts";
import { type Arguments, type Command, READ_OPTIONS } from "../command.ts";
import { type Io, write } from "../io.ts";
import { openDossier } from "../open-dossier.ts";
import { InputError, problemsOf, usageError } from "../problem.ts";

export const CONVERT: Command = {
  name: "convert",
  summary: "Write the files as one, in any syntax, in canonical form.",
  usage: "FILE… (-o OUT | --to SYNTAX)",
  needsFiles: true,
  options: {
    output: { type: "string", short: "o", value: "OUT", help: "The file to write; its ending tells the syntax." },
    to: {
      type: "string",
      value: "SYNTAX",
      choices: SYNTAXES.map((syntax) => syntax.extension),
      help: "The syntax. Without -o the text goes to standard output.",
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

  dossier convert data -o whole.ttl
  dossier convert notes.trig --to nq | sort`,

  async run(args, io) {
    const syntax = targetSyntax(args);
    const output = args.text("output");
    if (output !== undefined) refuseInput(output, args, io);
    const workspace = await openDossier(args, io);
    const text = converted(workspace, syntax, args.flag("keep-documents"));
    await warnOfLostGraphs(workspace, syntax, io);
    if (output === undefined) await write(io.stdout, text);
    else await replaceFile(resolve(io.cwd, output), text, output);
    return 0;
  },
};

function targetSyntax(args: Arguments): Syntax {
  const to = SYNTAXES.find((each) => each.extension === args.text("to"))?.id;
  const output = args.text("output");
  if (to !== undefined) return to;
  if (output === undefined) throw usageError("dossier convert needs -o OUT or --to ttl, trig, nt or nq.");
  const syntax = syntaxOfPath(output);
  if (syntax === null) {
    throw usageError(`The ending of ${output} tells no syntax. End it in .ttl, .trig, .nt or .nq, or add --to.`);
  }
  return syntax;
}

/** A file must not be lost because it was named twice: as what is read and as what is written. */
function refuseInput(output: string, args: Arguments, io: Io): void {
  if (args.flag("force")) return;
  const real = (file: string): string => {
    try {
      return realpathSync(file);
    } catch {
      return file;
    }
  };
  const target = real(resolve(io.cwd, output));
  const names = args.files.filter((name) => name !== "-").map((name) => resolve(io.cwd, name));
  let read: string[];
  try {
    read = namedFiles(names).rdf.map((each) => real(each.file));
  } catch {
    return; // Opening the files will say what is wrong with them.
  }
  if (read.includes(target)) {
    throw new InputError({
      code: "file",
      file: output,
      sentence: "This file is one of those to be read. Name another, or add --force to replace it.",
    });
  }
}

function converted(workspace: Workspace, syntax: Syntax, keepDocuments: boolean): string {
  const prefixes: Record<string, string> = {};
  for (const document of workspace.documents) {
    for (const [prefix, namespace] of Object.entries(document.prefixes)) prefixes[prefix] ??= namespace;
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

/** Writes beside the file and then puts the new in the place of the old, so that no half is ever seen. */
async function replaceFile(file: string, text: string, shown: string): Promise<void> {
  const target = await stat(file).then(
    () => realpathSync(file),
    () => file,
  );
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}`);
  try {
    const handle = await open(beside, "wx", (await stat(target).catch(() => null))?.mode ?? 0o666);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    const problems = problemsOf(error);
    throw problems === null ? error : new InputError(...problems.map((problem) => ({ ...problem, file: shown })));
  }
}
