import { describe, expect, test } from "vitest";
import { withBlank, withSkolem } from "../../src/shapes/dataset-view.ts";
import { Shapes, validate } from "../../src/shapes/validation.ts";
import { createQuadStore } from "../../src/store/quad-store.ts";
import { EX, ex, quads, store } from "../model/turtle.ts";

/** Findings in short: focus node, path's label, value, message. */
async function findings(data: string, shapes: string, focus?: readonly string[]): Promise<(string | undefined)[][]> {
  const found = await validate([store(data)], store(shapes, "shapes.ttl"), focus === undefined ? {} : { focus });
  return found.map((f) => [f.severity, f.focus.replace(EX, ""), f.label, f.value?.replace(EX, ""), f.message]);
}

const PERSON = `:PersonShape a sh:NodeShape ; sh:targetClass :Person ;
  sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:name "name"@en, "Name"@de ; sh:message "Gib ihm einen Namen."@de, "Give it a name."@en ] ,
    [ sh:path :bornIn ; sh:class :Place ; sh:maxCount 1 ; sh:severity sh:Warning ; sh:message "One place of birth."@en ] .`;

describe("findings", () => {
  test("are plain, in the reader's language, worst first and always in the same order", async () => {
    const data = `:b a :Person ; :bornIn :x . :a a :Person ; rdfs:label "A" ; :bornIn :p, :q . :p a :Place . :q a :Place . :x a :Event .`;
    expect(await findings(data, PERSON)).toEqual([
      ["violation", "b", "name", undefined, "Give it a name."],
      ["warning", "a", "born in", undefined, "One place of birth."],
      ["warning", "b", "born in", "x", "One place of birth."],
    ]);
    const [german] = await validate([store(":b a :Person .")], store(PERSON), { languages: ["de"] });
    expect(german).toMatchObject({ label: "Name", message: "Gib ihm einen Namen.", shape: `${EX}PersonShape` });
  });

  test("of a shape without words still say something", async () => {
    const [[, , label, value, message] = []] = await findings(
      `:a a :T ; :age "x" .`,
      `:S sh:targetClass :T ; sh:property [ sh:path :age ; sh:datatype xsd:integer ] .`,
    );
    expect([label, value]).toEqual(["age", "x"]);
    expect(message).toContain("datatype");
  });
});

