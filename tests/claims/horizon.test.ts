/** Knowledge horizons on the real dossier, against SPARQL written by hand and against the SPARQL they stand for. */
import { afterAll, describe, expect, test } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { ClaimClocks } from "../../src/claims/clocks.ts";
import { compareHorizons } from "../../src/claims/horizon/compare.ts";
import { HorizonDateError, type HorizonSpec, Horizons } from "../../src/claims/horizon/horizon.ts";
import { horizonSparql } from "../../src/claims/horizon/sparql.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { KRI, ShippedDossier } from "../data/shipped-dossier.ts";
import { change, EX, store } from "../model/turtle.ts";

const shipped = new ShippedDossier();
const clocks = new ClaimClocks(shipped.dossier, shipped.vocabulary, shipped.claims);
const horizons = new Horizons(shipped.dossier, shipped.vocabulary, shipped.claims, clocks);
const of = (actor: string, date: string, more: Partial<HorizonSpec> = {}) =>
  horizons.horizon({ actor: KRI + actor, date, ...more });

const workspace = new Workspace(shipped.ontologyFiles.flatMap((f) => f.quads));
const added = shipped.dossierFiles.flatMap((f) => f.quads);
workspace.dispatch({ label: "open", origin: "load", delta: { added, removed: [] } });
const engine = new EmbeddedEngine(workspace, startNodeWorker);
afterAll(() => engine.close());

async function rows(text: string): Promise<string[][]> {
  const result = await engine.query(text);
  if (result.kind !== "rows") throw new Error(`rows expected, got ${result.kind}`);
  return result.rows.map((row) => row.map((term) => term?.value ?? ""));
}

const PREFIXES = `
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX dos: <https://w3id.org/dossier/ns#>
PREFIX kri: <https://w3id.org/dossier/krivitsky/>`;

describe("against SPARQL written by hand", () => {
  /** Officers on the day, by their entry or office; then what they were told, held, did or were dealt with in. */
  const byHand = (body: string, day: string): string =>
    `${PREFIXES}
    SELECT DISTINCT ?claim WHERE {
      {
        BIND(kri:${body} AS ?who)
      } UNION {
        ?entry rdf:reifies <<( ?who dos:joined kri:${body} )>> ; dos:verdict dos:accepted ; dos:notAfter ?joined .
        FILTER(?joined <= ?day)
        FILTER NOT EXISTS {
          ?exit rdf:reifies <<( ?who dos:left kri:${body} )>> ; dos:verdict dos:accepted ; dos:notBefore ?gone .
          FILTER(?gone <= ?day)
        }
      } UNION {
        ?unit dos:partOf kri:${body} .
        ?office rdf:reifies <<( ?who dos:headOf ?unit )>> ; dos:verdict dos:accepted .
        OPTIONAL { ?office dos:notBefore ?since }
        OPTIONAL { ?office dos:notAfter ?until }
        FILTER((!BOUND(?since) || ?since <= ?day) && (!BOUND(?until) || ?until > ?day))
      }
      {
        ?telling rdf:reifies <<( ?what dos:knownTo ?who )>> ; dos:verdict dos:accepted ; dos:notAfter ?by .
        ?what dcterms:identifier ?claim .
      } UNION {
        ?a dos:heldBy ?who ; dos:notAfter ?by ; dcterms:identifier ?claim .
        FILTER NOT EXISTS { ?a dos:expressedIn ?elsewhere }
      } UNION {
        VALUES ?dealing { dos:informed dos:urged dos:questionedBy dos:workedWith dos:marriedTo dos:helped }
        { ?a rdf:reifies <<( ?who ?dealing ?other )>> } UNION { ?a rdf:reifies <<( ?other ?dealing ?who )>> }
        ?a dos:verdict dos:accepted ; dos:notAfter ?by ; dcterms:identifier ?claim .
      } UNION {
        VALUES ?part { dos:conductedBy dos:ledBy dos:participant dos:authoredBy dos:addressedTo }
        ?b rdf:reifies <<( ?event ?part ?who )>> ; dos:verdict dos:accepted ; dos:notAfter ?by .
        ?a rdf:reifies <<( ?event ?any ?thing )>> ; dos:verdict dos:accepted ; dos:notAfter ?its ; dcterms:identifier ?claim .
        FILTER(?its <= ?day)
      } UNION {
        FILTER(?who = kri:${body})
        { ?a rdf:reifies <<( ?who ?did ?other )>> ; dos:notBefore ?by .
          FILTER(?did NOT IN (dos:workedWith, dos:helped, dos:informed, dos:assessedAs, dos:ratedAbove, dos:valued, dos:rivalOf))
        } UNION {
          VALUES ?bond { dos:joined dos:employedBy }
          ?a rdf:reifies <<( ?other ?bond ?who )>> ; dos:notAfter ?by
        } UNION {
          { ?a rdf:reifies <<( ?other dos:partOf ?who )>> } UNION { ?a rdf:reifies <<( ?who dos:partOf ?other )>> }
          UNION { ?u dos:partOf ?who . ?a rdf:reifies <<( ?other dos:headOf ?u )>> ; dos:notAfter ?end . FILTER(?end > ?day) }
          BIND("0001-01-01"^^xsd:date AS ?by)
        }
        ?a dos:verdict dos:accepted ; dcterms:identifier ?claim .
      }
      FILTER(?by <= ?day)
    } ORDER BY ?claim`.replaceAll("?day", `"${day}"^^xsd:date`);

  const had = (actor: string, date: string) =>
    [...of(actor, date).byIdentifier].flatMap(([id, reach]) => (reach === "had" ? [id] : [])).sort();

  test("MI5 on 1 February 1940", async () => {
    const told = (await rows(byHand("mi5", "1940-02-01"))).map(([claim]) => claim);
    expect(had("mi5", "1940-02-01")).toEqual(told);
    expect(told).toEqual(expect.arrayContaining(["UK03", "UK04", "UK10", "UK11", "UK12", "DB03", "DB04", "DB11"]));
  });

  test("the FBI on 1 February 1940", async () => {
    const told = (await rows(byHand("fbi", "1940-02-01"))).map(([claim]) => claim);
    expect(had("fbi", "1940-02-01")).toEqual(told);
    expect(told).toContain("US11");
    expect(told).not.toContain("UK03");
  });
});

