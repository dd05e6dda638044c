import { beforeEach, describe, expect, test } from "vitest";
import { changeType } from "../../src/edits/change-type.ts";
import { clear } from "../../src/edits/clear.ts";
import { createThing } from "../../src/edits/create-thing.ts";
import { deletePlan, deleteThing } from "../../src/edits/delete-thing.ts";
import { duplicate } from "../../src/edits/duplicate.ts";
import { link } from "../../src/edits/link.ts";
import { mintIri } from "../../src/edits/mint-iri.ts";
import { relabel } from "../../src/edits/relabel.ts";
import { renameIri } from "../../src/edits/rename-iri.ts";
import { setValues } from "../../src/edits/set-values.ts";
import { dos } from "../../src/rdf/namespaces.ts";
import { isSkolem } from "../../src/rdf/skolem.ts";
import { iri, literal, quad, tripleTerm } from "../../src/rdf/term.ts";
import { Desk, KRI, kri, says } from "./fixture.ts";

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

describe("a new IRI", () => {
  test("is readable, in the dossier's namespace, and nobody else's", () => {
    expect(mintIri(desk.context, "Podwołoczyska (1899)")).toBe(`${KRI}podwoloczyska-1899`);
    expect(mintIri(desk.context, "Archer")).toBe(`${KRI}archer-2`);
    expect(mintIri(desk.context, "!?")).toBe(`${KRI}thing`);
    expect(mintIri(desk.context, "x".repeat(500)).length).toBeLessThan(KRI.length + 70);
  });

  test("takes the commonest namespace where the dossier declares none, and one of its own in an empty dossier", () => {
    const plain = new Desk({
      "a.ttl":
        "<http://a.example/x/1> a dos:Person . <http://a.example/x/2> a dos:Person . <http://b.example/3> a dos:Person .",
    });
    expect(mintIri(plain.context, "New")).toBe("http://a.example/x/new");
    const empty = new Desk({});
    const edit = empty.do((x) => createThing(x, { cls: dos("Person").value, label: "First" }));
    expect(edit.made).toBe("https://w3id.org/dossier/local/first");
    expect(edit.delta.added[0]?.graph.value).toMatch(/document\/claims\.ttl$/);
  });
});

