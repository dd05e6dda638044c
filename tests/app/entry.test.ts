/** Writing claims: what is typed becomes, what is offered first, what stays for the next claim. */
import { describe, expect, test } from "vitest";
import { claimEdit } from "../../src/app/entry/claim-edit.ts";
import { planClaim } from "../../src/app/entry/claim-plan.ts";
import { datatypeWords } from "../../src/app/entry/datatype-words.ts";
import { EntryDesk } from "../../src/app/entry/entry-desk.ts";
import { EMPTY_FORM, type EntryForm, isTouched, nextForm, withSource } from "../../src/app/entry/entry-form.ts";
import { firstForm } from "../../src/app/entry/first-form.ts";
import { partsOfLine } from "../../src/app/entry/line-parts.ts";
import { qualifierRelations } from "../../src/app/entry/more-form.ts";
import { outlookOf } from "../../src/app/entry/outlook.ts";
import { splitLine } from "../../src/app/entry/quick-line.ts";
import { relationOffers } from "../../src/app/entry/relation-offers.ts";
import { classesOf, thingOffers } from "../../src/app/entry/thing-offers.ts";
import { valueKind, valueTerm } from "../../src/app/entry/value-kind.ts";
import { SearchIndex } from "../../src/model/search.ts";
import { dos, EDTF_DATATYPE } from "../../src/rdf/namespaces.ts";
import { iri, literal } from "../../src/rdf/term.ts";
import { DEBRIEFING, dossier, kri, src } from "./dossier.ts";

const PEOPLE = `
dos:Person a owl:Class ; rdfs:label "person"@en . dos:Place a owl:Class ; rdfs:label "place"@en .
dos:Event a owl:Class ; rdfs:label "event"@en .
dos:landedAt a owl:ObjectProperty ; rdfs:label "landed at"@en ; dos:inverseLabel "landing place of"@en ;
  rdfs:domain dos:Person ; rdfs:range dos:Place .
dos:laidUpIn a owl:ObjectProperty ; rdfs:label "laid up in"@en ; rdfs:domain dos:Event ; rdfs:range dos:Place .
dos:questionedBy a owl:ObjectProperty ; rdfs:label "questioned by"@en ; dos:inverseLabel "questioned"@en ;
  rdfs:domain dos:Person ; rdfs:range dos:Person .
dos:remark a owl:DatatypeProperty ; rdfs:label "remark"@en ; rdfs:range rdf:langString .
kri:krivitsky a dos:Person ; rdfs:label "Walter Krivitsky"@en .
kri:archer a dos:Person . kri:debriefing a dos:Event .
kri:southampton a dos:Place ; rdfs:label "Southampton"@en .
kri:southern a dos:Person ; rdfs:label "Southam Jones"@en .
`;

function desk() {
  const { workspace, vocabulary, claims } = dossier(DEBRIEFING + PEOPLE);
  const search = new SearchIndex(workspace.dossier, vocabulary);
  const sources = { dossier: workspace.dossier, ontology: workspace.ontology, language: "en" };
  return {
    workspace,
    vocabulary,
    claims,
    search,
    offers: { vocabulary, claims, search, dossier: workspace.dossier },
    plan: (form: EntryForm) =>
      planClaim(form, {
        relation: (r) => vocabulary.relation(r),
        valueKind: (r) => valueKind(r, sources),
        mint: (label) => kri(label.toLowerCase().replaceAll(" ", "-")),
        language: "en",
      }),
    kindOf: (name: string) => valueKind(vocabulary.relation(dos(name).value), sources),
  };
}

const thing = (name: string) => ({ kind: "thing", iri: kri(name) }) as const;
const relation = (name: string, inverse = false) => ({ kind: "relation", iri: dos(name).value, inverse }) as const;

