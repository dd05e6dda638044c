/** Bibliographies: the sources behind a selection as CSL, BibTeX and notes, and those of the shipped dossier. */
import { describe, expect, it } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { BIBTEX } from "../../src/exchange/bibliography/bibtex.ts";
import { CSL_JSON } from "../../src/exchange/bibliography/csl.ts";
import type { CslItem } from "../../src/exchange/bibliography/csl-item.ts";
import { bibliographyItems } from "../../src/exchange/bibliography/items.ts";
import { latex } from "../../src/exchange/bibliography/latex.ts";
import { citation, NOTES } from "../../src/exchange/bibliography/notes.ts";
import { citedSources, sourcesAbout } from "../../src/exchange/bibliography/selection.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { ShippedDossier, SRC } from "../data/shipped-dossier.ts";
import { EX, store } from "../model/turtle.ts";

const DATA = `
ex:A a dos:Source ; dcterms:title "Żółć & 50% of {it} #1_x" ; dcterms:creator "Zoë Müller", "Łukasz Ó Dálaigh" ;
  dcterms:date "1940-02-09"^^edtf:EDTF ; dcterms:publisher "A & B" ; dos:kindOfSource dos:book ; rdfs:seeAlso <https://example.org/a_b> .
ex:B a dos:Source ; dcterms:title "Plain" ; dcterms:creator ex:office ; dcterms:date "2004~"^^edtf:EDTF ; dos:kindOfSource dos:article ;
  dcterms:isPartOf "Journal of Plainness" .
<https://other.org/A> a dos:Source ; dcterms:title "Another" .
ex:office a ex:Bureau ; rdfs:label "Ministry of Fear" .
ex:C1 a dos:Claim ; dcterms:identifier "C1" ; rdf:reifies <<( ex:jane ex:knows ex:bob )>> ; dos:statedIn ex:A .
ex:C1b a dos:Claim ; dcterms:identifier "C1" ; rdf:reifies <<( ex:jane ex:knows ex:bob )>> ; dos:deniedIn ex:B .
ex:C2 a dos:Claim ; dcterms:identifier "C2" ; rdf:reifies <<( ex:eve ex:knows ex:bob )>> ; dos:statedIn ex:A ; ex:via ex:jane .
`;
const dossier = store(DATA);
const vocabulary = new Vocabulary(store(""), dossier);
const claims = new Claims(dossier, vocabulary);
const data = { dossier, vocabulary, claims };
const items = bibliographyItems([`${EX}A`, `${EX}B`, "https://other.org/A"], data);

