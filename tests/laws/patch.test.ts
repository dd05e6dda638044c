/** Laws of changing a text: it says what it should afterwards, and what the change does not touch stays to the byte. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlocks } from "../../src/rdf/blocks.ts";
import { renameQuad } from "../../src/rdf/patch-names.ts";
import { patchText, UnwritableError } from "../../src/rdf/patch-text.ts";
import { readText } from "../../src/rdf/read.ts";
import type { Syntax } from "../../src/rdf/syntax.ts";
import { type Quad, quad, quadKey } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { documentGraph } from "../../src/store/document.ts";
import { isomorphic } from "../rdf/isomorphic.ts";
import { dataset, graph, PREFIXES } from "./quads.ts";

const RUNS = { numRuns: Number(process.env.LAW_RUNS ?? 200) };
const path = "a/b c.ttl";
const home = documentGraph(path);
const inHome = (q: Quad): Quad =>
  q.graph.termType === "DefaultGraph" ? quad(q.subject, q.predicate, q.object, home) : q;
const read = (text: string, syntax: Syntax): Quad[] => readText(text, { syntax, path, graph: home }).quads;
const keys = (quads: Iterable<Quad>): string[] => [...new Set([...quads].map(quadKey))].sort();

const name = fc.constantFrom("ex:a", "ex:b", "kri:DB07", "<http://example.org/c>", "<#rel>", "_:x", "_:z.1");
const verb = fc.constantFrom("ex:says", "a", "ex:9", "rdf:reifies", "rdfs:label");
const simple = fc.oneof(
  name,
  fc.constantFrom('"a . b"', "'it''s'".slice(0, 4), '"x"@en', "1.5", "true", '"1940"^^ex:y', '"# no"', "5"),
  fc.constantFrom('"""two\nlines . # not a comment\n@prefix z: <urn:z> .\n"""', "'''a\r\n''b'''"),
);
const nested = fc.letrec<{ object: string; pair: string }>((tie) => ({
  object: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    simple,
    tie("pair").map((p) => `[ ${p} ]`),
    fc.array(tie("object"), { maxLength: 3 }).map((all) => `( ${all.join(" ")} )`),
    fc.tuple(name, verb, simple).map(([s, p, o]) => `<<( ${s} ${p} ${o} )>>`),
    fc.constant("[]"),
  ),
  pair: fc.tuple(verb, tie("object")).map(([p, o]) => `${p} ${o}`),
}));
const annotated = fc
  .tuple(nested.object, fc.constantFrom("", "", "~ ex:r1", "~", "~ _:x", "~ kri:DB10 ~ ex:r2"), fc.option(nested.pair))
  .map(([o, mark, block]) => `${o} ${mark}${block === null ? "" : ` {| ${block} ; ex:in ex:src |}`}`);
const pairs = fc
  .array(fc.tuple(verb, fc.array(annotated, { minLength: 1, maxLength: 2 })), { minLength: 1, maxLength: 3 })
  .map((all) => all.map(([p, o]) => `${p} ${o.join(" ,\n\t")}`).join(" ;\n  "));
const statement = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(name, pairs).map(([s, p]) => `${s} ${p} .`) },
  { weight: 1, arbitrary: nested.pair.map((p) => `[ ${p} ] .`) },
  { weight: 1, arbitrary: pairs.map((p) => `[] ${p}.`) },
  { weight: 1, arbitrary: fc.tuple(name, verb, name).map(([s, p, o]) => `<< ${s} ${p} ${o} ~ ex:r1 >> ex:sure 0.9 .`) },
  { weight: 1, arbitrary: fc.tuple(name, verb, name).map(([s, p, o]) => `<< ${s} ${p} ${o} >> .`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("@prefix late: <urn:late> .", "PREFIX kri: <urn:other>", "@base <urn:base:> ."),
  },
);
const comment = fc.constantFrom("", "", "# a remark . with a stop\n", "\n# one\n\n# two\n", "   ");
const HEAD =
  "@prefix ex: <http://example.org/> .\nPREFIX kri: <https://w3id.org/dossier/krivitsky/>\n" +
  "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . # names\n\n";

/** Turtle as people and programs write it. */
const messy = fc
  .tuple(
    fc.array(fc.tuple(comment, statement, fc.constantFrom("\n", "\n\n", " # said\n", " ")), { maxLength: 8 }),
    comment,
    fc.boolean(),
  )
  .map(([all, last, bom]) => (bom ? "\uFEFF" : "") + HEAD + all.map((parts) => parts.join("")).join("") + last)
  .filter((text) => {
    try {
      read(text, "turtle");
      return true;
    } catch {
      return false;
    }
  });

