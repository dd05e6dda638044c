/** Laws of updates: what is copied, moved and deleted keeps the form it has in the file, whatever form the engine gives it. */
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { rdf, xsd } from "../../src/rdf/namespaces.ts";
import { skolemIri } from "../../src/rdf/skolem.ts";
import {
  iri,
  type Literal,
  literal,
  type ObjectTerm,
  type Quad,
  quad,
  quadKey,
  termKey,
  tripleTerm,
} from "../../src/rdf/term.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { anyText } from "./any-text.ts";

const E = "http://e/";
const ex = (name: string) => iri(E + name);
const HOME = ex("home");
const typed = (type: string, ...forms: string[]): Literal[] => forms.map((form) => literal(form, xsd(type)));

/** Each kind in forms that are one value, beside ill-typed ones. */
const LITERALS: readonly Literal[] = [
  ...typed("integer", "1", "01", "+1", "-0", "0", "00", "99999999999999999999999", "x", ""),
  ...typed("decimal", "1.50", "1.5", "01.5", "1.", ".5", "0.50", "1.0", "1"),
  ...typed("double", "1e0", "1.0E0", "1", "INF", "+INF", "NaN", "1E400", "-0.0"),
  ...typed("float", "1.0", "1e0", "1.10"),
  ...typed("boolean", "1", "true", "0", "false", "TRUE", "yes"),
  ...typed("dateTime", "1940-01-01T00:00:00Z", "1940-01-01T00:00:00+00:00", "1940-01-01T00:00:00.0Z"),
  ...typed("dateTime", "1940-01-01T24:00:00Z", "1940-01-01T01:00:00+01:00", "1940-13-01T00:00:00"),
  ...typed("date", "1940-01-01", "1940-01-01Z", "1940-01-01+00:00", "1940-02-30", "01940-01-01", "-0044-03-15"),
  ...typed("gYear", "1940", "01940", "1940Z"),
  ...typed("duration", "P1Y", "P12M", "PT60S", "PT1M"),
  ...typed("int", "1", "01"),
  ...typed("nonNegativeInteger", "1", "-1"),
  ...typed("anyURI", "http://e/x", "a b"),
  literal("caf\u00e9"),
  literal("cafe\u0301"),
  literal("x", "en-GB"),
  literal("x", "en-gb"),
  literal("x", "EN"),
  literal("x", { language: "he", direction: "rtl" }),
  literal("x", { language: "HE", direction: "ltr" }),
  literal("1", iri("http://id.loc.gov/datatypes/edtf/EDTF")),
];
const someLiteral: fc.Arbitrary<ObjectTerm> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LITERALS) },
  { weight: 1, arbitrary: anyText(5).map((text) => literal(text)) },
);
const subject = fc.oneof(fc.constantFrom("a", "b", "c").map(ex), fc.constant(skolemIri("f.ttl", "b0")));
const someObject: fc.Arbitrary<ObjectTerm> = fc.oneof(
  { weight: 3, arbitrary: someLiteral },
  {
    weight: 1,
    arbitrary: fc
      .tuple(subject, someLiteral)
      .map(([s, object]) => tripleTerm({ subject: s, predicate: ex("said"), object })),
  },
);
const statements: fc.Arbitrary<Quad[]> = fc
  .array(fc.tuple(subject, fc.constantFrom("p", "q"), someObject), { minLength: 1, maxLength: 8 })
  .map((all) => all.map(([s, p, o]) => quad(s, ex(p), o, HOME)));

const workspace = new Workspace();
workspace.addDocument({ path: "home.ttl", graph: HOME, syntax: "turtle", prefixes: {} });
const engine = new EmbeddedEngine(workspace, startNodeWorker);
afterAll(() => engine.close());

const hold = (added: readonly Quad[]): void => {
  workspace.dispatch({ label: "hold", origin: "load", delta: { added, removed: [...workspace.dossier.match()] } });
};
beforeEach(() => hold([]));

const keys = (quads: readonly Quad[]): string[] => [...new Set(quads.map(quadKey))].sort();
const preview = (text: string) => engine.preview(`PREFIX ex: <${E}> PREFIX rdf: <${rdf("").value}>\n${text}`);
const held = (p: string): Quad[] => [...workspace.dossier.match(null, ex(p))];