describe("a quick line", () => {
  test.each([
    ["Krivitsky → questioned by → Jane Archer", ["Krivitsky", "questioned by", "Jane Archer"]],
    ["Krivitsky > questioned by > Jane Archer", ["Krivitsky", "questioned by", "Jane Archer"]],
    ["Krivitsky -> questioned by --> Jane Archer", ["Krivitsky", "questioned by", "Jane Archer"]],
    ["Krivitsky\tquestioned by\tJane Archer", ["Krivitsky", "questioned by", "Jane Archer"]],
    ["Krivitsky →", ["Krivitsky", ""]],
    ["Krivitsky-Ginsberg", ["Krivitsky-Ginsberg"]],
    ["A → remark → x > y", ["A", "remark", "x > y"]],
  ])("%s", (typed, parts) => {
    expect(splitLine(typed)).toEqual(parts);
  });

  test("fills the form with what the dossier has under these names", () => {
    const { vocabulary, claims, search, workspace } = desk();
    const session = { vocabulary, claims, search, workspace };
    const read = partsOfLine("Krivitsky → questioned by → Jane Archer", "subject", EMPTY_FORM, session);
    expect(read?.form).toMatchObject({
      subject: thing("krivitsky"),
      link: relation("questionedBy"),
      object: thing("archer"),
    });
    expect(partsOfLine("Krivitsky", "subject", EMPTY_FORM, session)).toBeNull();
  });

  test("read from the other end, the relation is taken the other way round", () => {
    const { vocabulary, claims, search, workspace, plan } = desk();
    const session = { vocabulary, claims, search, workspace };
    const read = partsOfLine("Jane Archer > questioned > Walter Krivitsky", "subject", EMPTY_FORM, session);
    expect(plan(read?.form ?? EMPTY_FORM).triple).toMatchObject({
      subject: iri(kri("krivitsky")),
      predicate: dos("questionedBy"),
      object: iri(kri("archer")),
    });
  });
});

describe("what is offered", () => {
  test("relations that the subject may have come first, the words of both ends count", () => {
    const { vocabulary } = desk();
    const person = { subject: classesOf(thing("krivitsky"), vocabulary), object: null };
    const la = relationOffers(vocabulary, "la", person).map((o) => o.label);
    expect(la.indexOf("landed at")).toBeLessThan(la.indexOf("laid up in"));
    expect(relationOffers(vocabulary, "questioned", person).map((o) => [o.label, o.inverse])).toEqual([
      ["questioned", true],
      ["questioned by", false],
    ]);
  });

  test("between two things that a line was drawn between, only what both ends allow", () => {
    const { vocabulary } = desk();
    const ends = {
      subject: classesOf(thing("krivitsky"), vocabulary),
      object: classesOf(thing("southampton"), vocabulary),
    };
    const labels = relationOffers(vocabulary, "", ends, { strict: true }).map((o) => o.label);
    expect(labels).toContain("landed at");
    for (const other of ["laid up in", "questioned by", "landing place of"]) expect(labels).not.toContain(other);
  });

  test("what a relation takes is said in plain words, not as a datatype", () => {
    const { vocabulary } = dossier(`${DEBRIEFING}${PEOPLE}
dos:bornOn rdfs:range edtf:EDTF . dos:alias a owl:DatatypeProperty ; rdfs:label "alias"@en ; rdfs:range xsd:string .`);
    const anyone = { subject: null, object: null };
    const why = (label: string) => relationOffers(vocabulary, label, anyone).find((o) => o.label === label)?.why;
    expect(why("alias")).toBe("text");
    expect(why("remark")).toBe("text");
    expect(why(vocabulary.relation(dos("bornOn").value).label)).toBe("date");
    expect(datatypeWords("http://www.w3.org/2001/XMLSchema#gYear")).toBe("date");
    expect(datatypeWords("http://www.w3.org/2001/XMLSchema#integer")).toBe("whole number");
    expect(datatypeWords(dos("Person").value)).toBeNull();
  });

  test("things of the class that the relation wants come first, and then a new one of that class", () => {
    const { offers } = desk();
    const found = thingOffers(offers, "Southam", [dos("Place").value]);
    expect(found.map((o) => o.label)).toEqual(["Southampton", "Southam Jones", "New place “Southam”"]);
    expect(found.at(-1)?.end).toEqual({ kind: "new", label: "Southam", cls: dos("Place").value });
  });

  test("what nothing is called yet is offered as new before anything else", () => {
    const { offers } = desk();
    expect(thingOffers(offers, "Podwołoczyska", [dos("Place").value])[0]?.label).toBe("New place “Podwołoczyska”");
  });
});

