import { describe, expect, test } from "vitest";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { DOS_NS } from "../../src/rdf/namespaces.ts";
import { iri } from "../../src/rdf/term.ts";
import { describeForm } from "../../src/shapes/describe.ts";
import { type Form, type FormField, fieldsOf } from "../../src/shapes/form.ts";
import { KRI, ShippedDossier } from "../data/shipped-dossier.ts";
import { EX, store } from "../model/turtle.ts";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const shipped = new ShippedDossier();
const ours = (cls: string, thing?: string): Form =>
  describeForm(
    shipped.vocabulary,
    shipped.ontology,
    shipped.dossier,
    DOS_NS + cls,
    thing === undefined ? {} : { thing },
  );

function field(form: Form, label: string): FormField {
  const found = fieldsOf(form).find((f) => f.label === label);
  if (found === undefined) throw new Error(`no field “${label}”: ${fieldsOf(form).map((f) => f.label)}`);
  return found;
}
const groupNamed = (form: Form, label: string) =>
  form.groups.find((g) => g.label === label)?.fields.map((f) => f.label);

describe("our shapes", () => {
  test("a person: groups in the order of the shapes, its own fields with those of agents and things", () => {
    const form = ours("Person");
    expect(form.groups.map((g) => g.label)).toEqual([
      ...["Names and identity", "Life", "Family, friends, rivals", "Service and office", "Secret work", "Contacts"],
      ...["Judgements", "Date"],
    ]);
    expect(groupNamed(form, "Names and identity")).toEqual([
      ...["name", "other names", "birth name", "cover name", "codename", "also known as", "identified with"],
      "distinct from",
    ]);
    expect(field(form, "name")).toMatchObject({
      predicate: "http://www.w3.org/2000/01/rdf-schema#label",
      description: "The name under which it is filed, one in each language.",
      min: 1,
      uniqueLang: true,
      editor: "language text",
      severity: "violation",
      message: "Give it a name, and only one in each language.",
    });
    expect(field(form, "name")).not.toHaveProperty("max");
    expect(field(form, "birth name")).toMatchObject({
      predicate: `${DOS_NS}birthName`,
      min: 0,
      datatypes: [`${XSD}string`],
      editor: "text",
      severity: "warning",
      message: "“birth name” leads to words.",
    });
  });

  test("two shapes on one relation are one field: what a value is from the one, how many from the other", () => {
    const bornOn = fieldsOf(ours("Person")).filter((f) => f.predicate === `${DOS_NS}bornOn`);
    expect(bornOn).toHaveLength(1);
    expect(bornOn[0]).toMatchObject({ label: "born on", max: 1, editor: "edtf", order: 201 });
    expect(bornOn[0]?.message).toContain("a date in EDTF");
    expect(field(ours("Person"), "born in")).toMatchObject({ classes: [`${DOS_NS}Place`], editor: "thing", max: 1 });
  });

  test("an event: who took part, where and how long; a subclass asks for more", () => {
    const form = ours("Event");
    expect(groupNamed(form, "Events")).toEqual([
      ...["participant", "conducted by", "led by", "undergone by", "arranged by", "sought by", "took place at"],
      ...["dated", "began on", "ended on", "lasted"],
    ]);
    expect(field(form, "lasted")).toMatchObject({ datatypes: [`${XSD}duration`], editor: "text", max: 1 });
    expect(field(form, "took place at")).toMatchObject({ classes: [`${DOS_NS}Place`], editor: "thing" });
    expect(groupNamed(ours("Operation"), "Events")).toContain("targeted");
    expect(field(ours("Interrogation"), "who was questioned")).toMatchObject({ min: 1, classes: [`${DOS_NS}Agent`] });
  });

  test("a claim: choices with their labels, one of two classes, bounds that follow from the date", () => {
    const form = ours("Claim");
    expect(form.groups.map((g) => g.label)).toEqual(["Evidence", "Standing", "Date", "Setting"]);
    expect(field(form, "certainty")).toMatchObject({ min: 1, max: 1, editor: "choice", severity: "violation" });
    expect(field(form, "certainty").choices.map((c) => c.label)).toEqual([
      "certain",
      "probable",
      "contested",
      "disputed",
    ]);
    expect(field(form, "certainty").choices[0]?.term.value).toBe(`${DOS_NS}certain`);
    expect(field(form, "derived from").classes).toEqual([`${DOS_NS}Source`, `${DOS_NS}Claim`]);
    expect(field(form, "hedge")).toMatchObject({ editor: "language text" });
    expect(field(form, "when")).toMatchObject({ editor: "edtf", max: 1, derived: false });
    expect(field(form, "not before")).toMatchObject({ editor: "date", derived: true });
  });

  test("what is said of a thing has a field although no shape asks for it", () => {
    const form = ours("Person", `${KRI}krivitsky`);
    const said = new Set([...shipped.dossier.match(iri(`${KRI}krivitsky`))].map((q) => q.predicate.value));
    const asked = new Set(fieldsOf(form).map((f) => f.predicate));
    for (const p of said) if (!p.endsWith("#type")) expect(asked).toContain(p);
  });
});

