/** The W3C RDF 1.1 and 1.2 suites for Turtle, TriG, N-Triples and N-Quads, through our reader and back through our writer. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readText } from "../../src/rdf/read.ts";
import type { Syntax } from "../../src/rdf/syntax.ts";
import type { Quad } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { isomorphic } from "../rdf/isomorphic.ts";
import { type ConformanceTest, readManifest, suitesAreHere } from "./manifest.ts";
import { SKIPS } from "./skips.ts";

const FOLDERS = [
  "rdf11/rdf-turtle",
  "rdf11/rdf-trig",
  "rdf11/rdf-n-triples",
  "rdf11/rdf-n-quads",
  "rdf12/rdf-turtle/syntax",
  "rdf12/rdf-turtle/eval",
  "rdf12/rdf-trig/syntax",
  "rdf12/rdf-trig/eval",
  "rdf12/rdf-n-triples/syntax",
  "rdf12/rdf-n-triples/c14n",
  "rdf12/rdf-n-quads/syntax",
  "rdf12/rdf-n-quads/c14n",
];

const read = (text: string, syntax: Syntax, base: string): Quad[] =>
  readText(text, { syntax, path: "suite/action", base }).quads;

const text = (file: string): string => readFileSync(file, "utf8");

const lines = (source: string): string[] => source.split("\n").sort();

function roundTrip(quads: Quad[], syntaxes: readonly Syntax[]): void {
  for (const syntax of syntaxes) {
    const written = writeRdf(quads, { syntax, keepDocuments: true });
    const again = readText(written, { syntax, path: "suite/again" }).quads;
    if (!isomorphic(again, quads)) expect.fail(`not the same graph after writing ${syntax}:\n${written}`);
    expect(writeRdf(again, { syntax, keepDocuments: true }), "written a second time").toBe(written);
  }
}

function run(test: ConformanceTest): void {
  const source = text(test.action);
  if (test.kind === "negative") {
    expect(() => read(source, test.syntax, test.base)).toThrow(/suite\/action:\d+:\d+: \S/);
    return;
  }
  const quads = read(source, test.syntax, test.base);
  const graphs = test.syntax === "trig" || test.syntax === "nquads";
  if (test.result !== null) {
    const result = text(test.result);
    // The canonical form fixes each line, not their order; ours are sorted.
    if (test.kind === "canonical")
      expect(lines(writeRdf(quads, { syntax: test.syntax, keepDocuments: true }))).toEqual(lines(result));
    else {
      const expected = read(result, graphs ? "nquads" : "ntriples", test.base);
      if (!isomorphic(quads, expected)) expect(quads).toEqual(expected);
    }
  }
  roundTrip(quads, graphs ? ["trig", "nquads"] : ["turtle", "trig", "ntriples"]);
}

describe.skipIf(!suitesAreHere)("W3C RDF suites (skipped where ../shared/conformance is absent)", () => {
  for (const folder of suitesAreHere ? FOLDERS : [])
    describe(folder, () => {
      for (const test of readManifest(folder)) {
        const reason = SKIPS[test.id];
        if (reason === undefined) it(test.id, () => run(test));
        else it.skip(`${test.id}: ${reason}`, () => {});
      }
    });
});
