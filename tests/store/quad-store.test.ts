import { describe, expect, it } from "vitest";
import { readText } from "../../src/rdf/read.ts";
import { quadKey } from "../../src/rdf/term.ts";
import { createQuadStore } from "../../src/store/quad-store.ts";

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
});