const LAWS: readonly {
  readonly name: string;
  readonly update: string;
  check(d: { added: string[]; removed: string[] }): void;
}[] = [
  {
    name: "what is copied has the forms that it is copied from",
    update: "INSERT { ?s ex:copy ?o } WHERE { ?s ex:p ?o }",
    check: ({ added, removed }) => {
      expect(added).toEqual(keys(held("p").map((q) => quad(q.subject, ex("copy"), q.object, HOME))));
      expect(removed).toEqual([]);
    },
  },
  {
    name: "what is moved to another thing has them too, and is gone where it was",
    update: "DELETE { ?s ex:p ?o } INSERT { ex:heir ex:got ?o } WHERE { ?s ex:p ?o }",
    check: ({ added, removed }) => {
      expect(added).toEqual(keys(held("p").map((q) => quad(ex("heir"), ex("got"), q.object, HOME))));
      expect(removed).toEqual(keys(held("p")));
    },
  },
  {
    name: "what is deleted by its pattern is deleted whole",
    update: "DELETE WHERE { ?s ex:q ?o }",
    check: ({ added, removed }) => {
      expect(added).toEqual([]);
      expect(removed).toEqual(keys(held("q")));
    },
  },
  {
    name: "a claim on a statement names its very form",
    update: "INSERT { ex:claim rdf:reifies <<( ?s ?p ?o )>> } WHERE { ?s ?p ?o FILTER(!isTRIPLE(?o)) }",
    check: ({ added }) => {
      const plain = [...workspace.dossier.match()].filter((q) => q.object.termType !== "Quad");
      expect(added).toEqual(keys(plain.map((q) => quad(ex("claim"), rdf("reifies"), tripleTerm(q), HOME))));
    },
  },
  {
    name: "a statement that a triple term names is asserted in its form",
    update: "INSERT { ?x ex:told ?o } WHERE { ?s ex:p <<( ?x ex:said ?o )>> }",
    check: ({ added }) => {
      const said = held("p").flatMap(({ object: t }) => (t.termType === "Quad" ? [t] : []));
      expect(added).toEqual(keys(said.map((t) => quad(t.subject, ex("told"), t.object, HOME))));
    },
  },
  {
    name: "graphs are copied as they are",
    update: "COPY ex:home TO ex:there",
    check: ({ added }) => {
      const all = [...workspace.dossier.match()];
      expect(added).toEqual(keys(all.map((q) => quad(q.subject, q.predicate, q.object, ex("there")))));
    },
  },
];

describe("the forms of values", () => {
  for (const { name, update, check } of LAWS)
    test(name, async () => {
      await fc.assert(
        fc.asyncProperty(statements, async (all) => {
          hold(all);
          const { added, removed } = await preview(update);
          check({ added: keys(added), removed: keys(removed) });
        }),
        { numRuns: 12 },
      );
    });

  test("what the update itself states is written as it is stated", async () => {
    hold([quad(ex("a"), ex("p"), literal("1.5", xsd("decimal")), HOME)]);
    for (const where of ["VALUES ?v { 1.50 }", "BIND(1.50 AS ?v)", "BIND(IF(true, 1.50, 2) AS ?v)"]) {
      const { added } = await preview(`INSERT { ex:b ex:p ?v } WHERE { ${where} }`);
      expect(added.map((q) => termKey(q.object))).toEqual([termKey(literal("1.50", xsd("decimal")))]);
    }
  });

  test("what is worked out does not take the form of a value that is there by chance", async () => {
    hold([
      quad(ex("a"), ex("p"), literal("049", xsd("integer")), HOME),
      quad(ex("a"), ex("q"), literal("050", xsd("integer")), HOME),
    ]);
    const { added } = await preview("INSERT { ?s ex:next ?m } WHERE { ?s ex:p ?n BIND(?n + 1 AS ?m) }");
    expect(added.map((q) => q.object.value)).toEqual(["50"]);
    const best = await preview(
      "INSERT { ?s ex:most ?m } WHERE { SELECT ?s (MAX(?n) AS ?m) { ?s ex:p|ex:q ?n } GROUP BY ?s }",
    );
    expect(best.added.map((q) => q.object.value)).toEqual(["050"]);
  });
});
