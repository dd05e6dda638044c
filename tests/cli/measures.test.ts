/** `dossier measures` as text, as a table for spreadsheets and for programs. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Call, call } from "./fake-io.ts";

const repository = join(import.meta.dirname, "../..");
const measures = (...argv: string[]): Promise<Call> => call(["measures", "data", ...argv], { cwd: repository });

describe("measures", () => {
  it("shows ranks and values on what is asserted beside those with what is reported", async () => {
    const { code, out, err } = await measures("--top", "3");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Degree\n─+\nHow many other things it is linked with\.\n/);
    expect(out).toMatch(/\n {4}1 +\d+ +1 +\d+ {3}Walter Krivitsky\n {4}2 +12 +3 +15 {3}Jane Archer\n/);
    expect(out).toMatch(/and \d+ more: see --top\n$/);
  });

  it("shows things of one class with their ranks among all", async () => {
    const { out } = await measures("--by", "closeness", "--class", "Organisation", "-n", "1");
    expect(out).toMatch(/\n +4 +0\.\d{4} +\d+ +0\.\d{4} {3}MI5\nand/);
  });

  it("lists communities, the most linked members first", async () => {
    const { out } = await measures("--by", "community", "-n", "3");
    expect(out).toMatch(/\n1\. \d+ on what is asserted, \d+ with what is reported\n {3}Walter Krivitsky · /);
  });

  it("writes a table for spreadsheets", async () => {
    const { out } = await measures("--by", "all", "--format", "csv", "--class", "Person");
    const [head = "", first = "", ...rest] = out.trim().split("\r\n");
    expect(head.split(",")).toEqual([
      ...["thing", "label", "class"],
      ...["degree", "betweenness", "closeness", "pagerank"].flatMap((id) =>
        ["asserted", "reported", "rank_asserted", "rank_reported"].map((part) => `${id}_${part}`),
      ),
      ...["community_asserted", "community_reported"],
    ]);
    expect(first).toMatch(
      /^https:\/\/w3id\.org\/dossier\/krivitsky\/walter-krivitsky,Walter Krivitsky,Person,\d+,\d+,1,1,0\./,
    );
    for (const row of rest) expect(row).toMatch(/person/i);
  });

  it("writes JSON for programs", async () => {
    const { out } = await measures("--by", "betweenness", "--format", "json", "-n", "1");
    const [first] = JSON.parse(out);
    expect(first).toMatchObject({
      label: "Walter Krivitsky",
      class: "Person",
      betweenness: { assertedRank: 1, reportedRank: 1 },
    });
    expect(first.betweenness.reported).toBeGreaterThan(first.betweenness.asserted);
  });

  it("writes the SPARQL that counts the same", async () => {
    const { out } = await measures("--sparql");
    const answer = await call(["query", "data", "-q", out, "--format", "csv"], { cwd: repository });
    expect(answer.out).toContain("\r\nhttps://w3id.org/dossier/krivitsky/jane-archer,12,15\r\n");
  });

  it("says what is wrong with a call", async () => {
    expect(await measures("--by", "fame")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--by can be degree, .*or all, not “fame”/),
    });
    expect(await measures("--class", "Wombat")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no class “Wombat”/),
    });
    expect(await measures("--by", "all", "--sparql")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/Choose one/),
    });
    expect(await measures("--top", "0")).toMatchObject({ code: 2 });
  });
});
