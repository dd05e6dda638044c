import { describe, expect, test } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { sentenceText } from "../../src/claims/sentence.ts";
import type { Statement } from "../../src/claims/statement.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { EDTF_DATATYPE } from "../../src/rdf/namespaces.ts";
import { iri, type Triple } from "../../src/rdf/term.ts";
import { change, dos, EX, ex, literal, store } from "../model/turtle.ts";

const ontology = store(`
  dos:bornIn a owl:ObjectProperty, owl:FunctionalProperty ; rdfs:label "born in"@en ; dos:inverseLabel "birthplace of"@en ; dos:order 1 .
  dos:ledBy a owl:ObjectProperty ; rdfs:label "led by"@en ; dos:inverseLabel "led"@en ; dos:order 2 .
  dos:met a owl:ObjectProperty, owl:SymmetricProperty ; rdfs:label "met"@en ; dos:order 3 .
  dos:dated a owl:DatatypeProperty, owl:FunctionalProperty ; rdfs:label "dated"@en .`);

function open(turtle: string) {
  const dossier = store(turtle);
  const vocabulary = new Vocabulary(ontology, dossier);
  return { dossier, vocabulary, claims: new Claims(dossier, vocabulary) };
}

const triple = (s: string, p: string, o: string): Triple => ({ subject: ex(s), predicate: dos(p), object: ex(o) });
const objects = (statements: readonly Statement[]): string[] =>
  statements.map((s) => s.triple.object.value.replace(EX, ""));

const LED = `
  :debriefing a dos:Event ; rdfs:label "The debriefing" . :archer rdfs:label "Jane Archer" . :liddell rdfs:label "Guy Liddell" .
  :debriefing dos:ledBy :archer ~ :DB07 {| a dos:Claim ; dcterms:identifier "DB07" ; dos:statedIn :DH ; dos:locator "ch. 5" ;
    dos:when "1940-01/1940-02"^^edtf:EDTF ; dos:certainty dos:certain ; dos:verdict dos:accepted ; dos:inRole :questioner |} .
  :DB07-WPJS a dos:Claim ; dcterms:identifier "DB07" ; rdf:reifies <<( :debriefing dos:ledBy :archer )>> ; dos:statedIn :WPJS ;
    dos:certainty dos:probable ; dos:verdict dos:accepted .
  :DB08 a dos:Claim ; dcterms:identifier "DB08" ; rdf:reifies <<( :debriefing dos:ledBy :liddell )>> ; dos:statedIn :PER ;
    dos:certainty dos:contested ; dos:hedge "it seems"@en ; dos:heldBy :wright .
  :X07 a dos:Disagreement ; rdfs:label "Who led it?"@en ; dos:kindOfDisagreement dos:rival ; dos:member :DB07, :DB08 .`;

describe("an attestation", () => {
  const { claims } = open(LED);

  test("holds what the source says, and how", () => {
    expect(claims.attestation(`${EX}DB07`)).toMatchObject({
      identifier: "DB07",
      stance: "stated",
      source: `${EX}DH`,
      locators: ["ch. 5"],
      when: "1940-01/1940-02",
      certainty: "certain",
      verdict: "accepted",
      qualifiers: [{ relation: dos("inRole").value, value: { value: `${EX}questioner` } }],
    });
    expect(claims.attestation(`${EX}DB08`)).toMatchObject({
      hedges: ["it seems"],
      heldBy: [`${EX}wright`],
      verdict: null,
    });
    expect(claims.attestation(`${EX}archer`)).toBeNull();
  });

  test("those of one claim share its ID, and are counted once", () => {
    expect(claims.byIdentifier("DB07").map((a) => a.iri)).toEqual([`${EX}DB07`, `${EX}DB07-WPJS`]);
    expect(claims.count()).toBe(2);
    expect(claims.certaintyCounts()).toEqual({ certain: 1, probable: 0, contested: 1, disputed: 0 });
  });
});

