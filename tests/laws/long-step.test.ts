/** Laws of long steps: in parts or at once, the same comes of it; stopped, nothing does; undo and redo are exact. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { Projection } from "../../src/graph/projection.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import type { Quad } from "../../src/rdf/term.ts";
import { quadKey } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import type { Delta } from "../../src/store/delta.ts";
import type { LongStep } from "../../src/store/long-step.ts";
import { createQuadStore, type QuadSource } from "../../src/store/quad-store.ts";
import { type Commit, Workspace } from "../../src/store/workspace.ts";
import { dataset } from "./quads.ts";

const bytes = (source: QuadSource): string => writeRdf(source.match(), { syntax: "nquads", keepDocuments: true });
const keys = (quads: readonly Quad[]): string[] => quads.map(quadKey).sort();
const wish: fc.Arbitrary<Delta> = fc.record({ added: dataset, removed: dataset });
const sizes = fc.integer({ min: 1, max: 4 });

const opened = (start: Quad[]): Workspace => {
  const workspace = new Workspace();
  workspace.dispatch({ label: "open", origin: "load", delta: { added: start, removed: [] } });
  return workspace;
};
const walk = (step: LongStep, size: number): Commit => {
  while (step.advance(size));
  return step.end();
};
const change = (delta: Delta) => ({ label: "long", origin: "edit" as const, delta });

describe("a long step", () => {
  it("comes to the same as the change at once, as one step of the history, to the byte both ways", () => {
    fc.assert(
      fc.property(dataset, wish, wish, sizes, (start, first, delta, size) => {
        const whole = opened(start);
        const sliced = opened(start);
        const told: Commit[] = [];
        sliced.subscribeSteps((commit) => told.push(commit));
        for (const workspace of [whole, sliced]) workspace.dispatch({ label: "first", origin: "edit", delta: first });
        told.length = 0;
        const expected = whole.dispatch(change(delta));
        const step = walk(sliced.begin(change(delta)), size);
        expect([keys(step.delta.added), keys(step.delta.removed)]).toEqual([
          keys(expected.delta.added),
          keys(expected.delta.removed),
        ]);
        expect(bytes(sliced.dossier)).toBe(bytes(whole.dossier));
        expect(sliced.undoLabel).toBe(whole.undoLabel);
        expect(told).toEqual([step]);
        while (whole.undoLabel !== null) {
          whole.undo();
          const back = sliced.beginUndo();
          if (back === null) throw new Error("there should be a step to take back");
          walk(back, size);
          expect(bytes(sliced.dossier)).toBe(bytes(whole.dossier));
        }
        expect(sliced.undoLabel).toBeNull();
        while (whole.redoLabel !== null) {
          whole.redo();
          const again = sliced.beginRedo();
          if (again === null) throw new Error("there should be a step to bring back");
          walk(again, size);
          expect(bytes(sliced.dossier)).toBe(bytes(whole.dossier));
        }
        expect(sliced.redoLabel).toBeNull();
        while (whole.undo() !== null) sliced.undo();
        expect(bytes(sliced.dossier)).toBe(bytes(whole.dossier));
      }),
    );
  });

  it("stopped anywhere, leaves every byte and the history as they were, and the graph follows", () => {
    fc.assert(
      fc.property(dataset, wish, wish, sizes, fc.nat(12), (start, first, delta, size, parts) => {
        const workspace = opened(start);
        workspace.dispatch({ label: "first", origin: "edit", delta: first });
        const vocabulary = new Vocabulary(createQuadStore(), workspace.dossier);
        const claims = new Claims(workspace.dossier, vocabulary);
        const projection = new Projection(workspace.dossier, vocabulary, claims);
        projection.buildNow();
        workspace.subscribe((commit) => {
          vocabulary.apply(commit);
          claims.apply(commit);
          projection.apply(commit);
        });
        const before = [bytes(workspace.dossier), workspace.undoLabel, JSON.stringify(projection.graph.order)];
        const told: Commit[] = [];
        workspace.subscribeSteps((commit) => told.push(commit));
        const step = workspace.begin(change(delta));
        for (let n = 0; n < parts && step.advance(size); n += 1);
        while (step.retreat());
        expect([bytes(workspace.dossier), workspace.undoLabel, JSON.stringify(projection.graph.order)]).toEqual(before);
        expect(told).toMatchObject([{ origin: "undo", delta: { added: [], removed: [] } }]);
        expect(workspace.open).toBeNull();
        expect(step.advance()).toBe(false);
      }),
    );
  });

  it("leaves what came from elsewhere meanwhile when it is taken back", () => {
    fc.assert(
      fc.property(dataset, wish, wish, sizes, fc.nat(12), (start, delta, foreign, size, parts) => {
        const workspace = opened(start);
        const followed = createQuadStore(workspace.dossier.match());
        const step = workspace.begin(change(delta));
        for (let n = 0; n < parts && step.advance(size); n += 1);
        const came = workspace.dispatch({ label: "elsewhere", origin: "sync", delta: foreign });
        const whole = walk(step, size);
        // As a journal has it: what came from elsewhere first, the step after it.
        followed.apply(came.delta);
        followed.apply(whole.delta);
        expect(bytes(workspace.dossier)).toBe(bytes(followed));
      }),
    );
  });

  it("is alone: nothing else that could be undone is done meanwhile", () => {
    const q = [...createQuadStore(fc.sample(dataset, { numRuns: 20, seed: 7 }).flat()).match()];
    const [first, second, third] = q;
    if (first === undefined || second === undefined || third === undefined) throw new Error("three quads are needed");
    const workspace = opened([]);
    workspace.dispatch(change({ added: [first], removed: [] }));
    const step = workspace.begin(change({ added: [second, third], removed: [] }));
    step.advance(1);
    expect(() => workspace.dispatch(change({ added: [], removed: [first] }))).toThrow("still going on");
    expect([workspace.undo(), workspace.beginUndo(), workspace.beginRedo()]).toEqual([null, null, null]);
    expect(() => step.end()).toThrow();
    step.advance(1);
    step.end();
    expect(workspace.undo()?.delta.removed).toHaveLength(2);
  });
});
