/** `dossier import`: takes a table (CSV) into a dossier by a mapping; nothing is written unless every row can be read. */
import { readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Fate } from "../../edits/import/import-records.ts";
import type { RecordGroup } from "../../edits/import/match-records.ts";
import { decodeTable } from "../../exchange/csv/decode.ts";
import { type Decision, DUPLICATE_POLICIES, MappingError, type TableMapping } from "../../exchange/csv/mapping.ts";
import { MAPPING_ENDING, mappingText, readMapping } from "../../exchange/csv/mapping-file.ts";
import { readTable } from "../../exchange/csv/read-table.ts";
import type { Table } from "../../exchange/csv/table.ts";
import { knownPrefixes } from "../../query/prefixes.ts";
import { writeRdf } from "../../rdf/write.ts";
import { filesBelow } from "../../server/rdf-files.ts";
import { documentGraph } from "../../store/document.ts";
import { Workspace } from "../../store/workspace.ts";
import { type Arguments, type Command, READ_OPTIONS } from "../command.ts";
import { previewText, resultText, undecidedText } from "../import-text.ts";
import { type Io, write } from "../io.ts";
import { openDossier, shippedLayers } from "../open-dossier.ts";
import { writeOutput } from "../output-file.ts";
import { InputError, type Problem, problemsOf, problemText, usageError } from "../problem.ts";
import { TableImport } from "../table-import.ts";
import { fileText, whole } from "../text-input.ts";

const UNDECIDED = 1;
/** More mistakes than this in one table are one mistake. */
const MOST_TOLD = 500;

export const IMPORT: Command = {
  name: "import",
  summary: "Take a table (CSV) into a dossier, by a mapping of its columns.",
  usage: "TABLE.csv [--into DIR|FILE] [--map MAPPING.json]",
  needsFiles: true,
  options: {
    into: {
      type: "string",
      value: "DIR|FILE",
      help: "The dossier. New statements go to NAME.ttl in the folder, or to the file.",
    },
    map: { type: "string", short: "m", value: "MAPPING", help: "The mapping file; without it the mapping is guessed." },
    "write-map": { type: "boolean", help: "Write the mapping, with what was decided, to --map or NAME.mapping.json." },
    "dry-run": { type: "boolean", help: "Show the first rows, the mapping and what would be made; write nothing." },
    duplicates: {
      type: "string",
      value: "WHAT",
      choices: [...DUPLICATE_POLICIES],
      help: "Rows that look like things of the dossier: ask (stop and list them), same, possibly, new.",
    },
    "skip-errors": { type: "boolean", help: "Import the good rows although others cannot be read." },
    output: { type: "string", short: "o", value: "OUT", help: "Write to this file instead." },
    ...READ_OPTIONS,
  },
  details: `Without --map the columns are guessed from headers and values: look with --dry-run, keep the guess with --write-map,
correct it in an editor and run again. The same table imported twice changes nothing the second time.

Nothing is written when a row cannot be read (exit 1), unless --skip-errors is given, or when rows look like things of
the dossier and nothing says what they are: give --duplicates, or write “decisions” into the mapping.

  dossier import people.csv --into data --dry-run --write-map
  dossier import people.csv --into data --map people.mapping.json`,

  async run(args, io) {
    const [file, ...more] = args.files;
    if (file === undefined || more.length > 0) throw usageError("Name one table.");
    const { table, text } = await loadTable(file, io);
    const target = await targetOf(args, io, file);
    const work = new TableImport(target.workspace, table, text, basename(file));
    const { vocabulary } = work.context;
    const given = await givenMapping(args, io);
    const mapping = given ?? work.guess();
    const dry = args.flag("dry-run");
    if (dry) await write(io.stdout, previewText(table, mapping, vocabulary, given === null));
    const policy = DUPLICATE_POLICIES.find((each) => each === args.text("duplicates")) ?? mapping.duplicates;
    const planned = inMapping(args, () => work.plan(mapping, policy, target.path));
    const { plan, undecided, groups, fateOf, errors } = planned;
    const mapFile = args.text("map") ?? `${file.replace(/\.[^./]*$/, "")}${MAPPING_ENDING}`;
    if (args.flag("write-map")) {
      const decisions = decisionsOf(
        groups.filter((group) => !undecided.includes(group)),
        fateOf,
      );
      await writeOutput(mapFile, mappingText({ ...mapping, decisions }), io);
      await write(io.stderr, `The mapping is in ${mapFile}.\n`);
    }
    const problems = errors.map(
      ({ line, column, sentence }): Problem => ({ code: "table", file, line, column, sentence }),
    );
    if (problems.length > 0 && !args.flag("skip-errors")) {
      const left = {
        code: "table",
        file,
        sentence: "Nothing was imported. Mend the rows, or take the others with --skip-errors.",
      };
      throw new InputError(...problems.slice(0, MOST_TOLD), left);
    }
    for (const problem of problems.slice(0, MOST_TOLD)) await write(io.stderr, problemText(problem, false));
    if (undecided.length > 0) {
      await write(io.stdout, undecidedText(undecided, vocabulary));
      await write(
        io.stderr,
        "Nothing was imported. Say what they are: --duplicates same, possibly or new; or “decisions” in the mapping.\n",
      );
      return UNDECIDED;
    }
    if (plan.edit.delta.added.length > 0 && !dry) {
      target.workspace.dispatch({ label: plan.edit.label, origin: "edit", delta: plan.edit.delta });
      await writeOutput(target.output, turtleOf(target, vocabulary.writeOrder()), io);
    }
    await write(target.output === undefined && !dry ? io.stderr : io.stdout, resultText(plan, dry));
    return 0;
  },
};

