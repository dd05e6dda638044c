import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REIFIES } from "../../src/claims/claim-terms.ts";
import { Claims } from "../../src/claims/claims.ts";
import { descriptionOf } from "../../src/edits/description.ts";
import type { EditContext } from "../../src/edits/edit.ts";
import { EditError } from "../../src/edits/edit-error.ts";
import { type Rewriting, rewriteDescription } from "../../src/edits/rewrite-description.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { readText } from "../../src/rdf/read.ts";
import { isSkolem } from "../../src/rdf/skolem.ts";
import { RdfSyntaxError } from "../../src/rdf/syntax-error.ts";
import { quadKey, tripleKey } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { documentGraph } from "../../src/store/document.ts";
import { createQuadStore } from "../../src/store/quad-store.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { anyText } from "../laws/any-text.ts";

const PREFIXES = {
  dos: "https://w3id.org/dossier/ns#",
  kri: "https://w3id.org/dossier/krivitsky/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dcterms: "http://purl.org/dc/terms/",
};
const HEAD = Object.entries(PREFIXES)
  .map(([name, base]) => `PREFIX ${name}: <${base}>`)
  .join("\n");

const PEOPLE = `${HEAD}
kri:krivitsky a dos:Person ; rdfs:label "Walter Krivitsky"@en ; dos:hasExtent [ rdfs:label "an extent" ; dos:note "by hand" ] .
kri:archer a dos:Person ; rdfs:label "Jane Archer"@en .
`;
const CLAIMS = `${HEAD}
kri:krivitsky dos:questionedBy kri:archer ~ kri:DB07 {| a dos:Claim ; dos:statedIn kri:DH ; dos:verdict dos:accepted |} .
kri:DB08 a dos:Claim ; rdf:reifies <<( kri:krivitsky dos:questionedBy kri:liddell )>> ; dos:statedIn kri:PER .
kri:DB09 a dos:Claim ; rdf:reifies <<( kri:archer dos:memberOf kri:mi5 )>> ; dos:statedIn kri:PER .
`;
const KRIVITSKY = `${PREFIXES.kri}krivitsky`;

function open(): { workspace: Workspace; context: EditContext } {
  const workspace = new Workspace();
  for (const [path, text] of [
    ["people.ttl", PEOPLE],
    ["claims.ttl", CLAIMS],
  ] as const) {
    const graph = documentGraph(path);
    const { quads, prefixes } = readText(text, { syntax: "turtle", path, graph });
    workspace.addDocument({ path, graph, syntax: "turtle", prefixes });
    workspace.dispatch({ label: path, origin: "load", delta: { added: quads, removed: [] } });
  }
  const vocabulary = new Vocabulary(createQuadStore(), workspace.dossier);
  const claims = new Claims(workspace.dossier, vocabulary);
  return { workspace, context: { dossier: workspace.dossier, vocabulary, claims, documents: workspace.documents } };
}

const pane = (context: EditContext) => {
  const base = descriptionOf(context, KRIVITSKY);
  return { base, text: writeRdf(base, { syntax: "turtle", prefixes: PREFIXES }) };
};
const rewrite = (context: EditContext, text: string, base = pane(context).base): Rewriting =>
  rewriteDescription(context, KRIVITSKY, text, { base, prefixes: PREFIXES, stamp: "edit-1" });
const content = (workspace: Workspace) => [...workspace.dossier.match()].map(quadKey).sort();

