/** A small dossier in memory, read the way the app reads one, for tests of its panels. */
import { Claims } from "../../src/claims/claims.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { readText } from "../../src/rdf/read.ts";
import { documentGraph } from "../../src/store/document.ts";
import { createQuadStore } from "../../src/store/quad-store.ts";
import { Workspace } from "../../src/store/workspace.ts";

const PREFIXES = `
PREFIX dos: <https://w3id.org/dossier/ns#>
PREFIX kri: <https://w3id.org/dossier/krivitsky/>
PREFIX src: <https://w3id.org/dossier/source/>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX dcterms: <http://purl.org/dc/terms/>
`;

const ONTOLOGY = `
dos:ledBy a owl:ObjectProperty ; rdfs:label "led by"@en ; dos:inverseLabel "led"@en ; dos:order 5 .
dos:met a owl:ObjectProperty, owl:SymmetricProperty ; rdfs:label "met"@en ; dos:inverseLabel "met"@en ; dos:order 7 .
dos:bornOn a owl:DatatypeProperty, owl:FunctionalProperty ; rdfs:label "born on"@en ; dos:order 1 .
dos:lasted a owl:DatatypeProperty ; rdfs:label "lasted"@en ; dos:order 2 .
`;

export const kri = (name: string): string => `https://w3id.org/dossier/krivitsky/${name}`;
export const src = (name: string): string => `https://w3id.org/dossier/source/${name}`;

/** What the panels read of a session. */
export function dossier(turtle: string) {
  const read = (text: string, path: string) =>
    readText(PREFIXES + text, { syntax: "turtle", path, graph: documentGraph(path) }).quads;
  const workspace = new Workspace(read(ONTOLOGY, "ontology.ttl"));
  workspace.dispatch({
    label: "open",
    origin: "load",
    delta: { added: read(turtle, "dossier.ttl"), removed: [] },
  });
  const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
  const claims = new Claims(workspace.dossier, vocabulary);
  return { workspace, vocabulary, claims };
}

/** The same quads in a store of their own. */
export const storeOf = (turtle: string) =>
  createQuadStore(readText(turtle, { syntax: "turtle", path: "again.ttl" }).quads);

/** Two accounts of who led a questioning: one accepted on two sources, one only reported. */
export const DEBRIEFING = `
kri:debriefing rdfs:label "the debriefing"@en ; dos:lasted "P28D"^^xsd:duration .
kri:archer rdfs:label "Jane Archer"@en ; skos:altLabel "Kathleen Sissmore"@en ; dos:bornOn "1898"^^edtf:EDTF .
kri:liddell rdfs:label "Guy Liddell"@en .
src:DH rdfs:label "Davenport-Hines 2018"@en ; dcterms:title "Enemies Within"@en .
src:PER rdfs:label "Perry 2005"@en .
src:WP rdfs:label "Wikipedia"@en .
kri:debriefing dos:ledBy kri:archer ~ kri:DB07 {| a dos:Claim ; dcterms:identifier "DB07" ; dos:statedIn src:DH ;
    dos:locator "ch. 5" ; dos:when "1940-01/1940-02"^^edtf:EDTF ; dos:certainty dos:certain ; dos:verdict dos:accepted |}
  ~ kri:DB07-WP {| a dos:Claim ; dcterms:identifier "DB07" ; dos:statedIn src:WP ; dos:certainty dos:certain |} .
kri:DB08 a dos:Claim ; dcterms:identifier "DB08" ; rdf:reifies <<( kri:debriefing dos:ledBy kri:liddell )>> ;
  dos:statedIn src:PER ; dos:when "1940-01"^^edtf:EDTF ; dos:certainty dos:contested .
kri:XX01 a dos:Claim ; dcterms:identifier "XX01" ; rdf:reifies <<( kri:archer dos:met kri:liddell )>> ;
  dos:deniedIn src:PER ; dos:certainty dos:probable .
`;
