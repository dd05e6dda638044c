/** Laws of reading and writing: nothing is lost or made up, the same graph gives the same bytes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChunks, readText } from "../../src/rdf/read.ts";
import type { Syntax } from "../../src/rdf/syntax.ts";
import { RdfSyntaxError } from "../../src/rdf/syntax-error.ts";
import { type Quad, quadKey } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { isomorphic } from "../rdf/isomorphic.ts";
import { dataset, graph, PREFIXES } from "./quads.ts";

const CASES: readonly (readonly [Syntax, fc.Arbitrary<Quad[]>])[] = [
  ["turtle", graph],
  ["trig", dataset],
  ["ntriples", graph],
  ["nquads", dataset],
];
const RUNS = { numRuns: Number(process.env.LAW_RUNS ?? 300) };

const write = (quads: readonly Quad[], syntax: Syntax): string => writeRdf(quads, { syntax, prefixes: PREFIXES });
const read = (text: string, syntax: Syntax): Quad[] => readText(text, { syntax, path: "again" }).quads;

describe.each(CASES)("%s", (syntax, quads) => {
  it("gives back what was written", () => {
    fc.assert(
      fc.property(quads, (all) => {
        const text = write(all, syntax);
        if (!isomorphic(read(text, syntax), all)) expect.fail(text);
      }),
      RUNS,
    );
  });

  it("writes the same bytes whatever the order of the quads", () => {
    fc.assert(
      fc.property(
        quads.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(write([...shuffled, ...all.slice(0, 2)], syntax)).toBe(write(all, syntax));
        },
      ),
      RUNS,
    );
  });

  it("writes what it reads back as it was", () => {
    fc.assert(
      fc.property(quads, (all) => {
        const text = write(all, syntax);
        expect(write(read(text, syntax), syntax)).toBe(text);
      }),
      RUNS,
    );
  });

  it("reads the same however the text is cut", async () => {
    await fc.assert(
      fc.asyncProperty(quads, fc.array(fc.nat(40), { maxLength: 60 }), fc.boolean(), async (all, sizes, bom) => {
        const text = (bom ? "\uFEFF" : "") + write(all, syntax);
        async function* pieces() {
          let at = 0;
          for (const size of sizes) {
            yield text.slice(at, at + size);
            at += size;
          }
          yield text.slice(at);
        }
        const found: Quad[] = [];
        const { count, prefixes } = await readChunks(pieces(), {
          syntax,
          path: "again",
          onQuads: (batch) => void found.push(...batch),
        });
        const whole = readText(text, { syntax, path: "again" });
        expect(found.map(quadKey)).toEqual(whole.quads.map(quadKey));
        expect(count).toBe(found.length);
        expect(prefixes).toEqual(whole.prefixes);
      }),
      RUNS,
    );
  });

  it("reads a damaged text or says where it is damaged, the same however it is cut", async () => {
    const noise = fc.constantFrom(
      "",
      "",
      ".",
      ";",
      ",",
      '"',
      '"""',
      "<",
      ">",
      "<<",
      "{|",
      "|}",
      "\\",
      "@",
      "^^",
      "(",
      "]",
      "}",
      "\r",
      "é",
      "1.",
      "_:",
      "#",
    );
    await fc.assert(
      fc.asyncProperty(
        quads,
        fc.nat(),
        fc.nat(3),
        noise,
        fc.array(fc.nat(30), { maxLength: 40 }),
        async (all, at, drop, bit, sizes) => {
          const sound = write(all, syntax);
          const place = at % (sound.length + 1);
          const text = sound.slice(0, place) + bit + sound.slice(place + drop);
          async function* pieces() {
            let from = 0;
            for (const size of sizes) {
              yield text.slice(from, from + size);
              from += size;
            }
            yield text.slice(from);
          }
          const outcome = (error: unknown): string => {
            if (!(error instanceof RdfSyntaxError)) throw error;
            const lines = text.split(/\r\n|\n|\r/);
            expect(error.line).toBeLessThanOrEqual(lines.length);
            expect(error.column).toBeLessThanOrEqual((lines[error.line - 1]?.length ?? 0) + 1);
            return error.message;
          };
          let whole: string;
          try {
            whole = String(readText(text, { syntax, path: "again" }).quads.length);
          } catch (error) {
            whole = outcome(error);
          }
          const cut = await readChunks(pieces(), { syntax, path: "again", onQuads: () => {} }).then(
            ({ count }) => String(count),
            outcome,
          );
          expect(cut).toBe(whole);
        },
      ),
      RUNS,
    );
  });
});
