/** The claims of the real dossier, against what its sources are known to say. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkClaims } from "../../src/claims/checks.ts";
import { Claims } from "../../src/claims/claims.ts";
import { SearchIndex } from "../../src/model/search.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { dos } from "../../src/rdf/namespaces.ts";
import { readText } from "../../src/rdf/read.ts";
import { iri, type ObjectTerm, type Triple } from "../../src/rdf/term.ts";
import { documentGraph } from "../../src/store/document.ts";
import { createQuadStore, type QuadStore } from "../../src/store/quad-store.ts";

function folder(path: string): QuadStore {
  const files = readdirSync(path).filter((f) => f.endsWith(".ttl"));
  return createQuadStore(
    files.flatMap((f) => {
      const file = `${path}/${f}`;
      return readText(readFileSync(file, "utf8"), { syntax: "turtle", path: file, graph: documentGraph(file) }).quads;
    }),
  );
}

const dossier = folder("data/krivitsky");
const vocabulary = new Vocabulary(folder("ontology"), dossier);
const claims = new Claims(dossier, vocabulary);

const kri = (local: string) => iri(`https://w3id.org/dossier/krivitsky/${local}`);
const src = (local: string): string => `https://w3id.org/dossier/source/${local}`;
const triple = (s: string, p: string, o: string): Triple => ({ subject: kri(s), predicate: dos(p), object: kri(o) });
const wordOf = (o: ObjectTerm | undefined): string =>
  o === undefined ? "" : o.termType === "NamedNode" ? vocabulary.label(o.value) : o.value;

test("307 claims, of which 162 are certain, 72 probable, 51 contested and 22 disputed", () => {
  expect(claims.count()).toBe(307);
  expect(claims.certaintyCounts()).toEqual({ certain: 162, probable: 72, contested: 51, disputed: 22 });
});

describe("how Krivitsky died", () => {
  const [rivalry] = claims.rivalries(triple("walter-krivitsky", "mannerOfDeath", "suicide"));
  const answer = (word: string, denied = false) =>
    rivalry?.positions.find((p) => p.denied === denied && wordOf(p.statements[0]?.triple.object) === word);
  const holders = (word: string, denied = false): string[] => [
    ...new Set(answer(word, denied)?.attestations.flatMap((a) => a.heldBy.map((h) => vocabulary.label(h)))),
  ];

  test("suicide, murder, forced suicide, not determined, and suicide denied: none accepted", () => {
    expect(rivalry?.question).toBe("How did Krivitsky die?");
    expect(rivalry?.positions.map((p) => [p.denied, wordOf(p.statements[0]?.triple.object)]).toSorted()).toEqual([
      [false, "forced suicide"],
      [false, "murder"],
      [false, "suicide"],
      [false, "undetermined"],
      [true, "suicide"],
    ]);
    expect(rivalry?.positions.every((p) => p.standing === "reported" || p.standing === "denied")).toBe(true);
  });

  test("who holds what", () => {
    expect(holders("murder").toSorted()).toEqual(["Antonina Porfirieva", "Louis Waldman"]);
    expect(holders("suicide")).toEqual(expect.arrayContaining(["A. Magruder MacDonald", "Gary Kern"]));
    expect(holders("suicide", true)).toEqual(["Louis Waldman"]);
  });

  test("Klehr and Newton both review Kern, and so are one witness beside Perry", () => {
    const sources = new Set(answer("suicide")?.attestations.map((a) => a.source));
    expect([...sources].toSorted()).toEqual([src("KLE"), src("NEWT"), src("PER")]);
    expect(answer("suicide")?.witnesses).toBe(2);
  });
});

test("Liddell as leader of the debriefing is Perry's alone, against Archer on two independent sources", () => {
  expect(claims.statement(triple("debriefing-1940", "ledBy", "guy-liddell"))).toMatchObject({
    standing: "reported",
    certainty: "contested",
    rivals: 1,
    attestations: [{ identifier: "DB08", source: src("PER") }],
  });
  const [rivalry] = claims.rivalries(kri("DB08").value);
  const archer = rivalry?.positions.find((p) => p.standing === "accepted");
  expect(wordOf(archer?.statements[0]?.triple.object)).toBe("Jane Archer");
  expect(archer?.witnesses).toBe(2);
  expect(claims.rivalCount(triple("debriefing-1940", "conductedBy", "oswald-harker"))).toBe(0);
});

test("born on 28 June 1899, certain and accepted; perhaps on 1 January 1899, contested", () => {
  const born = claims
    .about(kri("walter-krivitsky").value)
    .forward.filter((s) => s.triple.predicate.equals(dos("bornOn")));
  expect(born.map((s) => [s.triple.object.value, s.standing, s.certainty, s.rivals]).toSorted()).toEqual([
    ["1899-01-01?", "reported", "contested", 1],
    ["1899-06-28", "accepted", "certain", 1],
  ]);
});

test("the day on which the INS passed to Justice is a rivalry of dates on one triple", () => {
  const [rivalry] = claims.rivalries(triple("ins", "partOf", "us-department-of-justice"));
  expect(rivalry?.within ?? rivalry?.question).toBe("On which day did the INS pass to Justice?");
  const dates = rivalry?.positions.flatMap((p) => [...new Set(p.attestations.map((a) => a.when))]);
  expect(dates?.toSorted()).toEqual(["1940-06-14/..", "1940-06-15/..", "1940-06/..", "1940-07-14/..", "1940/.."]);
});

test("the FBI's valuing him is denied, within its time", () => {
  expect(claims.statement(triple("fbi", "valued", "walter-krivitsky"))).toMatchObject({
    standing: "denied",
    attestations: [{ identifier: "SD28", stance: "denied", hedges: ["until after his death"] }],
  });
});

test("claims are causes of claims", () => {
  const [caused] = claims.about(kri("SD15").value).forward;
  expect(caused?.triple.object.value).toBe(kri("SD18").value);
  expect(claims.knownTo(kri("UK03").value).length).toBeGreaterThan(0);
});

test("every verdict, date and derivation holds together", () => {
  expect(checkClaims(dossier, claims)).toEqual([]);
});

test("found by names old and new", () => {
  const search = new SearchIndex(dossier, vocabulary);
  const first = (text: string): string | undefined => search.search(text)[0]?.label;
  expect(first("Podwoloczyska")).toBe("Podwołoczyska");
  expect(first("mr thomas")).toBe("Walter Krivitsky");
  expect(first("ginsberg")).toBe("Walter Krivitsky");
  expect(first("DB08")).toBe("DB08");
  expect(first("davenport hines")).toBe("Davenport-Hines 2018");
  expect(search.closest("Krivitzky")).toBe("Walter Krivitsky");
});
