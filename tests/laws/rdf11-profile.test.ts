/** Laws of the RDF 1.1 profile: what goes out comes back, and on the way nothing is in it that RDF 1.1 lacks. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rdf } from "../../src/rdf/namespaces.ts";
import { fromRdf11, statementName, toRdf11 } from "../../src/rdf/rdf11-profile.ts";
import { iri, literal, type Quad, quad, quadKey, tripleTerm } from "../../src/rdf/term.ts";
import { dataset } from "./quads.ts";

const keys = (quads: readonly Quad[]) => [...new Set(quads.map(quadKey))].sort();

describe("the RDF 1.1 profile", () => {
  it("gives back every quad, triple terms within triple terms and directions included", () => {
    fc.assert(
      fc.property(dataset, (quads) => {
        expect(keys(fromRdf11(toRdf11(quads)))).toEqual(keys(quads));
      }),
      { numRuns: 300 },
    );
  });

  it("holds no triple term and no direction", () => {
    fc.assert(
      fc.property(dataset, (quads) => {
        for (const q of toRdf11(quads)) {
          expect(q.object.termType).not.toBe("Quad");
          expect(q.object.termType === "Literal" && q.object.direction).toBeFalsy();
        }
      }),
      { numRuns: 300 },
    );
  });

  it("says what a claim says with rdf:subject, rdf:predicate and rdf:object, where the claim is kept", () => {
    const ex = (name: string) => iri(`http://example.org/${name}`);
    const said = {
      subject: ex("krivitsky"),
      predicate: ex("met"),
      object: literal("Alley", { language: "en", direction: "ltr" }),
    };
    const out = toRdf11([quad(ex("DB07"), rdf("reifies"), tripleTerm(said), ex("claims"))]);
    const name = statementName(said);
    expect(keys(out)).toEqual(
      keys([
        quad(ex("DB07"), rdf("reifies"), name, ex("claims")),
        quad(name, rdf("type"), rdf("Statement"), ex("claims")),
        quad(name, rdf("subject"), ex("krivitsky"), ex("claims")),
        quad(name, rdf("predicate"), ex("met"), ex("claims")),
        quad(name, rdf("object"), literal("Alley", iri("https://www.w3.org/ns/i18n#en_ltr")), ex("claims")),
      ]),
    );
  });
});
