/** The formats that answers over HTTP come in, with the media types they are asked for by; the first is the default. */
import type { EngineFormat } from "../query/engine-worker.ts";
import { SYNTAXES, type Syntax } from "../rdf/syntax.ts";
import type { Offer } from "./negotiate.ts";

/** A table or a truth value, as the engine writes it. */
export interface TableOffer extends Offer {
  readonly engine: EngineFormat;
  /** In the W3C's list of formats, for the service description. */
  readonly format: string;
}

const W3C_FORMATS = "http://www.w3.org/ns/formats/";

export const TABLE_OFFERS: readonly TableOffer[] = [
  {
    engine: "json",
    mediaTypes: ["application/sparql-results+json", "application/json"],
    format: `${W3C_FORMATS}SPARQL_Results_JSON`,
  },
  {
    engine: "xml",
    mediaTypes: ["application/sparql-results+xml", "application/xml", "text/xml"],
    format: `${W3C_FORMATS}SPARQL_Results_XML`,
  },
  { engine: "csv", mediaTypes: ["text/csv"], format: `${W3C_FORMATS}SPARQL_Results_CSV` },
  { engine: "tsv", mediaTypes: ["text/tab-separated-values"], format: `${W3C_FORMATS}SPARQL_Results_TSV` },
];

/** A graph. `syntax` is `null` for RDF/XML, which only the engine writes. */
export interface GraphOffer extends Offer {
  readonly engine: EngineFormat;
  readonly syntax: Syntax | null;
  readonly format: string;
}

const FORMAT_NAMES: Record<Syntax, string> = {
  turtle: "Turtle",
  trig: "TriG",
  ntriples: "N-Triples",
  nquads: "N-Quads",
};

/** What a graph of the store can be read as, and sent as. */
export const RDF_OFFERS: readonly (GraphOffer & { readonly syntax: Syntax })[] = SYNTAXES.map(({ id, mediaType }) => ({
  engine: "nt",
  syntax: id,
  mediaTypes: [mediaType, ...(id === "turtle" ? ["application/x-turtle"] : id === "ntriples" ? ["text/plain"] : [])],
  format: `${W3C_FORMATS}${FORMAT_NAMES[id]}`,
}));

export const GRAPH_OFFERS: readonly GraphOffer[] = [
  ...RDF_OFFERS,
  { engine: "rdf", syntax: null, mediaTypes: ["application/rdf+xml"], format: `${W3C_FORMATS}RDF_XML` },
];

/** The `Content-Type` of an offer. */
export const withCharset = (mediaType: string): string => `${mediaType}; charset=utf-8`;

/** What may be asked for, for whoever asked for something else. */
export const listOf = (offers: readonly Offer[]): string => offers.map(({ mediaTypes: [first] }) => first).join(", ");
