import { beforeAll, describe, expect, it } from "vitest";
import { checkClaims } from "../../src/claims/checks.ts";
import { Claims } from "../../src/claims/claims.ts";
import { readText } from "../../src/rdf/read.ts";
import { validate } from "../../src/shapes/validation.ts";
import { createQuadStore } from "../../src/store/quad-store.ts";
import { KRI, ShippedDossier } from "./shipped-dossier.ts";

const PREFIXES = `
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
PREFIX dos: <https://w3id.org/dossier/ns#>
PREFIX kri: <${KRI}>
PREFIX src: <https://w3id.org/dossier/source/>
`;

const CLAIM = `kri:new a dos:Claim ; dcterms:identifier "N1" ; dos:verification dos:passageRead ; dos:locator "p. 1"`;
const DRAFT = `kri:new a dos:Claim ; dcterms:identifier "N1" ; dos:verification dos:draft`;
const THAT = `rdf:reifies <<( kri:paul-wohl dos:bornIn kri:paris )>>`;
const SURE = "dos:certainty dos:probable";

/** What is wrong, and the sentence that a historian then reads. The thing under test is kri:new. */
const MISTAKES: readonly (readonly [wrong: string, severity: string, sentence: string])[] = [
  ["kri:new a dos:Person .", "violation", "Give it a name, and only one in each language."],
  [`kri:new a dos:Person ; rdfs:label "A"@en, "B"@en .`, "violation", "Give it a name, and only one in each language."],
  [
    `kri:new a dos:Person ; rdfs:label "A"@en ; dos:bornOn "1899"^^edtf:EDTF, "1900"^^edtf:EDTF .`,
    "warning",
    "Two accepted dates of birth are rivals: keep one accepted.",
  ],
  [
    `kri:new a dos:Person ; rdfs:label "A"@en ; dos:bornIn kri:paris, kri:london .`,
    "warning",
    "Two accepted places of birth are rivals: keep one accepted.",
  ],
  [`kri:new a dos:Person ; rdfs:label "A"@en ; dos:bornIn kri:mi5 .`, "warning", "“born in” leads to a place."],
  [
    `kri:new a dos:Person ; rdfs:label "A"@en ; dos:bornOn "1899" .`,
    "warning",
    "“born on” leads to a date in EDTF, such as 1937-10~ or 1940-01/1940-02.",
  ],
  [
    `kri:new a dos:Person ; rdfs:label "A"@en ; dos:notBefore "1941-01-01"^^xsd:date ; dos:notAfter "1899-01-01"^^xsd:date .`,
    "violation",
    "The end lies before the beginning.",
  ],
  [
    `kri:new a dos:Organisation ; rdfs:label "A"@en ; dos:partOf kri:new .`,
    "violation",
    "A body cannot be part of itself.",
  ],
  [`kri:new a dos:OrganisationalUnit ; rdfs:label "A"@en .`, "info", "Which body is it part of?"],
  [
    `kri:new a dos:Place ; rdfs:label "A"@en ; geo:lat 50.1 .`,
    "warning",
    "A coordinate is missing: give latitude and longitude, or neither.",
  ],
  [
    `kri:new a dos:Place ; rdfs:label "A"@en ; geo:lat 95 ; geo:long 3 .`,
    "violation",
    "A latitude is a number between -90 and 90.",
  ],
  [`kri:new a dos:Event ; rdfs:label "A"@en .`, "info", "When did it happen?"],
  [`kri:new a dos:Event ; rdfs:label "A"@en .`, "info", "Who took part?"],
  [`kri:new a dos:Interrogation ; rdfs:label "A"@en .`, "info", "Who was questioned?"],
  [`kri:new a dos:Journey ; rdfs:label "A"@en .`, "info", "From where or to where?"],
  [
    `kri:new a dos:Operation ; rdfs:label "A"@en ; dos:targeted kri:ignace-reiss, kri:elisabeth-poretsky .`,
    "warning",
    "Two accepted targets of one operation are rivals: keep one accepted.",
  ],
  [`kri:new a dos:Proceeding ; rdfs:label "A"@en .`, "info", "Which authority acted?"],
  [`kri:new a dos:Case ; rdfs:label "A"@en .`, "info", "Define its limits."],
  [`kri:new a dos:Letter ; rdfs:label "A"@en .`, "info", "To whom?"],
  [`kri:new a dos:ArchivalUnit ; rdfs:label "A"@en .`, "info", "Where is it kept?"],
  [
    `kri:new a dos:PhysicalThing ; rdfs:label "A"@en ; dos:foundCondition "open", "shut" .`,
    "warning",
    "Two accepted findings for one object are rivals: keep one accepted.",
  ],
  [
    `kri:new a dos:Quality ; rdfs:label "A"@en .`,
    "warning",
    "File it under one dimension: significance, conduct, competence, value or reliability.",
  ],
  [`${CLAIM} ; dos:statedIn src:DH ; ${SURE} .`, "violation", "A claim needs at least one statement that it is about."],
  [
    `${CLAIM} ; ${THAT} ; ${SURE} .`,
    "violation",
    "One attestation, one source: name the source that states or denies it.",
  ],
  [
    `${CLAIM} ; ${THAT} ; dos:statedIn src:DH, src:PER ; ${SURE} .`,
    "violation",
    "One attestation, one source: name the source that states or denies it.",
  ],
  [`${DRAFT} ; ${THAT} ; ${SURE} .`, "warning", "A draft: name its source."],
  [
    `${CLAIM} ; ${THAT} ; dos:statedIn src:DH ; dos:deniedIn src:DH ; ${SURE} .`,
    "violation",
    "A source states a claim or denies it, not both.",
  ],
  [
    `${CLAIM} ; ${THAT} , <<( kri:paul-wohl dos:diedIn kri:paris )>> ; dos:deniedIn src:DH ; ${SURE} .`,
    "violation",
    "A denial covers one statement only: split it.",
  ],
  [
    `${CLAIM} ; ${THAT} ; dos:statedIn src:DH .`,
    "violation",
    "How sure is it: certain, probable, contested or disputed?",
  ],
  [
    `${CLAIM} ; ${THAT} ; dos:statedIn src:DH ; ${SURE} ; dos:when "1937"^^edtf:EDTF .`,
    "violation",
    "The date has no bounds: save it again, so that it can be compared.",
  ],
  [
    `${CLAIM} ; ${THAT} ; dos:statedIn src:DH ; ${SURE} ; dos:verdict dos:accepted, dos:rejected .`,
    "violation",
    "A claim is accepted, rejected or neither, not both.",
  ],
  [
    `kri:new a dos:Claim ; dcterms:identifier "N1" ; ${THAT} ; dos:statedIn src:DH ; ${SURE} .`,
    "info",
    "Where in the source? A book or chapter needs a page or section.",
  ],
  [`kri:new a dos:Source ; rdfs:label "A"@en ; dos:reliability dos:reliabilityB .`, "violation", "Give its title."],
  [
    `kri:new a dos:Source ; rdfs:label "A"@en ; dcterms:title "A"@en ; dos:derivedFrom kri:new .`,
    "violation",
    "A source cannot be derived from itself.",
  ],
  [`kri:new a dos:Source ; rdfs:label "A"@en ; dcterms:title "A"@en .`, "warning", "Rate the source from A to F."],
  [`kri:new a dos:Source ; rdfs:label "A"@en ; dcterms:title "A"@en .`, "info", "When was it written?"],
  [
    `kri:new a dos:Disagreement ; rdfs:label "Why?"@en ; dos:kindOfDisagreement dos:rival ; dos:member kri:DB07 .`,
    "violation",
    "A disagreement needs at least two claims.",
  ],
];

