/** `dossier update`: shows what a SPARQL Update would change in the files, and writes it when told to. */
import { statSync } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import { EmbeddedEngine } from "../../query/embedded-engine.ts";
import { startNodeWorker } from "../../query/node-worker.ts";
import { queryKind } from "../../query/query-kind.ts";
import { Folder } from "../../server/folder.ts";
import { collectDossier } from "../../server/manifest.ts";
import { ServedDossier } from "../../server/served-dossier.ts";
import { refusalOf } from "../../server/sparql-refusal.ts";
import { type Delta, isEmpty } from "../../store/delta.ts";
import type { Command } from "../command.ts";
import { deltaText } from "../delta-text.ts";
import { type Io, write } from "../io.ts";
import { usesOntology } from "../open-dossier.ts";
import { InputError, problemsOf, usageError } from "../problem.ts";
import { ontologyFolder } from "../shipped.ts";
import { typedText } from "../typed-text.ts";

export const UPDATE: Command = {
  name: "update",
  summary: "Change the files by SPARQL Update: shown first, written with --write.",
  usage: "DIR|FILE… (-u TEXT | -f FILE.ru) [--write]",
  needsFiles: true,
  options: {
    update: { type: "string", short: "u", value: "TEXT", help: "The update itself." },
    file: { type: "string", short: "f", value: "FILE", help: "A file that holds the update; - for standard input." },
    write: { type: "boolean", help: "Write the change to the files. Otherwise it is only shown." },
    "no-ontology": { type: "boolean", help: "Leave Dossier's own ontology out, also where the files use it." },
  },
  details: `Shows file by file which statements would go (-) and come (+). With --write each is written to the very file
that holds it: all files or none, with what is said of other things left as it is, byte for byte, and never over what
another program has changed meanwhile. A statement without GRAPH goes to the file that describes its subject, and is
removed from every file. A named graph that no file holds goes to graphs.trig. Prefixes that the files declare need no
declaration.

  dossier update notes -u 'DELETE { ?s ?p "Jhon" } INSERT { ?s ?p "John" } WHERE { ?s ?p "Jhon" }'
  dossier update notes -f tidy.ru --write`,

  async run(args, io) {
    const { text, name } = await typedText(args, io, { option: "update", ways: "-u TEXT or -f FILE.ru" });
    const kind = queryKind(text);
    if (kind !== null && kind !== "update")
      throw usageError("This is a query: it changes nothing. Ask it with dossier query.");
    const paths = args.files.map((file) => existing(file, io));
    const root = commonFolder(paths);
    const collect = (layers: readonly string[]) => () =>
      collectDossier({ dossier: paths, ontology: layers, writable: true });
    if (collect([])().manifest.documents.length === 0 && !args.flag("write"))
      throw usageError(`There is no RDF file (.ttl, .trig, .nt, .nq) in ${args.files.join(", ")}.`);
    const folder = new Folder({ folder: root, collect: collect([]) });
    const open = async (layers: readonly string[]): Promise<ServedDossier> => {
      const unread: string[] = [];
      const onProblem = (sentence: string) => unread.push(sentence);
      const opened = await ServedDossier.open({ collect: collect(layers), folder, name: basename(root), onProblem });
      if (unread.length > 0) throw new InputError(...unread.map((sentence) => ({ code: "syntax", sentence })));
      return opened;
    };
    const plain = await open([]);
    const ontology = args.flag("no-ontology") ? null : ontologyFolder();
    const dossier =
      ontology === null || ![...plain.workspace.dossier.match()].some(usesOntology) ? plain : await open([ontology]);
    const engine = new EmbeddedEngine(dossier.workspace, startNodeWorker);
    try {
      const signal = io.interrupted();
      const work = () => engine.preview(text, { signal });
      const show = (delta: Delta) => deltaText(delta, dossier.workspace, basename(root));
      if (!args.flag("write")) {
        const delta = await work();
        await write(io.stdout, show(delta));
        await write(io.stderr, isEmpty(delta) ? "Nothing would change.\n" : "Nothing has been written: add --write.\n");
        return 0;
      }
      const shown = await dossier.change("SPARQL update", async () => {
        const delta = await work();
        return { delta, result: isEmpty(delta) ? null : show(delta) };
      });
      await write(io.stdout, shown ?? "");
      await write(io.stderr, shown === null ? "Nothing changes.\n" : "Written.\n");
      return 0;
    } catch (error) {
      const problems = problemsOf(error, name);
      if (problems !== null) throw new InputError(...problems);
      const refusal = refusalOf(error);
      throw refusal === null ? error : new InputError({ code: "update", sentence: refusal.message });
    } finally {
      await engine.close();
      await folder.close();
    }
  },
};

function existing(name: string, io: Io): string {
  if (name === "-") throw usageError("Files and folders can be changed; standard input cannot.");
  const path = resolve(io.cwd, name);
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return path;
  throw new InputError({ code: "file", file: name, sentence: "There is no such file or folder." });
}

/** The folder that all of them are in. */
function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => (statSync(path).isDirectory() ? path : dirname(path)));
  let common = folders[0] ?? ".";
  const holds = (folder: string) => folders.every((each) => each === folder || each.startsWith(folder + sep));
  while (!holds(common) && dirname(common) !== common) common = dirname(common);
  return common;
}
