import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { addClaim } from "../../src/edits/add-claim.ts";
import { changeType } from "../../src/edits/change-type.ts";
import { createThing } from "../../src/edits/create-thing.ts";
import { deleteThing } from "../../src/edits/delete-thing.ts";
import type { ClaimDraft } from "../../src/edits/draft.ts";
import type { Edit, EditContext } from "../../src/edits/edit.ts";
import { Guard } from "../../src/edits/guard.ts";
import { link } from "../../src/edits/link.ts";
import { merge, mergePlan } from "../../src/edits/merge.ts";
import { nextIdentifier } from "../../src/edits/next-identifier.ts";
import { otherNameRelation } from "../../src/edits/other-names.ts";
import { renameIri } from "../../src/edits/rename-iri.ts";
import { dos } from "../../src/rdf/namespaces.ts";
import { readText } from "../../src/rdf/read.ts";
import { iri } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { createQuadStore, type QuadSource } from "../../src/store/quad-store.ts";
import { KRI, PROJECT, SRC } from "../data/shipped-dossier.ts";
import { Desk, says } from "./fixture.ts";

const read = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(PROJECT + folder)
      .filter((f) => f.endsWith(".ttl"))
      .sort()
      .map((f) => [f, readFileSync(`${PROJECT}${folder}/${f}`, "utf8")]),
  );

const WALTER = `${KRI}walter-krivitsky`;
const draft: ClaimDraft = {
  triples: [says("walter-krivitsky", "questionedBy", "guy-liddell")],
  stance: "stated",
  source: `${SRC}DH`,
  locator: "ch. 5",
  when: "1940-01",
  certainty: "certain",
  accepted: true,
};

describe("in the Krivitsky dossier", () => {
  let texts: Record<string, string>;
  let ontology: QuadSource;
  let desk: Desk;
  let guard: Guard;
  /** The files that an edit changes, with the lines it adds and removes. */
  const changed = (make: (context: EditContext) => Edit): Record<string, { added: number; removed: number }> => {
    const before = desk.files();
    desk.do(make);
    const after = desk.files();
    const lines = (body: string | undefined): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const l of (body ?? "").split("\n")) counts.set(l, (counts.get(l) ?? 0) + 1);
      return counts;
    };
    const more = (a: Map<string, number>, b: Map<string, number>): number =>
      [...a].reduce((n, [l, count]) => n + Math.max(0, count - (b.get(l) ?? 0)), 0);
    return Object.fromEntries(
      Object.keys(after)
        .filter((f) => after[f] !== before[f])
        .map((f) => {
          const [x, y] = [lines(before[f]), lines(after[f])];
          return [f.replace(/^.*\//, ""), { added: more(y, x), removed: more(x, y) }];
        }),
    );
  };

  beforeAll(() => {
    texts = read("data/krivitsky");
    ontology = createQuadStore(
      Object.entries(read("ontology")).flatMap(([path, body]) => readText(body, { syntax: "turtle", path }).quads),
    );
    desk = new Desk(texts, ontology);
    guard = new Guard(desk.dossier, ontology);
  });

  test("what speaks against a merge: dates and places, not the days that follow from the dates", () => {
    const { warnings } = mergePlan(desk.context, `${KRI}jane-archer`, WALTER);
    expect(warnings).toContain("They differ in “born on” and “born in”, which have one value each.");
    expect(warnings.join()).not.toMatch(/not (?:before|after)/);
  });

  test("a claim changes one file by its own lines, and undo leaves nothing", () => {
    const before = desk.files();
    const files = changed((x) => addClaim(x, draft));
    expect(Object.keys(files)).toHaveLength(1);
    const [lines] = Object.values(files);
    expect(lines?.added).toBeLessThan(8);
    expect(lines?.removed).toBeLessThan(3);
    desk.workspace.undo();
    expect(desk.files()).toEqual(before);
  });

  test("its number goes on in the series of the subject", () => {
    const id = nextIdentifier(desk.context, WALTER);
    const [, series = "", n = ""] = /^([A-Z]+)(\d+)$/.exec(id) ?? [];
    expect(desk.claims.byIdentifier(series + String(Number(n) - 1).padStart(2, "0"))).not.toEqual([]);
    expect(desk.claims.byIdentifier(id)).toEqual([]);
  });

  test("a well-formed claim adds no finding; what is wrong is told and not forbidden", async () => {
    expect(await guard.look(addClaim(desk.context, draft).delta)).toEqual([]);
    const backwards = { ...draft, triples: [says("walter-krivitsky", "bornIn", "mi5")] };
    const found = await guard.look(addClaim(desk.context, backwards).delta);
    expect(found.map((f) => f.focus)).toContain(WALTER);
    const unsourced = addClaim(desk.context, { ...draft, source: null, accepted: false });
    expect((await guard.look(unsourced.delta)).map((f) => `${f.severity}: ${f.message}`)).toContain(
      "warning: A draft: name its source.",
    );
    const retyped = changeType(desk.context, `${KRI}london`, dos("Person").value);
    expect((await guard.look(retyped.delta)).length).toBeGreaterThan(0);
    expect(await guard.look({ added: [], removed: [] })).toEqual([]);
  });

  test("what a deletion leaves hanging is told", async () => {
    const { delta } = deleteThing(desk.context, `${SRC}DH`, { claims: "keep" });
    expect((await guard.look(delta)).some((f) => f.path?.includes("statedIn"))).toBe(true);
  });

  test("other names are given by the ontology's own relation", () => {
    expect(otherNameRelation(desk.context, dos("Person").value)).toBe(dos("knownAs").value);
    expect(otherNameRelation(desk.context, dos("Place").value)).toBe(dos("knownAs").value);
  });

  test("merging a double and taking it back leaves no trace; the plan knows the claims", () => {
    const before = desk.files();
    desk.do((x) => createThing(x, { cls: dos("Person").value, label: "Samuel Ginzberg" }));
    desk.do((x) => link(x, `${KRI}samuel-ginzberg`, dos("friendOf").value, iri(`${KRI}ignace-reiss`)));
    expect(mergePlan(desk.context, WALTER, `${KRI}samuel-ginzberg`).claims).toBeGreaterThan(100);
    desk.do((x) => merge(x, `${KRI}samuel-ginzberg`, WALTER));
    expect(desk.vocabulary.names(WALTER).others.map((o) => o.text)).toContain("Samuel Ginzberg");
    expect(desk.breaches()).toEqual([]);
    for (let n = 0; n < 3; n += 1) desk.workspace.undo();
    expect(desk.files()).toEqual(before);
  });

  test("the subject of most claims can be renamed, or deleted, and the law holds", () => {
    const before = desk.files();
    desk.do((x) => renameIri(x, WALTER, `${KRI}samuel-ginsberg`));
    expect(writeRdf(desk.dossier.match(), { syntax: "nquads", keepDocuments: true })).not.toContain(`<${WALTER}>`);
    expect(desk.breaches()).toEqual([]);
    desk.do((x) => deleteThing(x, `${KRI}samuel-ginsberg`, { claims: "drop" }));
    expect(writeRdf(desk.dossier.match(), { syntax: "nquads", keepDocuments: true })).not.toContain("samuel-ginsberg>");
    expect(desk.breaches()).toEqual([]);
    desk.workspace.undo();
    desk.workspace.undo();
    expect(desk.files()).toEqual(before);
  });
});
