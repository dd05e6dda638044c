/** A text read and written again: what a writer makes of it, without the prefix lines. */
import { expect } from "vitest";
import { readText } from "../../src/rdf/read.ts";
import type { Syntax } from "../../src/rdf/syntax.ts";
import { iri, quad } from "../../src/rdf/term.ts";
import { type WriteOptions, writeRdf } from "../../src/rdf/write.ts";
import { isomorphic } from "./isomorphic.ts";

const HEAD = "@prefix : <http://e.x/> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n";
export const ex = (name: string) => iri(`http://e.x/${name}`);
export const read = (text: string, syntax: Syntax = "trig", path = "a.ttl") => readText(text, { syntax, path });

/** Writes a text again, without the prefix lines. */
export function rewritten(text: string, options: Partial<WriteOptions> = {}): string {
  const { quads, prefixes } = read(HEAD + text);
  const written = writeRdf(quads, { syntax: "turtle", prefixes, ...options });
  const again = read(written, "trig", "b.ttl").quads;
  const wanted = options.syntax === "trig" ? quads : quads.map((q) => quad(q.subject, q.predicate, q.object));
  expect(isomorphic(again, wanted), written).toBe(true);
  return written.replace(/^(?:@prefix .*\n)*\n/, "");
}