describe("foreign shapes", () => {
  const shapes = store(
    `:BookShape a sh:NodeShape ; sh:targetClass :Book ; sh:node :Described ;
       sh:property [ sh:path :isbn ; sh:name "ISBN" ; sh:datatype xsd:string ; sh:pattern "^97[89]" ; sh:flags "i" ; sh:message "An ISBN begins with 978 or 979." ; sh:minCount 1 ; sh:maxCount 1 ; sh:order 2 ] ,
         [ sh:path :pages ; sh:datatype xsd:integer ; sh:severity sh:Warning ; sh:order 3 ] ,
         [ sh:path :lent ; sh:datatype xsd:boolean ] ,
         [ sh:path :year ; sh:or ( [ sh:datatype xsd:gYear ] [ sh:datatype xsd:date ] ) ] ,
         [ sh:path :status ; sh:in ( "new" "worn" ) ] ,
         [ sh:path :blurb ; sh:languageIn ( "en" "de" ) ; sh:uniqueLang true ] ,
         [ sh:path :page ; sh:nodeKind sh:IRI ] ,
         [ sh:path :author ; sh:node :PersonShape ] ,
         [ sh:path :gone ; sh:deactivated true ] ,
         [ sh:path ( :author :name ) ; sh:minCount 1 ] ,
         [ sh:path [ sh:inversePath :holds ] ; sh:minCount 1 ] .
     :Described a sh:NodeShape ; sh:property [ sh:path :title ; sh:name "Titel"@de , "Title"@en ; sh:minCount 1 ; sh:order 1 ; sh:group :main ] .
     :main a sh:PropertyGroup ; rdfs:label "Hauptsache"@de , "Main"@en ; sh:order 0 .
     :PersonShape a sh:NodeShape ; sh:targetClass :Person ; sh:property [ sh:path :name ] .
     :Novel rdfs:subClassOf :Book . :Paper a rdfs:Class, sh:NodeShape ; sh:property [ sh:path :doi ] .
     :Loop a sh:NodeShape ; sh:targetClass :Looped ; sh:node :Loop ; sh:property [ sh:path :p ] .`,
    "shapes.ttl",
  );
  const data = store(`:b a :Novel ; :title "T"@en .`);
  const form = (cls: string, languages = ["en"]): Form =>
    describeForm(new Vocabulary(shapes, data), shapes, data, EX + cls, { languages });

  test("are read through sh:node, subclasses, lists and flags", () => {
    const novel = form("Novel");
    expect(novel.groups.map((g) => [g.label, g.fields.map((f) => f.predicate.replace(EX, ""))])).toEqual([
      ["Main", ["title"]],
      ["Details", ["isbn", "pages", "author", "blurb", "lent", "page", "status", "year"]],
    ]);
    expect(field(novel, "ISBN")).toMatchObject({
      min: 1,
      max: 1,
      pattern: { source: "^97[89]", flags: "i", message: "An ISBN begins with 978 or 979." },
      severity: "violation",
    });
    const editors = Object.fromEntries(fieldsOf(novel).map((f) => [f.predicate.replace(EX, ""), f.editor]));
    expect(editors).toEqual({
      ...{ title: "language text", isbn: "text", pages: "number", lent: "boolean", year: "text", status: "choice" },
      ...{ blurb: "language text", page: "thing", author: "thing" },
    });
    expect(field(novel, "year").datatypes).toEqual([`${XSD}gYear`, `${XSD}date`]);
    expect(field(novel, "blurb").languages).toEqual(["en", "de"]);
    expect(field(novel, "author").classes).toEqual([`${EX}Person`]);
    expect(field(novel, "status").choices.map((c) => c.label)).toEqual(["new", "worn"]);
    expect(field(novel, "pages").severity).toBe("warning");
  });

  test("speak the reader's language", () => {
    expect(form("Novel", ["de"]).groups[0]).toMatchObject({ label: "Hauptsache", fields: [{ label: "Titel" }] });
  });

  test("may be the class itself, and may go in circles", () => {
    expect(fieldsOf(form("Paper")).map((f) => f.predicate)).toEqual([`${EX}doi`]);
    expect(fieldsOf(form("Looped")).map((f) => f.predicate)).toEqual([`${EX}p`]);
  });
});

describe("an ontology without shapes", () => {
  const ontology = store(
    `:Person a rdfs:Class . :Painter rdfs:subClassOf :Person .
     :knows a owl:ObjectProperty ; rdfs:domain :Person ; rdfs:range :Person ; rdfs:comment "Is acquainted with." .
     :born a owl:DatatypeProperty, owl:FunctionalProperty ; rdfs:domain :Person ; rdfs:range xsd:date ; rdfs:label "born" .
     :painted a owl:ObjectProperty ; rdfs:domain :Painter . :sailed rdfs:domain :Ship .`,
    "ontology.ttl",
  );
  const data = store(
    `:a a :Painter ; rdfs:label "A" ; :height 1.8 ; :home <https://a.example/> ; :likes :b . :b a :Painter .`,
  );
  const form = describeForm(new Vocabulary(ontology, data), ontology, data, `${EX}Painter`);

  test("gives a form from domain, range and use", () => {
    expect(Object.fromEntries(fieldsOf(form).map((f) => [f.label, f.editor]))).toEqual({
      ...{
        label: "text",
        born: "date",
        knows: "thing",
        painted: "thing",
        height: "number",
        home: "address",
        likes: "thing",
      },
    });
    expect(field(form, "knows")).toMatchObject({
      classes: [`${EX}Person`],
      description: "Is acquainted with.",
      min: 0,
    });
    expect(field(form, "born")).toMatchObject({ max: 1, datatypes: [`${XSD}date`] });
    expect(field(form, "height").datatypes).toEqual([`${XSD}decimal`]);
    expect(fieldsOf(form)[0]?.label).toBe("label");
  });

  test("a class of which nothing is known can be named and explained", () => {
    const bare = describeForm(new Vocabulary(ontology, data), ontology, data, `${EX}Unheard`);
    expect(fieldsOf(bare).map((f) => f.predicate.replace(/.*#/, ""))).toEqual(["label", "comment"]);
  });
});
