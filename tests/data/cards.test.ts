import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { addressOf, parameterTerm, withValues } from "../../src/query/parameters.ts";
import { readHeader } from "../../src/query/query-header.ts";
import type { Term } from "../../src/rdf/term.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { parseCsv } from "./csv.ts";
import { KRI, PROJECT, ShippedDossier } from "./shipped-dossier.ts";

const FOLDER = `${PROJECT}data/krivitsky/queries/cards/`;
const queries = readdirSync(FOLDER).filter((name) => name.endsWith(".rq"));
const PREFIXES = { kri: KRI, dos: "https://w3id.org/dossier/ns#" };

describe("the questions on the cards", () => {
  const d = new ShippedDossier();
  let engine: EmbeddedEngine;
  beforeAll(() => {
    const workspace = new Workspace(d.ontologyFiles.flatMap((f) => f.quads));
    const added = d.dossierFiles.flatMap((f) => f.quads);
    workspace.dispatch({ label: "open", origin: "load", delta: { added, removed: [] } });
    engine = new EmbeddedEngine(workspace, startNodeWorker);
  });
  afterAll(() => engine.close());

  it.each(queries)("%s gives for its first value what its answer says", async (name) => {
    const text = readFileSync(FOLDER + name, "utf8");
    const { title, description, parameters, pins, notes } = readHeader(text);
    expect(title).toMatch(/\?$/);
    expect(description).toMatch(/\.$/);
    expect(notes).toEqual([]);
    const values = new Map<string, Term>();
    for (const parameter of parameters) {
      const term = parameterTerm(parameter, parameter.initial ?? "", PREFIXES);
      if (term === undefined || "sentence" in term) throw new Error(`?${parameter.name} has no first value`);
      if (term.termType === "NamedNode") expect(d.everything.triples(term).length).toBeGreaterThan(0);
      values.set(parameter.name, term);
    }
    for (const { cls, variable } of pins) {
      expect(d.vocabulary.classInfo(addressOf(cls, PREFIXES) ?? "").known).toBe(true);
      expect(values.has(variable)).toBe(true);
    }
    const [head, ...expected] = parseCsv(readFileSync(FOLDER + name.replace(/rq$/, "expected.csv"), "utf8"));
    const result = await engine.query(withValues(text, values));
    if (result.kind !== "rows") throw new Error(`rows expected, got ${result.kind}`);
    expect([...result.variables]).toEqual(head);
    expect(result.rows.map((row) => row.map((term) => term?.value ?? ""))).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });
});
