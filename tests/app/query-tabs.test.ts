import { describe, expect, it } from "vitest";
import { claimChanges } from "../../src/app/query/claim-changes.ts";
import { MOST_PAST, pastWith, QueryHistory } from "../../src/app/query/query-history.ts";
import { FIRST_LIMITS, keepLimits, keptLimits } from "../../src/app/query/query-limits.ts";
import { QueryTabs, tabName } from "../../src/app/query/query-tabs.ts";
import { finish } from "../../src/app/query/results/use-sliced.ts";
import { changeGroups, firstWords } from "../../src/app/query/update-changes.ts";
import { dos, rdf } from "../../src/rdf/namespaces.ts";
import { iri, quad, tripleTerm } from "../../src/rdf/term.ts";
import type { Delta } from "../../src/store/delta.ts";
import { createQuadStore } from "../../src/store/quad-store.ts";

function shelf() {
  const kept = new Map<string, string>();
  return { get: (key: string) => kept.get(key) ?? null, set: (key: string, text: string) => void kept.set(key, text) };
}

const texts = (tabs: QueryTabs) => tabs.get().tabs.map(({ text }) => text);

describe("open queries", () => {
  it("stay when the page is closed, with the one that was shown", () => {
    const box = shelf();
    const tabs = new QueryTabs("A dossier", box);
    tabs.type("SELECT 1");
    tabs.open("SELECT 2", "Second");
    tabs.open("");
    tabs.show(tabs.get().tabs[1]?.id ?? "");
    const again = new QueryTabs("A dossier", box);
    expect(texts(again)).toEqual(["SELECT 1", "SELECT 2", ""]);
    expect(again.active.text).toBe("SELECT 2");
    expect(texts(new QueryTabs("Another dossier", box))).toEqual([""]);
  });

  it("open a text once: where it is already, in an empty tab, else in a new one", () => {
    const tabs = new QueryTabs("x", shelf());
    tabs.open("A");
    expect(texts(tabs)).toEqual(["A"]);
    tabs.open("B");
    tabs.open("A");
    expect(texts(tabs)).toEqual(["A", "B"]);
    expect(tabs.active.text).toBe("A");
  });

  it("close and open again; there is always one", () => {
    const tabs = new QueryTabs("x", shelf());
    tabs.type("A");
    tabs.rename(tabs.active.id, "Mine");
    tabs.close(tabs.active.id);
    expect(texts(tabs)).toEqual([""]);
    tabs.reopen();
    expect(tabs.active).toMatchObject({ text: "A", name: "Mine" });
    expect(tabs.get().closed).toEqual([]);
  });

  it("are called by their name, their first comment, or their number", () => {
    const tabs = new QueryTabs("x", shelf());
    const name = () => tabName(tabs.get(), tabs.active);
    expect(name()).toBe("Query 1");
    tabs.type("# Who led it?\nSELECT");
    expect(name()).toBe("Who led it?");
    tabs.rename(tabs.active.id, " Leaders ");
    expect(name()).toBe("Leaders");
    tabs.rename(tabs.active.id, "");
    expect(name()).toBe("Who led it?");
  });

  it("begin anew where the browser holds something else", () => {
    const box = shelf();
    box.set("dossier.queries:x", '{"tabs":[{"id":1}],"active":"q"}');
    expect(texts(new QueryTabs("x", box))).toEqual([""]);
  });
});

describe("the history of queries", () => {
  it("keeps the last of them and finds by words", () => {
    const box = shelf();
    const history = new QueryHistory("x", box);
    for (let i = 0; i < MOST_PAST + 5; i += 1)
      history.add({ text: `SELECT ?n${i} { ?é ?p ?o }`, at: "2026-11-24T14:07:00Z", outcome: "1 row", ms: 3 });
    const again = new QueryHistory("x", box).get();
    expect(again.length).toBe(MOST_PAST);
    expect(again[0]?.text).toContain(`n${MOST_PAST + 4} `);
    expect(pastWith(again, "select n42").map(({ text }) => text)).toEqual(["SELECT ?n42 { ?é ?p ?o }"]);
  });
});

describe("limits", () => {
  it("are kept, and are the first ones where what is kept makes no sense", () => {
    const box = shelf();
    expect(keptLimits(box)).toEqual(FIRST_LIMITS);
    keepLimits({ seconds: null, rows: 1000 }, box);
    expect(keptLimits(box)).toEqual({ seconds: null, rows: 1000 });
    box.set("dossier.query-limits", '{"seconds":-7,"rows":"many"}');
    expect(keptLimits(box)).toEqual(FIRST_LIMITS);
  });
});

describe("what an update would change", () => {
  const [a, p, b, claim, g] = ["a", "p", "b", "claim", "doc"].map((name) => iri(`urn:${name}`));
  if (a === undefined || p === undefined || b === undefined || claim === undefined || g === undefined)
    throw new Error();
  const said = quad(a, p, b, g);
  const reifies = quad(claim, rdf("reifies"), tripleTerm(said), g);
  const accepted = quad(claim, dos("verdict"), dos("accepted"), g);

  it("stands by subject, each statement once", () => {
    const delta = { added: [quad(a, p, claim, g), quad(a, p, claim, iri("urn:other"))], removed: [said, reifies] };
    expect(changeGroups(delta).map(({ subject, lines }) => [subject, lines.map(({ sign }) => sign).join("")])).toEqual([
      ["urn:a", "−+"],
      ["urn:claim", "−"],
    ]);
  });

  it("warns where a statement would stand against the verdict on it", () => {
    const dossier = createQuadStore([said, reifies, accepted]);
    const breachesOf = (store: typeof dossier, delta: Delta) => finish(claimChanges(store, delta)).breaches;
    const gone = breachesOf(dossier, { added: [], removed: [said] });
    expect(gone.map(({ asserted }) => asserted)).toEqual([false]);
    const withdrawn = breachesOf(dossier, { added: [], removed: [accepted] });
    expect(withdrawn.map(({ asserted }) => asserted)).toEqual([true]);
    expect(breachesOf(dossier, { added: [], removed: [accepted, said] })).toEqual([]);
    expect(breachesOf(dossier, { added: [quad(b, p, a, g)], removed: [] })).toEqual([]);
  });

  it("tells how statements would stand, on whose word, and what becomes of claims", () => {
    const dossier = createQuadStore([said, reifies, accepted]);
    const withdrawn = finish(claimChanges(dossier, { added: [], removed: [accepted, said] }));
    expect(withdrawn.statements.map(({ before, after }) => [before, after])).toEqual([["accepted", "reported"]]);
    expect([...withdrawn.claims.values()].map(({ fate }) => fate)).toContain("changed");
    const dropped = finish(claimChanges(dossier, { added: [], removed: [accepted, said, reifies] }));
    expect(dropped.statements.map(({ before, after }) => [before, after])).toEqual([["accepted", null]]);
    expect(dropped.statements[0]?.claims.length).toBe(1);
    const made = finish(claimChanges(createQuadStore([]), { added: [reifies], removed: [] }));
    expect(made.statements.map(({ before, after }) => [before, after])).toEqual([[null, "reported"]]);
    expect([...made.claims.values()].map(({ fate }) => fate)).toEqual(["new"]);
  });

  it("is called by its first words, without the prologue", () => {
    expect(firstWords("# note\nPREFIX x: <urn:x#>\nINSERT DATA { x:a x:b x:c }")).toBe("INSERT DATA { x:a x:b x:c }");
    expect(firstWords(`DELETE WHERE { ${"?s ?p ?o . ".repeat(20)}}`)).toMatch(/^DELETE WHERE \{ .{10,40} …$/);
  });
});
