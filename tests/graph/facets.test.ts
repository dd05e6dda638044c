/** Facets: against brute force, after any history, and against the SPARQL they stand for. */
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { ClaimClocks } from "../../src/claims/clocks.ts";
import { FacetIndex } from "../../src/graph/facets/facet-index.ts";
import { type Row, RowReader } from "../../src/graph/facets/row.ts";
import {
  FACETS,
  type FacetName,
  type FacetState,
  NO_FACETS,
  onlyThis,
  withDates,
  withValue,
} from "../../src/graph/facets/state.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import type { Quad } from "../../src/rdf/term.ts";
import { createQuadStore, type QuadSource } from "../../src/store/quad-store.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { syntheticDossier } from "../bench/synthetic.ts";
import { KRI, ShippedDossier, SRC } from "../data/shipped-dossier.ts";
import { DOS, EX, quads, store } from "../model/turtle.ts";
import { expectSame, rowsOf } from "./facet-brute-force.ts";

const shipped = new ShippedDossier();

function indexOf(dossier: QuadSource, ontology: QuadSource) {
  const vocabulary = new Vocabulary(ontology, dossier);
  const claims = new Claims(dossier, vocabulary);
  const clocks = new ClaimClocks(dossier, vocabulary, claims);
  const index = new FacetIndex(dossier, vocabulary, claims, clocks);
  const reader = () => new RowReader(dossier, vocabulary, claims, clocks);
  const apply = (commit: { delta: { added: readonly Quad[]; removed: readonly Quad[] } }) => {
    vocabulary.apply(commit);
    claims.apply(commit);
    clocks.apply();
    index.apply(commit);
  };
  return { vocabulary, claims, index, reader, apply };
}

/** States made from values that occur, and some that do not. */
function states(rows: Map<string, Row>): fc.Arbitrary<FacetState> {
  const value = (facet: FacetName) => {
    const known = [...new Set([...rows.values()].flatMap((r) => r.values[facet]))];
    return fc.constantFrom(...known, "https://example.org/unknown");
  };
  const step = fc
    .constantFrom(...FACETS)
    .chain((facet) => fc.tuple(fc.constant(facet), value(facet), fc.constantFrom("any", "not", "free" as const)));
  const day = fc.option(
    fc.constantFrom("1899-06-28", "1937-10-01", "1939-12-31", "1940-01-20", "1940-02-01", "2003-01-01"),
    { nil: null },
  );
  return fc
    .tuple(fc.array(step, { maxLength: 5 }), fc.option(fc.record({ from: day, to: day }), { nil: null, freq: 2 }))
    .map(([steps, dates]) =>
      withDates(
        steps.reduce((s, [facet, v, as]) => withValue(s, facet, v, as), NO_FACETS),
        dates,
      ),
    );
}

