/** Runs the command line: finds the command, reads its options, reports what goes wrong. */
import { parseArgs } from "node:util";
import { Arguments, COMMON_OPTIONS, type Command, type OptionSpecs } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { type Io, write } from "./io.ts";
import { type Problem, problemJson, problemsOf, problemText, usageError } from "./problem.ts";
import { version } from "./shipped.ts";

/** Exit codes. */
export const FINE = 0;
export const FINDINGS = 1;
export const BAD_INPUT = 2;
/** An error of our own. */
const INTERNAL = 70;
/** Stopped from outside, as shells count it: 128 + SIGINT. */
const INTERRUPTED = 130;

/** Runs one call; `argv` without `node` and the script. Returns the exit code, never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const json = argv.includes("--json");
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return INTERRUPTED;
    const problems = problemsOf(error);
    const told: readonly Problem[] = problems ?? [
      {
        code: "internal",
        sentence: `Something went wrong in Dossier itself: ${error instanceof Error ? error.message : String(error)}`,
      },
    ];
    for (const problem of told) {
      await write(io.stderr, json ? problemJson(problem) : problemText(problem, io.stderr.columns !== undefined));
    }
    if (problems === null && !json && error instanceof Error) await write(io.stderr, `${error.stack ?? ""}\n`);
    return problems === null ? INTERNAL : BAD_INPUT;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv.filter((arg, i) => !(arg === "--json" && !argv.slice(0, i).includes("--")));
  if (name === undefined) {
    await write(io.stderr, generalHelp(COMMANDS));
    return BAD_INPUT;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    const wanted = COMMANDS.find((each) => each.name === rest[0]);
    await write(io.stdout, wanted === undefined ? generalHelp(COMMANDS) : commandHelp(wanted));
    return FINE;
  }
  if (name === "--version" || name === "-V") {
    await write(io.stdout, `${version()}\n`);
    return FINE;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    const names = COMMANDS.map((each) => each.name).join(", ");
    throw usageError(`“${name}” is no command. The commands are ${names}; dossier --help tells more.`);
  }
  const args = readArguments(command, rest);
  if (args.flag("help")) {
    await write(io.stdout, commandHelp(command));
    return FINE;
  }
  if (command.needsFiles && args.files.length === 0) {
    throw usageError(`Name a file, a folder or - for standard input: dossier ${command.name} ${command.usage}.`);
  }
  return command.run(args, io);
}

function readArguments(command: Command, argv: readonly string[]): Arguments {
  const specs: OptionSpecs = { ...command.options, ...COMMON_OPTIONS };
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short === undefined ? {} : { short }), ...(multiple === undefined ? {} : { multiple }) },
    ]),
  );
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw usageError(`${optionFault(error)} dossier ${command.name} --help shows the options.`);
  }
  for (const [name, { choices }] of Object.entries(specs)) {
    const value = parsed.values[name];
    if (choices !== undefined && typeof value === "string" && !choices.includes(value)) {
      throw usageError(`--${name} can be ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}, not “${value}”.`);
    }
  }
  return new Arguments(parsed.positionals, parsed.values);
}

function optionFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /Unknown option '([^']+)'/.exec(message);
  if (unknown !== null) return `There is no option ${unknown[1]}.`;
  const missing = /Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument missing/.exec(message);
  if (missing !== null) return `${missing[1]} needs a value.`;
  const ambiguous = /Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument is ambiguous/.exec(message);
  if (ambiguous !== null)
    return `${ambiguous[1]} needs a value; write ${ambiguous[1]}=VALUE for one that begins with -.`;
  return `${message.split("\n")[0]?.replace(/\.?$/, ".")}`;
}
