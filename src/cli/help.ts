/** The help texts, made from what the commands say of themselves. */
import { COMMON_OPTIONS, type Command, type OptionSpec, type OptionSpecs } from "./command.ts";

const optionHead = (name: string, { short, type, value, choices }: OptionSpec): string =>
  `  ${short === undefined ? "    " : `-${short}, `}--${name}${type === "boolean" ? "" : ` ${choices?.join("|") ?? value ?? "VALUE"}`}`;

function optionLines(options: OptionSpecs): string {
  return Object.entries(options)
    .map(([name, spec]) => {
      const head = optionHead(name, spec);
      const help = wrapped(spec.help, 100 - 30).join(`\n${" ".repeat(30)}`);
      return head.length < 29 ? head.padEnd(30) + help : `${head}\n${" ".repeat(30)}${help}`;
    })
    .join("\n");
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The help of one command. */
export const commandHelp = (command: Command): string =>
  `${command.summary}

Usage: dossier ${command.name} ${command.usage}

${command.details.trim()}

Options:
${optionLines({ ...command.options, ...COMMON_OPTIONS })}
`;

/** The help of the whole. */
export const generalHelp = (commands: readonly Command[]): string =>
  `Dossier: a knowledge-graph modeller for people who work from archives.

Usage: dossier COMMAND [FILE…] [options]

Commands:
${commands.map((command) => `  ${command.name.padEnd(14)}${command.summary}`).join("\n")}

FILE is a Turtle, TriG, N-Triples or N-Quads file, a folder (all such files below it), or - for standard input.
dossier COMMAND --help tells more. Exit code: 0 fine, 1 findings (validate), 2 bad input or use.
`;