describe("against the SPARQL it stands for", () => {
  test.each<[string, string, Partial<HorizonSpec>]>([
    ["mi5", "1940-02-01", {}],
    ["mi5", "1939-09", {}],
    ["mi5", "1941", {}],
    ["fbi", "1940-02-01", {}],
    ["sis", "1940-02-01", {}],
    ["foreign-office", "1939-10-01", {}],
    ["walter-krivitsky", "1939-12-31", {}],
    ["jane-archer", "1940-02-01", {}],
    ["mi5", "1940-02-01", { through: [`${KRI}sis`] }],
    ["mi5", "1940-04-01", { rules: ["told", "papers"] }],
    ["mi5", "1940-04-01", { rules: ["own"] }],
    ["mi5", "1931-06-15", {}],
    ["fbi", "1939-08-20", {}],
    ["fbi", "1939-09-30", {}],
  ])("%s by %s %o", async (actor, date, more) => {
    const horizon = of(actor, date, more);
    const within = [...horizon.byIdentifier].filter(([, reach]) => reach !== "beyond").sort();
    const told = await rows(horizonSparql(horizon, shipped.vocabulary));
    expect(told.sort()).toEqual(within);
  });
});

describe("what MI5 could know", () => {
  const horizon = of("mi5", "1940-02-01");
  const reach = (id: string) => horizon.byIdentifier.get(id);
  const grounds = (id: string) => horizon.claims.get(KRI + id)?.grounds ?? [];

  test("that King was a spy had reached it through Harker, head of its B Division", () => {
    expect(grounds("UK03")[0]).toMatchObject({
      rule: "told",
      reach: "had",
      through: `${KRI}oswald-harker`,
      when: "1939-09",
    });
    expect(grounds("UK03")[0]?.steps.map((s) => s.claims)).toEqual([["UK04"], ["PE23"], ["OR03"]]);
  });

  test("what Krivitsky said in the debriefing may have reached it: he was still being questioned", () => {
    for (const id of ["AG08", "AG13", "AG16", "AG07"]) expect([id, reach(id)]).toEqual([id, "may"]);
    expect(grounds("AG08")[0]?.doubts).toEqual(["date"]);
    expect(of("mi5", "1940-06-01").byIdentifier.get("AG08")).toBe("had");
  });

  test("that the agents were Maclean and Philby lay beyond, and sources deny that it was known", () => {
    expect([reach("AG09"), reach("AG15")]).toEqual(["beyond", "beyond"]);
    expect(horizon.claims.get(`${KRI}AG09`)?.denials).toMatchObject([{ claims: ["AG17"] }]);
    expect(horizon.things.get(`${KRI}kim-philby`)).toBe("beyond");
    expect(horizon.things.get(`${KRI}journalist-of-franco-plot`)).toBe("may");
  });

  test("Krivitsky's death lay beyond", () => {
    expect([reach("DE01"), reach("DE09")]).toEqual(["beyond", "beyond"]);
    expect(horizon.counts.had + horizon.counts.may + horizon.counts.beyond).toBe(307);
  });

  test("what an author judged later did not reach it", () => {
    expect([reach("SD15"), reach("SD22"), reach("HI05")]).toEqual(["beyond", "beyond", "beyond"]);
  });

  test("what SIS knew may be counted as passed on", () => {
    const more = of("mi5", "1940-02-01", { through: [`${KRI}sis`] });
    expect([reach("UK05"), more.byIdentifier.get("UK05")]).toEqual(["beyond", "may"]);
    for (const [id, r] of horizon.byIdentifier) if (r === "had") expect(more.byIdentifier.get(id)).toBe("had");
  });

  test("what was in print counts only when asked for", () => {
    const rules = ["told", "present", "papers", "own", "print"] as const;
    expect(of("mi5", "1940-02-01").byIdentifier.get("US05")).toBe("beyond");
    expect(of("mi5", "1940-02-01", { rules }).byIdentifier.get("US05")).toBe("may");
  });

  test("Vivian was of SIS: what he held is not MI5's", () => {
    expect(reach("UK05")).toBe("beyond");
    expect(of("sis", "1940-02-01").byIdentifier.get("UK05")).toBe("had");
  });

  test("MI5 against the FBI", () => {
    const both = compareHorizons(horizon, of("fbi", "1940-02-01"));
    expect(both.onlyA).toEqual(expect.arrayContaining(["UK03", "UK11", "DB03"]));
    expect(both.onlyB).toEqual(expect.arrayContaining(["US11"]));
    expect(both.both).toEqual([]);
    expect(both.onlyA.length + both.onlyB.length + both.both.length + both.neither.length).toBe(307);
    expect(both.things.get(`${KRI}walter-krivitsky`)).toBe("both");
  });
});