describe("a bibliography", () => {
  it("reads creators, dates, containers and addresses", () => {
    const a = items.find((i) => i.id === "A");
    expect(a).toMatchObject({
      type: "book",
      author: [
        { family: "Dálaigh", given: "Łukasz Ó" },
        { family: "Müller", given: "Zoë" },
      ],
      issued: { "date-parts": [[1940, 2, 9]] },
      publisher: "A & B",
      URL: "https://example.org/a_b",
    });
    expect(items.find((i) => i.id === "B")).toMatchObject({
      type: "article-journal",
      author: [{ literal: "Ministry of Fear" }],
      "container-title": "Journal of Plainness",
      issued: { "date-parts": [[2004]], circa: true },
    });
  });

  it("gives every source its own key, the same whatever else is listed", () => {
    expect(items.map((i) => i.id).sort()).toEqual(["A", "A-2", "B"]);
    expect(bibliographyItems(["https://other.org/A"], data)[0]?.id).toBe("A-2");
    expect(bibliographyItems([`${EX}A`], data)[0]?.id).toBe("A");
  });

  it("is sorted by author, or title where there is none", () => {
    expect(items.map((i) => i.id)).toEqual(["A-2", "A", "B"]);
  });

  it("is JSON that a CSL processor takes: an array of items", () => {
    expect(JSON.parse(CSL_JSON.write(items))).toEqual(items);
  });

  it("escapes what BibTeX would misread", () => {
    const bib = BIBTEX.write(items);
    expect(bib).toContain("title = {{{\\.Z}{\\'o}{\\l}{\\'c} \\& 50\\% of \\{it\\} \\#1\\_x}},");
    expect(bib).toContain("author = {D{\\'a}laigh, {\\L}ukasz {\\'O} and M{\\\"u}ller, Zo{\\\"e}},");
    expect(bib).toContain("author = {{Ministry of Fear}},");
    expect(bib).toContain("year = {1940},");
    expect(bib).toContain('month = feb # "~9",');
    expect(bib).toContain("year = {c.~2004},");
    expect(bib).toContain("journal = {Journal of Plainness},");
    expect(bib).toContain("url = {https://example.org/a_b},");
    expect([...bib.matchAll(/^@(\w+)\{([^,]+),/gm)].map((m) => `${m[1]} ${m[2]}`)).toEqual([
      "misc A-2",
      "book A",
      "article B",
    ]);
    // Braces balance in every entry.
    for (const entry of bib.split("\n\n")) {
      const bare = entry.replace(/\\[{}]/g, "");
      expect(bare.split("{").length).toBe(bare.split("}").length);
    }
  });

  it("holds the sources behind a selection: by statement, denial or mention", () => {
    expect(sourcesAbout(claims, `${EX}bob`)).toEqual([`${EX}A`, `${EX}B`]);
    expect(sourcesAbout(claims, `${EX}jane`)).toEqual([`${EX}A`, `${EX}B`]);
    expect(sourcesAbout(claims, `${EX}eve`)).toEqual([`${EX}A`]);
    expect(sourcesAbout(claims, "C1")).toEqual([`${EX}A`, `${EX}B`]);
    expect(sourcesAbout(claims, `${EX}C2`)).toEqual([`${EX}A`]);
    expect(sourcesAbout(claims, `${EX}B`)).toEqual([`${EX}B`]);
    expect(sourcesAbout(claims, `${EX}nobody`)).toEqual([]);
    expect(citedSources(claims)).toEqual([`${EX}A`, `${EX}B`]);
  });

  it.each([
    [
      {
        id: "x",
        type: "book",
        title: "Witness",
        author: [{ family: "Chambers", given: "W." }],
        publisher: "Random House",
        "publisher-place": "New York",
        issued: { "date-parts": [[1952, 5]] },
      },
      "W. Chambers, Witness (New York: Random House, 1952).",
    ],
    [
      {
        id: "x",
        type: "article-newspaper",
        title: "Who?",
        "container-title": "Time",
        issued: { "date-parts": [[1939, 5, 22]] },
      },
      "“Who?” Time, 22 May 1939.",
    ],
    [
      {
        id: "x",
        type: "chapter",
        title: "A",
        "container-title": "B",
        author: [{ family: "C", given: "D." }],
        editor: [{ family: "E", given: "F." }],
        issued: { "date-parts": [[2014]] },
        page: "1–2",
      },
      "D. C, “A,” in B, ed. F. E (2014), 1–2.",
    ],
    [
      { id: "x", type: "webpage", title: "Home", "container-title": "Site", URL: "https://example.org" },
      "“Home,” Site, n.d., https://example.org.",
    ],
    [
      { id: "x", type: "document", title: "Release, 30 Nov. 1999", issued: { "date-parts": [[1999, 11, 30]] } },
      "Release, 30 Nov. 1999.",
    ],
  ] as [CslItem, string][])("is written as a historian's note: %#", (item, note) => {
    expect(citation(item)).toBe(note);
  });

  it("escapes nothing in plain text, one citation a line", () => {
    expect(NOTES.write(items).split("\n")).toHaveLength(4);
    expect(NOTES.write(items)).toContain("Żółć & 50% of {it} #1_x");
  });
});

describe("LaTeX", () => {
  it.each([
    ["Podwołoczyska", "Podwo{\\l}oczyska"],
    ["naïve café", "na{\\\"\\i}ve caf{\\'e}"],
    ["Čapek Škoda ę ő ç", "{\\v C}apek {\\v S}koda {\\k e} {\\H o} {\\c c}"],
    ["1939–1941 — “x” ‘y’…", "1939--1941 --- ``x'' `y'\\ldots{}"],
    ["a\\b^c~d$", "a\\textbackslash{}b\\textasciicircum{}c\\textasciitilde{}d\\$"],
    ["Кривицкий", "Кривицкий"],
  ])("%s", (text, escaped) => {
    expect(latex(text)).toBe(escaped);
  });
});

describe("the shipped dossier's bibliography", () => {
  const d = new ShippedDossier();
  const all = bibliographyItems(citedSources(d.claims), d);
  const lines = new Map(all.map((i) => [i.id, citation(i)]));

  it("cites the sources as a historian would", () => {
    expect(lines.get("QSEED")).toBe(
      "Kevin Quinlan, “Defection and Debriefing (I): Walter Krivitsky,” ch. 6 of The Secret War Between the Wars: MI5 in the 1920s and 1930s (Boydell & Brewer, 2014), 139–162, Cambridge Core summary page.",
    );
    expect(lines.get("DH")).toBe(
      "Richard Davenport-Hines, Enemies Within (2018), ch. 5 'The Cipher Spies', sections on Pieck, King and Krivitsky.",
    );
    expect(lines.get("T39A")).toBe("“You Are Shmelka Ginsberg!” Time, 22 May 1939.");
    expect(lines.get("SPK")).toBe("“Walter Krivitsky,” Spartacus Educational, n.d.");
    // A passage of a work that is on file as a source of its own is cited by the work's title.
    expect(lines.get("ANDN")).toBe(
      "Christopher Andrew, The Defence of the Realm (2009), endnotes to the Kent/Wolkoff passage (n. 61).",
    );
    expect(lines.get("LID")).toMatch(
      /^Guy Liddell, The Guy Liddell Diaries, vol\. I, ed\. Nigel West \(2005\), description/,
    );
  });

  it("has every cited source once, and says which nobody has read", () => {
    expect(new Set(all.map((i) => i.id)).size).toBe(all.length);
    expect(all.length).toBe(d.claims.sources().filter((s) => s.claims > 0).length);
    const unread = bibliographyItems([`${SRC}vPOR`], d);
    expect(unread.map(citation)).toEqual(["Elisabeth Poretsky, Our Own People (1969), not yet read."]);
  });
});
