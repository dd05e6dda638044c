/** The law of the projection: kept up with any history of changes, it equals what a new reading would give. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { comparePatch } from "../../src/graph/compare.ts";
import type { DossierGraph } from "../../src/graph/dossier-graph.ts";
import { Projection } from "../../src/graph/projection.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { dcterms, dos, owl, rdf, rdfs, style, xsd } from "../../src/rdf/namespaces.ts";
import { iri, literal, type ObjectTerm, type Quad, quad, tripleTerm } from "../../src/rdf/term.ts";
import { Workspace } from "../../src/store/workspace.ts";

const ex = (local: string) => iri(`http://example.org/${local}`);
const PERSON = dos("Person");
const ONTOLOGY: Quad[] = [
  quad(dos("bornIn"), rdf("type"), owl("FunctionalProperty")),
  quad(dos("bornIn"), rdf("type"), owl("ObjectProperty")),
  quad(dos("coverName"), rdf("type"), owl("DatatypeProperty")),
  quad(dos("coverName"), style("literalDrawnAs"), style("name")),
  quad(PERSON, rdf("type"), owl("Class")),
  quad(PERSON, style("drawnAs"), style("person")),
  quad(dos("Event"), rdf("type"), owl("Class")),
  quad(dos("Event"), style("drawnAs"), style("event")),
];

const thing = fc.constantFrom("a", "b", "c", "d").map(ex);
const claim = fc.constantFrom("C1", "C2", "C3", "C4").map(ex);
const group = fc.constantFrom("X1", "X2").map(ex);
const source = fc.constantFrom("S1", "S2").map(ex);
/** Now and then a claim or source stands where a thing is expected, or the other way round. */
const anyone = fc.oneof({ weight: 12, arbitrary: thing }, { weight: 1, arbitrary: fc.oneof(claim, source, group) });

const statement = fc.oneof(
  fc.tuple(anyone, fc.constantFrom(ex("knows"), dos("met"), dos("bornIn"), dos("bornIn")), anyone),
  fc.tuple(
    anyone,
    fc.constant(dos("coverName")),
    fc.constantFrom("Mr Thomas", "Walter").map((t) => literal(t)),
  ),
  fc.tuple(
    anyone,
    fc.constant(dos("describedAs")),
    fc.constantFrom("tall", "small").map((t) => literal(t, "en")),
  ),
);
const triple = statement.map(([subject, predicate, object]) => ({ subject, predicate, object: object as ObjectTerm }));
const graph = fc.constantFrom("one", "two").map(ex);

const one: fc.Arbitrary<Quad> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(triple, graph).map(([t, g]) => quad(t.subject, t.predicate, t.object, g)) },
  { weight: 6, arbitrary: fc.tuple(claim, triple).map(([c, t]) => quad(c, rdf("reifies"), tripleTerm(t))) },
  { weight: 2, arbitrary: claim.map((c) => quad(c, rdf("type"), dos("Claim"))) },
  {
    weight: 2,
    arbitrary: fc.tuple(claim, fc.constantFrom("A", "B")).map(([c, id]) => quad(c, dcterms("identifier"), literal(id))),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(claim, fc.constantFrom("statedIn", "statedIn", "deniedIn"), source)
      .map(([c, p, s]) => quad(c, dos(p), s)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(claim, fc.constantFrom("accepted", "rejected"))
      .map(([c, v]) => quad(c, dos("verdict"), dos(v))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(claim, fc.constantFrom("certain", "contested"))
      .map(([c, v]) => quad(c, dos("certainty"), dos(v))),
  },
  { weight: 3, arbitrary: fc.tuple(group, claim).map(([d, c]) => quad(d, dos("member"), c)) },
  { weight: 1, arbitrary: group.map((d) => quad(d, rdf("type"), dos("Disagreement"))) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(group, fc.constantFrom("rival", "slip"))
      .map(([d, k]) => quad(d, dos("kindOfDisagreement"), dos(k))),
  },
  { weight: 1, arbitrary: anyone.map((s) => quad(s, rdf("type"), dos("Source"))) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyone, fc.constantFrom(PERSON, dos("Event"), ex("Odd")))
      .map(([s, c]) => quad(s, rdf("type"), c)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anyone, fc.constantFrom("Ann", "Bob")).map(([s, l]) => quad(s, rdfs("label"), literal(l))),
  },
  { weight: 1, arbitrary: thing.map((s) => quad(s, dos("keyEvent"), literal("true", xsd("boolean")))) },
  { weight: 1, arbitrary: fc.tuple(anyone, thing).map(([s, o]) => quad(s, dos("firstFocus"), o)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      quad(ex("Odd"), rdfs("subClassOf"), PERSON),
      quad(ex("knows"), rdfs("label"), literal("is acquainted with")),
      quad(ex("knows"), rdf("type"), owl("FunctionalProperty")),
    ),
  },
);

type Act = { readonly undo: number } | { readonly added: readonly Quad[]; readonly removed: readonly Quad[] };
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ added: fc.array(one, { maxLength: 5 }), removed: fc.array(one, { maxLength: 2 }) }),
  },
  { weight: 2, arbitrary: fc.record({ undo: fc.integer({ min: -2, max: 3 }) }) },
);

class Room {
  readonly workspace = new Workspace(ONTOLOGY);
  readonly vocabulary = new Vocabulary(this.workspace.ontology, this.workspace.dossier);
  readonly claims = new Claims(this.workspace.dossier, this.vocabulary);
  readonly projection = new Projection(this.workspace.dossier, this.vocabulary, this.claims);

  constructor() {
    this.projection.buildNow();
    this.workspace.subscribe((commit) => {
      this.vocabulary.apply(commit);
      this.claims.apply(commit);
      const before = this.projection.graph.copy() as DossierGraph;
      const patch = this.projection.apply(commit);
      expect(patch).toEqual(comparePatch(before, this.projection.graph));
    });
  }

  run(step: Act): void {
    if (!("undo" in step)) {
      this.workspace.dispatch({ label: "change", origin: "edit", delta: step });
      return;
    }
    for (let i = 0; i < Math.abs(step.undo); i++) step.undo > 0 ? this.workspace.undo() : this.workspace.redo();
  }

  rebuilt(): DossierGraph {
    const vocabulary = new Vocabulary(this.workspace.ontology, this.workspace.dossier);
    const claims = new Claims(this.workspace.dossier, vocabulary);
    const projection = new Projection(this.workspace.dossier, vocabulary, claims);
    projection.buildNow();
    return projection.graph;
  }
}

/** Everything that a graph says, in an order that does not depend on its history. */
const said = (g: DossierGraph) => ({
  nodes: Object.fromEntries(g.mapNodes((key, a) => [key, a] as const).sort(([a], [b]) => (a < b ? -1 : 1))),
  edges: Object.fromEntries(
    g.mapEdges((key, a, from, to) => [key, { ...a, from, to }] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
});

test("after any history, the projection equals a rebuild, and its patches say what changed", () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 14 }), (history) => {
      const room = new Room();
      for (const step of history) {
        room.run(step);
        expect(said(room.projection.graph)).toEqual(said(room.rebuilt()));
      }
    }),
    { numRuns: 400 },
  );
});
