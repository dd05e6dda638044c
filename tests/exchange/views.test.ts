import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readViews } from "../../src/exchange/views/read-views.ts";
import { newViewIri, PLAIN_VIEW, presentIn, type SavedView } from "../../src/exchange/views/saved-view.ts";
import { isViewPath } from "../../src/exchange/views/view-path.ts";
import { viewsText, writeViews } from "../../src/exchange/views/write-views.ts";
import { readText } from "../../src/rdf/read.ts";
import { ShippedDossier } from "../data/shipped-dossier.ts";

const EX = "https://example.org/";
const read = (text: string) => readViews(readText(text, { syntax: "turtle", path: "views.ttl" }).quads);

const BREAK: SavedView = {
  ...PLAIN_VIEW,
  iri: "https://w3id.org/dossier/view/the-break",
  name: "The break, autumn 1937",
  note: "For chapter 3.",
  saved: "2026-11-24",
  focus: `${EX}jane`,
  steps: 1,
  foldEvents: false,
  layout: "time",
  placed: [
    { thing: `${EX}jane`, at: { x: 0, y: -12.5 }, pinned: true },
    { thing: "name:Mr Thomas", at: { x: 140.25, y: 3 }, pinned: false },
    { thing: "name:Ó “Bob”\n<b>", at: null, pinned: false },
  ],
  brought: ["name:Mr Thomas"],
  hidden: [`${EX}paris`],
  setAside: [`${EX}source/A`],
  facets: [
    { dimension: "certainty", only: ["certain", "probable"], without: [], from: null, to: null },
    { dimension: "date", only: [], without: [], from: "1937-09-01", to: "1937-12-31" },
    { dimension: "relation", only: [], without: [`${EX}knows`], from: null, to: null },
  ],
  hideFiltered: true,
  camera: { x: 10, y: -4.5, ratio: 0.75 },
  settings: { clock: "reported", lanes: "place" },
};

