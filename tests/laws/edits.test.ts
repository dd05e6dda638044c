/** Laws of edits: the assertion law holds after any of them, and undo, un-merge and renaming back leave no trace. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clear } from "../../src/edits/clear.ts";
import { createThing } from "../../src/edits/create-thing.ts";
import type { Edit } from "../../src/edits/edit.ts";
import { EditError } from "../../src/edits/edit-error.ts";
import { merge } from "../../src/edits/merge.ts";
import { renameIri } from "../../src/edits/rename-iri.ts";
import { revert } from "../../src/edits/revert.ts";
import { setValues } from "../../src/edits/set-values.ts";
import { unmerge } from "../../src/edits/unmerge.ts";
import { dos } from "../../src/rdf/namespaces.ts";
import { literal } from "../../src/rdf/term.ts";
import { Desk, KRI, kri } from "../edits/fixture.ts";
import { claim, intent, iriOf, type Make, thing } from "./any-edit.ts";

/** Does what can be done; how many changes that were. */
function act(desk: Desk, intents: readonly Make[]): Edit[] {
  const done: Edit[] = [];
  for (const make of intents) {
    try {
      const edit = desk.do(make);
      if (edit.delta.added.length + edit.delta.removed.length > 0) done.push(edit);
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      expect(error.sentence).toMatch(/^.{8,}[.?]$/s);
    }
  }
  return done;
}

describe("whatever is edited in whatever order", () => {
  it("a statement with claims is asserted if and only if one of them is accepted, and no denial or draft is", () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 12 }), (intents) => {
        const desk = new Desk();
        act(desk, intents);
        expect(desk.breaches()).toEqual([]);
        for (const a of desk.claims.attestations())
          if (a.verdict === "accepted") expect([a.stance, a.verification === "draft"]).toEqual(["stated", false]);
      }),
      { numRuns: 300 },
    );
  });

  it("each edit is a delta of effective quads, and claims are read alike before and after a reload", () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 8 }), (intents) => {
        const desk = new Desk();
        for (const make of intents) {
          const before = desk.context;
          try {
            const { delta } = make(before);
            expect(delta.added.filter((q) => desk.dossier.has(q))).toEqual([]);
            expect(delta.removed.filter((q) => !desk.dossier.has(q))).toEqual([]);
          } catch (error) {
            if (!(error instanceof EditError)) throw error;
          }
          act(desk, [make]);
        }
        const ids = desk.claims.attestations().map((a) => [a.iri, a.identifier, a.verdict, a.source, a.triples.length]);
        const bodies = Object.fromEntries(Object.entries(desk.files()).map(([graph, body]) => [graph, body]));
        const again = new Desk(Object.fromEntries(Object.values(bodies).map((b, i) => [`${i}.ttl`, b])));
        expect(
          again.claims.attestations().map((a) => [a.iri, a.identifier, a.verdict, a.source, a.triples.length]),
        ).toEqual(ids);
      }),
    );
  });

  it("full undo gives the same bytes, and redo the same again", () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 12 }), (intents) => {
        const desk = new Desk();
        const states = [desk.files()];
        for (const make of intents) if (act(desk, [make]).length > 0) states.push(desk.files());
        for (const state of states.slice(0, -1).reverse()) {
          expect(desk.workspace.undo()).not.toBeNull();
          expect(nonEmpty(desk.files())).toEqual(nonEmpty(state));
        }
        expect(desk.workspace.undo()).toBeNull();
        for (const state of states.slice(1)) {
          desk.workspace.redo();
          expect(nonEmpty(desk.files())).toEqual(nonEmpty(state));
        }
      }),
    );
  });

  it("merge then un-merge gives the same bytes, and what was said of others meanwhile stays", () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 5 }), thing, thing, (intents, from, into) => {
        const desk = new Desk();
        act(desk, intents);
        const before = desk.files();
        const [merged] = act(desk, [(x) => merge(x, iriOf(from), iriOf(into))]);
        if (merged === undefined) return;
        expect(desk.dossier.count(kri(from)) + desk.dossier.count(null, null, kri(from))).toBe(0);
        const [made] = act(desk, [(x) => createThing(x, { cls: dos("Person").value, label: "Somebody else" })]);
        expect(act(desk, [(x) => unmerge(x, merged)])).toHaveLength(1);
        expect(desk.dossier.count(kri("somebody-else"))).toBe(2);
        if (made !== undefined) act(desk, [(x) => revert(x, made)]);
        expect(nonEmpty(desk.files())).toEqual(nonEmpty(before));
      }),
    );
  });

  it("an IRI renamed there and back gives the same bytes", () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 5 }), fc.oneof(thing.map(iriOf), claim), (intents, from) => {
        const desk = new Desk();
        act(desk, intents);
        const before = desk.files();
        if (act(desk, [(x) => renameIri(x, from, "https://example.org/elsewhere")]).length === 0) return;
        expect(desk.dossier.count(kri(from.slice(KRI.length)))).toBe(0);
        act(desk, [(x) => renameIri(x, "https://example.org/elsewhere", from)]);
        expect(nonEmpty(desk.files())).toEqual(nonEmpty(before));
      }),
    );
  });

  it("taking one back alone never breaks the law, and taking all back one by one in reverse leaves nothing", () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 6 }), fc.nat(5), (intents, which) => {
        const desk = new Desk();
        const before = desk.files();
        const done = act(desk, intents);
        const chosen = done[which];
        if (chosen !== undefined && act(desk, [(x) => revert(x, chosen)]).length > 0) {
          expect(desk.breaches()).toEqual([]);
          desk.workspace.undo();
        }
        for (const edit of done.reverse()) expect(act(desk, [(x) => revert(x, edit)])).toHaveLength(1);
        expect(nonEmpty(desk.files())).toEqual(nonEmpty(before));
      }),
    );
  });
});

const nonEmpty = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([, body]) => body.trim() !== ""));

it("a value that is not an IRI is edited alike", () => {
  const desk = new Desk();
  act(desk, [(x) => setValues(x, iriOf("archer"), dos("note").value, [literal("an officer", "en")])]);
  expect(desk.said("archer")).toContain('dos:note "an officer"@en');
  act(desk, [(x) => clear(x, iriOf("archer"), dos("note").value)]);
  expect(desk.said("archer")).toEqual(["rdf:type dos:Person", 'rdfs:label "Jane Archer"@en']);
});
