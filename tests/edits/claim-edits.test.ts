import { beforeEach, describe, expect, test } from "vitest";
import { draftsOf } from "../../src/claims/drafts.ts";
import { accept } from "../../src/edits/accept.ts";
import { addAttestation } from "../../src/edits/add-attestation.ts";
import { addClaim } from "../../src/edits/add-claim.ts";
import { attestPlain } from "../../src/edits/attest-plain.ts";
import { changeClaim } from "../../src/edits/change-claim.ts";
import { clearVerdict } from "../../src/edits/clear-verdict.ts";
import { deleteClaim } from "../../src/edits/delete-claim.ts";
import { deny } from "../../src/edits/deny.ts";
import type { ClaimDraft } from "../../src/edits/draft.ts";
import { nextIdentifier } from "../../src/edits/next-identifier.ts";
import { reject } from "../../src/edits/reject.ts";
import { Projection } from "../../src/graph/projection.ts";
import { SearchIndex } from "../../src/model/search.ts";
import { dos } from "../../src/rdf/namespaces.ts";
import { iri } from "../../src/rdf/term.ts";
import { Desk, KRI, kri, says } from "./fixture.ts";

const DH = `${KRI}DH`;
const MET = says("krivitsky", "met", "archer");
const draft: ClaimDraft = { triples: [MET], stance: "stated", source: DH, certainty: "certain", accepted: true };

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