describe("the shapes", () => {
  let d: ShippedDossier;
  beforeAll(() => {
    d = new ShippedDossier();
  });

  it("find nothing wrong in the dossier and the ontology; what nobody knows yet is named", async () => {
    const found = [...(await validate([d.dossier, d.ontology], d.ontology)), ...checkClaims(d.dossier, d.claims)];
    expect(found.filter((f) => f.severity !== "info").map((f) => `${f.focus}: ${f.message}`)).toEqual([]);
    const levine = found.filter((f) => f.focus === `${KRI}levine-testimony-1956`).map((f) => f.message);
    expect(levine).toContain("Who was questioned?");
    expect(found.filter((f) => f.message === "When was it written?")).toHaveLength(42);
  });

  it.each(MISTAKES)("%s → %s: %s", async (wrong, severity, sentence) => {
    const { quads } = readText(PREFIXES + wrong, { syntax: "turtle", path: "new.ttl" });
    const more = createQuadStore(quads);
    const found = await validate([d.dossier, d.ontology, more], d.ontology, { focus: [`${KRI}new`] });
    expect(found.map((f) => `${f.severity}: ${f.message}`)).toContain(`${severity}: ${sentence}`);
  });

  it("leave a claim alone that has all it needs", async () => {
    const text = `${PREFIXES}${CLAIM} ; ${THAT} ; dos:statedIn src:DH ; ${SURE} .`;
    const more = createQuadStore(readText(text, { syntax: "turtle", path: "new.ttl" }).quads);
    expect(await validate([d.dossier, d.ontology, more], d.ontology, { focus: [`${KRI}new`] })).toEqual([]);
    expect(checkClaims(more, new Claims(more, d.vocabulary))).toEqual([]);
  });

  it("ask of a draft nothing but its source", async () => {
    const text = `${PREFIXES}${DRAFT} ; ${THAT} ; ${SURE} .`;
    const more = createQuadStore(readText(text, { syntax: "turtle", path: "new.ttl" }).quads);
    const found = await validate([d.dossier, d.ontology, more], d.ontology, { focus: [`${KRI}new`] });
    expect(found.map((f) => `${f.severity}: ${f.message}`)).toEqual(["warning: A draft: name its source."]);
  });

  it("have a name, a group and a place in the form for everything that a form asks", () => {
    const sh = "http://www.w3.org/ns/shacl#";
    const properties = d.ontologyFiles
      .flatMap((f) => f.quads)
      .filter(
        (q) => q.predicate.value === `${sh}property` && q.subject.value.startsWith("https://w3id.org/dossier/shapes#"),
      )
      .map((q) => q.object.value);
    expect(properties.length).toBeGreaterThan(100);
    for (const property of properties) {
      expect(d.objects(property, `${sh}message`).length).toBe(1);
      expect(d.objects(property, `${sh}group`).length).toBe(1);
      expect(d.objects(property, `${sh}order`).length).toBe(1);
    }
  });
});
