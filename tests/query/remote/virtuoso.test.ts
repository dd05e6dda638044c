/** A dossier in Virtuoso, for real: whether it is the same there, and whether nothing is lost on the way. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Claims } from "../../../src/claims/claims.ts";
import { deleteClaim } from "../../../src/edits/delete-claim.ts";
import { Vocabulary } from "../../../src/model/vocabulary.ts";
import { RemoteDossier } from "../../../src/query/remote/remote-dossier.ts";
import { RemoteDossierEngine } from "../../../src/query/remote/remote-dossier-engine.ts";
import { WorkingSet } from "../../../src/query/remote/working-set.ts";
import { dcterms, rdf, rdfs, skos } from "../../../src/rdf/namespaces.ts";
import { iri, literal, type Quad, quad, quadKey, tripleKey } from "../../../src/rdf/term.ts";
import { Workspace } from "../../../src/store/workspace.ts";
import { KRI, ShippedDossier } from "../../data/shipped-dossier.ts";
import { dataset } from "../../laws/quads.ts";
import { Virtuoso, whyNoVirtuoso } from "../../servers/virtuoso.ts";
import { facetsThere } from "./facets-there.ts";

const missing = whyNoVirtuoso();
if (missing !== null) console.warn(`Not tested against Virtuoso: ${missing}`);
const keys = (quads: Iterable<Quad>) => [...new Set([...quads].map(quadKey))].sort();
const naming = [rdfs("label"), skos("prefLabel"), skos("altLabel"), dcterms("title"), dcterms("identifier")];

/** The rest of what an edit is told. */
const rest = (workspace: Workspace) => ({
  vocabulary: new Vocabulary(workspace.ontology, workspace.dossier),
  documents: workspace.documents,
});

