import { describe, expect, it } from "vitest";
import { iri, literal, type Quad, quad } from "../../src/rdf/term.ts";
import { documentGraph, documentOfGraph, namedGraphs } from "../../src/store/document.ts";
import { type Commit, Workspace } from "../../src/store/workspace.ts";

const ex = (name: string) => iri(`http://example.org/${name}`);
const say = (subject: string, text: string, document = "a.ttl"): Quad =>
  quad(ex(subject), ex("says"), literal(text), documentGraph(document));
const add = (label: string, ...added: Quad[]) => ({ label, origin: "edit" as const, delta: { added, removed: [] } });

describe("dispatch", () => {
  it("makes a revision only where something changes", () => {
    const workspace = new Workspace();
    expect(workspace.dispatch(add("one", say("a", "1"))).revision).toBe(1);
    const again = workspace.dispatch(add("again", say("a", "1"), say("a", "1")));
    expect(again).toMatchObject({ revision: 1, delta: { added: [], removed: [] } });
    expect(workspace.undoLabel).toBe("one");
  });

  it("leaves a quad that a change both adds and removes", () => {
    const workspace = new Workspace();
    const q = say("a", "1");
    const both = { label: "both", origin: "edit" as const, delta: { added: [q], removed: [q] } };
    expect(workspace.dispatch(both).delta).toEqual({ added: [q], removed: [] });
    expect(workspace.dispatch(both).delta).toEqual({ added: [], removed: [] });
    expect(workspace.dossier.has(q)).toBe(true);
  });

  it("forgets what was undone when something new is done", () => {
    const workspace = new Workspace();
    workspace.dispatch(add("one", say("a", "1")));
    workspace.undo();
    expect(workspace.redoLabel).toBe("one");
    workspace.dispatch(add("two", say("a", "2")));
    expect(workspace.redoLabel).toBeNull();
    expect(workspace.redo()).toBeNull();
  });

  it("does not undo the opening of a file", () => {
    const workspace = new Workspace();
    workspace.dispatch({ ...add("open", say("a", "1")), origin: "load" });
    expect(workspace.undo()).toBeNull();
    expect(workspace.dossier.size).toBe(1);
  });
});

describe("listeners", () => {
  it("all hear of a change although one of them fails, and the failure comes to light", () => {
    const workspace = new Workspace();
    const heard: number[] = [];
    workspace.subscribe(() => {
      throw new Error("broken panel");
    });
    workspace.subscribe((commit) => heard.push(commit.revision));
    expect(() => workspace.dispatch(add("one", say("a", "1")))).toThrow("broken panel");
    expect(heard).toEqual([1]);
    expect(workspace.dossier.size).toBe(1);
    expect(workspace.undoLabel).toBe("one");
    expect(workspace.since(0)?.added).toHaveLength(1);
    expect(() => workspace.undo()).toThrow("broken panel");
    expect(workspace.dossier.size).toBe(0);
    expect(workspace.redoLabel).toBe("one");
  });

  it("hear of changes in order when one of them makes a change of its own", () => {
    const workspace = new Workspace();
    const heard: string[] = [];
    workspace.subscribe((commit) => {
      heard.push(`first ${commit.label}`);
      if (commit.label === "one") workspace.dispatch(add("two", say("a", "2")));
    });
    workspace.subscribe((commit) => heard.push(`second ${commit.label}`));
    workspace.dispatch(add("one", say("a", "1")));
    expect(heard).toEqual(["first one", "second one", "first two", "second two"]);
    expect(workspace.revision).toBe(2);
  });

  it("hear nothing more once they stop", () => {
    const workspace = new Workspace();
    const heard: Commit[] = [];
    const stop = workspace.subscribe((commit) => heard.push(commit));
    workspace.dispatch(add("one", say("a", "1")));
    stop();
    workspace.dispatch(add("two", say("a", "2")));
    expect(heard).toHaveLength(1);
  });
});

describe("since", () => {
  it("does not hold a large file twice: whoever is behind it reads the whole", () => {
    const workspace = new Workspace();
    const many = Array.from({ length: 100_001 }, (_, i) => say("a", String(i)));
    workspace.dispatch({ ...add("open", ...many), origin: "load" });
    expect(workspace.since(0)).toBeNull();
    workspace.dispatch(add("one", say("b", "1")));
    expect(workspace.since(1)?.added).toHaveLength(1);
  });
});

describe("documentOf", () => {
  it("finds the file that says what a thing is, else the one that says most", () => {
    const workspace = new Workspace();
    for (const path of ["persons.ttl", "claims.ttl"])
      workspace.addDocument({ path, graph: documentGraph(path), syntax: "turtle", prefixes: {} });
    const type = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    workspace.dispatch(
      add(
        "fill",
        quad(ex("king"), type, ex("Person"), documentGraph("persons.ttl")),
        ...["1", "2", "3"].map((t) => say("king", t, "claims.ttl")),
        say("maly", "1", "persons.ttl"),
        ...["1", "2"].map((t) => say("maly", t, "claims.ttl")),
      ),
    );
    expect(workspace.documentOf(ex("king"))?.path).toBe("persons.ttl");
    expect(workspace.documentOf(ex("maly"))?.path).toBe("claims.ttl");
    expect(workspace.documentOf(ex("nobody"))).toBeNull();
  });

  it("knows the graphs that a file names", () => {
    const workspace = new Workspace();
    const own = documentGraph("report.trig");
    const quads = [quad(ex("king"), ex("says"), ex("maly"), ex("annex")), quad(ex("a"), ex("says"), ex("b"), own)];
    const graphs = namedGraphs(quads, own);
    workspace.addDocument({ path: "report.trig", graph: own, syntax: "trig", prefixes: {}, graphs });
    workspace.dispatch(add("fill", ...quads));
    expect(workspace.documentOf(ex("king"))?.path).toBe("report.trig");
    expect(documentOfGraph(workspace.documents, ex("annex"))?.path).toBe("report.trig");
    expect(documentOfGraph(workspace.documents, ex("other"))).toBeNull();
  });
});
