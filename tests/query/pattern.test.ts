import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import {
  EMPTY_PATTERN,
  nodeKey,
  type Pattern,
  type PatternNode,
  patternTitle,
  toggleLine,
  toggleNode,
  toSparql,
  variableName,
  variablesOf,
  withLine,
  withNode,
  withoutNode,
} from "../../src/query/pattern.ts";
import { withPrefixes } from "../../src/query/prefixes.ts";
import { dos, rdf, rdfs } from "../../src/rdf/namespaces.ts";
import { readText } from "../../src/rdf/read.ts";
import { iri, literal, type ObjectTerm } from "../../src/rdf/term.ts";
import { Workspace } from "../../src/store/workspace.ts";

const EX = "http://example.org/";
const DATA = `PREFIX ex: <${EX}> PREFIX dos: <${dos("").value}> PREFIX rdf: <${rdf("").value}> PREFIX rdfs: <${rdfs("").value}>
ex:Spy rdfs:subClassOf ex:Person .
ex:jane a ex:Person . ex:guy a ex:Person . ex:kim a ex:Spy . ex:talk a ex:Event . ex:tea a ex:Event .
ex:talk ex:ledBy ex:jane ; ex:with ex:kim . ex:tea ex:ledBy ex:guy ; ex:with ex:jane .
ex:c1 rdf:reifies <<( ex:talk ex:ledBy ex:guy )>> ; dos:statedIn ex:diary .
ex:c2 rdf:reifies <<( ex:tea ex:ledBy ex:guy )>> ; dos:statedIn ex:file . ex:jane ex:called "Miss \\"Sissmore\\"" .`;
const PERSON = { iri: `${EX}Person`, label: "Person", hasKinds: true };
const EVENT = { iri: `${EX}Event`, label: "Event", hasKinds: false };
const node = (term: ObjectTerm, label: string, cls: PatternNode["cls"] = null): PatternNode => ({
  ...{ key: nodeKey(term), term, label, cls, isAny: false },
});
const jane = node(iri(`${EX}jane`), "Jane", PERSON);
const guy = node(iri(`${EX}guy`), "Guy", PERSON);
const kim = node(iri(`${EX}kim`), "Kim", PERSON);
const talk = node(iri(`${EX}talk`), "the talk", EVENT);
const line = (from: PatternNode, name: string, to: PatternNode, isAsserted = true) => ({
  ...{ from: from.key, to: to.key, relation: EX + name, label: name, isAny: false, isAsserted },
});
const short = (address: string) => (address.startsWith(EX) ? `ex:${address.slice(EX.length)}` : `<${address}>`);

