/** The parts of a multipart form (RFC 7578), read from its text. */
import { Refusal } from "./refusal.ts";

export interface FormPart {
  /** What the form calls it, for messages. */
  readonly name: string;
  readonly filename: string | null;
  /** The media type in lower case, without parameters; empty where the part names none. */
  readonly type: string;
  readonly text: string;
}

/** @throws Refusal 400 for a body that is no such form. */
export function formParts(contentType: string, body: string): FormPart[] {
  const found = /;\s*boundary\s*=\s*(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) throw new Refusal(400, "The form does not say where its parts end (boundary).");
  const pieces = `\r\n${body}`.split(`\r\n--${boundary}`);
  // Before the first boundary and after the last there is nothing of the form.
  const [, ...parts] = pieces;
  const last = parts.pop();
  if (last === undefined || !/^--[ \t]*(?:\r\n|$)/.test(last) || parts.length === 0)
    throw new Refusal(400, "The form did not arrive whole.");
  return parts.map(readPart);
}

function readPart(piece: string): FormPart {
  const start = /^[ \t]*\r\n/.exec(piece)?.[0].length;
  const at = piece.indexOf("\r\n\r\n");
  if (start === undefined || at < 0) throw new Refusal(400, "A part of the form has no headers.");
  const headers = new Map(
    piece
      .slice(start, Math.max(start, at))
      .split("\r\n")
      .map((line): [string, string] => {
        const colon = line.indexOf(":");
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
      }),
  );
  const disposition = headers.get("content-disposition") ?? "";
  const type = headers.get("content-type") ?? "";
  if (/;\s*charset\s*=\s*"?(?!utf-?8\b)/i.test(type)) throw new Refusal(415, "Text is read as UTF-8 here.");
  return {
    name: parameter(disposition, "name") ?? "",
    filename: parameter(disposition, "filename"),
    type: type.split(";")[0]?.trim().toLowerCase() ?? "",
    text: piece.slice(at + 4),
  };
}

const parameter = (header: string, name: string): string | null =>
  new RegExp(`;\\s*${name}\\s*=\\s*"((?:[^"\\\\]|\\\\.)*)"`, "i").exec(header)?.[1]?.replace(/\\(.)/g, "$1") ??
  new RegExp(`;\\s*${name}\\s*=\\s*([^\\s";]+)`, "i").exec(header)?.[1] ??
  null;
