/** Writing RDF in any syntax: prefixes, blank nodes, graphs, a header; and that hostile and huge graphs come through. */
import { describe, expect, it } from "vitest";
import { readText } from "../../src/rdf/read.ts";
import { skolemIri } from "../../src/rdf/skolem.ts";
import type { Syntax } from "../../src/rdf/syntax.ts";
import { blank, iri, literal, type NamedNode, type Quad, quad, type Subject, tripleTerm } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { ex, read, rewritten } from "./rewritten.ts";

describe("prefixes", () => {
  const one = (predicate: string): Quad[] => [quad(ex("s"), iri(predicate), ex("o"))];
  const lines = (quads: Quad[], prefixes: Record<string, string>) =>
    writeRdf(quads, { syntax: "turtle", prefixes })
      .split("\n")
      .filter((l) => l.startsWith("@"));

  it("are written when used, in order; well-known ones need no asking, but give way to the file's own", () => {
    const quads = [...one("http://purl.org/dc/terms/title"), ...one("http://a.x/b")];
    expect(lines(quads, { z: "http://e.x/", no: "http://no.x/" })).toEqual([
      "@prefix dcterms: <http://purl.org/dc/terms/> .",
      "@prefix z: <http://e.x/> .",
    ]);
    expect(lines(quads, { dcterms: "http://a.x/" })).toEqual(["@prefix dcterms: <http://a.x/> ."]);
    expect(lines(quads, { dct: "http://purl.org/dc/terms/" })).toEqual(["@prefix dct: <http://purl.org/dc/terms/> ."]);
  });

  it("pick the longest namespace, and of two names for one the shorter", () => {
    expect(
      writeRdf(one("http://e.x/deep/p"), {
        syntax: "turtle",
        prefixes: { abc: "http://e.x/", x: "http://e.x/", d: "http://e.x/deep/" },
      }),
    ).toContain("x:s d:p x:o .");
  });
});

describe("blank nodes", () => {
  const says = (s: Subject, text: string) => quad(s, ex("p"), literal(text));

  it("keep their labels; those of two documents that share one get different ones", () => {
    const [a, b, c] = [skolemIri("a.ttl", "x"), skolemIri("b.ttl", "x"), skolemIri("b.ttl", "~1")];
    const quads = [b, a, c].flatMap((n) => [
      says(n, n.value.slice(-".ttl/x".length)),
      quad(ex("s"), ex("q"), n),
      quad(ex("t"), ex("q"), n),
    ]);
    const written = writeRdf(quads, { syntax: "turtle", prefixes: { "": "http://e.x/" } });
    expect(written).toContain(":s :q _:b1, _:x, _:x_2 .");
    expect(written).toContain('_:x :p ".ttl/x" .');
    expect(written).toBe(writeRdf(quads.reverse(), { syntax: "turtle", prefixes: { "": "http://e.x/" } }));
  });

  it("may come unskolemised, from a query say", () => {
    const node = blank("n3-17");
    expect(
      writeRdf([quad(ex("s"), ex("p"), node), says(node, "x")], { syntax: "turtle", prefixes: { "": "http://e.x/" } }),
    ).toContain(':s :p [ :p "x" ] .');
    expect(writeRdf([says(node, "x")], { syntax: "ntriples" })).toBe('_:n3-17 <http://e.x/p> "x" .\n');
  });
});

describe("graphs", () => {
  const text = `:a :p :b . :g { :a :p :b ~ :c {| :by _:n |} . _:n :q 1 } _:h { :x :y _:n } :k { :c2 rdf:reifies <<( :a :p :b )>> }`;

  it("stand in TriG as blocks; a claim in one graph annotates no statement of another", () => {
    expect(rewritten(text, { syntax: "trig" })).toBe(`:a :p :b .

:g {
  :a
    :p :b
      ~ :c {| :by _:n |} .

  _:n :q 1 .
}

:k {
  :c2 rdf:reifies <<( :a :p :b )>> .
}

_:h {
  :x :y _:n .
}
`);
  });

  it("are united in Turtle", () => {
    expect(rewritten(text)).toContain(":p :b\n    ~ :c {| :by _:n |}");
  });

  it("named after documents become the default graph unless they are to be kept", () => {
    const graph = iri("https://w3id.org/dossier/document/persons.ttl");
    const quads = [quad(ex("a"), ex("p"), ex("b"), graph), quad(ex("a"), ex("p"), ex("b"))];
    expect(writeRdf(quads, { syntax: "nquads" })).toBe("<http://e.x/a> <http://e.x/p> <http://e.x/b> .\n");
    expect(writeRdf(quads, { syntax: "nquads", keepDocuments: true }).split("\n")).toHaveLength(3);
    expect(writeRdf(quads, { syntax: "trig", keepDocuments: true })).toContain("document/persons.ttl> {\n");
  });
});