describe("things", () => {
  test("are created with a class and a name, and not twice", () => {
    desk.do((x) => createThing(x, { cls: dos("Person").value, label: " Guy Liddell " }));
    expect(desk.said("guy-liddell")).toEqual(["rdf:type dos:Person", 'rdfs:label "Guy Liddell"@en']);
    expect(() => createThing(desk.context, { cls: dos("Person").value, label: "  " })).toThrow("name");
    expect(() => createThing(desk.context, { cls: dos("Person").value, label: "x", iri: `${KRI}archer` })).toThrow(
      "in use",
    );
    expect(() => createThing(desk.context, { cls: dos("Person").value, label: "x", iri: "a b" })).toThrow("not an IRI");
  });

  test("get and lose plain values; claimed ones stay with their claims", () => {
    desk.do((x) => setValues(x, `${KRI}krivitsky`, dos("friendOf").value, [kri("ginsberg")]));
    expect(desk.asserts(says("krivitsky", "friendOf", "ginsberg"))).toBe(true);
    expect(desk.asserts(says("krivitsky", "friendOf", "reiss"))).toBe(true);
    desk.do((x) => clear(x, `${KRI}krivitsky`, dos("friendOf").value));
    expect(desk.said("krivitsky").filter((s) => s.startsWith("dos:friendOf"))).toEqual(["dos:friendOf kri:reiss"]);
    desk.do((x) => setValues(x, `${KRI}krivitsky`, dos("questionedBy").value, [kri("mi5")]));
    expect(desk.asserts(says("krivitsky", "questionedBy", "mi5"))).toBe(false);
  });

  test("are linked plainly, but not over a claim", () => {
    desk.do((x) => link(x, `${KRI}reiss`, dos("friendOf").value, kri("archer")));
    expect(desk.claims.standing(says("reiss", "friendOf", "archer"))).toBe("plain");
    expect(() => link(desk.context, `${KRI}reiss`, dos("friendOf").value, kri("archer"))).toThrow("already");
    expect(() => link(desk.context, `${KRI}archer`, dos("memberOf").value, kri("mi5"))).toThrow("claims on this");
  });

  test("are relabelled in one language and keep the others", () => {
    desk.do((x) =>
      setValues(x, `${KRI}archer`, "http://www.w3.org/2000/01/rdf-schema#label", [
        literal("Jane Archer", "en"),
        literal("Жанна", "ru"),
      ]),
    );
    desk.do((x) => relabel(x, `${KRI}archer`, "Kathleen Archer"));
    expect(desk.said("archer").filter((s) => s.startsWith("rdfs:label"))).toEqual([
      'rdfs:label "Kathleen Archer"@en',
      'rdfs:label "Жанна"@ru',
    ]);
    expect(desk.workspace.undoLabel).toBe("rename Jane Archer to Kathleen Archer");
  });

  test("change their class", () => {
    desk.do((x) => changeType(x, `${KRI}archer`, dos("Group").value));
    expect(desk.said("archer")).toContain("rdf:type dos:Group");
    expect(desk.said("archer")).not.toContain("rdf:type dos:Person");
    expect(() => changeType(desk.context, `${KRI}archer`, dos("Group").value)).toThrow("already");
  });

  test("are duplicated without claims, blank nodes by their own", () => {
    const { made = "" } = desk.do((x) => duplicate(x, `${KRI}krivitsky`));
    expect(made).toBe(`${KRI}walter-krivitsky-copy`);
    const quads = [...desk.dossier.match(iri(made))];
    expect(quads.map((q) => q.predicate.value.replace(/^.*[#/]/, "")).sort()).toEqual([
      "hasExtent",
      "label",
      "note",
      "type",
    ]);
    const extents = [...desk.dossier.match(null, dos("hasExtent"))].map((q) => q.object);
    expect(extents.every(isSkolem)).toBe(true);
    expect(new Set(extents.map((o) => o.value)).size).toBe(2);
    for (const o of extents) expect(desk.dossier.count(iri(o.value), dos("note"))).toBe(1);
  });
});

describe("deleting a thing", () => {
  const plan = () => deletePlan(desk.context, `${KRI}krivitsky`);
  const ids = (list: readonly { iri: string }[]) => list.map((a) => a.iri.slice(KRI.length)).sort();

  test("is shown before: what is plain, which claims, which of them say more", () => {
    expect(ids(plan().claims)).toEqual(["DB07", "DB07-PER", "DB08", "DB09"]);
    expect(ids(plan().shared)).toEqual(["DB08"]);
    expect(
      plan()
        .plain.map((t) => t.predicate.value.replace(/^.*[#/]/, ""))
        .sort(),
    ).toEqual(["hasExtent", "label", "note", "type"]);
  });

  test("keeps its claims, which then refer to a bare IRI, asserted as they were", () => {
    desk.do((x) => deleteThing(x, `${KRI}krivitsky`, { claims: "keep" }));
    expect(desk.said("krivitsky")).toEqual(["dos:friendOf kri:reiss", "dos:questionedBy kri:archer"]);
    expect(ids(plan().claims)).toEqual(["DB07", "DB07-PER", "DB08", "DB09"]);
    expect(desk.breaches()).toEqual([]);
  });

  test("drops its claims as wholes, with the claims about those", () => {
    const before = desk.files();
    desk.do((x) => deleteThing(x, `${KRI}krivitsky`, { claims: "drop" }));
    expect(Object.values(desk.files()).join("")).not.toMatch(/krivitsky\b(?!\/)[^/]|DB07|DB08|DB09|PE1/);
    expect(desk.claims.byIdentifier("DB10")).toHaveLength(1);
    desk.workspace.undo();
    expect(desk.files()).toEqual(before);
  });

  test("of a source: dropped, the claims that cite it go too", () => {
    expect(ids(deletePlan(desk.context, `${KRI}PER`).claims)).toEqual(["DB07-PER", "DB08", "DB09"]);
    desk.do((x) => deleteThing(x, `${KRI}PER`, { claims: "drop" }));
    expect(desk.claims.attestations().map((a) => a.iri.slice(KRI.length))).toEqual(["DB07", "DB10"]);
    expect(desk.breaches()).toEqual([]);
  });
});

describe("renaming an IRI", () => {
  test("reaches all graphs, claims and nested triple terms", () => {
    const inner = tripleTerm(says("krivitsky", "met", "archer"));
    const nested = quad(
      kri("reiss"),
      dos("said"),
      tripleTerm({ subject: kri("reiss"), predicate: dos("told"), object: inner }),
    );
    desk.workspace.dispatch({ label: "nest", origin: "edit", delta: { added: [nested], removed: [] } });
    desk.do((x) => renameIri(x, `${KRI}krivitsky`, "https://example.org/samuel"));
    expect(Object.values(desk.files()).join("")).not.toMatch(/kri:krivitsky\b/);
    expect(desk.claims.claimedOf("https://example.org/samuel")).toHaveLength(3);
    expect(desk.breaches()).toEqual([]);
    expect(() => renameIri(desk.context, "https://example.org/samuel", `${KRI}archer`)).toThrow("merge them");
  });

  test("of a relation renames it where it is only claimed, too", () => {
    desk.do((x) => renameIri(x, dos("memberOf").value, "https://example.org/served"));
    expect(
      desk.claims
        .attestation(`${KRI}DB08`)
        ?.triples.map((t) => t.predicate.value)
        .sort(),
    ).toContain("https://example.org/served");
  });
});
