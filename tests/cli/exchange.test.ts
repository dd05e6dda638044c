import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { byId, named, readXml } from "../exchange/xml-reader.ts";
import { type Call, call } from "./fake-io.ts";

let root = "";
const dossier = (...argv: string[]): Promise<Call> => call(argv, { cwd: root });
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const CASE = `PREFIX ex: <https://example.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
PREFIX dos: <https://w3id.org/dossier/ns#>
ex:jane a dos:Person ; rdfs:label "Jane Roe" .
ex:guy a dos:Person ; rdfs:label "Guy Doe" .
ex:eve a dos:Person ; rdfs:label "Eve" ; dos:spouseOf ex:guy .
ex:guy dos:questionedBy ex:jane .
ex:C1 a dos:Claim ; dcterms:identifier "C1" ; rdf:reifies <<( ex:guy dos:questionedBy ex:jane )>> ;
  dos:statedIn ex:book ; dos:when "1940-01"^^edtf:EDTF ; dos:certainty dos:certain ; dos:verdict dos:accepted .
ex:C2 a dos:Claim ; dcterms:identifier "C2" ; rdf:reifies <<( ex:eve dos:spouseOf ex:guy )>> ; dos:statedIn ex:paper .
ex:book a dos:Source ; rdfs:label "Smith 2018" ; dcterms:title "J. Smith, Spies (Faber 2018)" ;
  dcterms:creator "John Smith" ; dcterms:date "2018"^^edtf:EDTF ; dos:kindOfSource dos:book .
ex:paper a dos:Source ; rdfs:label "The Post" ; dcterms:title "The Post, 'Wedding'" ; dos:kindOfSource dos:newspaper .
ex:unused a dos:Source ; rdfs:label "Unused" ; dcterms:title "Unused" .
`;
const VIEW = `PREFIX view: <https://w3id.org/dossier/view#>
<https://w3id.org/dossier/view/one> a view:View ; view:focus <https://example.org/nobody-else-knows> .
`;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "dossier-exchange-"));
  writeFileSync(join(root, "case.ttl"), CASE);
  writeFileSync(join(root, "views.ttl"), VIEW);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("dossier picture", () => {
  it("draws what is around a thing, with its name as the title and the date at the foot", async () => {
    const { code, err } = await dossier(
      "picture",
      "case.ttl",
      "--about",
      "jane roe",
      "--steps",
      "1",
      "--date",
      "1940-01-23",
      "-o",
      "out.svg",
    );
    expect([code, err]).toEqual([0, ""]);
    const svg = readXml(read("out.svg"));
    expect(named(byId(svg, "title"), "text").map((t) => t.text)).toEqual(["Jane Roe"]);
    expect(named(byId(svg, "names"), "text").map((t) => t.text)).toEqual(["Guy Doe", "Jane Roe"]);
    expect(named(byId(svg, "caption"), "text").map((t) => t.text)).toEqual(["23 January 1940"]);
  });

  it("draws the whole on a dark sheet, undated, to standard output", async () => {
    const { code, out } = await dossier(
      "picture",
      "case.ttl",
      "--whole",
      "--dark",
      "--sheet",
      "A3",
      "--date",
      "none",
      "--title",
      "All of it",
    );
    expect(code).toBe(0);
    const svg = readXml(out);
    expect(svg.attributes.width).toMatch(/^(?:420|297)mm$/);
    expect(byId(svg, "paper").attributes.fill).toBe("#14171b");
    expect(byId(svg, "things").children).toHaveLength(3);
    expect(out).not.toContain('id="caption"');
    expect(named(byId(svg, "title"), "text").map((t) => t.text)).toEqual(["All of it"]);
  });

  it.each([
    [["--about", "nobody"], "Nothing here is called “nobody”."],
    [["--about", "Smith 2018"], "claims and sources stand on lines and cards"],
    [["--about", "eve", "--whole"], "Choose one of them."],
    [["--date", "someday"], "--date needs an EDTF date"],
    [["--steps", "0"], "--steps needs a whole number from 1 to 6"],
    [["--sheet", "B5"], "--sheet can be A4 or A3"],
    [["-o", "case.ttl"], "This file is one of those to be read."],
  ])("says what is wrong with %j", async (args, sentence) => {
    const { code, err, out } = await dossier("picture", "case.ttl", ...args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(out).toBe("");
    expect(read("case.ttl")).toBe(CASE);
  });
});

describe("dossier bibliography", () => {
  it("lists the cited sources as notes, and the uncited ones when asked", async () => {
    const { code, out } = await dossier("bibliography", "case.ttl");
    expect(code).toBe(0);
    expect(out).toBe("John Smith, Spies (Faber, 2018).\n“Wedding,” The Post, n.d.\n");
    expect((await dossier("bibliography", "case.ttl", "--uncited")).out).toContain("Unused, n.d.\n");
    expect(await dossier("bibliography", "views.ttl")).toEqual({
      code: 0,
      out: "",
      err: "dossier: There are no sources to list. --uncited lists those that no claim cites.\n",
    });
  });

  it("lists the sources behind a thing or a claim, in the format that is wanted", async () => {
    const bib = await dossier("bibliography", "case.ttl", "--about", "Jane Roe", "--format", "bibtex");
    expect(bib.out).toBe(
      "@book{book,\n  author = {Smith, John},\n  title = {{Spies}},\n  publisher = {Faber},\n  year = {2018},\n}\n",
    );
    await dossier("bibliography", "case.ttl", "--about", "C2", "--format", "csl", "-o", "c2.json");
    expect(JSON.parse(read("c2.json"))).toEqual([
      { id: "paper", type: "article-newspaper", title: "Wedding", "container-title": "The Post" },
    ]);
    const { code, err } = await dossier("bibliography", "case.ttl", "--about", "nobody");
    expect(code).toBe(2);
    expect(err).toContain("Nothing here is called “nobody”.");
  });
});

describe("dossier convert to networks", () => {
  it("tells the format from the ending or from --to", async () => {
    expect((await dossier("convert", "case.ttl", "-o", "net.gexf")).code).toBe(0);
    const gexf = readXml(read("net.gexf"));
    expect(named(gexf, "node").map((n) => n.attributes.label)).toEqual(["Eve", "Guy Doe", "Jane Roe"]);
    const graphml = await dossier("convert", "case.ttl", "--to", "graphml");
    expect(named(readXml(graphml.out), "edge")).toHaveLength(2);
    const wrong = await dossier("convert", "case.ttl", "-o", "net.pdf");
    expect(wrong.err).toContain(".gexf or .graphml");
    expect(existsSync(join(root, "net.pdf"))).toBe(false);
  });
});

describe("files of saved views", () => {
  it("are left aside in a folder, and read when they are named", async () => {
    const folder = await dossier("stats", ".", "--format", "json");
    expect(JSON.parse(folder.out).documents.map(([path]: [string]) => path)).toHaveLength(1);
    const named = await dossier("stats", "views.ttl", "--format", "json");
    expect(JSON.parse(named.out).triples).toBe(2);
  });
});
