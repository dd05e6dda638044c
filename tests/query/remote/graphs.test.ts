/** Where an endpoint keeps a dossier: in its default graph, in many named ones, or in a few; changes go to where things are. */
import { afterEach, expect, test } from "vitest";
import { RemoteDossier } from "../../../src/query/remote/remote-dossier.ts";
import { WorkingSet } from "../../../src/query/remote/working-set.ts";
import { rdfs } from "../../../src/rdf/namespaces.ts";
import { iri, literal, quad } from "../../../src/rdf/term.ts";
import { Workspace } from "../../../src/store/workspace.ts";
import { type PlainStore, plainStore } from "./plain-store.ts";

const EX = "http://example.org/";
const PREFIXES = `PREFIX ex: <${EX}> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n`;
const archer = iri(`${EX}archer`);

const open: PlainStore[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** A dossier of it, with one thing fetched. */
async function fetched(trig: string) {
  const there = await plainStore(PREFIXES + trig);
  open.push(there);
  const remote = await RemoteDossier.open({ url: there.url }, { retries: 0 });
  const workspace = new Workspace();
  const take = (added: Parameters<ConstructorParameters<typeof WorkingSet>[0]["take"]>[0]) =>
    workspace.dispatch({ label: "fetch", origin: "load", delta: { added, removed: [] } });
  const set = new WorkingSet({ ...remote, naming: [rdfs("label")], take });
  await set.fetch(archer.value);
  const labels = [...workspace.dossier.match(archer, rdfs("label"))];
  const relabel = async () => {
    const added = labels.map((q) => quad(q.subject, q.predicate, literal("J. A."), q.graph));
    const commit = workspace.dispatch({ label: "relabel", origin: "edit", delta: { added, removed: labels } });
    await remote.send(commit.delta, workspace.dossier);
    return there.store
      .match(null, null, null, null)
      .filter((q) => q.predicate.value === rdfs("label").value)
      .map((q) => `${q.graph.value.replace(EX, "")} ${q.subject.value.replace(EX, "")} ${q.object.value}`)
      .sort();
  };
  return { remote, set, workspace, labels, relabel };
}

test("all of it in the default graph: changes stay there", async () => {
  const { labels, relabel, workspace } = await fetched(
    'ex:archer a ex:Person ; rdfs:label "Jane Archer" . ex:c rdf:reifies <<( ex:x ex:p ex:archer )>> .',
  );
  expect(labels.map((q) => q.object.value)).toEqual(["Jane Archer"]);
  expect(workspace.dossier.count(iri(`${EX}c`))).toBeGreaterThan(0);
  expect(await relabel()).toEqual([" archer J. A."]);
});

test("in more graphs than are named in each query: each is seen, and a change goes to the graph of what it changes", async () => {
  const graphs = Array.from({ length: 60 }, (_, n) => `ex:g${n} { ex:t${n} a ex:Person ; rdfs:label "T ${n}" }`);
  const { remote, set, labels, relabel } = await fetched(
    `${graphs.join("\n")}\nex:g59 { ex:archer a ex:Person ; rdfs:label "Jane Archer" }\nex:g7 { ex:t7 ex:knows ex:archer }`,
  );
  expect(remote.graphs).toHaveLength(60);
  expect(labels.map((q) => [q.object.value, q.graph.value])).toEqual([["Jane Archer", `${EX}g59`]]);
  expect(set.reach(archer.value)).toEqual({ total: 1, fetched: 1 });
  expect(await set.search("t 4")).toBeGreaterThan(0);
  const after = await relabel();
  expect(after).toHaveLength(61);
  expect(after.filter((line) => line.includes("archer"))).toEqual(["g59 archer J. A."]);
});

test("the same statement in two graphs is changed in both", async () => {
  const { labels, relabel } = await fetched(
    'ex:g1 { ex:archer rdfs:label "Jane Archer" } ex:g2 { ex:archer rdfs:label "Jane Archer" }',
  );
  expect(labels).toHaveLength(2);
  expect(await relabel()).toEqual(["g1 archer J. A.", "g2 archer J. A."]);
});
