/** Small dossiers for tests: Turtle with the usual prefixes, as stores. */
import { readText } from "../../src/rdf/read.ts";
import { iri, literal, type NamedNode, type Quad } from "../../src/rdf/term.ts";
import { documentGraph } from "../../src/store/document.ts";
import { createQuadStore, type QuadStore } from "../../src/store/quad-store.ts";

export const EX = "https://example.org/";
export const DOS = "https://w3id.org/dossier/ns#";

const PREFIXES = `
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX schema: <http://schema.org/>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
PREFIX dos: <${DOS}>
PREFIX style: <https://w3id.org/dossier/style#>
PREFIX ex: <${EX}>
PREFIX : <${EX}>
`;

/** The quads of a text; `path` names the document, and so the graph, that they stand in. */
export function quads(turtle: string, path = "test.ttl"): Quad[] {
  return readText(PREFIXES + turtle, { syntax: "turtle", path, graph: documentGraph(path) }).quads;
}

/** A store that holds a text. */
export const store = (turtle: string, path?: string): QuadStore => createQuadStore(quads(turtle, path));

/** Changes a store, and returns the commit that caches are told of. */
export function change(of: QuadStore, added: string, removed = ""): { delta: ReturnType<QuadStore["apply"]> } {
  return { delta: of.apply({ added: quads(added), removed: quads(removed) }) };
}

export const ex = (local: string): NamedNode => iri(EX + local);
export const dos = (local: string): NamedNode => iri(DOS + local);
export { literal };
