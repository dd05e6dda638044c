/** Literals in a form that a store of values cannot alter: the datatype goes into a name that no store computes with. */
import { iri, type Literal, literal } from "./term.ts";

/** `…/lexical/` and the datatype's address, percent-encoded: the text stands for a literal of that datatype. */
export const LEXICAL_NS = "https://w3id.org/dossier/lexical/";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** Forms that stores keep as they are; all else of XML Schema is one value of several forms, or may be refused. */
const KEPT: Readonly<Record<string, (text: string) => boolean>> = {
  integer: (text) => /^(?:0|-?[1-9]\d{0,14})$/.test(text),
  decimal: (text) => /^-?(?:0|[1-9]\d{0,8})\.\d{0,5}[1-9]$/.test(text),
  date: (text) => isDay(text),
  gYear: (text) => /^1[6-9]\d\d$|^20\d\d$/.test(text),
  gYearMonth: (text) => /^(?:1[6-9]|20)\d\d-(?:0[1-9]|1[0-2])$/.test(text),
  anyURI: () => true,
  dateTime: (text) => /T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(text) && isDay(text.slice(0, -10)),
};

/** A day that the calendar has, since 1600, without a time zone. */
function isDay(text: string): boolean {
  if (!/^(?:1[6-9]|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The literal as a store that computes with values keeps it; itself where that is safe. `fromPlain` gives it back. */
export function toPlain(t: Literal): Literal {
  const { value: type } = t.datatype;
  if (t.language !== "" || type === `${XSD}string`) return t;
  const isSafe = type.startsWith(XSD)
    ? (KEPT[type.slice(XSD.length)]?.(t.value) ?? false)
    : !type.startsWith(RDF) && !type.startsWith(LEXICAL_NS);
  return isSafe ? t : literal(t.value, iri(LEXICAL_NS + encodeURIComponent(type)));
}

/** The literal that `toPlain` was given. */
export function fromPlain(t: Literal): Literal {
  if (!t.datatype.value.startsWith(LEXICAL_NS)) return t;
  try {
    return literal(t.value, iri(decodeURIComponent(t.datatype.value.slice(LEXICAL_NS.length))));
  } catch {
    return t;
  }
}
