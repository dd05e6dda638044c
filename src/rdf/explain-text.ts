/** Explains text that is no token of any RDF syntax: unclosed quotation marks, addresses with spaces, bare words. */
import { SYNTAXES, type Syntax } from "./syntax.ts";

const word = (rest: string): string => {
  const found = /^[^\s;,()[\]{}]+/.exec(rest)?.[0] ?? rest.slice(0, 1);
  return found.length > 40 ? `${found.slice(0, 39)}…` : found;
};

function explainQuotes(rest: string): string {
  const mark = rest[0] ?? '"';
  const long = rest.startsWith(mark.repeat(3));
  const body = rest.slice(long ? 3 : 1);
  const end = long ? body.indexOf(mark.repeat(3)) : body.search(mark === '"' ? /"|[\r\n]/ : /'|[\r\n]/);
  const inside = end < 0 ? body : body.slice(0, end);
  const escaped = /^(?:[^\\]|\\(?:[tbnrf"'\\]|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}))*(\\[\s\S]?)/.exec(inside)?.[1];
  if (escaped !== undefined && escaped.length === 2 && !/["'\r\n]/.test(escaped)) {
    return /\\[uU]/.test(escaped)
      ? "“\\u” takes four hexadecimal digits and “\\U” eight, of a character that exists."
      : `“${escaped}” in this text means nothing. For a backslash itself, write “\\\\”.`;
  }
  if (long) return `the text that opens here with ${mark.repeat(3)} is never closed. Add ${mark.repeat(3)} at its end.`;
  return `the text that opens here is not closed on its line. Add the missing ${mark}, or use ${mark.repeat(3)} around text of several lines.`;
}

function explainAngle(rest: string): string {
  if (/^<<\(?/.test(rest))
    return "“<<” opens a reified triple or a triple term, which this syntax or this place does not allow.";
  const inside = /^<([^>\r\n]*)/.exec(rest)?.[1] ?? "";
  if (rest[inside.length + 1] !== ">")
    return "the address that opens here with “<” is never closed. Add “>” at its end.";
  const wrong = /[\s<"{}|^`\\]/.exec(inside)?.[0];
  if (wrong === " ") return "this address (IRI) contains a space. Write %20 in its place.";
  if (wrong === "\\") return "this address (IRI) contains a “\\” that means nothing there. Write %5C in its place.";
  return wrong === undefined
    ? "this address (IRI) contains a character that addresses do not allow."
    : `this address (IRI) contains “${wrong}”, which addresses do not allow. Write ${encodeURIComponent(wrong)} in its place.`;
}

/** What a text is that is in none of our syntaxes, by how it begins; `null` when it does not look like another one. */
export function explainOther(rest: string): string | null {
  if (/^(?:<\?xml|<rdf:RDF|<!--)/i.test(rest))
    return "this looks like XML. If it is RDF/XML, convert it to Turtle with another program first: Dossier does not read it.";
  if (/^<(?:!doctype|html)\b/i.test(rest))
    return "this looks like a web page, not like RDF. Was a page saved in place of the file?";
  if (/^(?:\{\s*"|\[\s*\{)/.test(rest))
    return "this looks like JSON. If it is JSON-LD, convert it to Turtle with another program first: Dossier does not read it.";
  return rest !== "" && rest.charCodeAt(0) < 9 ? "this is not text but the bytes of another kind of file." : null;
}

/** One sentence for `rest`, the text from the first character that could not be read; in lower case. */
export function explainText(rest: string, syntax: Syntax): string {
  const first = rest[0];
  if (first === undefined) return "the text ends in the middle of a statement. Is the file complete?";
  const line = syntax === "ntriples" || syntax === "nquads";
  const label = SYNTAXES.find((s) => s.id === syntax)?.label ?? syntax;
  if (line && (/^(?:@prefix|@base|prefix|base)\b/i.test(rest) || /^(?:'|"""|[;,[\](){}~]|[\w.-]*:)/.test(rest)))
    return `“${word(rest)}” belongs to Turtle; ${label} has neither prefixes nor shorthand. If this is Turtle, give the file the ending .ttl.`;
  if (line && /^(?:[+-]?\.?\d|true\b|false\b)/.test(rest))
    return `numbers and truth values are written with their datatype in ${label}: "${word(rest)}"^^<http://www.w3.org/2001/XMLSchema#…>.`;
  if (first === '"' || first === "'") return explainQuotes(rest);
  if (first === "<") return explainAngle(rest);
  if ("“”„‟«»‘’‚".includes(first))
    return `“${first}” is a typographic quotation mark. Texts stand between straight ones: "…".`;
  if (first === "@")
    return `“${word(rest)}” is neither a declaration such as @prefix nor a language tag such as @en after a text.`;
  if (first === "_")
    return `“${word(rest)}” is not a blank node; those are written _:name, with letters, digits, “_”, “-” and “.” only.`;
  if (first === "^") return "“^^” must be followed by a datatype, such as xsd:date.";
  if (first === "?") return `“${word(rest)}” is a variable, as in a query; data cannot contain variables.`;
  if (rest.startsWith("--")) return "the direction of a text is written --ltr or --rtl, right after its language.";
  if (/^[+-]?\.?\d/.test(rest))
    return `“${word(rest)}” is not a number, and a name needs a prefix. If it is text, put it in quotation marks.`;
  if (/^[\p{L}\w.-]*:/u.test(rest))
    return `“${word(rest)}” is not a prefixed name: it contains a character that must be escaped with “\\”, or written as a whole address, <https://…>.`;
  if (/^[\p{L}]/u.test(rest))
    return `“${word(rest)}” means nothing here. If it is text, put it in quotation marks; if it is a name, give it a prefix.`;
  return `“${word(rest)}” cannot stand here.`;
}
