import { describe, expect, it } from "vitest";
import { iri, literal, quad } from "../../src/rdf/term.ts";
import { createQuadStore } from "../../src/store/quad-store.ts";
import { firstObject, objects, subjects, triples } from "../../src/store/reading.ts";
import { unionOf } from "../../src/store/union.ts";

const ex = (name: string) => iri(`http://example.org/${name}`);
const twice = [
  quad(ex("a"), ex("p"), literal("1"), ex("g")),
  quad(ex("a"), ex("p"), literal("1"), ex("h")),
  quad(ex("a"), ex("p"), literal("01"), ex("h")),
  quad(ex("b"), ex("p"), literal("1"), ex("h")),
];

describe("reading across graphs", () => {
  const source = createQuadStore(twice);

  it("counts a triple in two graphs once", () => {
    expect([...triples(source, ex("a"))]).toHaveLength(2);
    expect(objects(source, ex("a"), ex("p")).map((o) => o.value)).toEqual(["1", "01"]);
    expect(subjects(source, ex("p"), literal("1")).map((s) => s.value)).toEqual([ex("a").value, ex("b").value]);
  });

  it("gives one object, or null", () => {
    expect(firstObject(source, ex("b"), ex("p"))?.value).toBe("1");
    expect(firstObject(source, ex("b"), ex("q"))).toBeNull();
  });
});

describe("unionOf", () => {
  it("holds what any source holds, once, and follows their changes", () => {
    const left = createQuadStore(twice.slice(0, 2));
    const right = createQuadStore(twice.slice(1));
    const both = unionOf(left, right);
    expect(both.size).toBe(4);
    expect([...both.match(ex("a"))]).toHaveLength(3);
    expect(both.count(null, null, literal("1"))).toBe(3);
    expect(both.graphs().map((g) => g.value)).toEqual([ex("g").value, ex("h").value]);
    right.apply({ added: [quad(ex("c"), ex("p"), ex("a"))], removed: twice.slice(1) });
    expect(both.size).toBe(3);
  });
});
