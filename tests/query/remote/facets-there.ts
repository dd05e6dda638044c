/** One suite for every endpoint that holds the shipped dossier: its counts are those of the whole, and what matches is fetched. */
import { expect, test } from "vitest";
import { FacetTotals } from "../../../src/query/remote/facet-totals.ts";
import { type Asked, Matches } from "../../../src/query/remote/matches.ts";
import type { RemoteDossier } from "../../../src/query/remote/remote-dossier.ts";
import { WorkingSet } from "../../../src/query/remote/working-set.ts";
import { DOS_NS, dcterms, dos, rdfs, skos } from "../../../src/rdf/namespaces.ts";
import type { Quad } from "../../../src/rdf/term.ts";
import { SRC } from "../../data/shipped-dossier.ts";
import { shippedWorld } from "../../synthetic/world.ts";
import { asCounts, byClass, wholeCounts } from "./whole-counts.ts";

const PERSON = `${DOS_NS}Person`;
const only = (...any: string[]) => ({ any, not: [] });

/** What is chosen, and the test that a claim of the whole dossier must pass to be among what is fetched. */
const CHOICES: readonly { readonly name: string; readonly asked: Asked }[] = [
  { name: "a source", asked: { source: only(`${SRC}DH`) } },
  {
    name: "a relation, but not one source",
    asked: { relation: only(`${DOS_NS}ledBy`), source: { any: [], not: [`${SRC}DH`] } },
  },
  { name: "two certainties", asked: { certainty: only("contested", "disputed") } },
  { name: "what is reported of a class", asked: { standing: only("reported"), class: only(PERSON) } },
  { name: "what is neither accepted nor reported", asked: { standing: { any: [], not: ["accepted", "reported"] } } },
];

export function facetsThere(remote: () => RemoteDossier): void {
  const world = shippedWorld();
  const whole = wholeCounts(world);
  const totals = () => new FacetTotals(remote().engine, remote().wire.profile);

  test.each(["certainty", "source", "standing", "relation"] as const)("claims are counted by %s", async (facet) => {
    expect(asCounts(await totals().count(facet))).toEqual(whole[facet]);
  });

  test("things are counted by class", async () => {
    const counted = byClass(await totals().count("things"), world.vocabulary);
    // What has its class from the ontology, or none, is not told apart there.
    const { "": _none, [skos("Concept").value]: _concepts, ...here } = whole.things;
    const { [dos("Source").value]: _sources, ...there } = counted;
    expect(there).toEqual(here);
  });

  test.each(CHOICES)("fetches $name, page by page", async ({ asked }) => {
    const taken: Quad[] = [];
    const set = new WorkingSet({
      ...remote(),
      naming: [rdfs("label"), skos("prefLabel"), dcterms("title")],
      pageSize: 40,
      take: (quads) => taken.push(...quads),
    });
    const query = new Matches(remote().wire, asked, true);
    let reach = await set.match(query);
    while (reach.fetched < reach.total) reach = await set.match(query);
    const fetched = new Set(taken.map((q) => q.subject.value));
    const wanted = world.claims.attestations().filter((a) => passes(a, asked, world));
    expect(wanted.length).toBeGreaterThan(0);
    expect(reach.total).toBe(wanted.length);
    for (const { iri } of wanted) expect(fetched.has(iri), iri).toBe(true);
  });

  test("fetches the things of a class", async () => {
    const taken: Quad[] = [];
    const set = new WorkingSet({ ...remote(), naming: [rdfs("label")], pageSize: 40, take: (q) => taken.push(...q) });
    const query = new Matches(remote().wire, { class: only(PERSON) }, true);
    const first = await set.match(query);
    expect(first).toEqual({ fetched: 40, total: whole.things[PERSON] });
    const persons = new Set(taken.flatMap((q) => (q.object.value === PERSON ? [q.subject.value] : [])));
    expect(persons.size).toBeGreaterThanOrEqual(40);
  });
}

type World = ReturnType<typeof shippedWorld>;

function passes(
  a: ReturnType<World["claims"]["attestations"]>[number],
  asked: Asked,
  { claims, vocabulary }: World,
): boolean {
  const ok = (facet: keyof Asked, values: readonly string[]): boolean => {
    const choice = asked[facet];
    if (choice === undefined) return true;
    return (
      (choice.any.length === 0 || values.some((v) => choice.any.includes(v))) &&
      !values.some((v) => choice.not.includes(v))
    );
  };
  return (
    ok("source", [a.source ?? ""]) &&
    ok("certainty", [a.certainty ?? ""]) &&
    a.triples.some(
      (t) =>
        ok("relation", [t.predicate.value]) &&
        ok("standing", [claims.standing(t)]) &&
        ok("class", [...vocabulary.typesOf(t.subject.value), ...vocabulary.typesOf(t.object.value)]),
    )
  );
}
