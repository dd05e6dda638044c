import { beforeEach, describe, expect, test } from "vitest";
import { accept } from "../../src/edits/accept.ts";
import { addClaim } from "../../src/edits/add-claim.ts";
import { link } from "../../src/edits/link.ts";
import { merge, mergePlan } from "../../src/edits/merge.ts";
import { relabel } from "../../src/edits/relabel.ts";
import { revert } from "../../src/edits/revert.ts";
import { split } from "../../src/edits/split.ts";
import { unmerge } from "../../src/edits/unmerge.ts";
import { withdraw } from "../../src/edits/withdraw.ts";
import { dos } from "../../src/rdf/namespaces.ts";
import { Desk, KRI, kri, says } from "./fixture.ts";

const [K, G] = [`${KRI}krivitsky`, `${KRI}ginsberg`];
let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

describe("merging", () => {
  test("says before what would happen", () => {
    const plan = mergePlan(desk.context, G, K);
    expect(plan).toMatchObject({ claims: 1, names: ["Samuel Ginsberg"], loops: [], warnings: [] });
    expect(plan.collapsing.map((t) => t.object.value.replace(KRI, ""))).toContain("reiss");
    expect(mergePlan(desk.context, `${KRI}mi5`, K).warnings[0]).toBe(
      "MI5 is an organisation, Walter Krivitsky a person.",
    );
    const toArcher = mergePlan(desk.context, `${KRI}archer`, K);
    expect(toArcher.loops).toHaveLength(1);
    expect(toArcher.warnings).toEqual([expect.stringMatching(/join/)]);
  });

  test("makes one of two, with the old name as another name, and each statement once", () => {
    desk.do((x) => merge(x, G, K));
    expect(desk.said("ginsberg")).toEqual([]);
    expect(desk.vocabulary.names(K)).toMatchObject({
      preferred: "Walter Krivitsky",
      others: [{ text: "Samuel Ginsberg" }],
    });
    expect(desk.dossier.count(kri("krivitsky"), dos("friendOf"), kri("reiss"))).toBe(1);
    expect(desk.claims.onTriple(says("krivitsky", "friendOf", "archer")).map((a) => a.identifier)).toEqual(["DB10"]);
    expect(desk.breaches()).toEqual([]);
  });

  test("goes the other way, too", () => {
    desk.do((x) => merge(x, K, G));
    expect(desk.vocabulary.names(G)).toMatchObject({
      preferred: "Samuel Ginsberg",
      others: [{ text: "Walter Krivitsky" }],
    });
    expect(desk.claims.claimedOf(G)).toHaveLength(4);
  });

  test("is refused for claims and for one and the same", () => {
    expect(() => merge(desk.context, K, K)).toThrow("one already");
    expect(() => merge(desk.context, `${KRI}DB07`, `${KRI}DB09`)).toThrow("not merged");
  });

  test("warns when a plain statement would meet unaccepted claims only", () => {
    desk.do((x) => link(x, G, dos("questionedBy").value, kri("mi5")));
    expect(mergePlan(desk.context, G, K).warnings).toEqual([expect.stringMatching(/No longer asserted.*MI5/)]);
  });

  test("is taken back after later changes, which stay", () => {
    const before = desk.files();
    const step = desk.do((x) => merge(x, G, K));
    const draft = { stance: "stated", source: `${KRI}DH`, certainty: "certain", accepted: true } as const;
    const later = desk.do((x) => addClaim(x, { ...draft, triples: [says("krivitsky", "met", "mi5")] }));
    const undone = desk.do((x) => unmerge(x, step));
    expect(undone.label).toBe("part Samuel Ginsberg from Walter Krivitsky");
    expect(desk.asserts(says("krivitsky", "met", "mi5"))).toBe(true);
    desk.do((x) => revert(x, later));
    expect(desk.files()).toEqual(before);
  });
});

describe("splitting", () => {
  test("moves whole claims with what they alone assert", () => {
    const { made } = desk.do((x) =>
      split(x, K, { label: "The other Krivitsky", claims: [`${KRI}DB07`, `${KRI}DB09`] }),
    );
    expect(made).toBe(`${KRI}the-other-krivitsky`);
    const other = "the-other-krivitsky";
    expect(desk.asserts(says(other, "friendOf", "reiss"))).toBe(true);
    expect(desk.asserts(says("krivitsky", "friendOf", "reiss"))).toBe(false);
    // A second source still says it of the first.
    expect(desk.asserts(says("krivitsky", "questionedBy", "archer"))).toBe(true);
    expect(desk.said(other)).toContain("rdf:type dos:Person");
    expect(desk.breaches()).toEqual([]);
  });

  test("moves plain statements that are chosen", () => {
    desk.do((x) => split(x, G, { label: "G.", claims: [], statements: [says("ginsberg", "friendOf", "reiss")] }));
    expect(desk.asserts(says("g", "friendOf", "reiss"))).toBe(true);
    expect(desk.asserts(says("ginsberg", "friendOf", "reiss"))).toBe(false);
  });
});

describe("taking one change back alone", () => {
  test("works where nothing rests on it", () => {
    const accepted = desk.do((x) => accept(x, `${KRI}DB08`));
    desk.do((x) => relabel(x, K, "W. G. Krivitsky"));
    desk.do((x) => revert(x, accepted));
    expect(desk.claims.standing(says("archer", "memberOf", "mi5"))).toBe("reported");
    expect(desk.vocabulary.label(K)).toBe("W. G. Krivitsky");
    expect(desk.workspace.undoLabel).toBe("take back “accept claim DB08”");
  });

  test("is refused, with the reason, where something was changed again", () => {
    const first = desk.do((x) => relabel(x, K, "W. G. Krivitsky"));
    desk.do((x) => relabel(x, K, "General Krivitsky"));
    expect(() => revert(desk.context, first)).toThrow(/W\. G\. Krivitsky/);
  });

  test("is refused where the law would break", () => {
    const link1 = desk.do((x) => link(x, G, dos("memberOf").value, kri("mi5")));
    const draft = { stance: "stated", source: `${KRI}DH`, certainty: "certain", accepted: true } as const;
    desk.do((x) => addClaim(x, { ...draft, triples: [says("ginsberg", "memberOf", "mi5")] }));
    expect(() => revert(desk.context, link1)).toThrow(/claims made or accepted since/);
    const withdrawn = desk.do((x) => withdraw(x, `${KRI}DB09`));
    desk.do((x) => revert(x, withdrawn));
    expect(desk.asserts(says("krivitsky", "friendOf", "reiss"))).toBe(true);
  });
});
