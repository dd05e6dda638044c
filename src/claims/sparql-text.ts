/** Pieces of SPARQL that the claim layer's queries are put together from. */
import { escapeCanonical, escapeIri, safeDatatype, safeDirection, safeLanguage } from "../rdf/escape.ts";
import { xsd } from "../rdf/namespaces.ts";
import type { Literal } from "../rdf/term.ts";

/** An IRI as SPARQL writes it, safe whatever it holds. */
export const sparqlIri = (value: string): string => `<${escapeIri(value)}>`;

/** IRIs for `IN (…)`. */
export const sparqlIris = (values: Iterable<string>): string => [...values].map(sparqlIri).join(", ");

/** A plain text. */
export const sparqlText = (value: string): string => `"${escapeCanonical(value)}"`;

/** An `xsd:date`, from "1940-02-01". */
export const sparqlDate = (value: string): string => `"${value}"^^<${xsd("date").value}>`;

/** A literal with its language or datatype. */
export function sparqlLiteral(of: Literal): string {
  const language = safeLanguage(of);
  if (language !== "") return `${sparqlText(of.value)}@${language}${safeDirection(of)}`;
  const datatype = safeDatatype(of);
  return datatype === xsd("string").value ? sparqlText(of.value) : `${sparqlText(of.value)}^^${sparqlIri(datatype)}`;
}

/** Binds `?claim` to the ID of the attestation `?a`: the one it has, else its local name. */
export const WITH_ID = `OPTIONAL { ?a dcterms:identifier ?id } BIND(COALESCE(?id, REPLACE(STR(?a), "^.*[/#:]", "")) AS ?claim)`;
