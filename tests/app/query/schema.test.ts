import { describe, expect, it } from "vitest";
import { readContents } from "../../../src/app/query/schema/contents.ts";
import { type Chosen, dropOf } from "../../../src/app/query/schema/drop.ts";
import { checkSyntax } from "../../../src/query/syntax.ts";
import { syntheticContent, syntheticDossier } from "../../bench/synthetic.ts";
import { ShippedDossier } from "../../data/shipped-dossier.ts";
import { DEBRIEFING, dossier } from "../dossier.ts";

const DOS = "https://w3id.org/dossier/ns#";
const { vocabulary } = new ShippedDossier();
const prefixes = { dos: DOS };
const drop = (marked: string, chosen: Chosen) => {
  const text = marked.replace("¦", "");
  const at = marked.includes("¦") ? marked.indexOf("¦") : text.length;
  const { from, to, text: put } = dropOf(text, at, chosen, { vocabulary, prefixes });
  return text.slice(0, from) + put + text.slice(to);
};
const cls = (name: string): Chosen => ({ kind: "class", iri: DOS + name });
const relation = (name: string, of: string | null = null): Chosen => ({
  ...{ kind: "relation", iri: DOS + name, of: of === null ? null : DOS + of },
});

describe("what is in the data", () => {
  it("counts statements once, those that stand apart from those that are only reported", () => {
    const { workspace, vocabulary: words } = dossier(
      `${DEBRIEFING} kri:archer a dos:Person . kri:liddell a dos:Person .`,
    );
    const steps = readContents(workspace.dossier, words);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const { classes, relations } = step.value;
    expect(classes.find((c) => c.iri === `${DOS}Person`)).toMatchObject({ things: 2 });
    expect(relations.find((r) => r.iri === `${DOS}ledBy`)).toEqual({ iri: `${DOS}ledBy`, stated: 1, reported: 1 });
    expect(relations.find((r) => r.iri === `${DOS}met`)).toEqual({ iri: `${DOS}met`, stated: 0, reported: 1 });
    const person = classes.find((c) => c.iri === `${DOS}Person`);
    expect(person?.relations.find((r) => r.iri === `${DOS}met`)?.reported).toBe(1);
    expect(person?.relations.some((r) => r.iri === `${DOS}ledBy`)).toBe(false);
  });

  it("counts a large dossier as counting its plain content does, with pauses between", () => {
    const { things, claims } = syntheticContent(1_500);
    const { workspace, vocabulary: words } = dossier(syntheticDossier(1_500));
    const steps = readContents(workspace.dossier, words);
    let pauses = 0;
    let step = steps.next();
    for (; step.done !== true; pauses += 1) step = steps.next();
    const { classes, relations } = step.value;
    expect(pauses).toBeGreaterThan(5);
    for (const cls of ["Person", "Place", "Event"])
      expect(classes.find((c) => c.iri === DOS + cls)?.things).toBe(things.filter((t) => t.cls === cls).length);
    const met = claims.filter((c) => c.relation === "met");
    const statements = (of: typeof met) => new Set(of.map((c) => `${c.subject} ${c.object}`));
    const stated = statements(met.filter((c) => c.accepted));
    const reported = [...statements(met)].filter((each) => !stated.has(each));
    const counted = { iri: `${DOS}met`, stated: stated.size, reported: reported.length };
    expect(relations.find((r) => r.iri === counted.iri)).toEqual(counted);
    expect(classes.find((c) => c.iri === `${DOS}Person`)?.relations.find((r) => r.iri === counted.iri)).toEqual(
      counted,
    );
  });

  it("makes a query of an empty text, and keeps comments", () => {
    expect(drop("¦", cls("Person"))).toBe("SELECT * WHERE {\n  ?person a dos:Person .\n}\n");
    expect(drop("# mine\n¦", cls("Person"))).toBe("# mine\n\nSELECT * WHERE {\n  ?person a dos:Person .\n}\n");
  });

  it("puts a pattern on a line of its own, at the cursor or behind what is there", async () => {
    const cases = [
      "SELECT * WHERE {¦}",
      "SELECT * WHERE {\n  ¦\n}",
      "SELECT * WHERE {\n  ?event a dos:Event .\n¦}",
      "SELECT * WHERE { ?event a dos:Event¦ }",
      "SELECT * WHERE { ¦ ?event a dos:Event . }",
      "SELECT * WHERE { ?e dos:ledBy ?w {| dos:statedIn ?s¦ |} }",
      "SELECT * WHERE { ?event a dos:Event } ORDER BY ?event¦",
      "SELECT * WHERE { OPTIONAL { ?event a dos:Event ¦} }",
    ];
    for (const text of cases) {
      const made = drop(text, relation("ledBy"));
      expect(made, text).toMatch(/\?\w+ dos:ledBy \?\w+ \.\n/);
      expect(await checkSyntax(made, prefixes), made).toBeNull();
    }
  });

  it("joins to a variable of a fitting class, and makes new names for others", () => {
    expect(drop("SELECT * WHERE {\n  ?x a dos:Interrogation .\n  ¦\n}", relation("tookPlaceAt"))).toBe(
      "SELECT * WHERE {\n  ?x a dos:Interrogation .\n  ?x dos:tookPlaceAt ?place .\n}",
    );
    expect(drop("SELECT * WHERE {\n  ?person a dos:Person .\n  ¦\n}", cls("Person"))).toContain(
      "?person2 a dos:Person",
    );
    expect(drop("SELECT * WHERE { ¦ }", relation("met", "Person"))).toContain("?person dos:met ?agent .");
  });

  it("asks the claims for a relation that is only reported", () => {
    expect(drop("SELECT * WHERE { ¦ }", { kind: "relation", iri: `${DOS}met`, of: null, isReported: true })).toContain(
      "?claim rdf:reifies <<( ?agent dos:met ?agent2 )>> .",
    );
  });
});
