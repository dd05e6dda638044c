/** The header of a saved query: comments at its beginning that say what it is called, what it asks for and where it belongs. */

/** `thing`: one of the dossier; `date`: a day; `edtf`: any EDTF date; `choice`: one of those listed. */
export const PARAMETER_KINDS = ["thing", "date", "edtf", "number", "text", "choice"] as const;
export type ParameterKind = (typeof PARAMETER_KINDS)[number];

/** A variable of the query that is asked for in a form. */
export interface QueryParameter {
  /** The variable, without `?`. */
  readonly name: string;
  readonly kind: ParameterKind;
  /** Of a thing: its class as it is written (`dos:Person`); `null` = any. */
  readonly cls: string | null;
  /** Of a choice: the names or texts as they are written (`dos:certain`, `"spy"`). */
  readonly choices: readonly string[];
  /** What the form begins with, as it is written, without quotation marks; `null` = empty. */
  readonly initial: string | null;
  /** The question that the form asks; empty = the variable's name. */
  readonly prompt: string;
}

/** The class on whose cards a query appears, and the variable that stands for the thing on the card. */
export interface QueryPin {
  readonly cls: string;
  /** Without `?`. */
  readonly variable: string;
}

export interface QueryHeader {
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly QueryParameter[];
  readonly pins: readonly QueryPin[];
  /** Other comments of the header, without `#`. */
  readonly notes: readonly string[];
}

export const EMPTY_HEADER: QueryHeader = { title: "", description: "", parameters: [], pins: [], notes: [] };

const QUOTED = String.raw`"(?:[^"\\]|\\.)*"`;
const ADDRESS = String.raw`<[^<>"\s]*>`;
const PIN = /^(\S+)\s+[?$]([\p{L}\p{N}_]+)\s*$/u;

/** A text as headers write it: in quotation marks. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;
/** What stands between quotation marks; what has none as it is. */
export const unquoted = (text: string): string =>
  text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, "$1") : text;
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The comment lines at the beginning, up to the query itself. */
function headOf(text: string): { readonly lines: readonly string[]; readonly rest: string } {
  const head = /^(?:[ \t]*(?:#[^\n]*)?(?:\r?\n|$))*/.exec(text)?.[0] ?? "";
  return { lines: head.split(/\r?\n/), rest: text.slice(head.length) };
}

/** Reads the header. A line that cannot be read as what it says it is stays among the notes. */
export function readHeader(text: string): QueryHeader {
  let title = "";
  let description = "";
  const parameters: QueryParameter[] = [];
  const pins: QueryPin[] = [];
  const notes: string[] = [];
  for (const line of headOf(text).lines) {
    const comment = /^\s*#+\s?(.*?)\s*$/.exec(line)?.[1];
    if (comment === undefined || comment.trim() === "") continue;
    const [, key = "", value = ""] = /^(title|description|param|pin):\s*(.*)$/i.exec(comment) ?? [];
    const parameter = key.toLowerCase() === "param" ? readParameter(value) : null;
    const [, cls, variable] = key.toLowerCase() === "pin" ? (PIN.exec(value) ?? []) : [];
    if (key.toLowerCase() === "title" && title === "") title = value;
    else if (key.toLowerCase() === "description" && description === "") description = value;
    else if (parameter !== null && !parameters.some((p) => p.name === parameter.name)) parameters.push(parameter);
    else if (cls !== undefined && variable !== undefined) pins.push({ cls, variable });
    else notes.push(comment);
  }
  return { title, description, parameters, pins, notes };
}

/** `?who thing dos:Person = kri:x "Whose contacts?"`; `null` for anything else. */
function readParameter(text: string): QueryParameter | null {
  const parts =
    text.match(new RegExp(`${QUOTED}|${ADDRESS}|[=|]|[^\\s"=|]+|.`, "gu"))?.filter((part) => part.trim() !== "") ?? [];
  const name = /^[?$]([\p{L}\p{N}_]+)$/u.exec(parts.shift() ?? "")?.[1];
  const kind = PARAMETER_KINDS.find((k) => k === parts[0]);
  if (name === undefined || kind === undefined) return null;
  parts.shift();
  const choices: string[] = [];
  if (kind === "choice") {
    do choices.push(parts.shift() ?? "");
    while (parts[0] === "|" && parts.shift() !== undefined);
    if (choices.some((c) => c === "" || c === "=")) return null;
  }
  const cls = kind === "thing" && parts.length > 0 && !/^[="|]/.test(parts[0] ?? "") ? (parts.shift() ?? null) : null;
  let initial: string | null = null;
  if (parts[0] === "=") {
    parts.shift();
    initial = unquoted(parts.shift() ?? "");
  }
  const prompt = parts[0]?.startsWith('"') && parts[0].length > 1 ? unquoted(parts.shift() ?? "") : "";
  return parts.length > 0 ? null : { name, kind, cls, choices, initial, prompt };
}

/** The lines of a header. */
export function headerText({ title, description, parameters, pins, notes }: QueryHeader): string {
  return [
    ...(oneLine(title) === "" ? [] : [`title: ${oneLine(title)}`]),
    ...(oneLine(description) === "" ? [] : [`description: ${oneLine(description)}`]),
    ...parameters.map((p) => `param: ${parameterText(p)}`),
    ...pins.map((pin) => `pin: ${pin.cls} ?${pin.variable}`),
    ...notes.map(oneLine),
  ]
    .map((line) => `# ${line}\n`)
    .join("");
}

function parameterText({ name, kind, cls, choices, initial, prompt }: QueryParameter): string {
  const parts = [`?${name}`, kind as string];
  if (kind === "thing" && cls !== null) parts.push(cls);
  if (kind === "choice") parts.push(choices.join(" | "));
  if (initial !== null) parts.push("=", quoted(oneLine(initial)));
  if (prompt !== "") parts.push(quoted(oneLine(prompt)));
  return parts.join(" ");
}

/** The query with another header; what it asks is left as it is. */
export function withHeader(text: string, header: QueryHeader): string {
  const head = headerText(header);
  const { rest } = headOf(text);
  return head === "" ? rest : `${head}\n${rest}`;
}