describe("what a form says", () => {
  test("a date and a text take the datatype that the relation has", () => {
    const { kindOf } = desk();
    expect(kindOf("bornOn")).toEqual({ kind: "date", datatype: EDTF_DATATYPE });
    expect(kindOf("landedAt")).toEqual({ kind: "thing" });
    expect(valueTerm(kindOf("remark"), " shy ")).toEqual(literal("shy", "en"));
    expect(valueTerm(kindOf("bornOn"), "1899-06")).toEqual(literal("1899-06", iri(EDTF_DATATYPE)));
  });

  test("what is missing is told at its field, and no source makes it a draft", () => {
    const { plan } = desk();
    expect(plan(EMPTY_FORM).problems.map((p) => p.field)).toEqual(["relation", "subject", "object"]);
    const form = {
      ...EMPTY_FORM,
      subject: thing("krivitsky"),
      link: relation("landedAt"),
      object: thing("southampton"),
    };
    expect(plan(form)).toMatchObject({ problems: [], source: null });
    expect(plan({ ...form, when: "soon" }).problems[0]).toMatchObject({ field: "when" });
  });

  test("a new thing, a new relation and a new source are made with it", () => {
    const { plan } = desk();
    const { creates, details, source, triple } = plan({
      ...EMPTY_FORM,
      subject: thing("krivitsky"),
      link: { kind: "new", label: "dined at" },
      object: { kind: "new", label: "Simpson's", cls: dos("Place").value },
      source: { kind: "new", title: "Alias Walter Krivitsky", creator: "Dewar, Hugo", date: "1951" },
    });
    expect(creates.map((c) => c.label)).toEqual(["dined at", "Simpson's", "Dewar 1951"]);
    expect(triple?.object.value).toBe(creates[1]?.iri);
    expect(source).toBe(creates[2]?.iri);
    expect(details.map((d) => d.value.value)).toEqual(["Alias Walter Krivitsky", "Dewar, Hugo", "1951"]);
  });

  test("who says it already, who denies it, and what else is said instead", () => {
    const { claims, vocabulary } = desk();
    const led = { subject: iri(kri("debriefing")), predicate: dos("ledBy"), object: iri(kri("archer")) };
    expect(outlookOf(led, "stated", { claims, vocabulary }).same.map((a) => a.identifier)).toEqual(["DB07", "DB07"]);
    const met = { subject: iri(kri("archer")), predicate: dos("met"), object: iri(kri("liddell")) };
    expect(outlookOf(met, "stated", { claims, vocabulary }).against.map((a) => a.identifier)).toEqual(["XX01"]);
    const born = { subject: iri(kri("archer")), predicate: dos("bornOn"), object: literal("1899", iri(EDTF_DATATYPE)) };
    expect(outlookOf(born, "stated", { claims, vocabulary }).rivals.map((s) => s.triple.object.value)).toEqual([
      "1898",
    ]);
  });
});

