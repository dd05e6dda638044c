/** What is written as an answer's file is read again: by other readers than the writers' own where there are any. */
import fc from "fast-check";
import { parse } from "oxigraph";
import Papa from "papaparse";
import { expect, it } from "vitest";
import type { RowsResult } from "../../src/query/engine.ts";
import { readJsonAnswer } from "../../src/query/remote/json-answer.ts";
import { CSV_RESULTS } from "../../src/query/results/csv.ts";
import { JSON_RESULTS } from "../../src/query/results/json.ts";
import { TSV_RESULTS } from "../../src/query/results/tsv.ts";
import { TableReader } from "../../src/query/table-reader.ts";
import { EDTF_DATATYPE, xsd } from "../../src/rdf/namespaces.ts";
import { readText } from "../../src/rdf/read.ts";
import { iri, literal, quad, type Term, termKey, tripleTerm } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";

const ex = (local: string) => iri(`https://example.org/${local}`);
const MEAN = ["\t", "\n", "\r", "\r\n", '"', "'", "\\", ",", ";", "=1+1", "@x", "<b>", "]]>", "&amp;", "^^", "_:a"];
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...MEAN, "ł", "𝔎", "שלום", "\u00a0", "\ufeff", "?x", ""), fc.string({ unit: "grapheme" })),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join("").replaceAll("\u0000", ""));
const plain = fc.oneof(
  text.map((value) => literal(value)),
  fc.tuple(text, fc.constantFrom("en", "de-at", "sr-latn")).map(([value, language]) => literal(value, language)),
  text.map((value) => literal(value, { language: "he", direction: "rtl" })),
  text.map((value) => literal(value, iri(EDTF_DATATYPE))),
  fc
    .constantFrom(["042", "integer"], ["-1.50", "decimal"], ["1e6", "double"], ["true", "boolean"], ["1.", "decimal"])
    .map(([value = "", type = ""]) => literal(value, xsd(type))),
  fc.constantFrom("a", "a%20b", "ł", "a(b)", "it's", "q?a=b&c=d#e").map(ex),
);
const term: fc.Arbitrary<Term> = fc.oneof(
  plain,
  plain.map((object) => tripleTerm({ subject: ex("s"), predicate: ex("p"), object })),
);
const answers: fc.Arbitrary<RowsResult> = fc
  .array(fc.tuple(fc.option(term, { nil: undefined }), term), { maxLength: 6 })
  .map((rows) => ({ kind: "rows", variables: ["x", "y"], rows }));
const keysOf = ({ rows }: RowsResult) =>
  rows.map((row) => row.map((each) => (each === undefined ? "" : termKey(each))));

it("JSON", () => {
  fc.assert(
    fc.property(answers, (answer) => {
      const read = readJsonAnswer(JSON_RESULTS.write(answer));
      expect(read.kind === "rows" && [read.variables, keysOf(read)]).toEqual([["x", "y"], keysOf(answer)]);
    }),
  );
});

it("TSV, by the reader of the engine's tables, and each cell as Turtle by the engine", () => {
  fc.assert(
    fc.property(answers, (answer) => {
      const file = TSV_RESULTS.write(answer);
      const reader = new TableReader([]);
      reader.read(file);
      expect(keysOf({ kind: "rows", variables: reader.variables, rows: reader.rows })).toEqual(keysOf(answer));
      const cells = file.split("\n").slice(1, -1);
      expect(cells.length).toBe(answer.rows.length);
      for (const [row, line] of cells.entries())
        for (const [column, cell] of line.split("\t").entries()) {
          const meant = answer.rows[row]?.[column];
          const [told] = cell === "" ? [] : parse(`<a:s> <a:p> ${cell} .`, { format: "text/turtle" });
          expect(told?.object.termType).toBe(meant?.termType);
          if (meant?.termType !== "Quad") expect(told?.object.value).toBe(meant?.value);
        }
    }),
  );
});

it("CSV, and nothing that a spreadsheet calculates where that was asked for", () => {
  const read = (file: string) => Papa.parse<string[]>(file, { skipEmptyLines: false, newline: "\r\n" });
  fc.assert(
    fc.property(answers, (answer) => {
      const { data, errors } = read(CSV_RESULTS.write(answer));
      expect(errors.filter(({ code }) => code !== "UndetectableDelimiter")).toEqual([]);
      const values = answer.rows.map((row) => row.map((each) => each?.value ?? ""));
      const triples = answer.rows.map((row) => row.map((each) => each?.termType === "Quad"));
      const cells = data.slice(1, -1).map((row, r) => row.map((cell, c) => (triples[r]?.[c] ? values[r]?.[c] : cell)));
      expect(cells).toEqual(values);
      const safe = read(CSV_RESULTS.write(answer, { neutraliseFormulas: true })).data.slice(1, -1);
      for (const [r, row] of safe.entries())
        for (const [c, cell] of row.entries()) {
          expect(cell).not.toMatch(/^[=@\t\r]|^[+-](?![\d.]+(?:e\d+)?$)/i);
          if (!triples[r]?.[c]) expect([values[r]?.[c], `'${values[r]?.[c]}`]).toContain(cell);
        }
    }),
  );
});

it("Turtle, by the dossier's reader and by the engine's", () => {
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 6 }), (terms) => {
      const quads = terms.flatMap((object, i) =>
        object.termType === "DefaultGraph" ? [] : [quad(ex(`s${i}`), ex("p"), object as never)],
      );
      const file = writeRdf(quads, { syntax: "turtle", prefixes: { ex: "https://example.org/" } });
      const told = (all: Iterable<{ subject: Term; object: Term }>) =>
        [...all].map(({ subject, object }) => `${subject.value} ${termKey(object)}`).sort();
      expect(told(readText(file, { syntax: "turtle", path: "answer.ttl" }).quads)).toEqual(told(quads));
      expect(parse(file, { format: "text/turtle" }).length).toBe(quads.length);
    }),
  );
});
