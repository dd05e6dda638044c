/** `dossier path` as a historian would call it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Call, call } from "./fake-io.ts";

const repository = join(import.meta.dirname, "../..");
const path = (...argv: string[]): Promise<Call> => call(["path", "data", ...argv], { cwd: repository });
const chains = ({ out }: Call): string[] => [...out.matchAll(/^\d+\. {2}(.+)$/gm)].map((m) => m[1] ?? "");
const VIA_ARCHER = "Paul Wohl – Walter Krivitsky – Jane Archer – Guy Liddell";
const VIA_DEBRIEFING = "Paul Wohl – Walter Krivitsky – MI5 debriefing of Krivitsky in London – Guy Liddell";

describe("from Wohl to Liddell", () => {
  it("tells each chain with the evidence of each step", async () => {
    const found = await path("Paul Wohl", "guy liddell");
    expect([found.code, found.err]).toEqual([0, ""]);
    expect(found.out).toMatch(/^Paul Wohl → Guy Liddell\n─+\nThe 4 shortest paths: 3 steps each/);
    expect(chains(found)).toHaveLength(4);
    expect(chains(found)[0]).toBe(VIA_ARCHER);
    expect(chains(found)[3]).toBe(VIA_DEBRIEFING);
    expect(found.out).toContain(
      "    Walter Krivitsky questioned by Jane Archer [accepted, certain, 3 independent witnesses]\n",
    );
    expect(found.out).toMatch(/\n {6}DB07 +Davenport-Hines 2018, ch\. 5 · January to February 1940 · certain\n/);
    expect(found.out).toContain("      also: informed by (DB10, accepted, certain)\n");
    expect(found.out).toMatch(/led by Guy Liddell \[reported, contested\]\n {6}DB08 +Perry 2005, ch\. 8/);
    expect(Math.max(...found.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("does without what is to be avoided: a claim, a source by its key, a thing by any name", async () => {
    expect(chains(await path("Paul Wohl", "Guy Liddell", "--avoid", "DB08"))).not.toContain(VIA_DEBRIEFING);
    expect(chains(await path("Paul Wohl", "Guy Liddell", "--avoid", "PER"))).not.toContain(VIA_DEBRIEFING);
    const both = await path("Paul Wohl", "Guy Liddell", "--avoid", "Jane Archer", "--avoid", "kri:debriefing-1940");
    expect(chains(both)).toHaveLength(2);
    const fewer = await path("Paul Wohl", "Guy Liddell", "--avoid", "LID");
    expect(fewer.out).not.toContain("Liddell Diaries");
    expect(fewer.out).toContain("Jane Archer worked with Guy Liddell [accepted, certain, 2 independent witnesses]");
  });

  it("keeps to what is accepted, and to a class", async () => {
    const found = await path("Paul Wohl", "Guy Liddell", "--accepted", "--through", "person");
    expect(found.out).toContain("The 2 shortest paths: 3 steps each, the best attested first, over what is accepted.");
    expect(chains(found)).toEqual([VIA_ARCHER, "Paul Wohl – Walter Krivitsky – Oswald Harker – Guy Liddell"]);
  });

  it("finds the best attested, so many as are wanted", async () => {
    const found = await path("Paul Wohl", "Guy Liddell", "--best", "--max", "2");
    expect(found.out).toContain(
      "The 2 best attested paths of up to 6 steps, over what is accepted or reported. There are more: see\n--max.",
    );
    expect(chains(found)).toHaveLength(2);
    expect(chains(found)[0]).toBe(VIA_ARCHER);
  });

  it("says what would have to give when there is no path", async () => {
    const short = await path("Paul Wohl", "Guy Liddell", "--longest", "2");
    expect([short.code, short.out]).toEqual([0, expect.stringContaining("No path of up to 2 steps")]);
    expect(short.out).toContain("With more steps there is one of 3 steps.");
    const without = await path("Paul Wohl", "Guy Liddell", "--avoid", "Walter Krivitsky", "--longest", "3");
    expect(without.out).toContain("Without --avoid there is one of 3 steps.");
  });

  it("writes JSON for programs", async () => {
    const { out } = await path("Paul Wohl", "Guy Liddell", "--max", "1", "--format", "json");
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ by: "shortest", more: true });
    expect(answer.paths[0].steps.map((step: { words: string }) => step.words)).toEqual([
      "helped",
      "questioned by",
      "worked with",
    ]);
    expect(answer.paths[0].steps[2]).toMatchObject({ standing: "accepted", claims: ["NW04"], witnesses: 3 });
    expect(answer.things[answer.paths[0].nodes[1]]).toBe("Walter Krivitsky");
  });

  it("writes the SPARQL that finds the same", async () => {
    const { out } = await path("Paul Wohl", "Guy Liddell", "--accepted", "--sparql");
    const answer = await call(["query", "data", "-q", out, "--format", "csv"], { cwd: repository });
    const [head = "", ...rows] = answer.out.trim().split("\r\n");
    const at = head.split(",").indexOf("thing2");
    const things = new Set(rows.map((row) => row.split(",")[at]?.replace(/.*\//, "")));
    expect([...things].sort()).toEqual(["jane-archer", "mi5", "oswald-harker"]);
  });
});

describe("what cannot be asked", () => {
  it.each([
    [["Paul Wohl"], /Name the files and then two things/],
    [["Paul Wohl", "Paul Wohl"], /are the same thing/],
    [["Paul Wohl", "DB08"], /“DB08” is a claim: paths lead from thing to thing/],
    [["Paul Wohl", "Perry 2005"], /is a source: paths/],
    [["Paul Wohl", "Guy"], /“Guy” can be several things\. Name one of them:\n/],
    [["Paul Wohl", "Nobody at all"], /Nothing here is called/],
    [["Paul Wohl", "Guy Liddell", "--best", "--shortest"], /Choose one/],
    [["Paul Wohl", "Guy Liddell", "--longest", "21"], /from 1 to 20/],
    [["Paul Wohl", "Guy Liddell", "--through", "Wombat"], /There is no class “Wombat”\. Classes are/],
    [["Paul Wohl", "Guy Liddell", "--avoid", "Guy"], /Name one of them with --avoid/],
  ])("%j", async (argv, sentence) => {
    const { code, out, err } = await path(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
  });
});

describe("a file of somebody else's", () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "dossier-path-"));
    writeFileSync(
      join(root, "people.ttl"),
      `PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX ex: <https://example.org/>
ex:ann a foaf:Person ; foaf:name "Ann" ; foaf:knows ex:bob .
ex:bob a foaf:Person ; foaf:name "Bob\\u001b[31m" .
ex:eve a foaf:Person ; foaf:name "Eve" ; foaf:knows ex:bob .
ex:lone a foaf:Person ; foaf:name "Lone" .
`,
    );
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("has paths too, and nothing in it reaches the terminal but words", async () => {
    const { code, out } = await call(["path", "people.ttl", "Ann", "Eve"], { cwd: root });
    expect(code).toBe(0);
    expect(out).toMatch(/The shortest path: 2 steps/);
    expect(out).toContain("[no claim on it]");
    expect(out).not.toContain("\u001b");
  });

  it("may have none", async () => {
    const { code, out } = await call(["path", "people.ttl", "ex:ann", "ex:lone"], { cwd: root });
    expect([code, out]).toEqual([
      0,
      "Ann → Lone\n──────────\nNo path of up to 6 steps over what is accepted or reported.\n",
    ]);
  });
});
