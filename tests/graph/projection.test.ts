import { expect, test } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { Projection } from "../../src/graph/projection.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { dcterms, dos, foaf, owl, rdf, rdfs, style } from "../../src/rdf/namespaces.ts";
import { iri, literal, type Quad, quad, type Triple, tripleKey, tripleTerm } from "../../src/rdf/term.ts";
import { Workspace } from "../../src/store/workspace.ts";

const ex = (local: string) => iri(`http://example.org/${local}`);
const key = (local: string) => ex(local).value;
const triple = (s: string, p: string, o: string): Triple => ({ subject: ex(s), predicate: dos(p), object: ex(o) });
const said = ({ subject, predicate, object }: Triple, graph?: string): Quad =>
  quad(subject, predicate, object, graph === undefined ? undefined : ex(graph));

const ONTOLOGY: Quad[] = [
  quad(dos("ledBy"), rdf("type"), owl("ObjectProperty")),
  quad(dos("ledBy"), rdfs("label"), literal("led by", "en")),
  quad(dos("bornIn"), rdf("type"), owl("FunctionalProperty")),
  quad(dos("coverName"), style("literalDrawnAs"), style("name")),
  quad(dos("Person"), style("drawnAs"), style("person")),
];

/** One attestation, and what its verdict asserts. */
function claim(id: string, on: Triple, more: { verdict?: string; certainty?: string; denied?: boolean } = {}): Quad[] {
  const { verdict, certainty = "certain", denied = false } = more;
  const c = ex(id);
  return [
    quad(c, rdf("type"), dos("Claim")),
    quad(c, rdf("reifies"), tripleTerm(on)),
    quad(c, dcterms("identifier"), literal(id)),
    quad(c, dos(denied ? "deniedIn" : "statedIn"), ex("perry")),
    quad(c, dos("certainty"), dos(certainty)),
    ...(verdict === undefined ? [] : [quad(c, dos("verdict"), dos(verdict))]),
    ...(verdict === "accepted" ? [said(on)] : []),
  ];
}

function open(quads: readonly Quad[]) {
  const workspace = new Workspace(ONTOLOGY);
  const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
  const claims = new Claims(workspace.dossier, vocabulary);
  const projection = new Projection(workspace.dossier, vocabulary, claims);
  workspace.dispatch({ label: "open", origin: "load", delta: { added: quads, removed: [] } });
  projection.buildNow();
  const change = (added: readonly Quad[], removed: readonly Quad[] = []) => {
    const commit = workspace.dispatch({ label: "change", origin: "edit", delta: { added, removed } });
    vocabulary.apply(commit);
    claims.apply(commit);
    return projection.apply(commit);
  };
  return { projection, change };
}

test("a triple in two files is one line", () => {
  const t = triple("debriefing", "ledBy", "archer");
  const { projection } = open([said(t, "events.ttl"), said(t, "people.ttl")]);
  expect(projection.graph.size).toBe(1);
  expect(projection.graph.getEdgeAttributes(tripleKey(t))).toMatchObject({
    label: "led by",
    standing: "plain",
    claims: [],
  });
});

test("what is only reported or denied is a line too, and its end is hollow until something is accepted", () => {
  const accepted = triple("debriefing", "ledBy", "archer");
  const reported = triple("debriefing", "ledBy", "liddell");
  const denied = triple("debriefing", "ledBy", "harker");
  const { projection, change } = open([
    ...claim("A", accepted, { verdict: "accepted" }),
    ...claim("B", reported, { certainty: "contested" }),
    ...claim("C", denied, { denied: true }),
  ]);
  const { graph } = projection;
  expect(graph.nodes().sort()).toEqual(["archer", "debriefing", "harker", "liddell"].map(key));
  expect(graph.getEdgeAttributes(tripleKey(reported))).toMatchObject({
    standing: "reported",
    certainty: "contested",
    claims: ["B"],
  });
  expect(graph.getEdgeAttribute(tripleKey(denied), "standing")).toBe("denied");
  expect(["archer", "liddell"].map((n) => graph.getNodeAttribute(key(n), "accepted"))).toEqual([true, false]);
  expect(graph.getNodeAttribute(key("debriefing"), "claims")).toBe(3);

  const patch = change([quad(ex("B"), dos("verdict"), dos("accepted")), said(reported)]);
  expect(patch.edges).toEqual({ added: [], changed: [tripleKey(reported)], dropped: [] });
  expect(patch.nodes).toEqual({ added: [], changed: [key("liddell")], dropped: [] });
});

test("three attestations of one claim count as one claim", () => {
  const t = triple("krivitsky", "bornIn", "podwoloczyska");
  const again = (iriOf: string) =>
    claim("PE01", t, { verdict: "accepted" }).map((q) =>
      q.subject.value === key("PE01") ? quad(ex(iriOf), q.predicate, q.object) : q,
    );
  const { projection } = open([...claim("PE01", t, { verdict: "accepted" }), ...again("PE01-A"), ...again("PE01-B")]);
  expect(projection.graph.getEdgeAttribute(tripleKey(t), "claims")).toEqual(["PE01"]);
  expect(projection.graph.getNodeAttribute(key("krivitsky"), "claims")).toBe(1);
});