/** Where an import goes: the dossier, the document new quads are kept in, and the file that is written. */
interface Target {
  readonly workspace: Workspace;
  readonly path: string;
  /** Whether the whole dossier is that one file. */
  readonly single: boolean;
  readonly output: string | undefined;
}

async function targetOf(args: Arguments, io: Io, table: string): Promise<Target> {
  const into = args.text("into");
  const path = `${basename(table === "-" ? "table" : table).replace(/\.[^.]*$/, "") || "table"}.ttl`;
  const output = args.text("output");
  if (into === undefined) return { workspace: await emptyDossier(), path, single: true, output };
  const there = await stat(resolve(io.cwd, into)).catch(() => null);
  if (there?.isDirectory() === true) {
    const isEmpty = filesBelow(resolve(io.cwd, into)).rdf.length === 0;
    const workspace = isEmpty
      ? await emptyDossier()
      : await openDossier(args.withFiles([into]), io, { signal: io.interrupted() });
    return { workspace, path, single: false, output: output ?? join(into, path) };
  }
  const workspace = await openDossier(args.withFiles([into]), io, { signal: io.interrupted() });
  return { workspace, path: workspace.documents[0]?.path ?? path, single: true, output: output ?? into };
}

const emptyDossier = async (): Promise<Workspace> => new Workspace(await shippedLayers());

function turtleOf({ workspace, path, single }: Target, order: Parameters<typeof writeRdf>[1]["order"]): string {
  const document = workspace.documents.find((each) => each.path === path);
  return writeRdf(workspace.dossier.match(null, null, null, single ? null : documentGraph(path)), {
    syntax: document?.syntax ?? "turtle",
    prefixes: knownPrefixes(workspace.documents),
    ...(order === undefined ? {} : { order }),
  });
}

async function givenMapping(args: Arguments, io: Io): Promise<TableMapping | null> {
  const file = args.text("map");
  if (file === undefined) return null;
  const path = resolve(io.cwd, file);
  if (args.flag("write-map") && (await stat(path).catch(() => null)) === null) return null;
  try {
    const text = await whole(fileText(path, file));
    return inMapping(args, () => readMapping(text));
  } catch (error) {
    const problems = error instanceof InputError ? null : problemsOf(error);
    throw problems === null ? error : new InputError(...problems.map((problem) => ({ ...problem, file })));
  }
}

/** What is wrong with a mapping is told under its file's name. */
function inMapping<T>(args: Arguments, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    throw new InputError({
      code: "mapping",
      file: args.text("map") ?? "the guessed mapping",
      sentence: error.sentence,
    });
  }
}

/** What has been decided of rows that look like something, to be kept in the mapping. */
const decisionsOf = (groups: readonly RecordGroup[], fateOf: (group: RecordGroup) => Fate): Decision[] =>
  groups.filter(({ candidates }) => candidates.length > 0).map((group) => ({ row: group.key, ...fateOf(group) }));

async function loadTable(file: string, io: Io): Promise<{ table: Table; text: string }> {
  let bytes: Uint8Array;
  try {
    if (file === "-") {
      const chunks: Buffer[] = [];
      for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      bytes = Buffer.concat(chunks);
    } else bytes = await readFile(resolve(io.cwd, file));
  } catch (error) {
    const problems = problemsOf(error);
    throw problems === null ? error : new InputError(...problems.map((problem) => ({ ...problem, file })));
  }
  const decoded = decodeTable(bytes);
  if (decoded === null)
    throw new InputError({
      code: "file",
      file,
      sentence: "This is no text. Save the table as CSV and name that file.",
    });
  return { table: readTable(decoded.text, { encoding: decoded.encoding }), text: decoded.text };
}
