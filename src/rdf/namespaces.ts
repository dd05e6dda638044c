/** The namespaces that Dossier's own code names, and the prefixes it writes them with. */
import { iri, type NamedNode } from "./term.ts";

const space =
  (base: string) =>
  (local: string): NamedNode =>
    iri(base + local);

export const DOS_NS = "https://w3id.org/dossier/ns#";
export const STYLE_NS = "https://w3id.org/dossier/style#";
export const VIEW_NS = "https://w3id.org/dossier/view#";
/** Documents without named graphs are read into `DOCUMENT_NS + path`. */
export const DOCUMENT_NS = "https://w3id.org/dossier/document/";
/** Skolemised blank nodes: `SKOLEM_NS + document + "/" + label` (RDF 1.2 Concepts, 3.5). */
export const SKOLEM_NS = "https://w3id.org/dossier/.well-known/genid/";
export const VOID_NS = "http://rdfs.org/ns/void#";
export const PROV_NS = "http://www.w3.org/ns/prov#";
export const EDTF_DATATYPE = "http://id.loc.gov/datatypes/edtf/EDTF";

export const rdf = space("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
export const rdfs = space("http://www.w3.org/2000/01/rdf-schema#");
export const owl = space("http://www.w3.org/2002/07/owl#");
export const xsd = space("http://www.w3.org/2001/XMLSchema#");
export const skos = space("http://www.w3.org/2004/02/skos/core#");
export const dcterms = space("http://purl.org/dc/terms/");
export const sh = space("http://www.w3.org/ns/shacl#");
export const foaf = space("http://xmlns.com/foaf/0.1/");
export const schema = space("http://schema.org/");
export const schemaHttps = space("https://schema.org/");
export const dos = space(DOS_NS);
export const style = space(STYLE_NS);
export const prov = space(PROV_NS);

/** Prefixes that every dossier may use without declaring them (in the query panel, in exports where they occur). */
export const WELL_KNOWN_PREFIXES: Readonly<Record<string, string>> = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  owl: "http://www.w3.org/2002/07/owl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  sh: "http://www.w3.org/ns/shacl#",
  foaf: "http://xmlns.com/foaf/0.1/",
  schema: "http://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  geo: "http://www.w3.org/2003/01/geo/wgs84_pos#",
  edtf: "http://id.loc.gov/datatypes/edtf/",
  dos: DOS_NS,
  style: STYLE_NS,
};
