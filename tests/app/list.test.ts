import { beforeAll, describe, expect, test } from "vitest";
import { chooseView } from "../../src/app/desk/view-choice.ts";
import { allClaims, CLAIM_COLUMNS, type ClaimData, drawnClaims } from "../../src/app/list/claim-table.ts";
import { dateReader } from "../../src/app/list/dates-of.ts";
import { claimsSparql, thingsSparql } from "../../src/app/list/list-sparql.ts";
import { outlineOf } from "../../src/app/list/outline-of.ts";
import { type Column, csvText, filtered, sorted, tabText } from "../../src/app/list/table.ts";
import { allThings, drawnThings, THING_COLUMNS, type ThingData } from "../../src/app/list/thing-table.ts";
import { FIRST_VIEW } from "../../src/app/view/view-state.ts";
import { Projection } from "../../src/graph/projection.ts";
import { DEBRIEFING, dossier, kri } from "./dossier.ts";

const data = dossier(`${DEBRIEFING}
  kri:stranger rdfs:label "Émile Étranger"@en ; dos:bornOn "1890"^^edtf:EDTF ; dos:diedOn "1941-02-10"^^edtf:EDTF ; dos:met kri:archer .`);
const projection = new Projection(data.workspace.dossier, data.vocabulary, data.claims);
beforeAll(() => projection.buildNow());

const view = () => chooseView(projection.graph, FIRST_VIEW, kri("debriefing"), 40).graph;
const things: ThingData = {
  get graph() {
    return projection.graph;
  },
  vocabulary: data.vocabulary,
  datesOf: dateReader(data.workspace.dossier, data.claims),
};
const claims: ClaimData = {
  get graph() {
    return projection.graph;
  },
  onKey: (key) => data.claims.onKey(key),
  sourceName: (iri) => data.claims.source(iri).short,
};

describe("the table of things", () => {
  test("holds the canvas's things in the canvas's order", () => {
    const rows = drawnThings(view(), things);
    expect(rows.map((r) => r.id).slice(0, 3)).toEqual([kri("debriefing"), kri("archer"), kri("liddell")]);
    expect(rows).toHaveLength(view().order);
  });

  test("says how many lines a thing has, how sure and how contested they are, and when it was", () => {
    const archer = allThings(things).find((r) => r.id === kri("archer"));
    // Led the debriefing, met Liddell (which its source denies), and was met by the stranger (on no claim).
    expect(archer).toMatchObject({ label: "Jane Archer", lines: 3, claims: 2, surest: "certain", dates: ["1898"] });
    const text = (id: string) => {
      const row = allThings(things).find((r) => r.id === kri(id));
      return row === undefined ? [] : THING_COLUMNS.filter((c) => c.id === "dates").map((c) => c.text(row));
    };
    expect(text("stranger")).toEqual(["1890–1941"]);
    expect(text("liddell")).toEqual([""]);
  });

  test("sorts by words, by numbers and by days, and puts what has none last either way", () => {
    const rows = allThings(things);
    const by = (column: string, down: boolean) => sorted(rows, THING_COLUMNS, { column, down }).map((r) => r.label);
    expect(by("thing", false)).toEqual([...by("thing", true)].reverse());
    expect(by("dates", false).slice(0, 2)).toEqual(["Émile Étranger", "Jane Archer"]);
    expect(by("dates", true).slice(0, 2)).toEqual(["Jane Archer", "Émile Étranger"]);
    expect(by("nonsense", true)).toEqual(rows.map((r) => r.label));
  });

  test("is filtered without accents and by any column", () => {
    const find = (text: string) => filtered(allThings(things), THING_COLUMNS, text).map((r) => r.label);
    expect(find("etranger")).toEqual(["Émile Étranger"]);
    expect(find("1898 JANE")).toEqual(["Jane Archer"]);
    expect(find("nobody")).toEqual([]);
  });
});

describe("the table of claims", () => {
  test("has a row for each statement, with its date and its sources", () => {
    const rows = drawnClaims(view(), claims);
    const led = rows.find((r) => r.claims.includes("DB07"));
    expect(led).toMatchObject({
      relation: "led by",
      object: "Jane Archer",
      standing: "accepted",
      certainty: "certain",
    });
    expect(led?.details()).toEqual({ when: "1940-01/1940-02", sources: "Davenport-Hines 2018; Wikipedia" });
    const text = Object.fromEntries(CLAIM_COLUMNS.map((c) => [c.id, led === undefined ? "" : c.text(led)]));
    expect(text).toMatchObject({ when: "Jan–Feb 1940", claims: "DB07", standing: "accepted", rivals: "" });
  });

  test("holds those that are only reported, and those denied", () => {
    const standing = (id: string) => allClaims(claims).find((r) => r.claims.includes(id))?.standing;
    expect([standing("DB08"), standing("XX01")]).toEqual(["reported", "denied"]);
  });
});

describe("what leaves the table", () => {
  const row = { id: "1", words: '=HYPERLINK("http://e.org")', n: "-5" };
  const columns: Column<typeof row>[] = [
    { id: "words", words: "Words", width: [80, 1], text: (r) => r.words },
    { id: "n", words: "N, n", width: [80, 1], text: (r) => r.n },
  ];

  test("a spreadsheet runs nothing of it", () => {
    expect(csvText([row], columns)).toBe('Words,"N, n"\r\n"\'=HYPERLINK(""http://e.org"")",-5\r\n');
    expect(tabText([row], columns)).toBe('Words\tN, n\n\'=HYPERLINK("http://e.org")\t-5');
    expect(tabText([{ ...row, words: "@a\tb\nc" }], columns)).toContain("'@a b c\t-5");
  });

  test("it can be asked for in SPARQL", () => {
    const prefixes = { kri: "https://w3id.org/dossier/krivitsky/" };
    expect(thingsSparql([kri("archer"), "name:x", "http://e.org/a b>c"], prefixes)).toContain(
      "VALUES ?thing {\n    kri:archer\n    <http://e.org/a%20b%3Ec>\n  }",
    );
    expect(thingsSparql(null, prefixes)).not.toContain("VALUES");
    expect(claimsSparql([kri("archer")], prefixes)).toContain("VALUES ?subject { kri:archer }");
  });
});

test("the outline reads each relation from the side of its thing", () => {
  const words = { relation: (iri: string) => data.vocabulary.relation(iri) };
  const groups = (id: string) =>
    outlineOf(projection.graph, kri(id), words).map((g) => [g.words, g.ends.map((e) => e.label)]);
  expect(groups("debriefing")).toEqual([["led by", ["Guy Liddell", "Jane Archer"]]]);
  expect(groups("liddell")).toEqual([
    ["led", ["the debriefing"]],
    ["met", ["Jane Archer"]],
  ]);
  expect(outlineOf(projection.graph, "https://e.org/none", words)).toEqual([]);
});
