import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { parseCsv } from "./csv.ts";
import { PROJECT, ShippedDossier } from "./shipped-dossier.ts";

const FOLDER = `${PROJECT}data/krivitsky/queries/`;
const queries = readdirSync(FOLDER).filter((name) => name.endsWith(".rq"));

/** SPARQL leaves the order inside GROUP_CONCAT open. */
const sorted = (cell: string): string => cell.split("; ").sort().join("; ");

describe("the competency questions", () => {
  let engine: EmbeddedEngine;
  beforeAll(() => {
    const d = new ShippedDossier();
    const workspace = new Workspace(d.ontologyFiles.flatMap((f) => f.quads));
    const added = d.dossierFiles.flatMap((f) => f.quads);
    workspace.dispatch({ label: "open", origin: "load", delta: { added, removed: [] } });
    engine = new EmbeddedEngine(workspace, startNodeWorker);
  });
  afterAll(() => engine.close());

  it("are sixteen", () => {
    const numbers = [...new Set(queries.map((name) => /^Q(\d\d)/.exec(name)?.[1]))];
    expect(numbers).toEqual("01 02 03 04 05 06 07 08 09 10 11 12 14 15 16 18".split(" "));
  });

  it.each(queries)("%s gives what its answer says", async (name) => {
    const text = readFileSync(FOLDER + name, "utf8");
    expect(text).toMatch(/^# title: \S.*[?.]\n# description: \S.*\.\n\n/);
    const [head, ...expected] = parseCsv(readFileSync(FOLDER + name.replace(/rq$/, "expected.csv"), "utf8"));
    const result = await engine.query(text);
    if (result.kind !== "rows") throw new Error(`rows expected, got ${result.kind}`);
    const rows = result.rows.map((row) => row.map((term) => sorted(term?.value ?? "")));
    expect([...result.variables]).toEqual(head);
    expect(rows).toEqual(expected.map((row) => row.map(sorted)));
    expect(rows.length).toBeGreaterThan(0);
  });
});