describe("standing", () => {
  const { claims } = open(`
    :a dos:met :plain . :a dos:met :accepted .
    :c1 a dos:Claim ; rdf:reifies <<( :a dos:met :accepted )>> ; dos:statedIn :s ; dos:verdict dos:accepted .
    :c2 a dos:Claim ; rdf:reifies <<( :a dos:met :reported )>> ; dos:statedIn :s .
    :c3 a dos:Claim ; rdf:reifies <<( :a dos:met :denied )>> ; dos:deniedIn :s .
    :c4 a dos:Claim ; rdf:reifies <<( :a dos:met :both )>> ; dos:deniedIn :s .
    :c5 a dos:Claim ; rdf:reifies <<( :a dos:met :both )>> ; dos:statedIn :t .
    :c6 a dos:Claim ; rdf:reifies <<( :a dos:met :rejected )>> ; dos:statedIn :s ; dos:verdict dos:rejected .
    :c7 a dos:Claim ; rdf:reifies <<( :a dos:met :deniedByOneRejected )>> ; dos:statedIn :s ; dos:verdict dos:rejected .
    :c8 a dos:Claim ; rdf:reifies <<( :a dos:met :deniedByOneRejected )>> ; dos:deniedIn :t .`);

  test.each([
    ["plain", "plain"],
    ["accepted", "accepted"],
    ["reported", "reported"],
    ["denied", "denied"],
    ["both", "reported"],
    ["rejected", "rejected"],
    ["deniedByOneRejected", "denied"],
  ])("%s", (object, standing) => {
    expect(claims.standing(triple("a", "met", object))).toBe(standing);
  });

  test("foreign annotations without a verdict leave the triple asserted", () => {
    const foreign = open(`:a foaf:knows :b {| :since 1937 |} .`);
    const [statement] = foreign.claims.about(`${EX}a`).forward;
    expect(statement).toMatchObject({ standing: "accepted", certainty: null, rivals: 0 });
    expect(statement?.attestations[0]?.qualifiers).toHaveLength(1);
  });
});