test("a rival value marks the line that was there before, and takes the mark with it when it goes", () => {
  const first = triple("krivitsky", "bornIn", "podwoloczyska");
  const rival = claim("PE03", triple("krivitsky", "bornIn", "kiev"));
  const { projection, change } = open(claim("PE01", first, { verdict: "accepted" }));
  const rivals = () => projection.graph.getEdgeAttribute(tripleKey(first), "rivals");
  expect(rivals()).toBe(0);
  expect(change(rival).edges.changed).toEqual([tripleKey(first)]);
  expect(rivals()).toBe(1);
  expect(change([], rival).nodes.dropped).toEqual([key("kiev")]);
  expect(rivals()).toBe(0);
});

test("words are no things, except where the style draws them; a claim about them counts for their owner", () => {
  const cover: Triple = { subject: ex("krivitsky"), predicate: dos("coverName"), object: literal("Mr Thomas") };
  const trait: Triple = { subject: ex("krivitsky"), predicate: dos("describedAs"), object: literal("nervous", "en") };
  const { projection } = open([
    ...claim("A", cover, { verdict: "accepted" }),
    ...claim("B", trait),
    quad(ex("krivitsky"), rdfs("comment"), literal("A defector", "en")),
  ]);
  expect(projection.graph.nodes().sort()).toEqual([key("krivitsky"), "name:Mr Thomas"]);
  expect(projection.graph.getNodeAttributes("name:Mr Thomas")).toMatchObject({
    label: "Mr Thomas",
    kind: "name",
    literal: true,
  });
  expect(projection.graph.getNodeAttribute(key("krivitsky"), "claims")).toBe(2);
});

test("a claim about claims is left off the canvas, but counts for whoever it names", () => {
  const t = triple("debriefing", "assessedAs", "seamless");
  const { projection } = open([
    ...claim("SD15", t),
    ...claim("SD19", { subject: ex("SD15"), predicate: dos("contributedTo"), object: ex("SD15") }),
    ...claim("K1", { subject: ex("SD15"), predicate: dos("knownTo"), object: ex("lothian") }),
  ]);
  expect(projection.graph.edges()).toEqual([tripleKey(t)]);
  expect(projection.graph.hasNode(key("SD15"))).toBe(false);
  expect(projection.graph.getNodeAttribute(key("lothian"), "claims")).toBe(1);
});

test("data of others, without a claim and without our ontology, are drawn solid", () => {
  const { projection } = open([
    quad(ex("ann"), rdf("type"), foaf("Person")),
    quad(ex("ann"), foaf("name"), literal("Ann")),
    quad(ex("ann"), foaf("knows"), ex("bob")),
  ]);
  expect(projection.graph.getNodeAttributes(key("ann"))).toMatchObject({
    label: "Ann",
    kind: "person",
    claims: 0,
    accepted: true,
  });
  expect(projection.graph.getNodeAttributes(key("bob"))).toMatchObject({ accepted: true, described: false });
  expect(projection.graph.mapEdges((_, a) => a.standing)).toEqual(["plain"]);
});

test("a new label reaches the node, a new label of a relation its lines", () => {
  const t = triple("ann", "met", "bob");
  const { projection, change } = open([said(t)]);
  expect(change([quad(ex("ann"), rdfs("label"), literal("Ann", "en"))])).toEqual({
    nodes: { added: [], changed: [key("ann")], dropped: [] },
    edges: { added: [], changed: [], dropped: [] },
  });
  expect(change([quad(dos("met"), rdfs("label"), literal("came across", "en"))]).edges.changed).toEqual([tripleKey(t)]);
  expect(projection.graph.getEdgeAttribute(tripleKey(t), "label")).toBe("came across");
});

const crowd = (n: number): Quad[] =>
  Array.from({ length: n }, (_, i) => quad(ex(`p${i}`), foaf("knows"), ex(`p${(i * 7 + 1) % n}`)));

test("a build in slices lets others work in between, tells how far it is, and ends with the same graph", async () => {
  const { projection } = open(crowd(6000));
  const whole = projection.graph;
  let breaths = 0;
  const timer = setInterval(() => breaths++, 1);
  const told: number[] = [];
  await projection.build({ onProgress: (done, total) => told.push(done / total) });
  clearInterval(timer);
  expect(breaths).toBeGreaterThan(2);
  expect(told.at(-1)).toBe(1);
  expect(projection.graph).not.toBe(whole);
  expect(projection.graph.order).toBe(whole.order);
  expect(projection.graph.size).toBe(whole.size);
});

test("an aborted build leaves the graph as it was", async () => {
  const { projection } = open(crowd(6000));
  const whole = projection.graph;
  const stop = new AbortController();
  const building = projection.build({ signal: stop.signal, onProgress: () => stop.abort(new Error("enough")) });
  await expect(building).rejects.toThrow("enough");
  expect(projection.graph).toBe(whole);
});

test("a change during a build is in what the build shows", async () => {
  const { projection, change } = open(crowd(6000));
  let changed = false;
  await projection.build({
    onProgress: () => {
      if (changed) return;
      changed = true;
      setTimeout(() => change([said(triple("late", "met", "comer"))]), 0);
    },
  });
  expect(projection.graph.hasNode(key("late"))).toBe(true);
});