describe("what few claims need", () => {
  const CLAIM_RELATIONS = `
dos:inRole a owl:ObjectProperty ; rdfs:label "in the role of"@en ; rdfs:domain dos:Claim ; rdfs:range dos:Role .
dos:hedge rdfs:domain dos:Claim .
kri:C5 a dos:Claim ; dcterms:identifier "C5" ; rdf:reifies <<( kri:krivitsky dos:landedAt kri:southampton )>> ;
  dos:statedIn src:PER ; dos:heldBy kri:archer ; dos:note "Read twice."@de ; dos:remark "shy"@fr .
`;

  test("whose view, note and qualifiers are read from a claim, and written unchanged", () => {
    const { workspace, claims, vocabulary } = dossier(DEBRIEFING + PEOPLE + CLAIM_RELATIONS);
    const context = { dossier: workspace.dossier, vocabulary, claims, documents: workspace.documents };
    const form = firstForm({ kind: "change", claim: kri("C5") }, { claims, workspace });
    expect(form.more).toEqual({
      heldBy: [kri("archer")],
      note: "Read twice.",
      qualifiers: [{ relation: dos("remark").value, end: { kind: "value", text: "shy" } }],
    });
    const save = (more: EntryForm["more"]) => {
      const all = { ...form, more, certainty: "certain" } as const;
      const plan = planClaim(all, {
        relation: (r) => vocabulary.relation(r),
        valueKind: () => ({ kind: "text", language: "en" }),
        mint: kri,
        language: "en",
      });
      if (plan.triple === null) throw new Error("There is no statement.");
      const entry = { form: all, plan, triple: plan.triple, same: null };
      return claimEdit(context, { kind: "change", claim: kri("C5") }, entry).delta;
    };
    const told = (delta: ReturnType<typeof save>, side: "added" | "removed") =>
      delta[side]
        .map((q) => `${q.predicate.value.split("#")[1]} ${q.object.value}`)
        .filter((t) => !/^certainty/.test(t));
    expect([...told(save(form.more), "added"), ...told(save(form.more), "removed")]).toEqual([]);
    const role = { relation: dos("inRole").value, end: { kind: "thing", iri: kri("defector") } } as const;
    const changed = save({ heldBy: [], note: "Read once.", qualifiers: [role] });
    expect(told(changed, "added").sort()).toEqual([
      "inRole https://w3id.org/dossier/krivitsky/defector",
      "note Read once.",
    ]);
    expect(told(changed, "removed").sort()).toEqual([`heldBy ${kri("archer")}`, "note Read twice.", "remark shy"]);
  });

  test("the ontology says which relations qualify a claim; a row without a value is told", () => {
    const { vocabulary } = dossier(DEBRIEFING + PEOPLE + CLAIM_RELATIONS);
    expect(qualifierRelations(vocabulary, [])).toEqual([dos("inRole").value]);
    const { plan } = desk();
    const row = { relation: dos("remark").value, end: EMPTY_FORM.object };
    const { problems } = plan({ ...EMPTY_FORM, more: { ...EMPTY_FORM.more, qualifiers: [row] } });
    expect(problems.at(-1)).toEqual({ field: "more", sentence: "Give the qualifier a value, or remove it." });
  });
});

describe("what stays", () => {
  const written: EntryForm = {
    ...EMPTY_FORM,
    subject: thing("krivitsky"),
    link: relation("landedAt"),
    object: thing("southampton"),
    source: { kind: "source", iri: src("PER") },
    locator: "ch. 8",
    when: "1940-01",
    hedge: "likely",
    certainty: "probable",
  };

  test("the next claim of a page keeps subject, source, place and date, and nothing else", () => {
    expect(nextForm(written, { subject: written.subject })).toEqual({
      ...EMPTY_FORM,
      subject: written.subject,
      source: written.source,
      locator: "ch. 8",
      when: "1940-01",
    });
  });

  test("a place in one source is none in another", () => {
    expect(withSource(written, { kind: "source", iri: src("PER") }).locator).toBe("ch. 8");
    expect(withSource(written, { kind: "source", iri: src("DH") }).locator).toBe("");
  });

  test("a claim that is begun later has the source and place of the last, with the thing that is chosen", () => {
    const entry = new EntryDesk();
    entry.keep(written);
    entry.add({ subject: kri("archer") });
    expect(entry.get()).toMatchObject({
      kind: "add",
      strict: false,
      form: { subject: thing("archer"), source: written.source, locator: "ch. 8", when: "", hedge: "" },
    });
  });

  test("only what was written is asked for before it is put away", () => {
    expect(isTouched({ ...written, hedge: " likely" }, written)).toBe(false);
    expect(isTouched({ ...written, hedge: "likely so" }, written)).toBe(true);
  });
});
