/** The chain of testimony and the three clocks, on the real dossier and by hand. */
import { describe, expect, test } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { ClaimClocks } from "../../src/claims/clocks.ts";
import { testimony } from "../../src/claims/testimony.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { KRI, ShippedDossier, SRC } from "../data/shipped-dossier.ts";
import { change, EX, store } from "../model/turtle.ts";

const shipped = new ShippedDossier();
const clocks = new ClaimClocks(shipped.dossier, shipped.vocabulary, shipped.claims);
const chain = (id: string) => testimony(KRI + id, shipped.claims, shipped.vocabulary, clocks);
const name = (iri: string | null) => (iri === null ? null : shipped.vocabulary.label(iri));
const claim = (id: string) => {
  const attestation = shipped.claims.attestation(KRI + id);
  if (attestation === null) throw new Error(`${id} is no claim`);
  return attestation;
};

describe("who told whom that King was a spy", () => {
  const steps = chain("UK03");

  test("Krivitsky told Levine before Levine told anyone, and Mallet wrote to Jebb", () => {
    const told = steps.filter((s) => s.role === "told").map((s) => `${name(s.from)} → ${name(s.to)}`);
    expect(told[0]).toBe("Walter Krivitsky → Isaac Don Levine");
    expect(told.indexOf("Isaac Don Levine → Victor Mallet")).toBeLessThan(told.indexOf("Victor Mallet → Gladwyn Jebb"));
    expect(told).toContain("Isaac Don Levine → Lord Lothian");
  });

  test("Lothian is Levine's word only, and so reported", () => {
    const lothian = steps.find((s) => s.role === "told" && s.to === `${KRI}lord-lothian`);
    expect(lothian).toMatchObject({ standing: "reported", certainty: "contested", claims: ["UK02"] });
  });

  test("it had reached Mallet on 3 September, then Harker and Vivian, and the questioners on the 25th", () => {
    const known = steps.filter((s) => s.role === "known");
    expect(known.find((s) => s.to === `${KRI}victor-mallet`)?.when).toBe("1939-09-03");
    expect(known.map((s) => s.to)).toEqual(expect.arrayContaining([`${KRI}oswald-harker`, `${KRI}valentine-vivian`]));
    expect(known.at(-1)).toMatchObject({ to: `${KRI}questioners-of-king`, when: "1939-09-25" });
  });

  test("we read it in Davenport-Hines, open to readers since 2018", () => {
    expect(steps.filter((s) => ["held", "by way of", "source", "opened"].includes(s.role))).toMatchObject([
      { role: "held", to: `${KRI}walter-krivitsky` },
      { role: "by way of", to: `${KRI}isaac-don-levine` },
      { role: "source", to: `${SRC}DH`, when: "2018", locators: ["ch. 5"] },
      { role: "opened", to: `${SRC}DH`, when: "2018" },
    ]);
  });
});

test("a review rests on the book that it reviews; an inference on its premises", () => {
  expect(chain("AG09-KLE").filter((s) => s.role === "rests on")).toMatchObject([
    { from: `${SRC}KLE`, to: `${SRC}vKERN` },
  ]);
  expect(
    chain("OR14")
      .filter((s) => s.role === "rests on")
      .map((s) => s.to),
  ).toEqual(expect.arrayContaining([`${KRI}OR12`, `${KRI}OR13`]));
});

describe("three clocks", () => {
  test("the second agent was described in 1940, and we may read of it since 2018", () => {
    const agent = claim("AG08");
    expect(clocks.happened(agent)).toMatchObject({ span: { text: "1940-01/1940-02" }, by: "claim" });
    expect(clocks.reported(agent)).toMatchObject({ by: "expression", of: `${KRI}debriefing-1940` });
    expect(clocks.opened(agent)).toMatchObject({ span: { text: "2018" }, by: "publication", of: `${SRC}DH` });
  });

  test("the FBI file was opened on 30 November 1999, the file with the Franco plot on 14 November 2001", () => {
    expect(clocks.release(`${KRI}fbi-file-on-krivitsky`)?.text).toBe("1999-11-30");
    expect(clocks.release(`${KRI}franco-plot-mi5-file`)?.text).toBe("2001-11-14");
  });

  test("where nothing is recorded, nothing is told", () => {
    expect(clocks.release(`${KRI}krivitsky-mi5-file`)).toBeNull();
    expect(clocks.opened(claim("DE21"))).toBeNull();
  });

  test("a claim without a date takes that of the event it is about", () => {
    const dossier = store(`
      :e dos:beganOn "1940-01-19"^^edtf:EDTF ; dos:endedOn "1940-02"^^edtf:EDTF .
      :k a dos:Claim ; rdf:reifies <<( :e dos:tookPlaceAt :p )>> ; dos:statedIn :s .
      :s dcterms:date "1951" ; dos:releasedOn "1999"^^edtf:EDTF .`);
    const vocabulary = new Vocabulary(store(""), dossier);
    const claims = new Claims(dossier, vocabulary);
    const own = new ClaimClocks(dossier, vocabulary, claims);
    const k = () => claims.attestation(`${EX}k`) ?? claim("AG08");
    expect(own.happened(k())).toMatchObject({ span: { text: "1940-01-19/1940-02" }, by: "subject", of: `${EX}e` });
    expect(own.reported(k())).toMatchObject({ span: { text: "1951" }, by: "source" });
    expect(own.opened(k())).toMatchObject({ span: { text: "1999" }, by: "release", of: `${EX}s` });
    claims.apply(change(dossier, "", `:s dos:releasedOn "1999"^^edtf:EDTF .`));
    own.apply();
    expect(own.opened(k())).toBeNull();
  });
});

test("what is no claim has no chain", () => {
  expect(chain("jane-archer")).toEqual([]);
});
