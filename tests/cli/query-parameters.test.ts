import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "./fake-io.ts";

const DATA = `PREFIX ex: <https://example.org/>
ex:jane ex:met ex:guy ; ex:age 43 ; ex:sort "officer" .
ex:kim ex:met ex:guy ; ex:age 28 ; ex:sort "agent" .
`;
const QUERY = `# title: Whom did they meet?
# param: ?who thing = ex:jane "Who?"
# param: ?sort choice "officer" | "agent" "Of which sort?"
# param: ?most number "How old at most?"

SELECT ?who WHERE { ?who ex:met ?whom ; ex:age ?age ; ex:sort ?sort FILTER(!BOUND(?most) || ?age <= ?most) } ORDER BY ?who
`;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "dossier-params-"));
  writeFileSync(join(root, "data.ttl"), DATA);
  writeFileSync(join(root, "met.rq"), QUERY);
  writeFileSync(join(root, "update.rq"), "# param: ?x thing = ex:a\nINSERT { ?x ex:p 1 } WHERE { ?x ex:met ?y }");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("query --param", () => {
  const ask = (...given: string[]) =>
    call(["query", "data.ttl", "-f", "met.rq", "--format", "tsv", ...given.flatMap((g) => ["--param", g])], {
      cwd: root,
    });
  const who = async (...given: string[]) =>
    [...(await ask(...given)).out.matchAll(/example\.org\/(\w+)>/g)].map((m) => m[1]);

  it("fills in what is given, else what the header begins with", async () => {
    expect(await who()).toEqual(["jane"]);
    expect(await who("who=ex:kim")).toEqual(["kim"]);
    expect(await who("?who=https://example.org/kim")).toEqual(["kim"]);
    expect(await who("who=")).toEqual(["jane", "kim"]);
    expect(await who("who=", "sort=agent")).toEqual(["kim"]);
    expect(await who("who=", "most=30")).toEqual(["kim"]);
  });

  it.each([
    [["whom=ex:kim"], /no parameter “whom”. It asks for who, sort, most\./],
    [["who"], /--param who needs a value: --param who=VALUE/],
    [["who=nobody at all"], /who: .*not the address of a thing/],
    [["sort=spy"], /“spy” is none of the choices: "officer", "agent"/],
    [["most=many"], /most: .*no number/],
  ])("says what is wrong with %j", async (given, sentence) => {
    const { code, err } = await ask(...given);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  it("says where values cannot be filled in", async () => {
    const { code, err } = await call(["query", "data.ttl", "-f", "update.rq"], { cwd: root });
    expect(code).toBe(2);
    expect(err).toMatch(/update/);
  });
});
