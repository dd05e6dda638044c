/** Comunica, which joins what several endpoints answer, with two of ours. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provideComunica } from "../servers/comunica.ts";
import { type TestEndpoint, testEndpoint } from "./endpoint-harness.ts";

const run = promisify(execFile);

let place = "";
let people: TestEndpoint;
let places: TestEndpoint;
beforeAll(async () => {
  place = provideComunica();
  people = await testEndpoint({
    "a.ttl": `@prefix ex: <http://example.org/> .
ex:walter ex:stayedAt ex:quebec, ex:london . ex:jane ex:stayedAt ex:london . ex:guy ex:stayedAt ex:nowhere .`,
  });
  places = await testEndpoint({
    "b.ttl": `@prefix ex: <http://example.org/> .
ex:london ex:in ex:england . ex:quebec ex:in ex:canada .`,
  });
}, 300_000);
afterAll(() => Promise.all([people?.close(), places?.close()]));

const SCRIPT = `
const { QueryEngine } = require("@comunica/query-sparql");
const [query, ...sources] = process.argv.slice(1);
new QueryEngine().queryBindings(query, { sources: sources.map((value) => ({ type: "sparql", value })) })
  .then((stream) => stream.toArray())
  .then((all) => console.log(JSON.stringify(all.map((row) => [...row].sort(([a], [b]) => (a.value < b.value ? -1 : 1)).map(([, term]) => term.value)))));`;

async function joined(query: string, ...sources: TestEndpoint[]): Promise<string[]> {
  const args = ["-e", SCRIPT, `PREFIX ex: <http://example.org/>\n${query}`, ...sources.map(address)];
  const { stdout } = await run(process.execPath, args, { cwd: place, timeout: 120_000 });
  return (JSON.parse(stdout) as string[][]).map((row) => row.join(" ")).sort();
}
const address = ({ port }: TestEndpoint) => `http://127.0.0.1:${port}/sparql`;

describe("Comunica", () => {
  it("joins two endpoints of ours, as if they were one", { timeout: 150_000 }, async () => {
    // Of texts Comunica 4.5 loses the language and the type on their way from one endpoint to the other.
    const query = `SELECT ?country ?who { ?who ex:stayedAt ?where . ?where ex:in ?country FILTER(?where != ex:nowhere) }`;
    const ex = "http://example.org/";
    expect(await joined(query, people, places)).toEqual([
      `${ex}canada ${ex}walter`,
      `${ex}england ${ex}jane`,
      `${ex}england ${ex}walter`,
    ]);
    expect([...new Set([...people.log, ...places.log].map(({ status }) => status))]).toEqual([200]);
    expect(Math.min(people.log.length, places.log.length)).toBeGreaterThan(0);
  });
});