describe("adding a claim", () => {
  test("writes all of its evidence beside the other claims on the subject", () => {
    const edit = desk.do((x) =>
      addClaim(x, {
        ...draft,
        locator: " ch. 5 ",
        when: "1940-01/1940-02",
        hedges: ["soon"],
        heldBy: [`${KRI}archer`],
        qualifiers: [{ relation: dos("atPlace").value, value: kri("mi5") }],
        note: "read twice",
      }),
    );
    expect(edit).toMatchObject({ label: "add claim DB11", made: `${KRI}DB11` });
    expect(desk.said("DB11")).toEqual([
      'dcterms:identifier "DB11"',
      "dos:atPlace kri:mi5",
      "dos:certainty dos:certain",
      'dos:hedge "soon"@en',
      "dos:heldBy kri:archer",
      'dos:locator "ch. 5"',
      'dos:notAfter "1940-02-29"',
      'dos:notBefore "1940-01-01"',
      'dos:note "read twice"@en',
      "dos:statedIn kri:DH",
      "dos:verdict dos:accepted",
      'dos:when "1940-01/1940-02"',
      "rdf:reifies <<( kri:krivitsky dos:met kri:archer )>>",
      "rdf:type dos:Claim",
    ]);
    expect(desk.asserts(MET)).toBe(true);
    expect(new Set(edit.delta.added.map((q) => q.graph.value.replace(/^.*\//, "")))).toEqual(new Set(["claims.ttl"]));
    expect(edit.delta.removed).toEqual([]);
  });

  test("unaccepted, it only reports", () => {
    desk.do((x) => addClaim(x, { ...draft, accepted: false }));
    expect(desk.asserts(MET)).toBe(false);
    expect(desk.claims.standing(MET)).toBe("reported");
  });

  test("makes the things it names in the same step, where others of their class are", () => {
    const creates = [{ iri: `${KRI}guy-liddell`, cls: dos("Person").value, label: "Guy Liddell" }];
    desk.do((x) => addClaim(x, { ...draft, triples: [says("guy-liddell", "memberOf", "mi5")], creates }));
    expect(desk.said("guy-liddell")).toContain('rdfs:label "Guy Liddell"@en');
    expect(
      [...desk.dossier.match(kri("guy-liddell"), iri("http://www.w3.org/2000/01/rdf-schema#label"))][0]?.graph.value,
    ).toMatch(/people\.ttl$/);
    desk.workspace.undo();
    expect(desk.dossier.count(kri("guy-liddell"))).toBe(0);
  });

  test("without a source it is a draft, counted as one, until it names its source", () => {
    const edit = desk.do((x) => addClaim(x, { ...draft, source: null, accepted: false }));
    expect(edit.label).toBe("add draft DB11");
    expect(draftsOf(desk.dossier, desk.claims).map((a) => a.identifier)).toEqual(["DB11"]);
    expect(() => accept(desk.context, `${KRI}DB11`)).toThrow("draft");
    desk.do((x) => changeClaim(x, `${KRI}DB11`, { source: DH, accepted: true }));
    expect(draftsOf(desk.dossier, desk.claims)).toEqual([]);
    expect(desk.asserts(MET)).toBe(true);
  });

  test("records who entered it and when; the editor is no part of the story", () => {
    desk.editor = "Anna Smith";
    desk.do((x) => addClaim(x, draft));
    desk.do((x) => addClaim(x, { ...draft, triples: [says("reiss", "met", "archer")] }));
    const [claim] = desk.claims.byIdentifier("DB11");
    expect(claim).toMatchObject({ editor: `${KRI}editor/anna-smith`, madeOn: "2026-11-24T14:07:00Z", qualifiers: [] });
    expect(desk.dossier.count(null, iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), dos("Editor"))).toBe(1);
    const projection = new Projection(desk.dossier, desk.vocabulary, desk.claims);
    projection.buildNow();
    expect(projection.graph.hasNode(`${KRI}editor/anna-smith`)).toBe(false);
    expect(new SearchIndex(desk.dossier, desk.vocabulary).search("Anna")).toEqual([]);
  });

  test.each<[string, Partial<ClaimDraft>, RegExp]>([
    ["a draft that is accepted", { source: null }, /cannot be accepted/],
    ["a denial that is accepted", { stance: "denied" }, /cannot be accepted/],
    [
      "a denial of two statements",
      { stance: "denied", accepted: false, triples: [MET, says("reiss", "met", "archer")] },
      /one statement/,
    ],
    ["a denial without a source", { stance: "denied", accepted: false, source: null }, /needs its source/],
    ["what is no date", { when: "14 June 1940" }, /Put the year first: 1940-06-14/],
    ["nothing said", { triples: [] }, /says something/],
    ["an ID that is in use", { identifier: "DB07" }, /DB07 already/],
    ["a source that is no IRI", { source: "Defence of the Realm" }, /not an IRI/],
    ["a value that is no IRI", { triples: [says("krivitsky", "met", iri("Jane Archer"))] }, /not an IRI/],
    [
      "a qualifier that is a field",
      { qualifiers: [{ relation: dos("verdict").value, value: kri("x") }] },
      /cannot qualify/,
    ],
  ])("is refused for %s", (_, wrong, sentence) => {
    expect(() => addClaim(desk.context, { ...draft, ...wrong })).toThrow(sentence);
  });
});

describe("the next identifier", () => {
  test("goes on in the subject's series, else begins one", () => {
    expect(nextIdentifier(desk.context, `${KRI}krivitsky`)).toBe("DB11");
    expect(nextIdentifier(desk.context, `${KRI}mi5`)).toBe("C1");
    desk.do((x) => addClaim(x, { ...draft, triples: [says("mi5", "met", "archer")] }));
    expect(nextIdentifier(desk.context, `${KRI}mi5`)).toBe("C2");
  });

  test("leaves out numbers in use elsewhere, however many", () => {
    for (let n = 0; n < 9; n += 1)
      desk.do((x) => addClaim(x, { ...draft, triples: [says("reiss", "met", `p${n}`)], identifier: `DB${11 + n}` }));
    expect(nextIdentifier(desk.context, `${KRI}krivitsky`)).toBe("DB20");
  });
});

describe("a further source", () => {
  const evidence = { source: `${KRI}PER`, certainty: "probable", accepted: false } as const;

  test("shares the claim's ID and what it says", () => {
    desk.do((x) => addAttestation(x, `${KRI}DB09`, { ...evidence, source: DH }));
    expect(desk.claims.byIdentifier("DB09").map((a) => [a.iri.slice(KRI.length), a.source?.slice(KRI.length)])).toEqual(
      [
        ["DB09", "PER"],
        ["DB09-DH", "DH"],
      ],
    );
    desk.do((x) => addAttestation(x, says("krivitsky", "friendOf", "reiss"), { ...evidence, source: DH }));
    expect(desk.claims.byIdentifier("DB09").map((a) => a.iri.slice(KRI.length))).toEqual([
      "DB09",
      "DB09-DH",
      "DB09-DH-2",
    ]);
  });

  test("that denies is a claim of its own", () => {
    desk.do((x) => addAttestation(x, says("krivitsky", "friendOf", "reiss"), { ...evidence, stance: "denied" }));
    expect(desk.claims.byIdentifier("DB11").map((a) => [a.stance, a.triples.length])).toEqual([["denied", 1]]);
    expect(desk.claims.standing(says("krivitsky", "friendOf", "reiss"))).toBe("accepted");
  });

  test("for plain data is its first, and it stays asserted", () => {
    const plain = says("ginsberg", "friendOf", "reiss");
    desk.do((x) => attestPlain(x, plain, { source: DH, certainty: "certain" }));
    expect(desk.claims.standing(plain)).toBe("accepted");
    desk.do((x) => clearVerdict(x, desk.claims.onTriple(plain)[0]?.iri ?? ""));
    expect(desk.claims.standing(plain)).toBe("reported");
  });

  test("that denies plain data leaves it denied, and undo restores it", () => {
    const plain = says("ginsberg", "friendOf", "reiss");
    desk.do((x) => deny(x, plain, { source: DH, certainty: "certain" }));
    expect(desk.claims.standing(plain)).toBe("denied");
    desk.workspace.undo();
    expect(desk.claims.standing(plain)).toBe("plain");
  });
});

describe("changing a claim", () => {
  test("a new date brings its days with it, and none takes them away", () => {
    desk.do((x) => changeClaim(x, `${KRI}DB07`, { when: "../1933" }));
    const dates = () => desk.said("DB07").filter((s) => /dos:(when|not)/.test(s));
    expect(dates()).toEqual(['dos:notAfter "1933-12-31"', 'dos:when "../1933"']);
    desk.do((x) => changeClaim(x, `${KRI}DB07`, { when: null }));
    expect(dates()).toEqual([]);
    expect(desk.asserts(says("krivitsky", "questionedBy", "archer"))).toBe(true);
  });

  test("touches nothing but what is given", () => {
    const { delta } = desk.do((x) => changeClaim(x, `${KRI}DB08`, { certainty: "probable", hedges: ["in part"] }));
    expect([delta.added.length, delta.removed.length]).toEqual([2, 1]);
    expect(changeClaim(desk.context, `${KRI}DB08`, { certainty: "probable", hedges: ["in part"] }).delta).toEqual({
      added: [],
      removed: [],
    });
  });

  test("turned into a denial, or left without a source, it asserts nothing", () => {
    const friends = says("krivitsky", "friendOf", "reiss");
    desk.do((x) => changeClaim(x, `${KRI}DB09`, { stance: "denied" }));
    expect([desk.asserts(friends), desk.claims.standing(friends)]).toEqual([false, "denied"]);
    desk.workspace.undo();
    desk.do((x) => changeClaim(x, `${KRI}DB09`, { source: null }));
    expect([desk.asserts(friends), desk.claims.standing(friends)]).toEqual([false, "reported"]);
    expect(() => changeClaim(desk.context, `${KRI}DB08`, { stance: "denied" })).toThrow("one statement");
  });
});

describe("making a claim say something else", () => {
  const friends = says("krivitsky", "friendOf", "reiss");
  const questioned = says("krivitsky", "questionedBy", "archer");

  test("asserts the new and no longer the old, and keeps the evidence; undo is exact", () => {
    const before = desk.files();
    const evidence = () => desk.said("DB09").filter((s) => !s.startsWith("rdf:reifies"));
    const [had, instead] = [evidence(), says("ginsberg", "friendOf", "mi5")];
    desk.do((x) => changeClaim(x, `${KRI}DB09`, { triples: [instead] }));
    expect([desk.asserts(friends), desk.asserts(instead)]).toEqual([false, true]);
    expect(desk.claims.onTriple(friends)).toEqual([]);
    expect(evidence()).toEqual(had);
    desk.workspace.undo();
    expect(desk.files()).toEqual(before);
  });

  test("leaves what another accepted claim says, which keeps the ID that the two shared", () => {
    desk.do((x) => changeClaim(x, `${KRI}DB07-PER`, { triples: [MET] }));
    expect([desk.asserts(questioned), desk.asserts(MET)]).toEqual([true, true]);
    expect(desk.claims.onTriple(questioned).map((a) => [a.iri, a.identifier])).toEqual([[`${KRI}DB07`, "DB07"]]);
    expect(desk.claims.attestation(`${KRI}DB07-PER`)?.identifier).toBe("DB11");
  });

  test("of several statements changes those that are others; plain data that it comes to is asserted by it alone", () => {
    const plain = says("ginsberg", "friendOf", "reiss");
    const member = says("archer", "memberOf", "mi5");
    const { delta } = desk.do((x) => changeClaim(x, `${KRI}DB08`, { triples: [plain, member] }));
    expect(delta.removed.map((q) => q.predicate.value.replace(/^.*[/#]/, "")).sort()).toEqual(["friendOf", "reifies"]);
    expect([desk.asserts(plain), desk.asserts(member)]).toEqual([false, false]);
    expect(desk.breaches()).toEqual([]);
  });

  test("the same again changes nothing, and nothing is no claim", () => {
    expect(changeClaim(desk.context, `${KRI}DB09`, { triples: [friends] }).delta).toEqual({ added: [], removed: [] });
    expect(() => changeClaim(desk.context, `${KRI}DB09`, { triples: [] })).toThrow("A claim says something");
    expect(() => changeClaim(desk.context, `${KRI}DB10`, { triples: [friends, MET] })).toThrow("one statement only");
  });
});

test("rejecting leaves the claim on file and asserts nothing by it alone", () => {
  const friends = says("krivitsky", "friendOf", "reiss");
  desk.do((x) => reject(x, `${KRI}DB09`));
  expect(desk.claims.standing(friends)).toBe("rejected");
  desk.do((x) => reject(x, `${KRI}DB07`));
  expect(desk.asserts(says("krivitsky", "questionedBy", "archer"))).toBe(true);
});

test("deleting a claim takes what it alone asserted, and the claims about it", () => {
  desk.do((x) => deleteClaim(x, `${KRI}DB07`));
  expect(desk.asserts(says("krivitsky", "questionedBy", "archer"))).toBe(true);
  desk.do((x) => deleteClaim(x, `${KRI}DB07-PER`));
  expect(desk.asserts(says("krivitsky", "questionedBy", "archer"))).toBe(false);
  desk.do((x) => deleteClaim(x, `${KRI}DB08`));
  expect(desk.said("DB08")).toEqual([]);
  expect(desk.said("PE1")).toEqual([]);
});
