/** Source criticism on the real dossier, against its own queries, and on small ones made by hand. */

import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { SourceCriticism } from "../../src/claims/source-criticism.ts";
import { sourcesSparql } from "../../src/claims/sources-sparql.ts";
import { localName } from "../../src/model/local-name.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { parseCsv } from "../data/csv.ts";
import { PROJECT, ShippedDossier, SRC } from "../data/shipped-dossier.ts";
import { change, EX, store } from "../model/turtle.ts";

const shipped = new ShippedDossier();
const criticism = new SourceCriticism(shipped.claims);
const weight = (key: string) => criticism.sources().find((s) => s.source.key === key);

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

const answer = (name: string) =>
  parseCsv(readFileSync(`${PROJECT}data/krivitsky/queries/${name}.expected.csv`, "utf8"));

describe("the Krivitsky dossier", () => {
  test("201 of 307 claims rest on one source, 211 on one family: as question 18 has it", () => {
    const [, numbers = []] = answer("Q18-one-source");
    expect(numbers.slice(0, 3)).toEqual(["307", "201", "211"]);
    expect(criticism.basis()).toEqual({ claims: 307, oneSource: 201, oneFamily: 211 });
  });

  test("Perry is cited by 39 claims, for a rival value in four; 18 rest on him alone, the very ones of question 18b", () => {
    const perry = weight("PER");
    const listed = new Set(
      answer("Q18b-on-perry-alone")
        .slice(1)
        .map(([claim]) => claim),
    );
    expect([perry?.cited.length, perry?.supported.length]).toEqual([39, 35]);
    expect(perry?.alone).toEqual([...listed].sort());
    expect(perry?.alone.length).toBe(18);
  });

  test("without Perry 18 claims fall, and nothing that another source says does", () => {
    const left = criticism.without([`${SRC}PER`]);
    expect(left.fallen).toEqual(weight("PER")?.alone);
    expect(left.cited.length).toBe(39);
    expect(left.basis.claims).toBe(307 - 18);
    const key = (s: string, p: string, o: string) =>
      `https://w3id.org/dossier/krivitsky/${s}\nhttps://w3id.org/dossier/ns#${p}\nhttps://w3id.org/dossier/krivitsky/${o}`;
    expect(left.fallenKeys.has(key("debriefing-1940", "ledBy", "guy-liddell"))).toBe(true);
    expect(left.fallenKeys.has(key("debriefing-1940", "ledBy", "jane-archer"))).toBe(false);
    for (const s of left.statements) expect(s.witnesses.after).toBeLessThanOrEqual(s.witnesses.before);
  });

  test("Kern's book and its reviews are one family", () => {
    const family = criticism.familyOf(`${SRC}KLE`).map(localName);
    expect(family).toEqual(expect.arrayContaining(["KLE", "NEWT", "vKERN"]));
    const kern = criticism.families().find((f) => f.root.key === "vKERN");
    expect(kern?.sources.map(localName).toSorted()).toEqual(family);
    const alone = kern?.alone ?? [];
    expect(criticism.without(kern?.sources ?? []).fallen).toEqual(expect.arrayContaining([...alone]));
  });

  test("the SPARQL of the list gives the same numbers", async () => {
    const told = new Map((await rows(sourcesSparql())).map(([s = "", cited, alone]) => [s, [cited, alone]]));
    for (const { source, cited, alone } of criticism.sources())
      if (cited.length > 0)
        expect([source.key, told.get(source.iri)]).toEqual([source.key, [`${cited.length}`, `${alone.length}`]]);
    expect(told.size).toBe(criticism.sources().filter((s) => s.cited.length > 0).length);
  });

  test.each([["PER"], ["AND"], ["vQUI"], ["DH", "AND", "WPJS"], ["QSEED", "QREV", "SPYG", "vQUI"]])(
    "the SPARQL of setting %s aside gives the same claims",
    async (...keys) => {
      const aside = keys.map((k) => SRC + k);
      const told = (await rows(sourcesSparql(aside))).map(([claim]) => claim);
      expect(told).toEqual(criticism.without(aside).fallen.toSorted());
    },
  );
});

describe("by hand", () => {
  const text = `
    :a dos:met :b ~ :k1 {| a dos:Claim ; dcterms:identifier "K1" ; dos:statedIn :s1 ; dos:verdict dos:accepted |}
      ~ :k1b {| a dos:Claim ; dcterms:identifier "K1" ; dos:statedIn :s2 |} .
    :k2 a dos:Claim ; dcterms:identifier "K2" ; rdf:reifies <<( :a dos:met :c )>> ; dos:statedIn :s3 ; dos:derivedFrom :s1 .
    :k3 a dos:Claim ; dcterms:identifier "K3" ; rdf:reifies <<( :a dos:met :d )>> ; dos:statedIn :s3 ; dos:derivedFrom :k1, :k2 .
    :k4 rdf:reifies <<( :a dos:met :e )>> .
    :s2 dos:derivedFrom :s1 . :a dos:met :f .`;
  const open = (turtle: string) => {
    const dossier = store(turtle);
    const claims = new Claims(dossier, new Vocabulary(store(""), dossier));
    return { dossier, claims, criticism: new SourceCriticism(claims) };
  };
  const key = (o: string) => `${EX}a\nhttps://w3id.org/dossier/ns#met\n${EX}${o}`;

  test("a copy keeps the claim, but not its acceptance: that is reported now", () => {
    const left = open(text).criticism.without([`${EX}s1`]);
    expect(left.fallen).toEqual(["K2"]);
    expect([...left.unaccepted]).toEqual([key("b")]);
    expect([...left.fallenKeys]).toEqual([key("c")]);
  });

  test("two of one family are one witness; a claim without a source has none", () => {
    const { criticism } = open(text);
    expect([criticism.witnesses("K1"), criticism.witnesses("K2"), criticism.witnesses("k4")]).toEqual([1, 1, 0]);
    expect(criticism.familyOf(`${EX}s2`)).toEqual([`${EX}s1`, `${EX}s2`]);
  });

  test("what is reckoned from two claims stands until both have fallen", () => {
    const { criticism } = open(text);
    expect(criticism.without([`${EX}s1`]).fallen).not.toContain("K3");
    expect(criticism.without([`${EX}s1`, `${EX}s3`]).fallen).toEqual(["K2", "K3"]);
    expect(criticism.without([`${EX}s1`, `${EX}s2`, `${EX}s3`]).fallen).toEqual(["K1", "K2", "K3"]);
  });

  test("after a change it answers anew", () => {
    const { dossier, claims, criticism } = open(text);
    expect(criticism.basis().oneSource).toBe(2);
    claims.apply(
      change(dossier, `:k5 rdf:reifies <<( :a dos:met :c )>> ; dcterms:identifier "K2" ; dos:statedIn :s9 .`),
    );
    criticism.apply();
    expect(criticism.basis().oneSource).toBe(1);
    expect(criticism.without([`${EX}s3`]).fallen).toEqual(["K3"]);
  });

  test("a dossier without claims rests on nothing", () => {
    const { criticism } = open(`:a foaf:knows :b .`);
    expect(criticism.sources()).toEqual([]);
    expect(criticism.families()).toEqual([]);
    expect(criticism.without([`${EX}s1`])).toMatchObject({ fallen: [], statements: [], basis: { claims: 0 } });
  });
});