describe("untrusted input", () => {
  const evil = 'x> <http://e.x/p> "y" . <http://evil.example/';
  const dirty: Quad[] = [
    quad(iri(`http://e.x/${evil}`), iri(`http://e.x/${evil}`), iri(`http://e.x/${evil}`)),
    quad(ex("s"), ex("p"), literal(`" . <http://evil.example/a> <b> "`)),
    quad(ex("s"), ex("p"), literal(`""" . <http://evil.example/a> <b> """\n`)),
    quad(ex("s"), ex("p"), literal("\\")),
    quad(ex("s"), ex("p"), literal("x", "en . <http://evil.example/a> <b> <c> ")),
    quad(ex("s"), ex("p"), literal("x", iri(`http://e.x/${evil}`))),
    quad(blank("x . <http://evil.example/a> <b> <c> . _:y"), ex("p"), ex("o")),
    quad(skolemIri("a.ttl", "x> <b> <c> ."), ex("p"), ex("o")),
    quad(ex("s"), ex("p"), ex("o"), iri(`http://e.x/${evil}`)),
    quad(ex("s"), ex("p"), tripleTerm({ subject: ex("s"), predicate: ex("p"), object: literal(')>> . <a> <b> "') })),
    quad(ex("s"), ex("p"), {
      ...literal("x"),
      termType: "Literal",
      value: "\uD800",
      language: "",
      datatype: ex("d"),
    } as never),
  ];

  it.each<Syntax>(["turtle", "trig", "ntriples", "nquads"])("cannot break out of %s", (syntax) => {
    const written = writeRdf(dirty, {
      syntax,
      prefixes: {
        "x: <http://evil.example/> . @prefix y": "http://e.x/",
        e: `http://e.x/> . <http://evil.example/a> <b> <c> . <`,
      },
      header: ["compiled\n<http://evil.example/a> <http://b.x/b> <http://c.x/c> .\r<a:b> <a:b> <a:b> ."],
    });
    const { quads } = readText(written, { syntax, path: "b.ttl" });
    expect(quads).toHaveLength(dirty.length);
    const named = (value: string) => value.startsWith("http://evil.example");
    expect(quads.some((q) => [q.subject, q.predicate, q.object, q.graph].some((t) => named(t.value)))).toBe(false);
    expect(quads.some((q) => q.object.value === '" . <http://evil.example/a> <b> "')).toBe(true);
  });
});

describe("large graphs", () => {
  const prefixes = { "": "http://e.x/" };

  it("with a list of 50,000 items, or nested 5,000 deep, are written", () => {
    const items = Array.from({ length: 50_000 }, (_, i) => i).join(" ");
    const list = read(`<http://e.x/a> <http://e.x/p> ( ${items} ) .`).quads;
    expect(writeRdf(list, { syntax: "turtle", prefixes }).slice(0, 200)).toMatch(
      /^@prefix : .*\n\n:a\n {2}:p \(\n {4}0\n {4}1\n/,
    );
    const chain: Quad[] = [];
    const node = (i: number): NamedNode => skolemIri("a.ttl", `~${i}`);
    for (let i = 0; i < 5000; i++) chain.push(quad(node(i), ex("p"), node(i + 1)));
    const written = writeRdf(chain, { syntax: "turtle", prefixes });
    const again = read(written).quads;
    expect(again).toHaveLength(5000);
    expect(writeRdf(again, { syntax: "turtle", prefixes })).toBe(written);
  });

  it("with 20,000 objects, or 20,000 claims on one statement, are written", () => {
    const quads: Quad[] = [quad(ex("a"), ex("q"), ex("b"))];
    for (let i = 0; i < 20_000; i++) {
      quads.push(quad(ex("a"), ex("p"), ex(`o${i}`)));
      const reifies = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
      quads.push(quad(ex(`c${i}`), reifies, tripleTerm({ subject: ex("a"), predicate: ex("q"), object: ex("b") })));
      quads.push(quad(ex(`c${i}`), ex("by"), ex("s")));
    }
    const written = writeRdf(quads, { syntax: "turtle", prefixes });
    expect(read(written).quads).toHaveLength(quads.length);
  });
});

describe("a header", () => {
  it("is written as comments, apart from the rest", () => {
    const [q] = read("<http://e.x/a> <http://e.x/b> <http://e.x/c> .").quads as [Quad];
    expect(
      writeRdf([q], { syntax: "turtle", prefixes: { "": "http://e.x/" }, header: ["Compiled by hand.", "", "Facts."] }),
    ).toBe("# Compiled by hand.\n#\n# Facts.\n\n@prefix : <http://e.x/> .\n\n:a :b :c .\n");
    expect(writeRdf([], { syntax: "turtle" })).toBe("");
  });
});
