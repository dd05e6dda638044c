/** The text of a query or an update: typed as an option, in a file, or on standard input. */
import { relative, resolve } from "node:path";
import type { Arguments } from "./command.ts";
import type { Io } from "./io.ts";
import { InputError, problemsOf, usageError } from "./problem.ts";
import { fileText, textOf, whole } from "./text-input.ts";

/** What is asked for: the option that may hold the text, and how the options read in the help. */
export interface Wanted {
  /** `"query"`; also the noun in sentences. */
  readonly option: string;
  /** `"-q TEXT or -f FILE.rq"` */
  readonly ways: string;
}

/**
 * The text, and the name of where it stands, for messages.
 * @throws InputError when there is none or more than one, or its file cannot be read.
 */
export async function typedText(args: Arguments, io: Io, wanted: Wanted): Promise<{ text: string; name: string }> {
  const { option, ways } = wanted;
  const text = args.text(option);
  const file = args.text("file");
  if ((text === undefined) === (file === undefined))
    throw usageError(`There is ${text === undefined ? "no" : "more than one"} ${option}. Give either ${ways}.`);
  if (text !== undefined) return { text, name: option };
  if (file === undefined || file === "-") {
    if (args.files.includes("-")) throw usageError(`Standard input cannot be both the data and the ${option}.`);
    return { text: await whole(textOf(io.stdin, "stdin")), name: "stdin" };
  }
  const path = resolve(io.cwd, file);
  try {
    return { text: await whole(fileText(path, file)), name: relative(io.cwd, path) };
  } catch (error) {
    const problems = problemsOf(error, file);
    throw problems === null ? error : new InputError(...problems.map((problem) => ({ ...problem, file })));
  }
}