describe("the pane of a thing", () => {
  test("holds its statements, the claims on them and its blank nodes, and nothing else", () => {
    const { text } = pane(open().context);
    expect(text).toContain("Walter Krivitsky");
    expect(text).toContain("by hand");
    expect(text).toContain("kri:DB07");
    expect(text).toContain("kri:DB08");
    expect(text).not.toContain("Jane Archer");
    expect(text).not.toContain("DB09");
  });

  test("left as it is changes nothing, blank nodes included", () => {
    const { context } = open();
    const { edit, added, removed } = rewrite(context, pane(context).text);
    expect(edit.delta).toEqual({ added: [], removed: [] });
    expect([added, removed]).toEqual([[], []]);
  });

  test("a blank node of which one value changed is the same node", () => {
    const { context } = open();
    const { added, removed } = rewrite(context, pane(context).text.replace("by hand", "by machine"));
    expect(added.map((t) => t.object.value)).toEqual(["by machine"]);
    expect(removed.map((t) => t.object.value)).toEqual(["by hand"]);
    expect(added[0]?.subject.value).toBe(removed[0]?.subject.value);
  });

  test("a new label goes to the file that describes the thing; undo is exact", () => {
    const { workspace, context } = open();
    const before = content(workspace);
    const { edit } = rewrite(context, pane(context).text.replace("Walter Krivitsky", "W. G. Krivitsky"));
    workspace.dispatch({ label: edit.label, origin: "edit", delta: edit.delta });
    const label = [...workspace.dossier.match(null, null, null, documentGraph("people.ttl"))].map(
      (q) => q.object.value,
    );
    expect(label).toContain("W. G. Krivitsky");
    expect(label).not.toContain("Walter Krivitsky");
    workspace.undo();
    expect(content(workspace)).toEqual(before);
  });

  test("a new claim is filed where the claims are, and asserts what it says once it is accepted", () => {
    const { workspace, context } = open();
    const { edit, follows } = rewrite(
      context,
      `${pane(context).text}
kri:DB10 a dos:Claim ; rdf:reifies <<( kri:krivitsky dos:met kri:alley )>> ; dos:statedIn kri:DH ; dos:verdict dos:accepted .`,
    );
    expect(follows.map((t) => t.object.value)).toEqual([`${PREFIXES.kri}alley`]);
    workspace.dispatch({ label: "", origin: "edit", delta: edit.delta });
    const statement = [...workspace.dossier.match()].filter((q) => q.object.value === `${PREFIXES.kri}alley`);
    expect(statement).toHaveLength(1);
  });

  test("a verdict that is struck out takes the statement with it, which no other claim accepts", () => {
    const { workspace, context } = open();
    const text = pane(context)
      .text.replace(/\s*dos:verdict dos:accepted( ;)?/, "")
      .replace(/;\s*\|\}/, "|}");
    const { edit, follows } = rewrite(context, text);
    expect(follows).toHaveLength(1);
    workspace.dispatch({ label: "", origin: "edit", delta: edit.delta });
    const said = [...workspace.dossier.match()].filter((q) => q.predicate.value === `${PREFIXES.dos}questionedBy`);
    expect(said).toEqual([]);
  });

  test("what changed in the dossier meanwhile stays", () => {
    const { workspace, context } = open();
    const { base, text } = pane(context);
    const { quads } = readText(`<${KRIVITSKY}> <${PREFIXES.dos}note> "from elsewhere" .`, {
      syntax: "turtle",
      path: "people.ttl",
      graph: documentGraph("people.ttl"),
    });
    workspace.dispatch({ label: "", origin: "edit", delta: { added: quads, removed: [] } });
    const { edit } = rewrite(context, text.replace("Walter", "Valter"), base);
    workspace.dispatch({ label: "", origin: "edit", delta: edit.delta });
    const values = [...workspace.dossier.match()].map((q) => q.object.value);
    expect(values).toContain("from elsewhere");
    expect(values).toContain("Valter Krivitsky");
  });

  test("to speak of another thing is refused by name", () => {
    const { context } = open();
    expect(() => rewrite(context, `${pane(context).text}\nkri:archer rdfs:label "Kathleen" .`)).toThrow(EditError);
    expect(() => rewrite(context, `${pane(context).text}\nkri:DB09 dos:note "x" .`)).toThrow(/kri|krivitsky\/DB09/);
    expect(() => rewrite(context, `${pane(context).text}\nkri:nobody dos:note "x" .`)).toThrow(/nobody/);
  });

  test("a mistake is told by its line and column in the pane", () => {
    const { context } = open();
    let error: unknown;
    try {
      rewrite(context, "kri:krivitsky a dos:Person ;\n  dos:note nonsense .");
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(RdfSyntaxError);
    const { line, column } = error as RdfSyntaxError;
    expect([line, column]).toEqual([2, 12]);
    expect(() => rewrite(context, "kri:krivitsky a dos:Person\n  dos:note 1 .")).toThrow(/end of line 1/);
    expect(() => rewrite(context, "kri:krivitsky a nonsense .")).toThrow(/^Turtle:1:17: /);
  });
});

describe("whatever is typed", () => {
  const damage = fc.record({
    at: fc.nat(4000),
    cut: fc.nat(12),
    put: fc.oneof(anyText(6), fc.constantFrom(".", ";", "<", ">>", '"', "|}", "[", " a ", "kri:archer ")),
  });

  test("is refused or becomes a delta that touches only the thing, its claims and its blank nodes, and is undone exactly", () => {
    const { workspace, context } = open();
    const { text } = pane(context);
    const before = content(workspace);
    const own = new Set(pane(context).base.map((q) => q.subject.value));
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        let typed = text;
        for (const { at, cut, put } of damages) {
          const from = at % (typed.length + 1);
          typed = typed.slice(0, from) + put + typed.slice(from + cut);
        }
        let made: Rewriting;
        try {
          made = rewrite(context, typed);
        } catch (error) {
          expect(error instanceof EditError || error instanceof RdfSyntaxError).toBe(true);
          expect(content(workspace)).toEqual(before);
          return;
        }
        const commit = workspace.dispatch({ label: "", origin: "edit", delta: made.edit.delta });
        const follows = new Set(made.follows.map(tripleKey));
        const about = new Set(
          [...workspace.dossier.match(null, REIFIES)]
            .filter((q) => q.object.termType === "Quad" && q.object.subject.value === KRIVITSKY)
            .map((q) => q.subject.value),
        );
        for (const q of [...commit.delta.added, ...commit.delta.removed])
          expect(
            own.has(q.subject.value) || isSkolem(q.subject) || about.has(q.subject.value) || follows.has(tripleKey(q)),
          ).toBe(true);
        if (commit.delta.added.length + commit.delta.removed.length > 0) workspace.undo();
        expect(content(workspace)).toEqual(before);
      }),
      { numRuns: 5000 },
    );
  });
});
