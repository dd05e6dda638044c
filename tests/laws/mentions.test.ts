/** Laws of mentions: what a source says names a node in its triple terms is what reading all of it would find. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { isLiteral, type Quad, quadKey, type Subject, type Term, termKey } from "../../src/rdf/term.ts";
import { OverlaySource } from "../../src/store/overlay-source.ts";
import { createQuadStore, type QuadSource } from "../../src/store/quad-store.ts";
import { dataset } from "./quads.ts";

const names = (term: Term, key: string): boolean =>
  term.termType === "Quad"
    ? [term.subject, term.predicate, term.object].some((part) => names(part, key))
    : termKey(term) === key;

function expectMentions(source: QuadSource, of: readonly Quad[]): void {
  const nodes = new Map<string, Subject>();
  const collect = (term: Term): void => {
    if (term.termType === "Quad") for (const part of [term.subject, term.predicate, term.object]) collect(part);
    else if (!isLiteral(term) && term.termType !== "DefaultGraph") nodes.set(termKey(term), term);
  };
  for (const q of of) for (const part of [q.subject, q.predicate, q.object]) collect(part);
  for (const [key, node] of nodes) {
    const found = [...source.match()].filter((q) => q.object.termType === "Quad" && names(q.object, key));
    expect([...source.mentions(node)].map(quadKey).sort()).toEqual(found.map(quadKey).sort());
  }
}

test("mentions follow every change, and a change that is only laid over", () => {
  fc.assert(
    fc.property(dataset, dataset, fc.infiniteStream(fc.boolean()), (before, added, coins) => {
      const store = createQuadStore(before);
      const removed = before.filter(() => coins.next().value);
      const all = [...before, ...added];
      expectMentions(new OverlaySource(store, { added, removed }), all);
      expectMentions(store, all);
      const effective = store.apply({ added, removed });
      expectMentions(store, all);
      store.apply({ added: effective.removed, removed: effective.added });
      expectMentions(store, all);
    }),
    { numRuns: 300 },
  );
});
