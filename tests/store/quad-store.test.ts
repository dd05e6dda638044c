import { describe, expect, it } from "vitest";
import { readText } from "../../src/rdf/read.ts";
import { iri, quadKey } from "../../src/rdf/term.ts";
import { OverlaySource } from "../../src/store/overlay-source.ts";
import { createQuadStore, type QuadSource } from "../../src/store/quad-store.ts";

describe("the quad store", () => {
  it("keeps every lexical form, tag and triple term as it was read", () => {
    const { quads } = readText(
      `<a:s> <a:p> "01"^^<http://www.w3.org/2001/XMLSchema#integer>, "1"^^<http://www.w3.org/2001/XMLSchema#integer>,
         1.50, "x"@en, "x"@en--rtl, "say \\"no\\"", "a\\nb", <<( <a:s> <a:p> <<( <a:s> <a:p> "q\\"" )>> )>> .`,
      { syntax: "turtle", path: "t.ttl" },
    );
    const store = createQuadStore(quads);
    expect(store.size).toBe(8);
    expect([...store.match()].map(quadKey).sort()).toEqual(quads.map(quadKey).sort());
    for (const q of quads) expect([...store.match(null, null, q.object)].map(quadKey)).toEqual([quadKey(q)]);
  });

  it("tells what of a change was new, and what was there", () => {
    const [a, b, c] = readText("<a:a> <a:p> 1, 2, 3 .", { syntax: "turtle", path: "t.ttl" }).quads;
    if (a === undefined || b === undefined || c === undefined) throw new Error("three quads were read");
    const store = createQuadStore([a, b]);
    expect(store.apply({ added: [b, c, c], removed: [a, a] })).toEqual({ added: [c], removed: [a] });
    expect(store.apply({ added: [], removed: [a] })).toEqual({ added: [], removed: [] });
  });

  it("names each predicate once, in whichever graphs it stands, as long as it stands", () => {
    const one = readText("<a:a> <a:p> 1 ; <a:q> 2 .", { syntax: "turtle", path: "t.ttl", graph: iri("a:g") }).quads;
    const two = readText("<a:b> <a:p> 3 .", { syntax: "turtle", path: "t.ttl" }).quads;
    const names = (source: QuadSource) => source.predicates().map((p) => p.value);
    const store = createQuadStore([...one, ...two]);
    expect(names(store).sort()).toEqual(["a:p", "a:q"]);
    expect(names(new OverlaySource(store, { added: [], removed: one }))).toEqual(["a:p"]);
    store.apply({ added: [], removed: two });
    expect(names(store).sort()).toEqual(["a:p", "a:q"]);
    store.apply({ added: [], removed: one });
    expect(names(store)).toEqual([]);
  });
});
