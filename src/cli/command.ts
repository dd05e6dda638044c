/** A command of the command line: every one has this shape and is listed in `commands.ts`. */
import type { Io } from "./io.ts";
import { usageError } from "./problem.ts";

export interface OptionSpec {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly multiple?: boolean;
  /** What the value is called in the help: `FILE`. */
  readonly value?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  readonly help: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The arguments as given; ask through the functions so that a missing or unknown value is told in words. */
export class Arguments {
  readonly files: readonly string[];
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(files: readonly string[], values: Readonly<Record<string, unknown>>) {
    this.files = files;
    this.#values = values;
  }

  /** The same options with other files, for commands whose last words are no files. */
  withFiles(files: readonly string[]): Arguments {
    return new Arguments(files, this.#values);
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === "string" ? value : undefined;
  }

  texts(name: string): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  /** A whole number within bounds. */
  number(name: string, least: number, most: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) {
      throw usageError(`--${name} needs a whole number from ${least} to ${most}, not “${text}”.`);
    }
    return number;
  }
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What stands after `dossier NAME` in the usage. */
  readonly usage: string;
  /** Whether at least one file must be named. */
  readonly needsFiles: boolean;
  readonly options: OptionSpecs;
  /** Further help: what it does, examples. */
  readonly details: string;
  /** Returns the exit code. Throws InputError for bad input. */
  run(args: Arguments, io: Io): Promise<number>;
}

/** Options of every command. */
export const COMMON_OPTIONS: OptionSpecs = {
  help: { type: "boolean", short: "h", help: "Show this help." },
  json: { type: "boolean", help: "Report errors as JSON, one object a line, for scripts." },
};

/** Options of the commands that read files. */
export const READ_OPTIONS: OptionSpecs = {
  syntax: {
    type: "string",
    value: "SYNTAX",
    choices: ["ttl", "trig", "nt", "nq"],
    help: "The syntax of standard input and of files whose name does not tell it.",
  },
  "no-ontology": {
    type: "boolean",
    help: "Leave Dossier's own ontology out. Otherwise it stands beside files that use its terms.",
  },
};