/** A change of a text: some of its quads go, some come. */
const change = (
  text: string,
  syntax: Syntax,
  fresh: readonly Quad[],
): fc.Arbitrary<{ added: Quad[]; removed: Quad[] }> => {
  const there = read(text, syntax);
  return fc.record({
    removed: fc.subarray(there),
    added: fc.tuple(fc.subarray([...fresh]), fc.subarray(there)).map(([news, old]) => [
      ...news.map(inHome),
      // The same said of something else: what hangs on a node in the text comes into play.
      ...old.map((q, i) => quad(q.subject, q.predicate, (there[i * 3] ?? q).object, q.graph)),
    ]),
  });
};

function expectChanged(text: string, delta: { added: Quad[]; removed: Quad[] }, syntax: Syntax) {
  const before = new Map(read(text, syntax).map((q) => [quadKey(q), q]));
  for (const q of delta.removed) before.delete(quadKey(q));
  for (const q of delta.added) before.set(quadKey(q), q);
  const wanted = [...before.values()];
  const patched = patchText(text, delta, { syntax, path, graph: home, prefixes: PREFIXES });
  const found = read(patched.text, syntax);
  expect(keys(found)).toEqual(keys(wanted.map((q) => renameQuad(q, patched.names))));
  if (wanted.length < 25 && !isomorphic(found, wanted)) expect.fail(patched.text);
  return patched;
}

/** Texts that cannot be written (half a character) are refused, not damaged. */
const writable = (quads: readonly Quad[]): boolean => {
  try {
    patchText("", { added: quads.map(inHome), removed: [] }, { syntax: "nquads", path, graph: home });
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(UnwritableError);
    return false;
  }
};

describe("a text that is changed", () => {
  it("says the old, less what went, with what came: any Turtle", () => {
    let whole = 0;
    let all = 0;
    fc.assert(
      fc.property(
        fc
          .tuple(messy, graph.filter(writable))
          .chain(([text, fresh]) => fc.tuple(fc.constant(text), change(text, "turtle", fresh))),
        ([text, delta]) => {
          const { isWhole } = expectChanged(text, delta, "turtle");
          all += 1;
          if (isWhole) whole += 1;
        },
      ),
      RUNS,
    );
    expect(whole).toBeLessThan(all / 2);
  });

  it.each<[Syntax, fc.Arbitrary<Quad[]>]>([
    ["turtle", graph],
    ["trig", dataset],
    ["ntriples", graph],
    ["nquads", dataset],
  ])("stays canonical when it was: %s", (syntax, quads) => {
    fc.assert(
      fc.property(
        fc
          .tuple(quads, quads)
          .filter((both) => both.every(writable))
          .chain(([old, fresh]) => {
            const text = writeRdf(old, { syntax, prefixes: PREFIXES, keepDocuments: true });
            return fc.tuple(fc.constant(text), change(text, syntax, fresh));
          }),
        ([text, delta]) => {
          const { text: patched } = expectChanged(text, delta, syntax);
          const again = writeRdf(readText(patched, { syntax, path }).quads, {
            syntax,
            prefixes: PREFIXES,
            keepDocuments: true,
          });
          expect(patched).toBe(again);
        },
      ),
      RUNS,
    );
  });

  it("keeps every line that the change does not touch in N-Quads", () => {
    fc.assert(
      fc.property(
        fc.tuple(dataset.filter(writable), dataset.filter(writable)).chain(([old, fresh]) => {
          const lines = writeRdf(old, { syntax: "nquads", keepDocuments: true })
            .split(/(?<=\n)/)
            .reverse();
          const text = `# by hand\n${lines.join("")}`;
          return fc.tuple(fc.constant(text), change(text, "nquads", fresh));
        }),
        ([text, delta]) => {
          const { text: patched } = expectChanged(text, delta, "nquads");
          expect(patched.startsWith("# by hand\n")).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it("keeps the blocks that the change does not touch, and their comments", () => {
    fc.assert(
      fc.property(
        messy.chain((text) =>
          fc.tuple(
            fc.constant(text),
            fc.subarray(read(text, "turtle")).map((all) => all.slice(0, 2)),
          ),
        ),
        ([text, removed]) => {
          const patched = expectChanged(text, { added: [], removed }, "turtle");
          if (patched.isWhole) return;
          const gone = new Set(removed.map(quadKey));
          const claims = new Set(removed.flatMap((q) => [q.subject.value, q.object.value]));
          for (const block of readBlocks(text, { syntax: "turtle", path, graph: home }).blocks) {
            if (
              block.quads.some(
                (q) => gone.has(quadKey(q)) || q.object.termType === "Quad" || claims.has(q.subject.value),
              )
            )
              continue;
            expect(patched.text).toContain(text.slice(block.start, block.end));
          }
          for (const line of text.match(/# (?:a remark.*|one|two|names)$/gm) ?? [])
            expect(patched.text).toContain(line);
        },
      ),
      RUNS,
    );
  });
});
