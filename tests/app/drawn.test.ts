import { beforeAll, expect, test } from "vitest";
import { chooseView, focusOf } from "../../src/app/desk/view-choice.ts";
import { thingCounts } from "../../src/app/filters/thing-counts.ts";
import { rivalsOf, selectionFor } from "../../src/app/graph-pane/selection-for.ts";
import { finish } from "../../src/app/query/results/use-sliced.ts";
import { thingsIn } from "../../src/app/query/things-in.ts";
import { FIRST_VIEW } from "../../src/app/view/view-state.ts";
import { Projection } from "../../src/graph/projection.ts";
import { dos } from "../../src/rdf/namespaces.ts";
import { iri, literal, type Term, tripleKey, tripleTerm } from "../../src/rdf/term.ts";
import { DEBRIEFING, dossier, kri } from "./dossier.ts";

const data = dossier(`${DEBRIEFING}
  kri:stranger rdfs:label "A stranger"@en ; dos:met kri:friend ; rdfs:seeAlso <https://example.org/page> .
  kri:friend rdfs:label "A friend"@en .`);
const projection = new Projection(data.workspace.dossier, data.vocabulary, data.claims);
beforeAll(() => projection.buildNow());
const view = (patch = {}) => chooseView(projection.graph, { ...FIRST_VIEW, ...patch }, kri("debriefing"), 40).graph;

test("the first view grows from what the dossier wishes, and keeps to its neighbourhood", () => {
  expect(focusOf(projection.graph, FIRST_VIEW, kri("debriefing"))).toBe(kri("debriefing"));
  expect(view().hasNode(kri("archer"))).toBe(true);
  expect(view().hasNode(kri("stranger"))).toBe(false);
});

test("what is brought in joins what is there", () => {
  const more = view({ placed: [kri("stranger")] });
  expect(more.nodes()).toEqual(expect.arrayContaining([...view().nodes(), kri("stranger")]));
  expect(view({ placed: [kri("stranger")], expanded: [kri("stranger")] }).hasNode(kri("friend"))).toBe(true);
});

test("a claim is selected by its line, a thing by its mark", () => {
  const line = tripleKey({ subject: iri(kri("debriefing")), predicate: dos("ledBy"), object: iri(kri("liddell")) });
  const select = (id: string) => selectionFor(view(), { kind: "thing", id }, data.claims);
  expect(select(kri("archer"))).toEqual({ kind: "node", id: kri("archer") });
  expect(select(kri("DB08"))).toEqual({ kind: "edge", id: line });
  expect(selectionFor(view(), { kind: "line", triple: line }, data.claims)).toEqual({ kind: "edge", id: line });
  expect(select(kri("nothing"))).toBeNull();
  expect(rivalsOf(view(), { kind: "thing", id: kri("archer") }, data.claims)).toBeUndefined();
});

test("an answer's things are those that can be drawn, in its order, within triples and by name too", () => {
  const term = tripleTerm({ subject: iri(kri("archer")), predicate: dos("met"), object: iri(kri("liddell")) });
  const rows = [
    [literal("Jane Archer"), undefined],
    [term, iri("https://example.org/none")],
    [iri(kri("debriefing")), literal("1")],
  ];
  const drawable = (key: string) => projection.graph.hasNode(key);
  const named = (t: Term) => (t.value === "Jane Archer" ? kri("archer") : null);
  const things = finish(thingsIn({ kind: "rows", variables: ["a", "b"], rows }, drawable, named));
  expect(things).toEqual([kri("archer"), kri("liddell"), kri("debriefing")]);
  expect(finish(thingsIn({ kind: "boolean", value: true }, drawable))).toEqual([]);
});

test("kinds are counted without addresses that are only pointed at", () => {
  const total = [...thingCounts(projection.graph, "kind").values()].reduce((n, own) => n + own, 0);
  const listed = projection.graph.filterNodes((id) => !id.startsWith("https://example.org/"));
  expect(total).toBe(listed.length);
});
