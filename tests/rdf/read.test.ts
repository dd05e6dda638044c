import { describe, expect, it } from "vitest";
import { readChunks, readText } from "../../src/rdf/read.ts";
import { isSkolem } from "../../src/rdf/skolem.ts";
import { iri, type Quad, termKey } from "../../src/rdf/term.ts";

const turtle = (text: string, path = "a.ttl") => readText(text, { syntax: "turtle", path });
const said = (quads: readonly Quad[]): string[] =>
  quads.map((q) => [q.subject, q.predicate, q.object, q.graph].map(termKey).join(" ").trim());
async function* inPieces(...pieces: string[]) {
  for (const piece of pieces) yield piece;
}

describe("reading", () => {
  it("keeps the prefixes and the lexical forms", () => {
    const { quads, prefixes } = turtle(
      '@prefix ex: <http://e.x/> . PREFIX : <http://f.x/>\n ex:a :b 01, 1.50, "x"@en-GB .',
    );
    expect(prefixes).toEqual({ ex: "http://e.x/", "": "http://f.x/" });
    expect(quads.map((q) => q.object.value)).toEqual(["01", "1.50", "x"]);
  });

  it("puts what stands outside named graphs into the document's graph, but not what is inside a triple term", () => {
    const graph = iri("http://e.x/doc");
    const { quads } = readText("<a:s> <a:p> <<( <a:s> <a:p> <a:o> )>> . <a:g> { <a:s> <a:p> 1 }", {
      syntax: "trig",
      path: "a.trig",
      graph,
    });
    expect(quads.map((q) => q.graph.value)).toEqual(["http://e.x/doc", "a:g"]);
    const term = quads[0]?.object;
    expect(term?.termType === "Quad" && term.graph.termType).toBe("DefaultGraph");
  });

  it("reads an annotation as the statement and the claim on it", () => {
    const { quads } = turtle("@prefix : <x:> . :s :p :o ~ :c {| :by :src |} .");
    const reifies = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies";
    expect(said(quads)).toEqual(["x:s x:p x:o", `x:c ${reifies} <<( x:s\nx:p\nx:o )>>`, "x:c x:by x:src"]);
  });

  it("keeps the graph of a reified triple inside another", () => {
    const { quads } = readText("@prefix : <x:> . :g { << << :a :b :c ~ :r >> :p :o ~ :q >> :z 1 }", {
      syntax: "trig",
      path: "a.trig",
    });
    expect(quads).toHaveLength(3);
    expect(quads.every((q) => q.graph.value === "x:g")).toBe(true);
  });

  it("names blank nodes by their document, so that two files do not mix them up", () => {
    const [a] = turtle("_:x <a:p> 1 .", "a/b.ttl").quads;
    const [b] = turtle("_:x <a:p> 1 .", "c.ttl").quads;
    const [again] = turtle("_:x <a:p> 1 .", "a/b.ttl").quads;
    expect(a && isSkolem(a.subject)).toBe(true);
    expect(a?.subject.value).not.toBe(b?.subject.value);
    expect(a?.subject.value).toBe(again?.subject.value);
  });

  it("numbers anonymous nodes the same at every reading, apart from any label", () => {
    const text = "[] <a:p> [ <a:q> (1) ], _:b1, _:n3-0 .";
    expect(said(turtle(text).quads)).toEqual(said(turtle(text).quads));
    const plain = readText("[] <a:p> _:anon1, _:anon_anon1, _:b0_x .", {
      syntax: "turtle",
      path: "a.ttl",
      skolemise: false,
    });
    expect(plain.quads.map((q) => q.object.termType)).toEqual(["BlankNode", "BlankNode", "BlankNode"]);
    expect(new Set(plain.quads.flatMap((q) => [q.subject.value, q.object.value])).size).toBe(4);
  });

  it("resolves addresses against the document, or against what the text or the caller says", () => {
    expect(turtle("<#x> <p> <> .", "persons/a b.ttl").quads[0]?.subject.value).toBe(
      "https://w3id.org/dossier/document/persons/a%20b.ttl#x",
    );
    expect(turtle("@base <http://e.x/d/> . <x> <p> <../o> .").quads[0]?.object.value).toBe("http://e.x/o");
    expect(
      readText("<x> <p> 1 .", { syntax: "turtle", path: "a.ttl", base: "http://e.x/f" }).quads[0]?.subject.value,
    ).toBe("http://e.x/x");
  });

  it("takes a byte order mark and Windows line ends", () => {
    const { quads } = turtle('\uFEFF@prefix : <x:> .\r\n# note\r\n:a :b """one\r\ntwo""" .\r\n');
    expect(quads[0]?.object.value).toBe("one\r\ntwo");
  });

  it("reads RDF that announces a version, known or not", () => {
    expect(turtle('VERSION "1.2"\n<a:s> <a:p> 1 .').quads).toHaveLength(1);
    expect(turtle('@version "9.9-draft" .\n<a:s> <a:p> 1 .').quads).toHaveLength(1);
  });
});

describe("reading in pieces", () => {
  it("hands on quads piece by piece and says how far it is", async () => {
    const batches: number[] = [];
    const progress: number[] = [];
    const { count, prefixes } = await readChunks(
      inPieces("@prefix : <x:> .\n:a :b 1", "2 .\n:a :b 3 .", " :a :b 4 .\n"),
      {
        syntax: "turtle",
        path: "a.ttl",
        onQuads: (batch) => void batches.push(batch.length),
        onProgress: (chars) => progress.push(chars),
      },
    );
    expect({ count, prefixes }).toEqual({ count: 3, prefixes: { "": "x:" } });
    expect(batches.reduce((a, b) => a + b)).toBe(3);
    expect(progress).toEqual([24, 37, 48]);
  });

  it("stops when it is told to, and lets go of the source", async () => {
    const controller = new AbortController();
    let closed = false;
    async function* endless() {
      try {
        for (;;) yield "<a:s> <a:p> 1 .\n".repeat(10);
      } finally {
        closed = true;
      }
    }
    let batches = 0;
    const reading = readChunks(endless(), {
      syntax: "turtle",
      path: "a.ttl",
      signal: controller.signal,
      onQuads: () => {
        batches += 1;
        if (batches === 3) controller.abort();
      },
    });
    await expect(reading).rejects.toThrow("This operation was aborted");
    expect({ batches, closed }).toEqual({ batches: 3, closed: true });
  });

  it("reports a mistake at the same place, with its whole line, however the text is cut", async () => {
    const text = '@prefix : <x:> .\n:a :b """a\nb""" .\n# more\n:c :d :e :f ; :g 1 .\n:h :i :j .\n';
    const whole = "RdfSyntaxError: a.ttl:5:10: expected “.” or “;” after the object, found “:f”.";
    expect(() => turtle(text)).toThrow(whole.replace("RdfSyntaxError: ", ""));
    for (let at = 1; at < text.length; at++) {
      const reading = readChunks(inPieces(text.slice(0, at), ...text.slice(at)), {
        syntax: "turtle",
        path: "a.ttl",
        onQuads: () => {},
      });
      await reading.then(
        () => expect.fail("there is a mistake"),
        (error) => expect([String(error), error.excerpt.at(-1)]).toEqual([whole, ":c :d :e :f ; :g 1 ."]),
      );
    }
  });
});