describe("lists and paths written with blank nodes", () => {
  const data = `:a a :T ; :p :b ; :r :r1 . :b :q :c . :d :p :a . :c a :Good .`;

  test.each([
    ["alternatives", "[ sh:alternativePath ( :x :p ) ] ; sh:minCount 2", 1],
    ["alternatives that are met", "[ sh:alternativePath ( :r :p ) ] ; sh:minCount 2", 0],
    ["a sequence", "( :p :q ) ; sh:class :Good", 0],
    ["a sequence with a wrong end", "( :p :q ) ; sh:class :Bad", 1],
    ["an inverse", "[ sh:inversePath :p ] ; sh:minCount 1", 0],
    ["one or more", "[ sh:oneOrMorePath :p ] ; sh:maxCount 0", 1],
    ["a list of values", ":r ; sh:in ( :r1 :r2 )", 0],
    ["a list without the value", ":r ; sh:in ( :r2 )", 1],
    ["alternatives of shapes", ":p ; sh:or ( [ sh:class :Good ] [ sh:nodeKind sh:IRI ] )", 0],
  ])("%s", async (_, shape, count) => {
    expect(
      await findings(data, `:S a sh:NodeShape ; sh:targetClass :T ; sh:property [ sh:path ${shape} ] .`),
    ).toHaveLength(count);
  });

  test("the data's blank nodes are blank nodes to the shape, and Skolem IRIs in the finding", async () => {
    const shapes = `:S a sh:NodeShape ; sh:targetSubjectsOf :in ; sh:property [ sh:path :in ; sh:nodeKind sh:BlankNode ] .
      :N a sh:NodeShape ; sh:targetObjectsOf :in ; sh:property [ sh:path :street ; sh:minCount 1 ] .`;
    expect(await findings(`:a :in [ :street "Baker Street" ] .`, shapes)).toEqual([]);
    const [finding] = await validate([store(`:a :in [ :town "London" ] .`)], store(shapes));
    expect(finding?.focus).toMatch(/\/\.well-known\/genid\/test\.ttl\//);
  });

  test("a Skolem IRI goes to a blank node and back", () => {
    const node = store(`:a :in [] .`).match()[Symbol.iterator]().next().value?.object ?? ex("none");
    expect(withBlank(node).termType).toBe("BlankNode");
    expect(withSkolem(withBlank(node)).value).toBe(node.value);
    expect(withBlank(ex("a"))).toEqual(ex("a"));
  });
});

describe("what is looked at", () => {
  const shapes = `${PERSON} :Spy rdfs:subClassOf :Agent .
    :One a sh:NodeShape ; sh:targetNode :hq ; sh:property [ sh:path :town ; sh:minCount 1 ; sh:message "Which town?" ] .`;
  const data = `:Agent rdfs:subClassOf :Person . :x a :Spy . :y a :Agent ; rdfs:label "Y" . :z a :Person . :hq a :House .`;

  test("everything that a shape is about, subclasses of data and shapes included", async () => {
    expect((await findings(data, shapes)).map(([, focus]) => focus)).toEqual(["x", "z", "hq"]);
  });

  test("only the focus nodes asked for, and by their own shapes only", async () => {
    expect(await findings(data, shapes, [`${EX}z`])).toEqual([
      ["violation", "z", "name", undefined, "Give it a name."],
    ]);
    expect(await findings(data, shapes, [`${EX}hq`, `${EX}y`])).toEqual([
      ["violation", "hq", "town", undefined, "Which town?"],
    ]);
    expect(await findings(data, shapes, [`${EX}nobody`])).toEqual([]);
  });

  test("a triple in two documents counts once, and paths cross documents", async () => {
    const dossier = store(`:a a :T ; :p :b .`, "one.ttl");
    dossier.apply({ added: [...quads(`:a :p :b . :b :q :c .`, "two.ttl")], removed: [] });
    const once = `:S a sh:NodeShape ; sh:targetClass :T ; sh:property [ sh:path :p ; sh:maxCount 1 ] , [ sh:path ( :p :q ) ; sh:minCount 1 ] .`;
    expect(await validate([dossier], store(once))).toEqual([]);
  });

  test("the data as it is now, not as it was", async () => {
    const dossier = store(`:z a :Person .`);
    const checker = new Shapes([dossier], store(PERSON));
    expect(await checker.validate()).toHaveLength(1);
    dossier.apply({ added: quads(`:z rdfs:label "Z" .`), removed: [] });
    expect(await checker.validate()).toEqual([]);
  });

  test("classes may be declared beside the data", async () => {
    const found = await validate([store(`:x a :Spy .`), store(`:Spy rdfs:subClassOf :Person .`)], store(PERSON));
    expect(found).toHaveLength(1);
  });

  test("nothing, when there is no data or no shape", async () => {
    expect(await validate([createQuadStore()], store(PERSON))).toEqual([]);
    expect(await validate([store(data)], createQuadStore())).toEqual([]);
  });
});

describe("a shape that cannot be used", () => {
  const good = `:Good a sh:NodeShape ; sh:targetClass :T ; sh:property [ sh:path :age ; sh:minCount 1 ; sh:message "How old?" ] .`;
  const data = `:a a :T . :b a :T .`;

  test.each([
    ["a pattern that is none", `[ sh:path :p ; sh:pattern "(((" ]`, `:a :p "x" .`],
    ["a list that runs in a circle", `[ sh:path _:l ; sh:minCount 1 ] . _:l rdf:first :p ; rdf:rest _:l`, ""],
    ["a list that is none", "[ sh:path :p ; sh:in 3 ]", `:a :p "x" .`],
  ])("is a finding itself, and others are checked: %s", async (_, property, more) => {
    const shapes = `${good} :Bad a sh:NodeShape ; sh:targetClass :T ; sh:property ${property} .`;
    const found = await findings(`${data} ${more}`, shapes);
    expect(found.filter(([, focus]) => focus === "Bad")).toEqual([
      ["violation", "Bad", undefined, undefined, expect.stringMatching(/^This shape cannot be used/)],
    ]);
    expect(found.filter(([, , , , message]) => message === "How old?")).toHaveLength(2);
  });

  test("because it needs SPARQL says so", async () => {
    const sparql = `:S a sh:NodeShape ; sh:targetClass :T ; sh:sparql [ sh:select "SELECT $this { FILTER(false) }" ] .`;
    expect(await findings(data, sparql)).toEqual([
      ["warning", "S", "SPARQL", undefined, expect.stringContaining("has left it aside")],
    ]);
  });

  test("but refers to itself does not run for ever", async () => {
    const shapes = `:S a sh:NodeShape ; sh:targetClass :T ; sh:node :S ; sh:property [ sh:path :knows ; sh:node :S ; sh:minCount 1 ; sh:message "Whom?" ] .`;
    expect(await findings(`:a a :T ; :knows :b . :b a :T ; :knows :a .`, shapes)).toEqual([]);
  });
});

test("it can be stopped and tells how far it is", async () => {
  const many = store(Array.from({ length: 3000 }, (_, i) => `:p${i} a :Person .`).join("\n"));
  const stop = new AbortController();
  const seen: number[] = [];
  const running = validate([many], store(PERSON), {
    signal: stop.signal,
    onProgress: (done, of) => {
      seen.push(done / of);
      stop.abort(new Error("stopped"));
    },
  });
  await expect(running).rejects.toThrow("stopped");
  expect(seen[0]).toBeGreaterThan(0);
  expect(seen[0]).toBeLessThan(1);
});
