import { describe, expect, it } from "vitest";
import { QueryTabs } from "../../../src/app/query/query-tabs.ts";
import { SavedChanges } from "../../../src/app/query/saved/change-saved.ts";
import { choiceLine, choicesInData, readChoices } from "../../../src/app/query/saved/choices.ts";
import { QueryShelf, queryFileName } from "../../../src/app/query/saved/query-shelf.ts";
import { firstDraft, lacking, pathFor, withParameter } from "../../../src/app/query/saved/save-draft.ts";
import type { NotSaved } from "../../../src/app/query/saved/save-to-folder.ts";
import { type ParameterKind, readHeader, withHeader } from "../../../src/query/query-header.ts";
import { readText } from "../../../src/rdf/read.ts";
import { createQuadStore } from "../../../src/store/quad-store.ts";

function box() {
  const kept = new Map<string, string>();
  return { get: (key: string) => kept.get(key) ?? null, set: (key: string, text: string) => void kept.set(key, text) };
}

const ONE = "# title: One?\n\nASK {}\n";
const TWO = "# title: Two?\n# param: ?x thing\n\nASK { ?x ?p ?o }\n";

/** A folder as the server keeps it. */
function folder(files: Record<string, string>) {
  const there = new Map(Object.entries(files));
  const send = (path: string, text: string | null, was: string | null): Promise<NotSaved | null> => {
    const now = there.get(path) ?? null;
    if (now !== was) return Promise.resolve({ sentence: `${path} says something else by now.`, there: now });
    if (text === null) there.delete(path);
    else there.set(path, text);
    return Promise.resolve(null);
  };
  return { there, send };
}

const filed = (files: Record<string, string>) =>
  Object.entries(files).map(([path, text]) => ({ path, text, title: readHeader(text).title }));
const titles = (shelf: QueryShelf) => shelf.get().map((q) => q.title);
const first = (shelf: QueryShelf) => {
  const [query] = shelf.get();
  if (query === undefined) throw new Error("There is no query.");
  return query;
};

describe("saved queries kept in this browser", () => {
  it("are renamed, deleted and put back, also after the page is opened anew", async () => {
    const shelf = box();
    const saved = new QueryShelf("D", [], shelf);
    const tabs = new QueryTabs("D", box());
    const changes = new SavedChanges(saved, tabs, false);
    expect(await changes.save("queries/one.rq", ONE)).toBeNull();
    tabs.open(ONE);
    expect(changes.canChange(first(saved))).toBe(true);
    expect(await changes.rename(first(saved), "  Uno? ")).toBeNull();
    expect(titles(new QueryShelf("D", [], shelf))).toEqual(["Uno?"]);
    expect(tabs.active.text).toBe(ONE.replace("One?", "Uno?"));
    const gone = first(saved);
    expect(await changes.delete(gone)).toBeNull();
    expect(titles(new QueryShelf("D", [], shelf))).toEqual([]);
    expect(await changes.restore(gone)).toBeNull();
    expect(titles(new QueryShelf("D", [], shelf))).toEqual(["Uno?"]);
    expect(first(saved).path).toBe("queries/one.rq");
  });

  it("stand in place of a file of the same path, which comes back when they are deleted", async () => {
    const saved = new QueryShelf("D", filed({ "q/one.rq": ONE }), box());
    const changes = new SavedChanges(saved, new QueryTabs("D", box()), false);
    expect(changes.canChange(first(saved))).toBe(false);
    await changes.save("q/one.rq", TWO);
    expect(first(saved)).toMatchObject({ title: "Two?", isHere: true });
    await changes.delete(first(saved));
    expect(first(saved)).toMatchObject({ title: "One?", isHere: false });
  });
});

describe("saved queries of a folder that is written", () => {
  it("are renamed, deleted and put back as files", async () => {
    const { there, send } = folder({ "q/one.rq": ONE });
    const saved = new QueryShelf("D", filed({ "q/one.rq": ONE }), box());
    const changes = new SavedChanges(saved, new QueryTabs("D", box()), true, send);
    expect(await changes.rename(first(saved), "Uno?")).toBeNull();
    expect(there.get("q/one.rq")).toBe(ONE.replace("One?", "Uno?"));
    const gone = first(saved);
    await changes.delete(gone);
    expect([there.size, titles(saved)]).toEqual([0, []]);
    await changes.restore(gone);
    expect(there.get("q/one.rq")).toBe(gone.text);
  });

  it("are not written over when a file was changed meanwhile, unless that is asked for again", async () => {
    const { there, send } = folder({ "q/one.rq": ONE });
    const saved = new QueryShelf("D", filed({ "q/one.rq": ONE }), box());
    const changes = new SavedChanges(saved, new QueryTabs("D", box()), true, send);
    there.set("q/one.rq", TWO);
    expect(await changes.save("q/one.rq", "ASK { }")).toMatch(/something else by now\. Save again/);
    expect(there.get("q/one.rq")).toBe(TWO);
    expect(titles(saved)).toEqual(["Two?"]);
    expect(await changes.save("q/one.rq", "ASK { }")).toBeNull();
    expect(there.get("q/one.rq")).toBe("ASK { }");
    there.set("q/one.rq", TWO);
    expect(await changes.delete(first(saved))).toMatch(/The list has it as it is now/);
    expect(there.get("q/one.rq")).toBe(TWO);
    there.delete("q/one.rq");
    expect(await changes.rename(first(saved), "New?")).toMatch(/something else/);
    expect(titles(saved)).toEqual([]);
  });
});

