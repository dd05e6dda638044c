import { expect, test } from "vitest";
import { QuadDecoder, QuadEncoder } from "../../src/app/session/quad-batch.ts";
import { blank, iri, literal, quad, quadKey, tripleTerm } from "../../src/rdf/term.ts";

const a = iri("https://e.org/a");
const p = iri("https://e.org/p");
const day = iri("http://www.w3.org/2001/XMLSchema#date");

const quads = [
  quad(a, p, literal("plain")),
  quad(a, p, literal("1940-01-19", day), iri("https://e.org/g")),
  quad(a, p, literal("Łódź", "pl")),
  quad(
    blank("x"),
    p,
    tripleTerm({ subject: a, predicate: p, object: tripleTerm({ subject: a, predicate: p, object: a }) }),
  ),
];

test("quads come out of a worker as they went in", () => {
  const encoder = new QuadEncoder();
  const decoder = new QuadDecoder();
  const sent = [encoder.encode(quads.slice(0, 2)), encoder.encode(quads.slice(2))];
  const back = structuredClone(sent).flatMap((batch) => decoder.decode(batch));
  expect(back.map(quadKey)).toEqual(quads.map(quadKey));
});

test("a term is sent once", () => {
  const encoder = new QuadEncoder();
  encoder.encode(quads);
  expect(encoder.encode(quads).terms).toEqual([]);
});

test("a literal keeps its base direction", () => {
  const directed = quad(a, p, literal("שלום", "he--rtl"));
  const [back] = new QuadDecoder().decode(new QuadEncoder().encode([directed]));
  expect(back?.object).toMatchObject({ value: "שלום", language: "he", direction: "rtl" });
});
