import { describe, expect, it } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { readCard } from "../../src/exchange/card/card.ts";
import { writeCardHtml } from "../../src/exchange/card-html.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { KRI, ShippedDossier } from "../data/shipped-dossier.ts";
import { EX, store } from "../model/turtle.ts";

const DATA = `
ex:ann a foaf:Person ; rdfs:label "Ann <script>alert(1)</script>" ; rdfs:comment "Clerk & <b>courier</b>." ; skos:altLabel "Nan \\"the\\" Clerk" .
ex:s1 a dos:Source ; rdfs:label "Smith 1990" ; dcterms:title "J. Smith, A Book (1990)" ; dcterms:creator "John Smith" ; dcterms:date "1990"^^edtf:EDTF ; dos:kindOfSource dos:book .
ex:s2 a dos:Source ; rdfs:label "<img src=x onerror=alert(1)>" .
ex:ann ex:born ex:paris . ex:paris rdfs:label "Paris" . ex:rome rdfs:label "Rome" .
ex:born a owl:FunctionalProperty , owl:ObjectProperty ; rdfs:label "born in" .
ex:C1 a dos:Claim ; dcterms:identifier "C1" ; rdf:reifies <<( ex:ann ex:born ex:paris )>> ; dos:statedIn ex:s1 ; dos:locator "p. 12" ;
  dos:when "1901~"^^edtf:EDTF ; dos:certainty dos:certain ; dos:verdict dos:accepted .
ex:C2 a dos:Claim ; dcterms:identifier "C2" ; rdf:reifies <<( ex:ann ex:born ex:rome )>> ; dos:statedIn ex:s2 ; dos:certainty dos:contested ;
  dos:hedge "it is <i>said</i>" .
ex:C3 a dos:Claim ; dcterms:identifier "C3" ; rdf:reifies <<( ex:bob ex:hired ex:ann )>> ; dos:statedIn ex:s1 ; dos:locator "p. 12" ; dos:certainty dos:probable .
ex:C4 a dos:Claim ; dcterms:identifier "C4" ; rdf:reifies <<( ex:bob ex:hired ex:ann )>> ; dos:deniedIn ex:s1 ; dos:locator "p. 40" .
ex:hired rdfs:label "hired" ; dos:inverseLabel "hired by" . ex:bob rdfs:label "Bob" .
`;
const dossier = store(DATA);
const vocabulary = new Vocabulary(store(""), dossier);
const data = { dossier, vocabulary, claims: new Claims(dossier, vocabulary) };
const html = writeCardHtml(`${EX}ann`, data, {
  dossier: "A & B",
  date: "24 November 2026",
  address: "javascript:alert(1)",
});
const words = (text: string): string =>
  text
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("a printed card", () => {
  it("is one page that fetches and runs nothing, whatever the labels hold", () => {
    expect(html.startsWith("<!doctype html>")).toBe(true);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    const tags = [...html.matchAll(/<([a-z][a-z0-9]*)([^>]*)>/g)];
    const allowed =
      /^(?:html|head|meta|title|style|body|header|section|footer|p|h[123]|ul|ol|li|div|span|sup|a|svg|circle|path)$/;
    for (const [tag, name = "", attributes = ""] of tags) {
      expect(name, tag).toMatch(allowed);
      expect(attributes, tag).not.toMatch(/\son|src=|style=|url\(/);
      if (attributes.includes("href=")) expect(attributes).toMatch(/^ href="#note-\d+"$/);
    }
    expect(html.slice(html.indexOf("<style>"), html.indexOf("</style>"))).not.toMatch(/url\(|@import/);
    expect(html).toContain("Ann &lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("“it is &lt;i&gt;said&lt;/i&gt;”");
  });

  it("reads statements from both ends, with date, certainty and standing", () => {
    const said = words(html);
    expect(said).toContain("born in Paris");
    expect(said).toContain("about 1901");
    expect(said).toMatch(/Hired by\s+Bob/);
    expect(said).toMatch(/Rome .*reported only/);
    expect(said).toContain("contested");
    expect(said).toContain("also called Nan &quot;the&quot; Clerk");
  });

  it("numbers its notes by passage: in full first, then short, with the claims that rest on each", () => {
    const notes = [...html.matchAll(/<li id="note-(\d+)">(.*?)<\/li>/g)].map(
      (m) => `${m[1]} ${words(m[2] ?? "").trim()}`,
    );
    expect(notes).toHaveLength(3);
    const full = notes.find((n) => n.includes("A Book (1990)"));
    expect(full).toMatch(/^\d John Smith, A Book \(1990\), p\. 12\. C1, C3$/);
    expect(notes.find((n) => n.includes("p. 40"))).toMatch(/^\d Smith 1990, p\. 40\. C4$/);
    for (const [, n] of html.matchAll(/href="#note-(\d+)"/g)) expect(html).toContain(`id="note-${n}"`);
    expect(html).toMatch(/<sup><a href="#note-1">1<\/a>; against: <a href="#note-\d">/);
  });

  it("sets rival accounts side by side", () => {
    const at = html.indexOf("Rival accounts");
    const rivals = words(html.slice(at));
    expect(rivals).toMatch(/born in Paris .*born in Rome|born in Rome .*born in Paris/);
    expect(html.slice(at)).toContain('class="positions"');
  });

  it("is the same bytes each time, and made for a thing that nobody speaks of, too", () => {
    expect(
      writeCardHtml(`${EX}ann`, data, { dossier: "A & B", date: "24 November 2026", address: "javascript:alert(1)" }),
    ).toBe(html);
    expect(words(writeCardHtml(`${EX}nobody`, data))).toContain("nobody");
  });
});

describe("cards of the shipped dossier", () => {
  const d = new ShippedDossier();

  it("stand in the ontology's sections, life before service before contacts", () => {
    const card = readCard(`${KRI}jane-archer`, d);
    const headings = card.sections.map((s) => s.heading);
    expect(headings.indexOf("Life")).toBeGreaterThanOrEqual(0);
    expect(headings.indexOf("Life")).toBeLessThan(headings.indexOf("Service and office"));
    expect(headings.indexOf("Service and office")).toBeLessThan(headings.indexOf("Contacts"));
    expect(card.classes).toEqual(["Person"]);
    // Who led the questioning is disputed: DB07 against DB08.
    expect(
      card.rivalries.some((r) => r.positions.some((p) => p.attestations.some((a) => a.identifier === "DB08"))),
    ).toBe(true);
  });

  it("can be made for every thing on the canvas", () => {
    for (const thing of ["walter-krivitsky", "debriefing-1940", "langham-hotel", "krivitsky-death"]) {
      const page = writeCardHtml(KRI + thing, d);
      expect(page).toContain(`<h1>`);
      expect(page.length).toBeGreaterThan(2000);
    }
  });
});
