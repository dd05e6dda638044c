/** What a datatype is called where a historian chooses: "text", "date", "number". */
import { EDTF_DATATYPE, rdf, rdfs, xsd } from "../../rdf/namespaces.ts";

const XSD: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["date", "dateTime", "dateTimeStamp", "gYear", "gYearMonth", "gMonthDay", "gMonth", "gDay"].map((d) => [d, "date"]),
  ),
  ...Object.fromEntries(["decimal", "double", "float"].map((d) => [d, "number"])),
  ...Object.fromEntries(
    ["integer", "int", "long", "short", "nonNegativeInteger", "positiveInteger"].map((d) => [d, "whole number"]),
  ),
  boolean: "yes or no",
  anyURI: "web address",
  time: "time of day",
  duration: "length of time",
};

const XSD_NS = xsd("").value;
const TEXTS: ReadonlySet<string> = new Set([rdf("langString").value, rdfs("Literal").value]);

/** `null` where the IRI is no datatype that is known: then it is a class, and its label tells. */
export function datatypeWords(iri: string): string | null {
  if (iri === EDTF_DATATYPE) return "date";
  if (TEXTS.has(iri)) return "text";
  if (!iri.startsWith(XSD_NS)) return null;
  return XSD[iri.slice(XSD_NS.length)] ?? "text";
}
