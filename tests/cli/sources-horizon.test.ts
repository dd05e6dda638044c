/** `dossier sources` and `dossier horizon` as a historian would call them. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Call, call } from "./fake-io.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const dossier = (...argv: string[]): Promise<Call> => call(argv, { cwd: repository, columns: 110 });
const section = (out: string, title: string): string => out.split(`${title}\n`)[1]?.split(/\n\n/)[0] ?? "";

describe("dossier sources", () => {
  it("lists every source with what rests on it, and the families", async () => {
    const { code, out } = await dossier("sources", "data");
    expect(code).toBe(0);
    expect(out).toContain("201 rest on one source, 211 on one family of sources.");
    expect(out).toMatch(/^ +39 +35 +18 +\d+ +PER +Perry 2005$/m);
    expect(out).toMatch(/Families: one witness each[\s\S]*Kern/);
  });

  it("tells what falls without a source, by its key or its name", async () => {
    const { out } = await dossier("sources", "data", "--without", "PER");
    expect(out).toContain("39 claims cite it; 18 fall. Nothing is deleted.");
    expect(section(out, "Claims that fall")).toMatch(
      /^DB08 +MI5 debriefing of Krivitsky in London led by Guy Liddell$/m,
    );
    expect((await dossier("sources", "data", "--without", "Perry 2005")).out).toBe(out);
  });

  it("takes a whole family, as JSON", async () => {
    const { out } = await dossier("sources", "data", "--without", "KLE", "--family", "--format", "json");
    const left = JSON.parse(out);
    expect(left.setAside.map((s: string) => s.replace(/^.*\//, ""))).toEqual(
      expect.arrayContaining(["KLE", "NEWT", "vKERN"]),
    );
    expect(left.basis.claims).toBe(307 - left.fallen.length);
  });

  it("writes the SPARQL that it stands for", async () => {
    expect((await dossier("sources", "data", "--sparql", "--without", "PER")).out).toContain(
      "<https://w3id.org/dossier/source/PER>",
    );
  });

  it("says what it does not know", async () => {
    expect((await dossier("sources", "data", "--without", "Jane Archer")).err).toContain("is no source");
    expect((await dossier("sources", "data", "--family")).err).toContain("needs --without");
  });
});

describe("dossier horizon", () => {
  it("tells what MI5 could know on 1 February 1940, and why", async () => {
    const { code, out } = await dossier("horizon", "data", "--actor", "MI5", "--date", "1940-02-01");
    expect(code).toBe(0);
    const had = section(out, "Had reached it");
    expect(had).toMatch(/UK03 +John Herbert King spied for Soviet intelligence\n +told, Oswald Harker, September 1939/);
    expect(had).toContain("Oswald Harker head of MI5 B Division (PE23)");
    expect(section(out, "May have reached it by then")).toMatch(
      /AG08 .*young aristocrat[\s\S]*the day falls within its dates/,
    );
    expect(section(out, "Beyond the horizon, as a source says outright")).toMatch(/AG09 .*Maclean\n +denied: AG17/);
  });

  it("compares two actors", async () => {
    const { out } = await dossier("horizon", "data", "--actor", "MI5", "--date", "1940-02-01", "--and", "FBI");
    expect(out).toMatch(/Only MI5: \d+\n─+\n[\s\S]*UK03 [\s\S]*Only FBI: \d+\n─+\n[\s\S]*US11 [\s\S]*Both: 0/);
    const { horizons, onlyB } = JSON.parse(
      (await dossier("horizon", "data", "--actor", "MI5", "--date", "1940-02-01", "--and", "FBI", "--format", "json"))
        .out,
    );
    expect(horizons).toHaveLength(2);
    expect(onlyB).toContain("US11");
  });

  it("takes rules, bodies that passed things on, and writes the SPARQL", async () => {
    const more = ["--rule", "own", "--through", "SIS", "--format", "json"];
    const told = JSON.parse((await dossier("horizon", "data", "--actor", "MI5", "--date", "1940-02-01", ...more)).out);
    expect(told.claims.find((c: { claim: string }) => c.claim === "UK05")).toMatchObject({ reach: "may" });
    expect((await dossier("horizon", "data", "--actor", "MI5", "--date", "1940", "--sparql")).out).toContain(
      "# What MI5 could know by 1940-12-31",
    );
  });

  it("explains a wrong call", async () => {
    expect((await dossier("horizon", "data", "--actor", "MI5")).err).toContain(
      "Say who and when: --actor WHO and --date DATE",
    );
    expect((await dossier("horizon", "data", "--actor", "MI5", "--date", "soon")).err).toMatch(/soon/);
    expect((await dossier("horizon", "data", "--actor", "MI7", "--date", "1940")).err).toContain(
      "Nothing here is called “MI7”",
    );
  });
});
