import { describe, expect, it } from "vitest";
import { detectSyntax, sniffSyntax } from "../../src/rdf/detect.ts";

describe("the syntax of a file", () => {
  it("is what its ending says", () => {
    expect(detectSyntax("a/b.TTL")).toBe("turtle");
    expect(detectSyntax("b.trig", "<a:s> <a:p> 1 .")).toBe("trig");
    expect(detectSyntax("b.nq")).toBe("nquads");
    expect(detectSyntax("b.txt")).toBeNull();
    expect(detectSyntax("b.txt", "@prefix a: <b:> .")).toBe("turtle");
  });

  it.each([
    ["turtle", "# a note\n\n@prefix : <x:> .\n:a :b 1 ."],
    ["turtle", "\uFEFFPREFIX : <x:>\n:a :b {| :c 1 |} ."],
    ["turtle", '<http://e.x/a> a <http://e.x/C> ; <http://e.x/note> "a { b" .'],
    ["turtle", "[ <a:p> 1 ] ."],
    ["trig", "@prefix : <x:> .\n:g { :a :b 1 }"],
    ["trig", "{ <a:s> <a:p> 1 }"],
    ["trig", "GRAPH <a:g> { <a:s> <a:p> 1 }"],
    ["ntriples", '<a:s> <a:p> "x . y"@en .\n# note\n_:a <a:p> <<( <a:s> <a:p> "o" )>> .\n'],
    ["ntriples", '<a:s> <a:p> "1"^^<x:int> .'],
    ["nquads", "<a:s> <a:p> <a:o> .\n<a:s> <a:p> <a:o> <a:g> .\n"],
    ["nquads", '<a:s> <a:p> "x" _:g .\n<a:s> <a:p'],
    [null, '{ "@context": {} }'],
    [null, '[{ "@id": "x" }]'],
    [null, '<?xml version="1.0"?><rdf:RDF/>'],
    [null, "<!DOCTYPE html><html></html>"],
    [null, "Dear Sir: the file you asked for"],
    [null, "name,born\nKrivitsky,1899"],
    [null, ""],
  ])("is %s where the text looks like it", (syntax, text) => {
    expect(sniffSyntax(text)).toBe(syntax);
  });

  it.each([
    ["one endless name", `a:${"a".repeat(65_000)}`],
    ["quotation marks that never close", '\\"'.repeat(32_000)],
    ["empty lines", `x${"\n".repeat(65_000)}x`],
    ["a line of addresses", `_:${"<a>".repeat(20_000)}`],
    // Where the work grew with the square of the text, these took many minutes: a longer text is no slower to tell.
  ])("is decided for %s, twenty times over", (_, text) => {
    const long = text.repeat(20);
    expect(sniffSyntax(long)).toBe(sniffSyntax(text));
  });
});