describe("the shipped dossier", () => {
  const { index, reader } = indexOf(shipped.dossier, shipped.ontology);
  const rows = rowsOf(shipped.dossier, reader());

  test("law: filtering and counting are what reading every statement gives", () => {
    fc.assert(
      fc.property(states(rows), (state) => expectSame(rows, index, state)),
      { numRuns: 60 },
    );
  });

  test("without filters it has all 307 claims, and the standings of their statements", () => {
    const all = index.filter(NO_FACETS);
    expect(all.claims).toBe(307);
    const standing = new Map(all.values("standing").map((v) => [v.value, v.statements]));
    const counted = new Map<string, number>();
    for (const row of rows.values()) {
      const s = shipped.claims.standing(row.triple);
      counted.set(s, (counted.get(s) ?? 0) + 1);
    }
    expect(standing).toEqual(counted);
  });

  test("only Perry, and reported: Liddell's lead is among them, Archer's is not", () => {
    const state = onlyThis(onlyThis(NO_FACETS, "source", `${SRC}PER`), "standing", "reported");
    const result = index.filter(state);
    const led = (who: string) => `${KRI}debriefing-1940\n${DOS}ledBy\n${KRI}${who}`;
    expect([result.passes(led("guy-liddell")), result.passes(led("jane-archer"))]).toEqual([true, false]);
    expect(result.keeps(`${KRI}guy-liddell`)).toBe(true);
    expect(result.keeps(`${KRI}jane-archer`)).toBe(false);
    const others = result.values("standing").find((v) => v.value === "accepted");
    expect(others?.statements).toBeGreaterThan(0);
    expect(others?.state).toBe("free");
  });

  test("a state that lets nothing through empties the view and breaks nothing", () => {
    const none = index.filter(onlyThis(NO_FACETS, "relation", "https://example.org/unknown"));
    expect([none.statements, none.claims]).toEqual([0, 0]);
    expect(none.values("relation").find((v) => v.state === "any")).toMatchObject({ statements: 0 });
  });

  describe("against the SPARQL it stands for", () => {
    const workspace = new Workspace(shipped.ontologyFiles.flatMap((f) => f.quads));
    const added = shipped.dossierFiles.flatMap((f) => f.quads);
    workspace.dispatch({ label: "open", origin: "load", delta: { added, removed: [] } });
    const engine = new EmbeddedEngine(workspace, startNodeWorker);
    afterAll(() => engine.close());

    const person = withValue(NO_FACETS, "kind", "person", "any");
    test.each<[string, FacetState]>([
      ["no filter", NO_FACETS],
      ["people", person],
      ["no places", withValue(NO_FACETS, "kind", "place", "not")],
      ["names and people", withValue(person, "kind", "name", "any")],
      ["other things", onlyThis(NO_FACETS, "kind", "other")],
      ["a class", onlyThis(NO_FACETS, "class", `${DOS}Interrogation`)],
      ["relations", withValue(onlyThis(NO_FACETS, "relation", `${DOS}ledBy`), "relation", `${DOS}informed`, "any")],
      ["reported or denied", withValue(onlyThis(NO_FACETS, "standing", "reported"), "standing", "denied", "any")],
      ["plain", onlyThis(NO_FACETS, "standing", "plain")],
      ["rejected", onlyThis(NO_FACETS, "standing", "rejected")],
      ["contested", onlyThis(NO_FACETS, "certainty", "contested")],
      ["not certain", withValue(NO_FACETS, "certainty", "certain", "not")],
      ["two sources", withValue(onlyThis(NO_FACETS, "source", `${SRC}PER`), "source", `${SRC}DH`, "any")],
      ["without Perry", withValue(NO_FACETS, "source", `${SRC}PER`, "not")],
      ["Kern's family", onlyThis(NO_FACETS, "family", `${SRC}vKERN`)],
      ["a section", onlyThis(NO_FACETS, "tag", "Contacts")],
      ["early 1940", withDates(NO_FACETS, { from: "1940-01-01", to: "1940-02-29" })],
      [
        "people in 1939, certain, without Davenport-Hines",
        withDates(withValue(onlyThis(person, "certainty", "certain"), "source", `${SRC}DH`, "not"), {
          from: "1939-01-01",
          to: "1939-12-31",
        }),
      ],
    ])("%s", async (_, state) => {
      const result = await engine.query(index.sparql(state));
      if (result.kind !== "rows") throw new Error("rows expected");
      // The engine rewrites numbers.
      const word = (o: string | undefined) => (/^-?\d+\.\d+$/.test(o ?? "") ? Number(o) : o);
      const told = result.rows.map(([s, p, o]) => [s?.value, p?.value, word(o?.value)].join(" ")).sort();
      const own = index
        .filter(state)
        .keys()
        .map((key) => {
          const row = rows.get(key);
          return [row?.triple.subject.value, row?.triple.predicate.value, word(row?.triple.object.value)].join(" ");
        });
      expect(told).toEqual(own.sort());
    });
  });
});

const ONTOLOGY = store(`
  dos:bornIn a owl:FunctionalProperty ; dos:section "Life" . dos:coverName style:literalDrawnAs style:name .
  :Person style:drawnAs style:person . :Place style:drawnAs style:place .`);

