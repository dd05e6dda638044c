import { describe, expect, test } from "vitest";
import { EMPTY_DRAFT, FormDesk, isTouched } from "../../src/app/form/form-desk.ts";
import { contentOf, emptyValue, type FormValue, problemOf, termOf } from "../../src/app/form/form-values.ts";
import { problemKey, workOut } from "../../src/app/form/form-work.ts";
import { Claims } from "../../src/claims/claims.ts";
import type { EditContext } from "../../src/edits/edit.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { describeForm } from "../../src/shapes/describe.ts";
import { type FormField, fieldsOf } from "../../src/shapes/form.ts";
import { DOS, EX, quads, store } from "../model/turtle.ts";

const ontology = store(
  `:S a sh:NodeShape ; sh:targetClass :Person ;
     sh:property [ sh:path rdfs:label ; sh:uniqueLang true ; sh:minCount 1 ] , [ sh:path :nick ; sh:datatype xsd:string ] ,
       [ sh:path :born ; sh:datatype edtf:EDTF ] , [ sh:path :age ; sh:datatype xsd:integer ] , [ sh:path :livesIn ; sh:class :Place ] ,
       [ sh:path dos:when ; sh:datatype edtf:EDTF ] .`,
  "shapes.ttl",
);

function open(turtle: string) {
  const dossier = store(turtle);
  const vocabulary = new Vocabulary(ontology, dossier);
  const claims = new Claims(dossier, vocabulary);
  const context: EditContext = { dossier, vocabulary, claims, documents: [] };
  const fields = fieldsOf(describeForm(vocabulary, ontology, dossier, `${EX}Person`, { thing: `${EX}a` }));
  const contents = new Map(fields.map((f) => [f.predicate, contentOf(`${EX}a`, f.predicate, dossier, claims)]));
  const field = (predicate: string): FormField => {
    const found = fields.find((f) => f.predicate === predicate);
    if (found === undefined) throw new Error(`no field ${predicate}`);
    return found;
  };
  const plain = (predicate: string): readonly FormValue[] => contents.get(predicate)?.plain ?? [];
  const work = (typed: Record<string, readonly FormValue[]>, creates = EMPTY_DRAFT.creates) =>
    workOut(context, `${EX}a`, fields, contents, { ...EMPTY_DRAFT, fields: typed, creates });
  const typed = (predicate: string, text: string): FormValue => ({ ...emptyValue(field(predicate), 1, "en"), text });
  return { dossier, contents, field, plain, work, typed };
}

const triples = (turtle: string): string[] =>
  quads(turtle).map((q) => `${q.subject.value} ${q.predicate.value} ${q.object.value}`);
const said = (
  all: readonly { subject: { value: string }; predicate: { value: string }; object: { value: string } }[],
) => all.map((q) => `${q.subject.value} ${q.predicate.value} ${q.object.value}`).sort();

const A = `:a a :Person ; rdfs:label "A"@en ; :nick "Al" ; :age "07"^^xsd:integer .`;

describe("a form", () => {
  test("changes what was typed and nothing else; values typed back as they were are no change", () => {
    const { plain, work, typed } = open(A);
    const [nick] = plain(`${EX}nick`);
    if (nick === undefined) throw new Error("no nick");
    const { edit } = work({ [`${EX}nick`]: [{ ...nick, text: "Ally" }, typed(`${EX}nick`, " Alf ")] });
    expect(said(edit?.delta.added ?? [])).toEqual(triples(`:a :nick "Alf", "Ally" .`));
    expect(said(edit?.delta.removed ?? [])).toEqual(triples(`:a :nick "Al" .`));
    expect(work({ [`${EX}nick`]: [{ ...nick }] })).toMatchObject({ edit: null, trouble: null });
    const [age] = plain(`${EX}age`);
    if (age === undefined) throw new Error("no age");
    expect(work({ [`${EX}age`]: [age] }).edit).toBeNull();
    expect(termOf({ ...open(A).field(`${EX}age`) }, age)?.value).toBe("07");
  });

  test("shows values with claims, asserted or not, and never changes them", () => {
    const { contents, work, typed } = open(`${A} :a :born "1899"^^edtf:EDTF .
      :c1 a dos:Claim ; dcterms:identifier "C1" ; rdf:reifies <<( :a :born "1899"^^edtf:EDTF )>> ; dos:statedIn :s ; dos:certainty dos:certain ; dos:verdict dos:accepted .
      :c2 a dos:Claim ; dcterms:identifier "C2" ; rdf:reifies <<( :a :born "1900"^^edtf:EDTF )>> ; dos:statedIn :t ; dos:certainty dos:probable .`);
    const born = contents.get(`${EX}born`);
    expect(born?.plain).toEqual([]);
    expect(born?.fixed.map((s) => [s.triple.object.value, s.standing])).toEqual([
      ["1899", "accepted"],
      ["1900", "reported"],
    ]);
    const { edit, trouble } = work({ [`${EX}born`]: [typed(`${EX}born`, "1900")] });
    expect(edit).toBeNull();
    expect(trouble).toBe("There is a claim on “born: 1900”, C2. Accept that claim instead.");
  });

  test("says why a value cannot be read, and makes no edit until it can", () => {
    const { work, typed, field } = open(A);
    const value = typed(`${EX}born`, "1939-13");
    const { edit, problems } = work({ [`${EX}born`]: [value], [`${EX}nick`]: [] });
    expect(edit).toBeNull();
    expect(problems.get(problemKey(`${EX}born`, value.key))).toBe("“1939-13” is not a date. Months run from 01 to 12.");
    expect(problemOf(field(`${EX}age`), typed(`${EX}age`, "old"))).toMatch(/not a number/);
    expect(problemOf(field(`${EX}age`), typed(`${EX}age`, "-4"))).toBeNull();
  });

  test("makes the things that its values name in the same step, and no others", () => {
    const { work, typed } = open(A);
    const creates = ["p", "unused"].map((n) => ({ iri: EX + n, cls: `${EX}Place`, label: n }));
    const { edit } = work({ [`${EX}livesIn`]: [typed(`${EX}livesIn`, `${EX}p`)] }, creates);
    expect(said(edit?.delta.added ?? [])).toEqual(triples(`:a :livesIn :p . :p rdfs:label "p" ; a :Place .`).sort());
  });

  test("writes the days of a date with it", () => {
    const { work, typed } = open(A);
    const { edit } = work({ [`${DOS}when`]: [typed(`${DOS}when`, "1937-10~")] });
    expect(said(edit?.delta.added ?? [])).toEqual(
      triples(`:a dos:notAfter "1937-10-31" ; dos:notBefore "1937-10-01" ; dos:when "1937-10~" .`),
    );
  });
});

test("what was typed of one thing is kept while another is edited", () => {
  const desk = new FormDesk();
  desk.open("a");
  desk.put("a", { ...EMPTY_DRAFT, fields: { p: [] } });
  desk.open("b", "q");
  expect(desk.target()).toMatchObject({ thing: "b", predicate: "q" });
  expect(desk.get().get("b")?.opened).toEqual(["q"]);
  desk.open("a");
  const kept = desk.get().get("a");
  expect(kept !== undefined && isTouched(kept)).toBe(true);
  desk.close("a");
  expect([...desk.get().keys()]).toEqual(["b"]);
});
