/** A row of the claim tables as triples and qualifiers: what the dossier must say if it is to say the same. */
import { DOS_NS, EDTF_DATATYPE } from "../../src/rdf/namespaces.ts";
import { iri, literal, type ObjectTerm, type Triple, tripleKey } from "../../src/rdf/term.ts";
import { KRI, SRC } from "./shipped-dossier.ts";
import type { Row } from "./tables.ts";

const XSD = "http://www.w3.org/2001/XMLSchema#";

/** `claim:SD18` → the IRI of the claim, `src:vQUI` → of the source, anything else → of the thing. */
export function address(name: string): string {
  if (name.startsWith("src:")) return SRC + name.slice(4);
  return KRI + name.replace(/^claim:/, "");
}

function object(text: string, kind: string): ObjectTerm {
  if (kind === "iri") return iri(address(text));
  if (kind === "date") return literal(text, iri(EDTF_DATATYPE));
  if (kind !== "literal") throw new Error(`The table has an object of the unknown kind “${kind}”.`);
  const typed = /^(.*)\^\^xsd:(\w+)$/.exec(text);
  return typed === null ? literal(text) : literal(typed[1] ?? "", iri(XSD + typed[2]));
}

const triple = (subject: string, relation: string, text: string, kind: string): Triple => ({
  subject: iri(address(subject)),
  predicate: iri(DOS_NS + relation),
  object: object(text, kind),
});

/** The triple of the row's own columns. */
export const mainTriple = (row: Row): Triple =>
  triple(row.get("subject"), row.get("relation"), row.get("object"), row.get("objectKind"));

/** Keys of every triple of a row, sorted. */
export function tripleKeys(row: Row): string[] {
  const also = row.list("also", " | ").map((text) => {
    const [, subject, relation, value, kind] = /^(\S+) (\S+) (.+) \((\w+)\)$/.exec(text) ?? [];
    if (subject === undefined || relation === undefined || value === undefined || kind === undefined)
      throw new Error(`The column “also” has something else than a triple: ${text}`);
    return triple(subject, relation, value, kind);
  });
  return [mainTriple(row), ...also].map(tripleKey).sort();
}

/** The qualifiers of a row: property and value, each value by itself. */
export function qualifiers(row: Row): { property: string; value: string }[] {
  return row.list("qualifiers", " ; ").flatMap((text) => {
    const colon = text.indexOf(":");
    const property = text.slice(0, colon);
    const value = text.slice(colon + 1);
    if (property === "content" || property === "locator") return [{ property, value }];
    return value.split(" ").map((name) => ({ property, value: address(name) }));
  });
}