const UNIVERSE: readonly Quad[] = [
  ...quads(`
    :a dos:bornIn :b, :c ; dos:met :b ; rdfs:label "A" ; a :Person, :Place ; dos:coverName "X" ; dcterms:subject "spies" .
    :b rdfs:label "B" ; dos:met :a ; dos:when "1940"^^edtf:EDTF ; :age 40 . :c a :Event ; dos:dated "1939-05"^^edtf:EDTF .
    :k1 a dos:Claim ; dcterms:identifier "K1" ; rdf:reifies <<( :a dos:bornIn :b )>>, <<( :a dos:met :b )>> ; dos:statedIn :s1 ;
      dos:verdict dos:accepted, dos:rejected ; dos:certainty dos:certain .
    :k2 a dos:Claim ; dcterms:identifier "K2" ; rdf:reifies <<( :a dos:bornIn :c )>> ; dos:deniedIn :s2 ; dos:when "1940"^^edtf:EDTF .
    :k3 rdf:reifies <<( :a dos:bornIn :b )>>, <<( :k1 dos:limits :k2 )>>, <<( :a dos:coverName "Y" )>> ; dos:statedIn :s3, :c ;
      dcterms:subject "names" .
    :x dos:member :k1 . :c dos:firstFocus :a . :s1 a dos:Source ; dos:derivedFrom :s3 . :s2 dos:derivedFrom :s1 . :s3 a :Book .
    :Person rdfs:subClassOf :Place . dos:met rdfs:label "met" .`),
  ...quads(`:a dos:bornIn :b . :k1 rdf:reifies <<( :a dos:bornIn :b )>> .`, "other.ttl"),
];

test.each([
  ["a thing spoken of before becomes a source", ":a dos:bornIn :c .", ":k3 dos:statedIn :c ."],
  ["two claims at once make it a source", ":a dos:bornIn :c .", ":k3 dos:statedIn :c . :k4 dos:deniedIn :c ."],
  ["the dossier says with what it begins", ":a dos:bornIn :c .", ":c dos:firstFocus :a ."],
])("%s: what is said of it is no statement any more, until that is taken back", (_, before, change) => {
  const dossier = createQuadStore(quads(before));
  const { index, apply } = indexOf(dossier, ONTOLOGY);
  expect(index.filter(NO_FACETS).statements).toBe(1);
  const added = quads(change);
  apply({ delta: dossier.apply({ added, removed: [] }) });
  expect(index.filter(NO_FACETS).statements).toBe(0);
  apply({ delta: dossier.apply({ added: [], removed: added }) });
  expect(index.filter(NO_FACETS).statements).toBe(1);
});

test("law: after any history the index answers as if it had been built afresh, and as reading every statement does", () => {
  const step = fc.record({
    remove: fc.boolean(),
    picks: fc.array(fc.nat(UNIVERSE.length - 1), { minLength: 1, maxLength: 12 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), (history, numbers) => {
      const dossier = createQuadStore();
      const { index, reader, apply } = indexOf(dossier, ONTOLOGY);
      index.filter(NO_FACETS);
      for (const { remove, picks } of history) {
        const chosen = picks.map((p) => UNIVERSE[p]).filter((q) => q !== undefined);
        apply({ delta: dossier.apply(remove ? { added: [], removed: chosen } : { added: chosen, removed: [] }) });
      }
      const rows = rowsOf(dossier, reader());
      let state = NO_FACETS;
      expectSame(rows, index, state);
      for (const facet of FACETS) {
        const known = [...new Set([...rows.values()].flatMap((r) => r.values[facet]))];
        const [pick = 0, how = 0] = [numbers.next().value, numbers.next().value];
        const value = known[pick % Math.max(1, known.length)];
        if (value !== undefined && how % 3 !== 0) state = withValue(state, facet, value, how % 3 === 1 ? "any" : "not");
        expectSame(rows, index, state);
      }
    }),
    { numRuns: 400 },
  );
});

test("10,000 claims are filtered and counted as reading each of them does", () => {
  const dossier = createQuadStore(quads(syntheticDossier(10_000)));
  const { index, reader } = indexOf(dossier, shipped.ontology);
  const state = withDates(withValue(onlyThis(NO_FACETS, "kind", "person"), "certainty", "disputed", "not"), {
    from: "1930-01-01",
    to: "1945-12-31",
  });
  expect(index.filter(state).statements).toBeGreaterThan(1000);
  expectSame(rowsOf(dossier, reader()), index, state);
});

test("a dossier without claims has facets too", () => {
  const { index } = indexOf(
    store(`:a a :Person ; rdfs:label "A" ; foaf:knows :b ; :age 40 . :b a :Person .`),
    ONTOLOGY,
  );
  const all = index.filter(NO_FACETS);
  expect([all.statements, all.claims]).toEqual([2, 0]);
  expect(all.values("standing").map((v) => [v.value, v.statements])).toEqual([["plain", 2]]);
  expect(all.values("kind")).toMatchObject([{ value: "person", things: 2, statements: 2 }]);
  expect(all.passes(`${EX}a\nhttp://xmlns.com/foaf/0.1/knows\n${EX}b`)).toBe(true);
});
