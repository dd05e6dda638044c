import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Call, call } from "./fake-io.ts";

const ROOT = resolve(import.meta.dirname, "../..");
let root = "";
const dossier = (...argv: string[]): Promise<Call> => call(argv, { cwd: root });
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const files = (): string[] => readdirSync(join(root, "data")).map((name) => `${name} ${read(`data/${name}`).length}`);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dossier-import-"));
  cpSync(join(ROOT, "data/krivitsky"), join(root, "data"), {
    recursive: true,
    filter: (path) => !path.endsWith("queries"),
  });
  cpSync(join(ROOT, "tests/fixtures/tables/people.csv"), join(root, "people.csv"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("dossier import", () => {
  test("a dry run shows rows, guessed columns and the mistakes with line and column, and writes nothing", async () => {
    const before = files();
    const { code, out, err } = await dossier("import", "people.csv", "--into", "data", "--dry-run");
    expect(code).toBe(2);
    expect(out).toContain("10 rows, 8 columns; UTF-8, parted by semicolon.");
    expect(out).toContain("Born: born on, date");
    expect(out).toContain("Born in: born in, thing (Place)");
    expect(err).toContain("people.csv:9:15:");
    expect(err).toContain("February 1905 has 28 days");
    expect(err).toContain("Nothing was imported");
    expect(files()).toEqual(before);
  });

  test("rows that look like what the dossier has stop it until something says what they are", async () => {
    const before = files();
    const { code, out } = await dossier("import", "people.csv", "--into", "data", "--skip-errors");
    expect(code).toBe(1);
    expect(out).toContain("very likely Jane Archer");
    expect(out).toContain("very likely Walter Krivitsky");
    expect(files()).toEqual(before);
  });

  test("the good rows come in as claims; run again, nothing is new", async () => {
    const argv = ["import", "people.csv", "--into", "data", "--skip-errors", "--duplicates", "same", "--write-map"];
    const first = await dossier(...argv);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/7 new things, 2 that the dossier has, 5 things that cells only name, 1 new source/);
    const made = read("data/people.ttl");
    expect(made).toContain("kri:olga-gray a dos:Person");
    expect(made).toContain("<<( kri:walter-krivitsky dos:bornIn kri:podwoloczyska )>>");
    expect(made).not.toContain("brian-howard");
    expect(read("people.mapping.json")).toContain('"is": "same"');
    const again = await dossier(
      "import",
      "people.csv",
      "--into",
      "data",
      "--skip-errors",
      "--map",
      "people.mapping.json",
    );
    expect(again.code).toBe(0);
    expect(again.out).toContain("Nothing new");
    expect(read("data/people.ttl")).toBe(made);
    const checked = await dossier("validate", "data");
    expect(checked.out).not.toMatch(/people\.ttl: (?:error|violation)/);
  });

  test("a formula in a cell stays text", async () => {
    await dossier("import", "people.csv", "--into", "data", "--skip-errors", "--duplicates", "new");
    const { out } = await dossier("query", "data", "--format", "csv", "-q", "SELECT ?t { ?c rdf:reifies ?t }");
    expect(out).toContain("=HYPERLINK");
    expect(out).not.toMatch(/^"?=HYPERLINK/m);
  });

  test("a table without a dossier goes to standard output", async () => {
    writeFileSync(join(root, "places.csv"), "Name,Comment\nWells,A city\n");
    const { code, out } = await dossier("import", "places.csv");
    expect(code).toBe(0);
    expect(out).toContain('rdfs:label "Wells"');
    expect(out).toContain("dos:Place");
  });

  test("a mapping that does not fit is told under its name", async () => {
    writeFileSync(
      join(root, "bad.mapping.json"),
      '{"format":"dossier-csv-mapping","version":1,"class":"Person","columns":[]}',
    );
    const { code, err } = await dossier("import", "people.csv", "--into", "data", "--map", "bad.mapping.json");
    expect(code).toBe(2);
    expect(err).toContain("bad.mapping.json: “class” of the mapping must be a whole address, not “Person”.");
    expect(existsSync(join(root, "data/people.ttl"))).toBe(false);
  });
});

describe("dossier reconcile", () => {
  test("things known to be two are never listed; what is listed has reasons", async () => {
    const { code, out } = await dossier("reconcile", "data");
    expect(code).toBe(0);
    expect(out).not.toMatch(/pieck|reiss/i);
    for (const pair of out.matchAll(/^\d+ % .*\n(.*)$/gm)) expect(pair[1]?.trim()).not.toBe("");
  });

  test("a person entered twice is found, until they are kept apart", async () => {
    const twice = `PREFIX ex: <https://example.org/>
PREFIX dos: <https://w3id.org/dossier/ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
ex:a a dos:Person ; rdfs:label "J. Archer" ; dos:bornOn "1898"^^edtf:EDTF .
`;
    writeFileSync(join(root, "data/twice.ttl"), twice);
    const json = JSON.parse((await dossier("reconcile", "data", "--about", "J. Archer", "--format", "json")).out);
    expect(json[0].labels.sort()).toEqual(["J. Archer", "Jane Archer"]);
    expect(json[0].reasons.join("; ")).toMatch(/initials.*born on/);
    writeFileSync(
      join(root, "data/twice.ttl"),
      `${twice}ex:a dos:distinctFrom <https://w3id.org/dossier/krivitsky/jane-archer> .\n`,
    );
    expect((await dossier("reconcile", "data", "--about", "J. Archer")).out).not.toContain("Jane Archer");
  });
});
