/** `dossier update`: what it shows is what it writes, and it writes nothing else. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "./fake-io.ts";

const PEOPLE = `# People, by hand
@prefix ex: <https://example.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

ex:jane a ex:Person ;
  rdfs:label "Jane" .

ex:walter   a ex:Person ;      # as he called himself
    rdfs:label "Walter" ; ex:age 040 .
`;
const PLACES = `PREFIX ex: <https://example.org/>\nex:london a ex:Place ; ex:seat ex:jane .\n`;
const folders: string[] = [];
let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dossier-update-"));
  folders.push(root);
  mkdirSync(join(root, "more"));
  writeFileSync(join(root, "people.ttl"), PEOPLE);
  writeFileSync(join(root, "more/places.ttl"), PLACES);
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});
const read = (path: string) => readFileSync(join(root, path), "utf8");
const update = (...argv: string[]) => call(["update", ...argv], { cwd: root });

const MOVE = `DELETE { ?x rdfs:label "Jane" ; ex:seat ?y } INSERT { ?x rdfs:label "Jane Archer" . ex:paris a ex:Place }
WHERE { { ?x rdfs:label "Jane" } UNION { ?x ex:seat ?y } }`;

describe("dossier update", () => {
  it("brings the ontology along only where its terms are used: foreign files get nothing of it", async () => {
    const all = "INSERT { ?s ex:seen true } WHERE { ?s ?p ?o }";
    const foreign = await update(".", "-u", all);
    expect(foreign.code).toBe(0);
    expect(foreign.out).not.toContain("w3id.org/dossier");
    expect(foreign.out.match(/ex:seen true/g)).toHaveLength(3);
    const classes =
      "PREFIX dos: <https://w3id.org/dossier/ns#> INSERT { ?s ex:kind ?super } WHERE { ?s a/rdfs:subClassOf ?super }";
    writeFileSync(join(root, "people.ttl"), PEOPLE.replace("ex:Person", "<https://w3id.org/dossier/ns#Person>"));
    expect((await update(".", "-u", classes)).out).toMatch(/ex:jane ex:kind/);
  });

  it("shows, file by file, what would go and come, and writes nothing", async () => {
    const { code, out, err } = await update(".", "-u", MOVE);
    expect(code).toBe(0);
    const name = basename(root);
    expect(out).toContain(`${name}/people.ttl\n- ex:jane rdfs:label "Jane" .\n+ `);
    expect(out).toContain('+ ex:jane rdfs:label "Jane Archer" .');
    expect(out).toMatch(/more\/places\.ttl\n- ex:london ex:seat ex:jane \./);
    expect(out).toMatch(/\n2 statements removed, \d statements added\.\n$/);
    expect(err).toBe("Nothing has been written: add --write.\n");
    expect([read("people.ttl"), read("more/places.ttl")]).toEqual([PEOPLE, PLACES]);
  });

  it("writes with --write what it shows without, and leaves all else byte for byte", async () => {
    const text =
      'DELETE { ?x rdfs:label "Jane" } INSERT { ?x rdfs:label "Jane Archer" } WHERE { ?x rdfs:label "Jane" }';
    writeFileSync(join(root, "change.ru"), text);
    const shown = await update("people.ttl", "more", "-f", "change.ru");
    const written = await update("people.ttl", "more", "-f", "change.ru", "--write");
    expect([written.code, written.out, written.err]).toEqual([0, shown.out, "Written.\n"]);
    expect(read("people.ttl")).toBe(PEOPLE.replace('"Jane"', '"Jane Archer"'));
    expect(read("more/places.ttl")).toBe(PLACES);
    const again = await update("people.ttl", "-f", "change.ru", "--write");
    expect([again.code, again.out, again.err]).toEqual([0, "", "Nothing changes.\n"]);
  });

  it("takes standard input, and makes the file that a graph needs", async () => {
    const { code } = await call(["update", ".", "-f", "-", "--write"], {
      cwd: root,
      stdin: "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> <urn:c> } }",
    });
    expect(code).toBe(0);
    expect(read("graphs.trig")).toMatch(/<urn:g>\s*\{\s*<urn:a> <urn:b> <urn:c>/);
  });

  const wrong: [string, string[], string][] = [
    ["no update", ["."], "There is no update"],
    ["two updates", [".", "-u", "CLEAR ALL", "-f", "x.ru"], "more than one update"],
    ["a query", [".", "-u", "ASK {}"], "This is a query"],
    ["broken SPARQL", [".", "-u", "DELETE WHERE {\n ?s ?p"], "update:2:"],
    ["no such folder", ["nowhere", "-u", "CLEAR ALL"], "no such file or folder"],
    ["standard input as data", ["-", "-u", "CLEAR ALL"], "standard input cannot"],
  ];
  it.each(wrong)("%s: 2, and a sentence", async (_, argv, sentence) => {
    const { code, err } = await update(...argv, "--write");
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(read("people.ttl")).toBe(PEOPLE);
  });

  it("a file that cannot be read keeps all of them from being written", async () => {
    writeFileSync(join(root, "bad.ttl"), "<urn:a> <urn:b>");
    const { code, err } = await update(".", "-u", "DELETE WHERE { ?s ?p ?o }", "--write");
    expect(code).toBe(2);
    expect(err).toMatch(/bad\.ttl: line 1, column \d+/);
    expect(read("people.ttl")).toBe(PEOPLE);
  });
});
