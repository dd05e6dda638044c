/** Reads the manifests of the W3C RDF test suites. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readText } from "../../src/rdf/read.ts";
import type { Syntax } from "../../src/rdf/syntax.ts";
import type { Quad } from "../../src/rdf/term.ts";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
const RDFT = "http://www.w3.org/ns/rdftest#";

/** Where the suites are, beside the project's folder. */
export const SUITES = fileURLToPath(new URL("../../../shared/conformance/", import.meta.url));
export const suitesAreHere = existsSync(join(SUITES, "rdf12"));

export type Kind = "positive" | "negative" | "eval" | "canonical";

export interface ConformanceTest {
  /** `rdf12/rdf-turtle/eval#name`, as in the skip list. */
  readonly id: string;
  readonly kind: Kind;
  readonly syntax: Syntax;
  readonly action: string;
  readonly result: string | null;
  /** The address the suite assumes for the action. */
  readonly base: string;
}

const SYNTAX_OF: readonly [RegExp, Syntax][] = [
  [/Turtle/, "turtle"],
  [/Trig/, "trig"],
  [/NTriples/, "ntriples"],
  [/NQuads/, "nquads"],
];

const kindOf = (type: string): Kind | null => {
  if (/Eval$/.test(type)) return "eval";
  if (/NegativeSyntax$/.test(type)) return "negative";
  if (/PositiveSyntax$/.test(type)) return "positive";
  return /C14N$/.test(type) ? "canonical" : null;
};

/** The tests of one manifest, in its order. `folder` is relative to the suites. */
export function readManifest(folder: string): ConformanceTest[] {
  const file = join(SUITES, folder, "manifest.ttl");
  const address = `file:///suite/${folder}/manifest.ttl`;
  const { quads } = readText(readFileSync(file, "utf8"), { syntax: "turtle", path: folder, base: address });
  const value = (subject: string, predicate: string): string | undefined =>
    quads.find((q) => q.subject.value === subject && q.predicate.value === predicate)?.object.value;
  const here = (iri: string): string => join(dirname(file), relative(`/suite/${folder}`, new URL(iri).pathname));
  const assumed = quads.find((q: Quad) => q.predicate.value === `${MF}assumedTestBase`)?.object.value;
  const tests: ConformanceTest[] = [];
  const listed = quads.find((q) => q.predicate.value === `${MF}entries`)?.object.value;
  for (let cell = listed; cell !== undefined && cell !== `${RDF}nil`; cell = value(cell, `${RDF}rest`)) {
    const entry = value(cell, `${RDF}first`) ?? "";
    const type = value(entry, `${RDF}type`) ?? "";
    const kind = type.startsWith(RDFT) ? kindOf(type) : null;
    const syntax = SYNTAX_OF.find(([pattern]) => pattern.test(type))?.[1];
    const action = value(entry, `${MF}action`);
    if (kind === null || syntax === undefined || action === undefined)
      throw new Error(`Unknown test ${entry} (${type})`);
    const result = value(entry, `${MF}result`);
    const name = action.slice(action.lastIndexOf("/") + 1);
    tests.push({
      id: `${folder}#${entry.slice(entry.search(/[#/][^#/]*$/) + 1)}`,
      kind,
      syntax,
      action: here(action),
      result: result === undefined ? null : here(result),
      base: `${assumed ?? `https://w3c.github.io/rdf-tests/rdf/${folder}/`}${name}`,
    });
  }
  return tests;
}