describe("a pattern", () => {
  let engine: EmbeddedEngine;
  beforeAll(() => {
    const workspace = new Workspace([]);
    const added = readText(DATA, { syntax: "turtle", path: "d.ttl", graph: null }).quads;
    workspace.dispatch({ label: "open", origin: "load", delta: { added, removed: [] } });
    engine = new EmbeddedEngine(workspace, startNodeWorker);
  });
  afterAll(() => engine.close());
  const ask = async (pattern: Pattern) => {
    const known = { ex: EX, rdf: rdf("").value, rdfs: rdfs("").value };
    const result = await engine.query(withPrefixes(toSparql(pattern, short), known).text);
    if (result.kind === "boolean") return result.value;
    if (result.kind !== "rows") throw new Error(result.kind);
    return result.rows.map((row) => row.map((t) => t?.value.replace(EX, "") ?? "").join(" ")).sort();
  };
  const led = withLine(EMPTY_PATTERN, line(talk, "ledBy", jane), [talk, jane]);

  it("of nothing but things that are meant asks whether it is so", async () => {
    expect(await ask(led)).toBe(true);
    expect(await ask(withLine(EMPTY_PATTERN, line(talk, "ledBy", kim), [talk, kim]))).toBe(false);
  });

  it("finds any of a class, its kinds included, with a variable named after it", async () => {
    const any = toggleNode(led, jane.key);
    expect([...variablesOf(any).values()]).toEqual(["person"]);
    expect(await ask(any)).toEqual(["jane"]);
    const all = toggleNode(any, talk.key);
    expect(await ask(all)).toEqual(["talk jane", "tea guy"]);
    const withAny = toggleNode(withLine(EMPTY_PATTERN, line(talk, "with", kim), [talk, kim]), kim.key);
    expect(await ask(withAny)).toEqual(["kim"]);
    expect(patternTitle(all)).toBe("any event ledBy any person");
  });

  it("finds any relation between two", async () => {
    const any = toggleLine(toggleNode(led, jane.key), line(talk, "ledBy", jane));
    expect(await ask(any)).toEqual(["jane ledBy", "kim with"]);
  });

  it("joins at a shared thing: who led one event and was at another", async () => {
    const tea = node(iri(`${EX}tea`), "the tea", EVENT);
    const both = [line(talk, "ledBy", jane), line(tea, "with", jane)].reduce<Pattern>(
      (pattern, l, i) => withLine(pattern, l, i === 0 ? [talk, jane] : [tea, jane]),
      EMPTY_PATTERN,
    );
    const open = [talk, jane, tea].reduce((pattern, n) => toggleNode(pattern, n.key), both);
    expect([...variablesOf(open).values()]).toEqual(["event", "person", "event2"]);
    expect(await ask(open)).toEqual(["talk jane tea"]);
  });

  it("asks the claims for a statement that is only reported", async () => {
    const reported = withLine(EMPTY_PATTERN, line(talk, "ledBy", guy, false), [talk, guy]);
    expect(await ask(reported)).toEqual(["c1"]);
  });

  it("asks each line for its sources, and finds what stands without any", async () => {
    const withSources = { ...led, hasSources: true };
    expect(await ask(withSources)).toEqual([""]);
    const all = toggleNode(toggleNode(withSources, jane.key), talk.key);
    expect(await ask(all)).toEqual(["talk jane ", "tea guy file"]);
    const reported = withLine({ ...EMPTY_PATTERN, hasSources: true }, line(talk, "ledBy", guy, false), [talk, guy]);
    expect(await ask(reported)).toEqual(["diary"]);
    const two = withLine(all, line(talk, "with", kim), [talk, kim]);
    expect(toSparql(two, short)).toContain("?source ?source2");
    expect(patternTitle(two)).toMatch(/, with sources$/);
  });

  it("asks for what stands alone, and for values as they are written", async () => {
    expect(await ask(toggleNode(withNode(EMPTY_PATTERN, talk), talk.key))).toEqual(["talk", "tea"]);
    expect(await ask(withNode(EMPTY_PATTERN, kim))).toEqual([expect.stringContaining("Spy")]);
    const name = node(literal('Miss "Sissmore"'), 'Miss "Sissmore"');
    const called = withLine(EMPTY_PATTERN, line(jane, "called", name), [jane, name]);
    expect(await ask(called)).toBe(true);
    expect(await ask(toggleNode(called, name.key))).toEqual(['Miss "Sissmore"']);
  });

  it("holds each thing and line once, and lines go with their ends", () => {
    expect(withLine(led, line(talk, "ledBy", jane), [talk, jane])).toEqual(led);
    expect(withoutNode(led, jane.key)).toEqual({ ...EMPTY_PATTERN, nodes: [talk] });
    expect(toggleNode(toggleNode(led, jane.key), jane.key)).toEqual(led);
  });

  it("makes names of variables from any words, and no label can break out of the title", () => {
    expect(variableName("Place of work")).toBe("placeOfWork");
    expect(variableName("Événement")).toBe("evenement");
    expect(variableName("事件")).toBe("thing");
    const evil = { ...jane, label: "x\n} DROP ALL" };
    expect(toSparql(withNode(EMPTY_PATTERN, evil), short).split("\n")[0]).toBe("# title: x } DROP ALL");
  });
});
