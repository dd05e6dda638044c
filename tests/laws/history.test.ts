/** Laws of changes: undo and redo are exact, deltas compose and invert. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quad } from "../../src/rdf/term.ts";
import { quadKey } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { compose, type Delta, invert } from "../../src/store/delta.ts";
import { createQuadStore, type QuadSource } from "../../src/store/quad-store.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { dataset } from "./quads.ts";

/** Everything a source holds, as canonical N-Quads. */
const bytes = (source: QuadSource): string => writeRdf(source.match(), { syntax: "nquads", keepDocuments: true });
const keys = (quads: readonly Quad[]): string[] => quads.map(quadKey).sort();
const sameDelta = (a: Delta, b: Delta): void => {
  expect(keys(a.added)).toEqual(keys(b.added));
  expect(keys(a.removed)).toEqual(keys(b.removed));
};

/** A change as someone might ask for it: repeats, quads that are there already, quads both added and removed. */
const wish: fc.Arbitrary<Delta> = fc.record({ added: dataset, removed: dataset });
const wishes = fc.array(wish, { maxLength: 6 });

/** The effective deltas of a history of wishes, with the state before and after. */
function live(start: Quad[], history: Delta[]): { deltas: Delta[]; before: string; after: string } {
  const store = createQuadStore(start);
  const before = bytes(store);
  const deltas = history.map((d) => store.apply(d));
  return { deltas, before, after: bytes(store) };
}

describe("a delta", () => {
  it("is effective: applied and inverted, it leaves no trace", () => {
    fc.assert(
      fc.property(dataset, wish, (start, change) => {
        const store = createQuadStore(start);
        const before = bytes(store);
        const had = new Set([...store.match()].map(quadKey));
        const delta = store.apply(change);
        expect(delta.added.every((q) => !had.has(quadKey(q)) && store.has(q))).toBe(true);
        expect(delta.removed.every((q) => had.has(quadKey(q)) && !store.has(q))).toBe(true);
        expect(new Set(keys(delta.added)).size).toBe(delta.added.length);
        sameDelta(store.apply(invert(delta)), invert(delta));
        expect(bytes(store)).toBe(before);
      }),
    );
  });

  it("inverts to itself twice", () => {
    fc.assert(fc.property(wish, (delta) => sameDelta(invert(invert(delta)), delta)));
  });

  it("composes: one delta does what two did", () => {
    fc.assert(
      fc.property(dataset, wishes, (start, history) => {
        const { deltas, before, after } = live(start, history);
        const all = deltas.reduce(compose, { added: [], removed: [] });
        const store = createQuadStore(start);
        sameDelta(store.apply(all), all);
        expect(bytes(store)).toBe(after);
        store.apply(invert(all));
        expect(bytes(store)).toBe(before);
      }),
    );
  });

  it("composes associatively", () => {
    fc.assert(
      fc.property(dataset, wish, wish, wish, (start, a, b, c) => {
        const [x, y, z] = live(start, [a, b, c]).deltas as [Delta, Delta, Delta];
        sameDelta(compose(compose(x, y), z), compose(x, compose(y, z)));
      }),
    );
  });
});

describe("a workspace", () => {
  const open = (start: Quad[]): Workspace => {
    const workspace = new Workspace();
    workspace.dispatch({ label: "open", origin: "load", delta: { added: start, removed: [] } });
    return workspace;
  };

  it("undoes to the byte, and redoes to the byte", () => {
    fc.assert(
      fc.property(dataset, wishes, (start, history) => {
        const workspace = open(start);
        const states = [bytes(workspace.dossier)];
        for (const delta of history) {
          const commit = workspace.dispatch({ label: "change", origin: "edit", delta });
          if (commit.delta.added.length + commit.delta.removed.length > 0) states.push(bytes(workspace.dossier));
        }
        for (const state of states.slice(0, -1).reverse()) {
          expect(workspace.undo()).not.toBeNull();
          expect(bytes(workspace.dossier)).toBe(state);
        }
        expect(workspace.undo()).toBeNull();
        for (const state of states.slice(1)) {
          workspace.redo();
          expect(bytes(workspace.dossier)).toBe(state);
        }
        expect(workspace.redo()).toBeNull();
      }),
    );
  });

  it("keeps any walk up and down its history exact, files opened in between or not", () => {
    const step = fc.oneof(
      wish.map((delta) => ({ kind: "edit" as const, delta })),
      dataset.map((added) => ({ kind: "load" as const, delta: { added, removed: [] } })),
      fc.constant({ kind: "undo" as const, delta: null }),
      fc.constant({ kind: "redo" as const, delta: null }),
    );
    fc.assert(
      fc.property(dataset, fc.array(step, { maxLength: 12 }), (start, steps) => {
        const workspace = open(start);
        const replica = createQuadStore(workspace.dossier.match());
        let seen = workspace.revision;
        workspace.subscribe((commit) => {
          expect(commit.revision).toBe(seen + 1);
          seen = commit.revision;
          sameDelta(replica.apply(commit.delta), commit.delta);
        });
        const first = workspace.revision;
        const before = createQuadStore(workspace.dossier.match());
        for (const { kind, delta } of steps) {
          if (kind === "undo") workspace.undo();
          else if (kind === "redo") workspace.redo();
          else workspace.dispatch({ label: kind, origin: kind, delta });
        }
        expect(bytes(replica)).toBe(bytes(workspace.dossier));
        const missed = workspace.since(first);
        if (missed === null) throw new Error("the log should reach back");
        sameDelta(before.apply(missed), missed);
        expect(bytes(before)).toBe(bytes(workspace.dossier));
      }),
    );
  });
});