describe("rules, by hand", () => {
  function open(turtle: string) {
    const dossier = store(turtle);
    const vocabulary = new Vocabulary(store("dos:ledBy rdfs:subPropertyOf dos:conductedBy ."), dossier);
    const claims = new Claims(dossier, vocabulary);
    const own = new ClaimClocks(dossier, vocabulary, claims);
    const all = new Horizons(dossier, vocabulary, claims, own);
    const reach = (actor: string, date: string, id: string) =>
      all.horizon({ actor: EX + actor, date }).byIdentifier.get(id);
    return { dossier, claims, clocks: own, horizons: all, reach };
  }
  const claim = (id: string, triple: string, more: string) =>
    `:${id} a dos:Claim ; dcterms:identifier "${id}" ; rdf:reifies <<( ${triple} )>> ; dos:statedIn :s ; ${more} .`;
  const accepted = "dos:verdict dos:accepted";
  const when = (edtf: string) => `dos:when "${edtf}"^^edtf:EDTF`;

  test("an officer's knowledge counts while he serves, and perhaps at the edges", () => {
    const { reach } = open(`
      ${claim("in", ":o dos:joined :body", `${accepted} ; ${when("1935")}`)}
      ${claim("out", ":o dos:left :body", `${accepted} ; ${when("1940-06")}`)}
      ${claim("early", ":x dos:informed :o", `${accepted} ; ${when("1934-05")}`)}
      ${claim("edge", ":x dos:informed :o", `${accepted} ; ${when("1935-05")}`)}
      ${claim("inside", ":y dos:informed :o", `${accepted} ; ${when("1938")}`)}
      ${claim("late", ":z dos:informed :o", `${accepted} ; ${when("1941")}`)}`);
    expect(["early", "edge", "inside", "late"].map((id) => reach("body", "1945", id))).toEqual([
      "beyond",
      "may",
      "had",
      "beyond",
    ]);
    expect(reach("body", "1937-12-31", "inside")).toBe("beyond");
    expect(reach("body", "1938-06", "inside")).toBe("may");
  });

  test("what is reported only may have reached; what is rejected or denied did not", () => {
    const { reach } = open(`
      ${claim("r", ":x dos:informed :o", when("1938"))}
      ${claim("w", ":y dos:informed :o", `${when("1938")} ; dos:verdict dos:rejected`)}
      :d a dos:Claim ; dcterms:identifier "d" ; rdf:reifies <<( :z dos:informed :o )>> ; dos:deniedIn :s ; ${when("1938")} .`);
    expect(["r", "w", "d"].map((id) => reach("o", "1940", id))).toEqual(["may", "beyond", "beyond"]);
  });

  test("a claim that had been told counts although nobody accepts it", () => {
    const { reach } = open(`
      ${claim("k", ":p dos:spiedFor :q", when("1938"))}
      ${claim("t", ":k dos:knownTo :o", `${accepted} ; ${when("1939-05-01")}`)}`);
    expect([reach("o", "1939-04-30", "k"), reach("o", "1939-05-01", "k")]).toEqual(["beyond", "had"]);
  });

  test("an approximate date counts as sure only when as much time again has passed", () => {
    const { reach } = open(claim("k", ":x dos:informed :o", `${accepted} ; ${when("1939-05~")}`));
    expect(["1939-03-30", "1939-04-30", "1939-06-15", "1939-07-02"].map((d) => reach("o", d, "k"))).toEqual([
      "beyond",
      "may",
      "may",
      "had",
    ]);
  });

  test("who serves another in secret vouches for nothing", () => {
    const { reach } = open(`
      ${claim("in", ":o dos:joined :body", `${accepted} ; ${when("1935")}`)}
      ${claim("spy", ":o dos:spiedFor :other", `${accepted} ; ${when("1935/1950")}`)}
      ${claim("k", ":x dos:informed :o", `${accepted} ; ${when("1938")}`)}`);
    expect([reach("body", "1945", "k"), reach("body", "1945", "spy"), reach("other", "1951", "spy")]).toEqual([
      "may",
      "beyond",
      "had",
    ]);
  });

  test("a unit's knowledge is the body's; a body's perhaps its parent's, and perhaps its officer's", () => {
    const { reach } = open(`
      :unit a dos:OrganisationalUnit ; dos:partOf :body . :body dos:partOf :state . :o dos:headOf :body .
      ${claim("k", ":x dos:informed :unit", `${accepted} ; ${when("1938")}`)}
      ${claim("b", ":x dos:informed :body", `${accepted} ; ${when("1938")}`)}`);
    expect(["body", "state", "o"].map((who) => reach(who, "1940", "b"))).toEqual(["had", "may", "may"]);
    expect(["body", "state", "o"].map((who) => reach(who, "1940", "k"))).toEqual(["had", "may", "beyond"]);
  });

  test("a change is followed; a date that is none is refused in words", () => {
    const { dossier, claims, clocks: own, horizons: all, reach } = open(claim("k", ":x dos:informed :o", when("1938")));
    expect(reach("o", "1940", "k")).toBe("may");
    claims.apply(change(dossier, `:k dos:verdict dos:accepted . :x dos:informed :o .`));
    own.apply();
    all.apply();
    expect(reach("o", "1940", "k")).toBe("had");
    expect(() => all.horizon({ actor: `${EX}o`, date: "spring" })).toThrow(HorizonDateError);
    expect(() => all.horizon({ actor: `${EX}o`, date: "../.." })).toThrow(/names no day/);
  });

  test("without claims there is nothing to know, and nobody fails", () => {
    const { horizons: all } = open(":a foaf:knows :b .");
    expect(all.horizon({ actor: `${EX}a`, date: "1940" })).toMatchObject({ counts: { had: 0, may: 0, beyond: 0 } });
    expect(all.actors()).toEqual([]);
  });
});
