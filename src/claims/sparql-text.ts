/** Pieces of SPARQL that the claim layer's queries are put together from. */
import { escapeCanonical, escapeIri, safeDatatype, safeDirection, safeLanguage } from "../rdf/escape.ts";
import { DOS_NS, xsd } from "../rdf/namespaces.ts";
import type { Literal } from "../rdf/term.ts";

/** An IRI as SPARQL writes it, safe whatever it holds, for a query that declares the prefix `dos`. */
export const sparqlIri = (value: string): string => {
  const local = value.startsWith(DOS_NS) ? value.slice(DOS_NS.length) : "";
  return /^[A-Za-z]\w*$/.test(local) ? `dos:${local}` : `<${escapeIri(value)}>`;
};

/** IRIs for `IN (…)`. */
export const sparqlIris = (values: Iterable<string>): string => [...values].map(sparqlIri).join(", ");

/** A plain text. */
export const sparqlText = (value: string): string => `"${escapeCanonical(value)}"`;

/** A date, from "1940-02-01", for a query that declares the prefix `xsd`. */
export const sparqlDate = (value: string): string => `"${value}"^^xsd:date`;

/** A literal with its language or datatype. */
export function sparqlLiteral(of: Literal): string {
  const language = safeLanguage(of);
  if (language !== "") return `${sparqlText(of.value)}@${language}${safeDirection(of)}`;
  const datatype = safeDatatype(of);
  return datatype === xsd("string").value ? sparqlText(of.value) : `${sparqlText(of.value)}^^${sparqlIri(datatype)}`;
}

/** Binds `?claim` to the ID of the attestation `?a`: the one it has, else its local name. */
export const WITH_ID = `OPTIONAL { ?a dcterms:identifier ?id } BIND(COALESCE(?id, REPLACE(STR(?a), "^.*[/#:]", "")) AS ?claim)`;
