/** What the command line finds in a dossier: what is wrong, how much there is, who claims what. */
import { afterAll, describe, expect, it } from "vitest";
import { CLAIMS, caseFolder } from "./case-folder.ts";

const { put, dossier, remove } = caseFolder();
afterAll(remove);

describe("validate", () => {
  it("exits 0 when nothing is wrong and 1 when something is", async () => {
    const shapes = `PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX ex: <https://example.org/>
ex:PersonShape a sh:NodeShape ; sh:targetClass ex:Person ;
  sh:property [ sh:path ex:knows ; sh:minCount 1 ; sh:name "knows" ; sh:message "Whom does this person know?" ] .
`;
    put("shapes.ttl", shapes);
    const found = await dossier("validate", "case", "--shapes", "shapes.ttl");
    expect(found.code).toBe(1);
    expect(found.out).toBe(
      "case/people.ttl: violation: Wałter (ex:walter), knows: Whom does this person know?\n1 violation.\n",
    );
    const json = await dossier("validate", "case", "--shapes", "shapes.ttl", "--format", "json");
    expect(JSON.parse(json.out)).toMatchObject([
      { focus: "https://example.org/walter", severity: "violation", files: ["case/people.ttl"] },
    ]);
    const report = await dossier("validate", "case", "--shapes", "shapes.ttl", "--format", "ttl");
    expect(report.code).toBe(1);
    put("report.ttl", report.out);
    const asked = await dossier(
      "query",
      "report.ttl",
      "-q",
      "SELECT ?focus ?path ?conforms { ?r sh:conforms ?conforms ; sh:result [ sh:focusNode ?focus ; sh:resultPath ?path ; sh:resultSeverity sh:Violation ] }",
      "--format",
      "csv",
    );
    expect(asked.out).toBe("focus,path,conforms\r\nhttps://example.org/walter,https://example.org/knows,false\r\n");
    expect((await dossier("validate", "case/more", "--shapes", "shapes.ttl")).code).toBe(0);
    expect((await dossier("validate", "case", "--shapes", "nowhere.ttl")).err).toMatch(/^nowhere\.ttl: There is no/);
  });

  it("knows Dossier's own shapes and the rules of claims", async () => {
    put("broken.ttl", `${CLAIMS.replace("dos:questionedBy ex:jane .", 'dos:bornOn "soon"^^edtf:EDTF .')}`);
    const { code, out } = await dossier("validate", "broken.ttl");
    expect(code).toBe(1);
    expect(out).toMatch(/broken\.ttl: violation: .*C1.*Accepted, but its statement is missing/);
    expect(out).toMatch(/broken\.ttl: violation: Walter Krivitsky/);
  });
});

describe("stats", () => {
  it("counts claims, standings, sources", async () => {
    const { code, out } = await dossier("stats", "claims.ttl", "--format", "json");
    expect(code).toBe(0);
    const stats = JSON.parse(out);
    expect(stats).toMatchObject({
      documents: [["claims.ttl", stats.quads]],
      claims: { count: 2, attestations: 2 },
      sources: { count: 1, cited: [["Smith 2018", 2]] },
      disagreements: 0,
    });
    expect(Object.fromEntries(stats.claims.certainty)).toMatchObject({ certain: 1, contested: 1 });
    expect(Object.fromEntries(stats.standings)).toMatchObject({ accepted: 1, reported: 1 });
    const text = await dossier("stats", "case");
    expect(text.out).toContain("2 documents, 5 triples, 6 quads");
    const one = await dossier("stats", "case/more");
    expect(one.out).toContain("1 document, 1 triple, 1 quad\n");
    expect(one.out).toContain("\n1 relation\n");
    expect(text.out).toMatch(/\n2 {2}Person\n/);
  });
});

describe("claims", () => {
  it("tells who says what, where and how surely", async () => {
    const { code, out } = await dossier("claims", "claims.ttl", "--about", "walter krivitsky");
    expect(code).toBe(0);
    expect(out).toContain("Walter Krivitsky questioned by Jane Archer\n  [accepted, certain");
    expect(out).toMatch(/C1 +stated in Smith 2018, ch\. 5 · January to February 1940 · certain · accepted/);
    expect(out).toContain("Walter Krivitsky questioned by Guy Liddell\n  [reported, contested");
    expect(out).toContain("hedge: “it is thought”");
    const more = await dossier("claims", "more-claims.ttl", "--about", "ex:walter");
    expect(more.out).toMatch(/C3 +stated in Smith 2018, ch\. 5, note 2 · /);
    for (const about of ["ex:walter", "https://example.org/walter", "<https://example.org/walter>"]) {
      expect((await dossier("claims", "claims.ttl", "-a", about)).out).toBe(out);
    }
    expect((await dossier("claims", "claims.ttl", "-a", "C2")).out).toMatch(/^Claim C2\n/);
  });

  it("lists what a name may mean, and the nearest spelling of one that means nothing", async () => {
    const several = await dossier("claims", "claims.ttl", "--about", "guy");
    expect(several.code).toBe(2);
    expect(several.err).toMatch(/“guy” can be several things/);
    expect(several.err).toContain("ex:guy  Guy Liddell");
    expect(several.err).toContain("ex:guy-2  Guy Burgess");
    const none = await dossier("claims", "claims.ttl", "--about", "Krivitzki");
    expect([none.code, none.err]).toEqual([
      2,
      "dossier: Nothing here is called “Krivitzki”. Did you mean “Walter Krivitsky”?\n",
    ]);
  });
});