describe("what is said about a thing", () => {
  test("from both ends, asserted or not, without the claims' own properties", () => {
    const { claims } = open(LED);
    const { forward } = claims.about(`${EX}debriefing`);
    expect(forward.map((s) => [s.triple.predicate.value.split(/[#/]/).at(-1), s.standing])).toEqual([
      ["ledBy", "accepted"],
      ["ledBy", "reported"],
      ["type", "plain"],
      ["label", "plain"],
    ]);
    const { backward } = claims.about(`${EX}liddell`);
    expect(backward).toHaveLength(1);
    expect(backward[0]).toMatchObject({ standing: "reported", certainty: "contested", rivals: 1 });
    expect(claims.about(`${EX}DB08`)).toEqual({ forward: [], backward: [] });
    expect(claims.about(`${EX}PER`).backward).toEqual([]);
  });

  test("a triple in two documents is one statement", () => {
    const { dossier, claims } = open(`:a dos:met :b .`);
    dossier.apply({ added: [...store(`:a dos:met :b .`, "other.ttl").match()], removed: [] });
    expect(dossier.size).toBe(2);
    expect(claims.about(`${EX}a`).forward).toHaveLength(1);
  });

  test("claims may be subject and object themselves", () => {
    const { claims } = open(`
      :SD15 a dos:Claim ; rdf:reifies <<( :x dos:met :y )>> ; dos:statedIn :s ; dos:note "n" .
      :SD18 a dos:Claim ; rdf:reifies <<( :x dos:met :z )>> ; dos:statedIn :s .
      :SD19 a dos:Claim ; rdf:reifies <<( :SD15 dos:contributedTo :SD18 )>> ; dos:statedIn :s .
      :SD15 dos:knownTo :cabinet ~ :k1 {| a dos:Claim ; dos:statedIn :s ; dos:verdict dos:accepted |} .`);
    expect(objects(claims.about(`${EX}SD15`).forward).toSorted()).toEqual(["SD18", "cabinet"]);
    expect(claims.about(`${EX}SD18`).backward).toHaveLength(1);
    expect(objects(claims.knownTo(`${EX}SD15`))).toEqual(["cabinet"]);
    expect(claims.attestation(`${EX}SD15`)?.qualifiers).toEqual([]);
  });

  test("claims that only mention it", () => {
    const { claims } = open(LED);
    expect(claims.mentions(`${EX}wright`).map((m) => [m.attestation.identifier, m.relation])).toEqual([
      ["DB08", dos("heldBy").value],
    ]);
    expect(claims.mentions(`${EX}PER`)).toEqual([]);
    expect(claims.mentions(`${EX}liddell`)).toEqual([]);
  });

  test("in words from both ends", () => {
    const { vocabulary } = open(LED);
    expect(sentenceText(triple("debriefing", "ledBy", "liddell"), vocabulary)).toBe(
      "The debriefing led by Guy Liddell",
    );
    expect(sentenceText(triple("debriefing", "ledBy", "liddell"), vocabulary, "object")).toBe(
      "Guy Liddell led The debriefing",
    );
    const dated = { ...triple("debriefing", "dated", "x"), object: literal("1937-10~", iri(EDTF_DATATYPE)) };
    expect(sentenceText(dated, vocabulary)).toBe("The debriefing dated about October 1937");
    const year = { ...dated, object: literal("1940", iri(EDTF_DATATYPE)) };
    expect(sentenceText(year, vocabulary)).toBe("The debriefing dated 1940");
    expect(sentenceText({ ...year, object: literal("1940") }, vocabulary)).toBe("The debriefing dated “1940”");
  });
});

describe("rivals", () => {
  test("three sources for one value are one position", () => {
    const { claims } = open(LED);
    const [rivalry] = claims.rivalries(triple("debriefing", "ledBy", "archer"));
    expect(rivalry).toMatchObject({ iri: `${EX}X07`, question: "Who led it?", kind: "rival" });
    expect(rivalry?.positions.map((p) => [p.standing, p.attestations.length])).toEqual([
      ["accepted", 2],
      ["reported", 1],
    ]);
    expect(claims.rivalCount(triple("debriefing", "ledBy", "liddell"))).toBe(1);
    expect(claims.rivalries(`${EX}DB08`)).toHaveLength(1);
  });

  test("a functional relation makes rivals without a disagreement, in words made from the relation", () => {
    const { claims } = open(`
      :walter rdfs:label "Walter" ; dos:bornIn :podwoloczyska .
      :c1 a dos:Claim ; rdf:reifies <<( :walter dos:bornIn :podwoloczyska )>> ; dos:statedIn :s ; dos:verdict dos:accepted .
      :c2 a dos:Claim ; rdf:reifies <<( :walter dos:bornIn :vienna )>> ; dos:statedIn :t .
      :c3 a dos:Claim ; rdf:reifies <<( :walter dos:bornIn :prague )>> ; dos:deniedIn :u .`);
    const [rivalry] = claims.rivalries(triple("walter", "bornIn", "vienna"));
    expect(rivalry).toMatchObject({ iri: null, question: "Walter: born in" });
    // That he was not born in Prague contradicts neither.
    expect(rivalry?.positions).toHaveLength(2);
    expect(claims.rivalCount(triple("walter", "bornIn", "podwoloczyska"))).toBe(1);
    expect(claims.rivalriesOf(`${EX}walter`)).toHaveLength(1);
  });

  test("one value of a functional relation by several sources, or plain data, has none", () => {
    const { claims } = open(`:walter dos:bornIn :a ; dos:met :b, :c .
      :c1 a dos:Claim ; rdf:reifies <<( :walter dos:bornIn :a )>> ; dos:statedIn :s ; dos:verdict dos:accepted .
      :c2 a dos:Claim ; rdf:reifies <<( :walter dos:bornIn :a )>> ; dos:statedIn :t .`);
    expect(claims.rivalCount(triple("walter", "bornIn", "a"))).toBe(0);
    expect(claims.rivalCount(triple("walter", "met", "b"))).toBe(0);
  });

  test("a statement and its denial in one disagreement are two positions", () => {
    const { claims } = open(`
      :c1 a dos:Claim ; rdf:reifies <<( :a dos:met :b )>> ; dos:statedIn :s .
      :c2 a dos:Claim ; rdf:reifies <<( :a dos:met :b )>> ; dos:deniedIn :t .
      :X a dos:Disagreement ; rdfs:label "Did they meet?" ; dos:member :c1, :c2 .`);
    const positions = claims.rivalries(triple("a", "met", "b"))[0]?.positions ?? [];
    expect(positions.map((p) => [p.denied, p.standing]).toSorted()).toEqual([
      [false, "reported"],
      [true, "denied"],
    ]);
    expect(claims.rivalCount(triple("a", "met", "b"))).toBe(1);
  });

  test("dates alone are rivals where a disagreement says so and nothing else is in question", () => {
    const dated = (id: string, when: string) =>
      `:${id} a dos:Claim ; rdf:reifies <<( :ins dos:met :justice )>> ; dos:statedIn :s${id} ; dos:when "${when}"^^edtf:EDTF .`;
    const both = dated("c1", "1940-06-14") + dated("c2", "1940-07-14") + dated("c3", "1940-06-14");
    expect(open(both).claims.rivalCount(triple("ins", "met", "justice"))).toBe(0);
    const { claims } = open(`${both} :X a dos:Disagreement ; rdfs:label "When?" ; dos:member :c1, :c2, :c3 .`);
    expect(claims.rivalCount(triple("ins", "met", "justice"))).toBe(1);
    expect(
      claims
        .disagreements()[0]
        ?.positions.map((p) => p.attestations.length)
        .toSorted(),
    ).toEqual([1, 2]);
  });

  test("two accepted answers do not contest each other, and a change over time is no rivalry", () => {
    const { claims } = open(`
      :e dos:met :a, :b .
      :c1 a dos:Claim ; rdf:reifies <<( :e dos:met :a )>> ; dos:statedIn :s ; dos:verdict dos:accepted .
      :c2 a dos:Claim ; rdf:reifies <<( :e dos:met :b )>> ; dos:statedIn :s ; dos:verdict dos:accepted .
      :c3 a dos:Claim ; rdf:reifies <<( :f dos:met :a )>> ; dos:statedIn :s .
      :c4 a dos:Claim ; rdf:reifies <<( :f dos:met :b )>> ; dos:statedIn :s .
      :X a dos:Disagreement ; rdfs:label "Whom?" ; dos:member :c1, :c2 .
      :Y a dos:Disagreement ; rdfs:label "And then?" ; dos:kindOfDisagreement dos:changeOverTime ; dos:member :c3, :c4 .`);
    expect(claims.rivalCount(triple("e", "met", "a"))).toBe(0);
    expect(claims.rivalCount(triple("f", "met", "a"))).toBe(0);
    expect(claims.rivalries(triple("f", "met", "a"))[0]).toMatchObject({ kind: "changeOverTime" });
    expect(claims.disagreements().map((d) => d.question)).toEqual(["And then?", "Whom?"]);
  });
});

describe("sources and witnesses", () => {
  const { claims } = open(`
    :KERN a dos:Source ; dcterms:title "A Death in Washington" ; dcterms:creator "Gary Kern" ; dcterms:date "2003"^^edtf:EDTF .
    :KLE a dos:Source ; rdfs:label "Klehr 2003" ; dcterms:title "Review" ; dos:derivedFrom :KERN ; dos:reliability dos:reliabilityB .
    :NEWT a dos:Source ; dcterms:title "Another review" ; dos:derivedFrom :KLE .
    :PER a dos:Source ; dcterms:title "Last of the Cold War Spies" .
    :LOOP1 dos:derivedFrom :LOOP2 . :LOOP2 dos:derivedFrom :LOOP1 .
    :c1 a dos:Claim ; dcterms:identifier "C" ; rdf:reifies <<( :a dos:met :b )>> ; dos:statedIn :KLE .
    :c2 a dos:Claim ; dcterms:identifier "C" ; rdf:reifies <<( :a dos:met :b )>> ; dos:statedIn :NEWT .
    :c3 a dos:Claim ; dcterms:identifier "D" ; rdf:reifies <<( :a dos:met :b )>> ; dos:statedIn :PER .
    :c4 a dos:Claim ; dcterms:identifier "E" ; rdf:reifies <<( :a dos:met :b )>> ; dos:statedIn :PER ; dos:derivedFrom :KERN .
    :c5 a dos:Claim ; dcterms:identifier "F" ; rdf:reifies <<( :a dos:met :b )>> ; dos:statedIn :LOOP1 ; dos:derivedFrom :c1, :c3 .
    :c6 a dos:Claim ; dcterms:identifier "G" ; rdf:reifies <<( :a dos:met :b )>> ; dos:statedIn :LOOP2 .`);
  const witnesses = (...locals: string[]): number =>
    claims.witnesses(locals.flatMap((c) => claims.attestation(EX + c) ?? []));

  test("what goes back to one root is one witness", () => {
    expect(witnesses("c1", "c2")).toBe(1);
    expect(witnesses("c1", "c2", "c3")).toBe(2);
  });

  test("a claim's own derivation comes before that of its source", () => {
    expect(witnesses("c1", "c4")).toBe(1);
    expect(witnesses("c3", "c4")).toBe(1);
  });

  test("one source is never more than one witness, and a circle is one root", () => {
    expect(witnesses("c5")).toBe(1);
    expect(witnesses("c6")).toBe(1);
    expect(witnesses()).toBe(0);
  });

  test("a source has a short title, its author's where nobody gave one", () => {
    expect(claims.source(`${EX}KERN`)).toMatchObject({ key: "KERN", short: "Kern 2003", root: [`${EX}KERN`] });
    expect(claims.source(`${EX}KLE`)).toMatchObject({ short: "Klehr 2003", reliability: "B", root: [`${EX}KERN`] });
    expect(claims.source(`${EX}PER`).short).toBe("Last of the Cold War Spies");
    expect(claims.sources().find((s) => s.key === "PER")?.claims).toBe(2);
    expect(claims.isSource(`${EX}NEWT`)).toBe(true);
    expect(claims.isSource(`${EX}c1`)).toBe(false);
  });
});

test("withdrawing an acceptance is seen at once", () => {
  const { dossier, vocabulary, claims } = open(LED);
  expect(claims.statement(triple("debriefing", "ledBy", "archer")).standing).toBe("accepted");
  const commit = change(
    dossier,
    "",
    `:debriefing dos:ledBy :archer . :DB07 dos:verdict dos:accepted . :DB07-WPJS dos:verdict dos:accepted .`,
  );
  vocabulary.apply(commit);
  claims.apply(commit);
  expect(claims.statement(triple("debriefing", "ledBy", "archer"))).toMatchObject({ standing: "reported", rivals: 1 });
});
