/** The options of commands that ask an endpoint: its address, and what goes along with each request. */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Arguments, OptionSpec } from "./command.ts";
import type { Io } from "./io.ts";
import { InputError, usageError } from "./problem.ts";

export const HEADER_FILE: OptionSpec = {
  type: "string",
  value: "FILE",
  help: "A file of headers, one “Name: value” a line, sent with each request (Authorization and the like).",
};

/**
 * The address that an option gives; null where it is absent.
 * @throws InputError when it is no http address, or holds a password.
 */
export function addressOf(args: Arguments, option: string): URL | null {
  const text = args.text(option);
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw usageError(`--${option} needs an address that starts with http:// or https://, not “${text}”.`);
  if (url.username !== "" || url.password !== "")
    throw usageError(`--${option} may hold no user and password: they would be seen. Put them into --header-file.`);
  return url;
}

/**
 * The headers of `--header-file`, by name; none where it is absent.
 * @throws InputError when the file is missing, open to others, or holds a line that is no header.
 */
export function headersOf(args: Arguments, io: Io): Record<string, string> {
  const name = args.text("header-file");
  if (name === undefined) return {};
  const path = resolve(io.cwd, name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new InputError({ code: "file", sentence: `There is no file ${name}.`, file: name });
  if (process.platform !== "win32" && (stats.mode & 0o077) !== 0)
    throw usageError(`Others can read ${name}. Keep it to yourself first: chmod 600 ${name}`);
  const headers: Record<string, string> = {};
  for (const [i, line] of readFileSync(path, "utf8").split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const found = /^([A-Za-z0-9!#$%&'*+.^_`|~-]+):[ \t]*([\x20-\x7E]*)$/.exec(line);
    const [, header, value] = found ?? [];
    // The line itself is not repeated: it may hold what nobody else should see.
    if (header === undefined || value === undefined)
      throw new InputError({
        code: "header",
        sentence: `Line ${i + 1} is no header: write “Name: value”.`,
        file: name,
      });
    headers[header] = value.trim();
  }
  return headers;
}