describe("saved views", () => {
  it("are written so that a person can read them, in terms of the view vocabulary", () => {
    const text = viewsText([BREAK], { prefixes: { ex: EX } });
    expect(text).toContain("@prefix view: <https://w3id.org/dossier/view#> .");
    expect(text).toContain('rdfs:label "The break, autumn 1937"');
    expect(text).toMatch(/view:focus ex:jane/);
    expect(text).toMatch(/view:layout view:time/);
    expect(text).toMatch(/view:dimension view:certainty/);
    expect(text).toMatch(/view:only "certain", "probable"/);
    expect(text).toMatch(/view:thing ex:jane/);
    expect(text).not.toContain('{\\"');
  });

  it("come back as they were, from a file", () => {
    expect(read(viewsText([BREAK])).views).toEqual([BREAK]);
    expect(read(viewsText([BREAK])).rest).toEqual([]);
  });

  it("come back whatever they hold (law)", () => {
    const coordinate = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100 + 0);
    const key = fc.oneof(
      fc.webUrl().filter((u) => !/\s/.test(u)),
      fc.string().map((s) => `name:${s}`),
      fc.constant("https://w3id.org/dossier/.well-known/genid/a.ttl/b0"),
    );
    const keys = fc.uniqueArray(key, { maxLength: 4 }).map((k) => k.sort());
    const day = fc.constantFrom("1937-10-01", "1940-02-29", "-0044-03-15");
    const word = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9-]{0,8}$/);
    const value = fc.oneof(fc.webUrl(), fc.string());
    const facet = fc.record({
      dimension: word,
      only: fc.uniqueArray(value, { maxLength: 3 }).map((v) => v.sort()),
      without: fc.uniqueArray(value, { maxLength: 3 }).map((v) => v.sort()),
      from: fc.option(day, { nil: null }),
      to: fc.option(day, { nil: null }),
    });
    const view: fc.Arbitrary<SavedView> = fc.record({
      iri: fc.constant(newViewIri("Law")),
      name: fc.string(),
      note: fc.string(),
      saved: fc.option(day, { nil: null }),
      focus: fc.option(key, { nil: null }),
      steps: fc.nat(9),
      limit: fc.integer({ min: 1, max: 5000 }),
      foldEvents: fc.boolean(),
      layout: word,
      placed: fc
        .uniqueArray(key, { maxLength: 4 })
        .map((k) => k.sort())
        .chain((list) =>
          fc.tuple(
            ...list.map((thing) =>
              fc.record({
                thing: fc.constant(thing),
                at: fc.option(fc.record({ x: coordinate, y: coordinate }), { nil: null }),
                pinned: fc.boolean(),
              }),
            ),
          ),
        ),
      brought: keys,
      expanded: keys,
      hidden: keys,
      setAside: keys,
      facets: fc
        .uniqueArray(facet, { maxLength: 3, selector: (f) => f.dimension })
        .map((f) => f.sort((a, b) => (a.dimension < b.dimension ? -1 : 1))),
      hideFiltered: fc.boolean(),
      camera: fc.option(
        fc.record({ x: coordinate, y: coordinate, ratio: fc.integer({ min: 1, max: 1200 }).map((n) => n / 100) }),
        { nil: null },
      ),
      settings: fc.dictionary(
        fc.string({ minLength: 1 }).filter((k) => k !== "__proto__"),
        fc.string(),
        { maxKeys: 3 },
      ),
    });
    fc.assert(
      fc.property(view, (v) => {
        expect(read(viewsText([v]))).toEqual({ views: [v], rest: [] });
        expect(readViews(writeViews([v])).views).toEqual([v]);
      }),
      { numRuns: 200 },
    );
  });

  it("are as plain as can be where a file says nothing or nonsense, and what is not understood is kept", () => {
    const text = `@prefix view: <https://w3id.org/dossier/view#> . @prefix ex: <${EX}> .
      ex:v a view:View ; view:steps "many" ; view:limit -3 ; view:colour ex:red ; view:foldEvents "perhaps" ;
        view:placed [ view:thing ex:a ; view:x "left" ; view:y 4 ], [ view:x 1.0 ], "nowhere" .
      ex:note ex:says "keep me" .`;
    const { views, rest } = read(text);
    expect(views).toEqual([
      { ...PLAIN_VIEW, iri: `${EX}v`, name: "v", placed: [{ thing: `${EX}a`, at: null, pinned: false }] },
    ]);
    expect(rest.map((q) => q.object.value).sort()).toEqual(
      ["-3", "keep me", "left", "many", "nowhere", "perhaps", `${EX}red`].sort(),
    );
    const again = read(viewsText(views, { rest }));
    expect(again.views).toEqual(views);
    expect(again.rest.map((q) => q.object.value)).toContain("keep me");
  });

  it("keep a name in another language when they are renamed", () => {
    const text = `@prefix view: <https://w3id.org/dossier/view#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      <${EX}v> a view:View ; rdfs:label "The break", "Der Bruch"@de .`;
    const { views, rest } = read(text);
    expect(views.map((v) => v.name)).toEqual(["The break"]);
    const renamed = viewsText([{ ...PLAIN_VIEW, iri: `${EX}v`, name: "Zürich" }], { rest });
    expect(renamed).toContain('"Der Bruch"@de');
    expect(read(renamed).views.map((v) => v.name)).toEqual(["Zürich"]);
  });

  it("say which of their things the dossier has no more, and do without them", () => {
    const { view, missing } = presentIn(BREAK, (key) => key !== `${EX}jane` && key !== `${EX}paris`);
    expect(missing).toEqual([`${EX}jane`, `${EX}paris`]);
    expect(view.focus).toBeNull();
    expect(view.hidden).toEqual([]);
    expect(view.placed.map((p) => p.thing)).toEqual(["name:Mr Thomas", "name:Ó “Bob”\n<b>"]);
    expect(view.facets).toEqual(BREAK.facets);
  });

  it("get an address of their own", () => {
    expect(newViewIri("The break, autumn 1937")).toBe("https://w3id.org/dossier/view/the-break-autumn-1937");
    expect(newViewIri("Zürich", ["https://w3id.org/dossier/view/zurich"])).toBe(
      "https://w3id.org/dossier/view/zurich-2",
    );
    expect(newViewIri("»«")).toBe("https://w3id.org/dossier/view/view");
  });

  it.each([
    ["views.ttl", true],
    ["data/case/views.trig", true],
    ["data/1937.view.ttl", true],
    ["reviews.ttl", false],
    ["view.ttl", false],
    ["views.ttl.txt", false],
    ["ontology/view.ttl", false],
  ])("stand in files of their own: %s → %s", (path, expected) => {
    expect(isViewPath(path)).toBe(expected);
  });
});

describe("the view vocabulary", () => {
  const d = new ShippedDossier();
  const NS = "https://w3id.org/dossier/view#";
  const declared = new Set(
    d.ontologyFiles
      .filter((f) => f.path.endsWith("view.ttl"))
      .flatMap((f) => f.quads.map((q) => q.subject.value))
      .filter((s) => s.startsWith(NS)),
  );

  it("has every term that a written view uses, with one name and one definition", () => {
    const used = writeViews([BREAK])
      .flatMap((q) => [q.predicate.value, q.object.value])
      .filter((v) => v.startsWith(NS));
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((term) => !declared.has(term))).toEqual([]);
    for (const term of declared) {
      expect(d.objects(term, "http://www.w3.org/2000/01/rdf-schema#label").length, term).toBe(1);
      expect(d.objects(term, "http://www.w3.org/2004/02/skos/core#definition").length, term).toBe(1);
    }
  });
});