describe.skipIf(missing !== null)("a dossier in Virtuoso", () => {
  const shipped = new ShippedDossier();
  let virtuoso: Virtuoso;
  let remote: RemoteDossier;

  beforeAll(async () => {
    virtuoso = Virtuoso.start({ http: 18891, sql: 11112 });
    virtuoso.grant();
    const first = await RemoteDossier.open({ url: virtuoso.url });
    await first.send({ added: [...shipped.dossier.match()], removed: [] }, shipped.dossier);
    remote = await RemoteDossier.open({ url: virtuoso.url }, { retries: 0 });
  });
  afterAll(() => virtuoso?.stop());

  /** A working set on a workspace of its own. */
  function opened(pageSize = 100) {
    const workspace = new Workspace(shipped.ontology.match());
    const set = new WorkingSet({
      ...remote,
      naming,
      pageSize,
      take: (added) => workspace.dispatch({ label: "fetch", origin: "load", delta: { added, removed: [] } }),
    });
    const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
    return {
      workspace,
      set,
      context: () => ({ dossier: workspace.dossier, claims: new Claims(workspace.dossier, vocabulary) }),
    };
  }

  const everything = async () => {
    const { set } = opened();
    const subjects = [...new Set([...shipped.dossier.match()].map((q) => q.subject.value))].map((s) => iri(s));
    return set.fetcher.of(subjects);
  };

  test("is known to hold RDF 1.1 and to take changes, in the graphs of its files", () => {
    expect(remote.probed).toMatchObject({ profile: "rdf11", canUpdate: true });
    expect([...remote.graphs].sort()).toEqual(
      shipped.dossier
        .graphs()
        .map((g) => g.value)
        .sort(),
    );
  });

  test("is read back quad for quad", async () => {
    expect(keys(await everything())).toEqual(keys(shipped.dossier.match()));
  });

  test("random quads come back too: odd texts, numbers in every form, statements within statements", async () => {
    const { workspace } = opened();
    let n = 0;
    await fc.assert(
      fc.asyncProperty(dataset, async (quads) => {
        n += 1;
        const graph = iri(`urn:example:law:${n}`);
        const sent = quads
          .filter((q) => q.graph.termType !== "BlankNode")
          .map((q) => quad(q.subject, q.predicate, q.object, graph));
        const there = await RemoteDossier.open({ url: virtuoso.url, graphs: [graph.value] }, { retries: 0 });
        await there.send({ added: sent, removed: [] }, workspace.dossier);
        const own = new WorkingSet({ ...there, naming, take: () => {} });
        const subjects = [...new Map(sent.map((q) => [q.subject.value, q.subject])).values()].map((s) => iri(s.value));
        expect(keys(await own.fetcher.of(subjects))).toEqual(keys(sent));
        await there.send({ added: [], removed: sent }, workspace.dossier);
      }),
      { numRuns: 40 },
    );
  });

  test("a thing comes with its claims, what they rest on and the names around it, page by page", async () => {
    const { workspace, set, context } = opened(60);
    expect(await set.start()).toBe(`${KRI}walter-krivitsky`);
    const first = await set.fetch(`${KRI}walter-krivitsky`);
    expect(first.fetched).toBeLessThan(first.total);
    const before = workspace.dossier.size;
    while (set.left(`${KRI}walter-krivitsky`) > 0) await set.fetch(`${KRI}walter-krivitsky`);
    expect(workspace.dossier.size).toBeGreaterThan(before);
    // Whatever speaks of him in the files is here.
    const his = [...shipped.dossier.match()].filter((q) =>
      [q.subject, q.object, ...(q.object.termType === "Quad" ? [q.object.subject, q.object.object] : [])].some(
        (t) => t.value === `${KRI}walter-krivitsky`,
      ),
    );
    expect(his.length).toBeGreaterThan(100);
    for (const q of his) expect(workspace.dossier.has(q), quadKey(q)).toBe(true);
    const claim = his.find((q) => q.predicate.equals(rdf("reifies")))?.subject.value ?? "";
    const [here, there] = [context().claims.attestation(claim), shipped.claims.attestation(claim)];
    expect(here?.source).toBe(there?.source);
    expect(new Set(here?.triples.map(tripleKey))).toEqual(new Set(there?.triples.map(tripleKey)));
  });

  test("what is searched for there is named here", async () => {
    const { set, workspace } = opened();
    expect(await set.search("jane ARCHER")).toBeGreaterThan(0);
    expect(workspace.dossier.count(iri(`${KRI}jane-archer`), rdfs("label"))).toBeGreaterThan(0);
    const classes = await set.classes();
    expect(classes.find((c) => c.cls.endsWith("#Person"))?.count).toBe(shipped.instances("Person").length);
  });

  describe("facets there, in the profile of RDF 1.1", () => facetsThere(() => remote));

  test("an edit and its undo leave the endpoint as it was, with no statement that nothing refers to", async () => {
    const { workspace, set, context } = opened();
    await set.fetch(`${KRI}DB08`);
    const before = keys(await everything());
    const { delta } = deleteClaim({ ...context(), ...rest(workspace) }, `${KRI}DB08`);
    const commit = workspace.dispatch({ label: "delete DB08", origin: "edit", delta });
    await remote.send(commit.delta, workspace.dossier);
    const orphans = `SELECT ?t { ?t a ${"<http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement>"} FILTER NOT EXISTS { ?x <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?t } FILTER NOT EXISTS { ?y <http://www.w3.org/1999/02/22-rdf-syntax-ns#object> ?t } }`;
    expect((await remote.engine.rows(orphans)).rows).toEqual([]);
    expect(keys(await everything())).not.toEqual(before);
    const back = workspace.undo();
    if (back === null) throw new Error("nothing to undo");
    await remote.send(back.delta, workspace.dossier);
    expect(keys(await everything())).toEqual(before);
  });

  test("a change that is not allowed is refused at once and for good", async () => {
    virtuoso.revoke();
    const told = await RemoteDossier.open({ url: virtuoso.url });
    expect(told.probed.canUpdate).toBe(false);
    const q = quad(iri(`${KRI}x`), rdfs("label"), literal("x"), iri(remote.graphs[0] ?? ""));
    await expect(told.send({ added: [q], removed: [] }, shipped.dossier)).rejects.toMatchObject({
      status: 403,
      transient: false,
    });
    virtuoso.grant();
  });

  test("an update is worked out from what the endpoint has, fetched or not", async () => {
    const { workspace, set } = opened();
    const engine = new RemoteDossierEngine(remote, workspace, { whole: (things, signal) => set.whole(things, signal) });
    const label = [...shipped.dossier.match(iri(`${KRI}jane-archer`), rdfs("label"))].map((q) => q.object);
    const delta = await engine.preview(
      `DELETE { ?s rdfs:label ?l } INSERT { ?s rdfs:label "J. A."@en } WHERE { ?s rdfs:label ?l FILTER(?s = <${KRI}jane-archer>) }`,
    );
    expect(delta.removed.map((q) => q.object.value)).toEqual(label.map((o) => o.value));
    expect(delta.added.map((q) => q.object.value)).toEqual(["J. A."]);
  });
});
