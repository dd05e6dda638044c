/** A million triples in Virtuoso: found, fetched page by page, counted and changed, against what was made up. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Claims } from "../../../src/claims/claims.ts";
import { accept } from "../../../src/edits/accept.ts";
import { Vocabulary } from "../../../src/model/vocabulary.ts";
import { FacetTotals } from "../../../src/query/remote/facet-totals.ts";
import { Matches } from "../../../src/query/remote/matches.ts";
import { RemoteDossier } from "../../../src/query/remote/remote-dossier.ts";
import { sparqlTerm } from "../../../src/query/remote/sparql-term.ts";
import { wireOf } from "../../../src/query/remote/wire.ts";
import { WorkingSet } from "../../../src/query/remote/working-set.ts";
import { dcterms, dos, rdfs } from "../../../src/rdf/namespaces.ts";
import { readText } from "../../../src/rdf/read.ts";
import { type Quad, quadKey } from "../../../src/rdf/term.ts";
import { invert } from "../../../src/store/delta.ts";
import { Workspace } from "../../../src/store/workspace.ts";
import { SYNTHETIC_NS, type SyntheticClaim, syntheticContent, syntheticDossier } from "../../bench/synthetic.ts";
import { syntheticLines } from "../../servers/large-dossier.ts";
import { Virtuoso, whyNoVirtuoso } from "../../servers/virtuoso.ts";

const GRAPH = "urn:example:million";
const CLAIMS = 67_000;
const T1 = `${SYNTHETIC_NS}t1`;

test("the lines for the loader say what the made-up dossier says", () => {
  const read = (text: string, syntax: "turtle" | "ntriples") => readText(text, { syntax, path: "x.ttl" }).quads;
  const keys = (quads: Iterable<Quad>) => [...new Set([...quads].map(quadKey))].sort();
  const sent = wireOf("rdf11").out(read(syntheticDossier(300), "turtle"));
  expect(keys(read(syntheticLines(syntheticContent(300)), "ntriples"))).toEqual(keys(sent));
});

describe.skipIf(whyNoVirtuoso() !== null)("a million triples in Virtuoso", () => {
  const content = syntheticContent(CLAIMS);
  let virtuoso: Virtuoso;
  let remote: RemoteDossier;

  beforeAll(async () => {
    virtuoso = Virtuoso.start({ http: 18895, sql: 11116 });
    virtuoso.grant();
    virtuoso.load(syntheticLines(content), GRAPH);
    remote = await RemoteDossier.open({ url: virtuoso.url, graphs: [GRAPH] }, { retries: 0 });
  }, 240_000);
  afterAll(() => virtuoso?.stop());

  const number = async (query: string): Promise<number> =>
    Number((await remote.engine.rows(query)).rows[0]?.[0]?.value ?? Number.NaN);
  const made = (test: (claim: SyntheticClaim) => boolean): number => content.claims.filter(test).length;

  test("is found, fetched page by page, counted and changed as it was made up", async () => {
    expect(await number("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).toBeGreaterThan(1_000_000);
    const workspace = new Workspace();
    const set = new WorkingSet({
      ...remote,
      naming: [rdfs("label"), dcterms("identifier")],
      take: (added) => workspace.dispatch({ label: "fetch", origin: "load", delta: { added, removed: [] } }),
    });

    // Found: as many as have these words in their names.
    const named = content.things.filter(({ name, cls }) => `${cls} ${name.slice(1)}`.includes("Person 1234"));
    expect(await set.search("person 1234", 100)).toBe(named.length);

    // Expanded, page by page, until every claim on it and everything that refers to it is here.
    const of = content.claims.filter((c) => c.subject === "t1" || c.object === "t1");
    const pointing = new Set(of.flatMap((c) => (c.accepted && c.object === "t1" ? [c.subject] : [])));
    const total = of.length + pointing.size;
    expect(total).toBeGreaterThan(200);
    expect(await set.fetch(T1)).toEqual({ total, fetched: 100 + pointing.size });
    while (set.left(T1) > 0) await set.fetch(T1);
    expect(set.reach(T1)).toEqual({ total, fetched: total });
    const claims = new Claims(workspace.dossier, new Vocabulary(workspace.ontology, workspace.dossier));
    for (const { id, source } of of)
      expect(claims.attestation(SYNTHETIC_NS + id)).toMatchObject({ identifier: id, source: SYNTHETIC_NS + source });

    // Counted by facet.
    const facets = new FacetTotals(remote.engine, remote.wire.profile);
    const [certainties, relations] = [await facets.count("certainty"), await facets.count("relation")];
    for (const name of ["certain", "probable", "contested", "disputed"])
      expect(certainties.get(name), name).toBe(made((c) => c.certainty === name));
    for (const name of ["met", "memberOf", "bornIn"])
      expect(relations.get(dos(name).value), name).toBe(made((c) => c.relation === name));

    // What matches is fetched.
    const source = new Matches(remote.wire, { source: { any: [`${SYNTHETIC_NS}s7`], not: [] } }, true);
    expect((await set.match(source)).total).toBe(made((c) => c.source === "s7"));

    // Changed, and changed back.
    const reported = of.find((c) => !c.accepted);
    if (reported === undefined) throw new Error("Every claim on it is accepted.");
    const accepted = `SELECT (COUNT(*) AS ?n) { ?c ${sparqlTerm(dos("verdict"))} ${sparqlTerm(dos("accepted"))} }`;
    const before = made((c) => c.accepted);
    expect(await number(accepted)).toBe(before);
    const { delta } = accept(workspace, SYNTHETIC_NS + reported.id);
    const commit = workspace.dispatch({ label: "accept", origin: "edit", delta });
    await remote.send(commit.delta, workspace.dossier);
    expect(await number(accepted)).toBe(before + 1);
    await remote.send(invert(commit.delta), workspace.dossier);
    expect(await number(accepted)).toBe(before);
  }, 240_000);
});
