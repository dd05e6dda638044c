/** Laws of plain literals: what goes out comes back, and what goes out is nothing that a store computes with unless it is safe. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { EDTF_DATATYPE, xsd } from "../../src/rdf/namespaces.ts";
import { fromPlain, LEXICAL_NS, toPlain } from "../../src/rdf/plain-literal.ts";
import { iri, literal, termKey } from "../../src/rdf/term.ts";

const types = ["integer", "decimal", "double", "boolean", "date", "dateTime", "gYear", "duration", "string", "int"];
const lexical = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom(
    "1",
    "01",
    "-0",
    "1.0",
    "1.50",
    "1.5",
    "true",
    "1937-02-30",
    "1937-10-01",
    "0040-01-01",
    "P1Y",
    "1937",
  ),
);

it("gives back every literal", () => {
  fc.assert(
    fc.property(lexical, fc.constantFrom(...types), (text, type) => {
      const t = literal(text, xsd(type));
      expect(termKey(fromPlain(toPlain(t)))).toBe(termKey(t));
    }),
  );
});

it("gives back a literal whose datatype looks like one of its own", () => {
  const t = literal("x", iri(`${LEXICAL_NS}http%3A%2F%2Fe%2Fx`));
  expect(termKey(fromPlain(toPlain(t)))).toBe(termKey(t));
});

it("leaves alone what is safe, and nothing that merges with another form", () => {
  const isLeft = (text: string, type: string) => toPlain(literal(text, xsd(type))).datatype.equals(xsd(type));
  expect([isLeft("41", "integer"), isLeft("1937-10-01", "date"), isLeft("1.5", "decimal")]).toEqual([true, true, true]);
  for (const [text, type] of [
    ["041", "integer"],
    ["1.50", "decimal"],
    ["1.0", "decimal"],
    ["true", "boolean"],
    ["1", "int"],
    ["1937-02-30", "date"],
    ["P1Y", "duration"],
  ] as const)
    expect(isLeft(text, type), `${text} ${type}`).toBe(false);
  expect(toPlain(literal("1940~", iri(EDTF_DATATYPE))).datatype.value).toBe(EDTF_DATATYPE);
});