describe("where a query is saved", () => {
  it("is over the one of the same title, and never over another", () => {
    const shelf = new QueryShelf("D", filed({ "q/one.rq": ONE, "q/query.rq": TWO }), box());
    expect(pathFor("One?", shelf.get(), [])).toBe("q/one.rq");
    expect(pathFor("ONE!", shelf.get(), [])).toBe("q/one-2.rq");
    const cards = filed({ "case/queries/cards/one.rq": ONE, "case/queries/x.rq": TWO, "case/queries/y.rq": "ASK {}" });
    expect(pathFor("New?", new QueryShelf("D", cards, box()).get(), [])).toBe("case/queries/new.rq");
    expect(pathFor("New?", [], ["case/people.ttl"])).toBe("case/queries/new.rq");
    expect(pathFor("New?", [], ["people.ttl"])).toBe("queries/new.rq");
    expect(queryFileName("Кто?")).toBe("query.rq");
    expect(pathFor("Кто?", shelf.get(), [])).toBe("q/query-2.rq");
  });
});

const P = { ex: "http://example.org/", dos: "https://w3id.org/dossier/ns#" };

describe("a choice", () => {
  it("is written a line each, names as they are and all else as texts", () => {
    const lines = ' dos:certain\n\nspy\n<http://e.org/?a=b>\na "double" agent\n12:30\nspy\n"dos:certain"';
    const choices = readChoices(lines, P);
    expect(choices).toEqual([
      ...["dos:certain", '"spy"', "<http://e.org/?a=b>", '"a \\"double\\" agent"', '"12:30"', '"dos:certain"'],
    ]);
    expect(readChoices(choices.map((c) => choiceLine(c, P)).join("\n"), P)).toEqual(choices);
    expect(choiceLine('"spy"', P)).toBe("spy");
  });

  it("comes back from the header of the file", () => {
    const { header } = firstDraft("SELECT ?x ?c WHERE { ?x dos:certainty ?c }", "Sure?");
    const asked = withParameter(header, "c", { kind: "choice", choices: readChoices("dos:certain\nspy", P) });
    expect(readHeader(withHeader("SELECT * {}", asked))).toEqual(asked);
    expect(lacking(asked, {})).toBeNull();
    expect(lacking(withParameter(header, "c", { kind: "choice" }), {})).toMatch(/\?c/);
    expect(lacking({ ...asked, title: " " }, {})).toMatch(/title/);
    const from = (kind: ParameterKind, initial: string) =>
      lacking(withParameter(header, "d", { kind, initial }), { ex: "http://example.org/" });
    expect(from("date", "1940-02-30")).toMatch(/\?d begins with: .* is no day/);
    expect(from("edtf", "next year")).toMatch(/\?d begins with/);
    expect([from("date", "1940-02-29"), from("edtf", "1940?"), from("thing", "ex:kim")]).toEqual([null, null, null]);
  });

  it("is suggested from what the data has there, if that is a short list of names or plain texts", () => {
    const many = Array.from({ length: 40 }, (_, i) => `ex:p${i} ex:knows ex:p${i + 1} .`).join("\n");
    const turtle = `PREFIX ex: <http://example.org/> PREFIX dos: <${P.dos}>
      ex:a dos:certainty dos:probable ; ex:sort "spy" ; ex:said "oui"@fr . ex:b dos:certainty dos:certain .
      ex:c dos:certainty dos:certain ; ex:sort "clerk" .\n${many}`;
    const store = createQuadStore(readText(turtle, { syntax: "turtle", path: "a.ttl" }).quads);
    const of = (query: string, variable: string) => choicesInData(variable, firstDraft(query, null).triples, store, P);
    expect(of("SELECT * { ?x dos:certainty ?c }", "c")).toEqual(["dos:certain", "dos:probable"]);
    expect(of("SELECT * { ?x ex:knows ?y {| dos:certainty ?c |} }", "c")).toEqual(["dos:certain", "dos:probable"]);
    expect(of("SELECT * { ?x ex:sort ?s }", "s")).toEqual(['"clerk"', '"spy"']);
    expect(of("SELECT * { ?x ex:said ?s }", "s")).toEqual([]);
    expect(of("SELECT * { ?x ex:knows ?s }", "s")).toEqual([]);
    expect(of("SELECT * { ?s ex:knows ?x }", "s")).toEqual([]);
  });
});
