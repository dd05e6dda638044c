/** A folder that is saved to: what it changes, merges, refuses, and leaves alone. */
import { chmodSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readText } from "../../src/rdf/read.ts";
import { contentHash } from "../../src/server/content-hash.ts";
import type { FileChange } from "../../src/server/folder-change.ts";
import { readQuads } from "../../src/store/journal-entry.ts";
import { folderWith, leftovers, quadsOf, type TestFolder } from "./folder-harness.ts";

const PEOPLE = `# The people of the case.
@prefix ex: <http://example.org/> .

# Walter first, because he is the reason.
ex:walter a ex:Person ;   ex:name "Walter" . # born 1899

ex:jane a ex:Person ;
    ex:name "Jane" ;
    ex:knows [ ex:name "someone" ] .
`;

const change = ({ name }: TestFolder, path: string, base: string | null, added: string, removed = ""): FileChange => ({
  path: `${name}/${path}`,
  base,
  added: quadsOf(`${name}/${path}`, added),
  removed: quadsOf(`${name}/${path}`, removed),
});

describe("a folder that is saved to", () => {
  it("changes the lines that the change is about, and nothing else", async () => {
    const it = folderWith({ "people.ttl": PEOPLE, "places.ttl": "<urn:a> <urn:b> <urn:c> ." });
    const before = statSync(join(it.root, "places.ttl")).mtimeMs;
    const base = contentHash(PEOPLE);
    const { saved, conflicts } = await it.folder.save([
      change(it, "people.ttl", base, 'ex:walter ex:name "Walter Krivitsky" .', 'ex:walter ex:name "Walter" .'),
    ]);
    expect(conflicts).toEqual([]);
    const lines = it.get("people.ttl").split("\n");
    expect(lines.filter((line) => !PEOPLE.split("\n").includes(line))).toEqual([
      "ex:walter a ex:Person ;",
      '  ex:name "Walter Krivitsky" . # born 1899',
    ]);
    expect(saved).toEqual([{ path: `${it.name}/people.ttl`, etag: contentHash(it.get("people.ttl")) }]);
    expect(statSync(join(it.root, "places.ttl")).mtimeMs).toBe(before);
    expect(leftovers(it)).toEqual([]);
  });

  it("keeps the rights of a file, and makes new files where they are named", async () => {
    const it = folderWith({ "people.ttl": PEOPLE });
    chmodSync(join(it.root, "people.ttl"), 0o640);
    const { saved } = await it.folder.save([
      change(it, "people.ttl", contentHash(PEOPLE), 'ex:jane ex:name "J. Archer" .'),
      { ...change(it, "notes/new.ttl", null, "ex:a ex:says ex:b ."), prefixes: { ex: "http://example.org/" } },
      change(it, "list.nt", null, "ex:a ex:says ex:c ."),
    ]);
    expect(statSync(join(it.root, "people.ttl")).mode & 0o777).toBe(0o640);
    expect(it.get("notes/new.ttl")).toBe("@prefix ex: <http://example.org/> .\n\nex:a ex:says ex:b .\n");
    expect(it.get("list.nt")).toBe("<http://example.org/a> <http://example.org/says> <http://example.org/c> .\n");
    expect(saved.map(({ path }) => path)).toEqual(
      ["people.ttl", "notes/new.ttl", "list.nt"].map((p) => `${it.name}/${p}`),
    );
    expect(leftovers(it)).toEqual([]);
  });

  it("merges what someone else changed in another place, and tells of it", async () => {
    const it = folderWith({ "people.ttl": PEOPLE });
    await it.folder.read(join(it.root, "people.ttl"));
    it.put("people.ttl", `${PEOPLE}\nex:guy a ex:Person .\n`);
    const { saved, merged, conflicts } = await it.folder.save([
      change(it, "people.ttl", contentHash(PEOPLE), "ex:walter ex:knows ex:jane ."),
    ]);
    expect(conflicts).toEqual([]);
    expect(it.get("people.ttl")).toContain("ex:guy a ex:Person .");
    expect(it.get("people.ttl")).toContain("ex:knows ex:jane");
    expect(readQuads(merged[0]?.added ?? "")).toEqual(quadsOf(`${it.name}/people.ttl`, "ex:guy a ex:Person ."));
    expect(merged[0]).toMatchObject({ removed: "", etag: saved[0]?.etag });
  });

  it("does not write over what someone else put in the same place", async () => {
    const it = folderWith({ "people.ttl": PEOPLE, "other.ttl": "" });
    await it.folder.read(join(it.root, "people.ttl"));
    const theirs = PEOPLE.replace('ex:name "Walter"', 'ex:name "Samuel Ginsberg"');
    it.put("people.ttl", theirs);
    const answer = await it.folder.save([
      change(it, "other.ttl", contentHash(""), "ex:a ex:b ex:c ."),
      change(it, "people.ttl", contentHash(PEOPLE), 'ex:walter ex:name "Krivitsky" .', 'ex:walter ex:name "Walter" .'),
    ]);
    expect(answer.saved).toEqual([]);
    expect(answer.conflicts).toHaveLength(1);
    expect(answer.conflicts[0]?.sentence).toMatch(
      /people\.ttl has been changed.*“walter”, “name”.*Nothing was overwritten/,
    );
    expect(answer.conflicts[0]?.quads).toContain("Samuel Ginsberg");
    expect(it.get("people.ttl")).toBe(theirs);
    expect(it.get("other.ttl")).toBe("");
  });

  it("takes it when both did the same, and when what goes is gone already", async () => {
    const it = folderWith({ "people.ttl": PEOPLE });
    await it.folder.read(join(it.root, "people.ttl"));
    it.put(
      "people.ttl",
      PEOPLE.replace('"Walter"', '"Krivitsky"').replace('ex:knows [ ex:name "someone" ]', "ex:knows ex:guy"),
    );
    const { conflicts } = await it.folder.save([
      change(it, "people.ttl", contentHash(PEOPLE), 'ex:walter ex:name "Krivitsky" .', 'ex:walter ex:name "Walter" .'),
    ]);
    expect(conflicts).toEqual([]);
  });

  it("says so when a relation with one value got two", async () => {
    const ontology =
      "@prefix owl: <http://www.w3.org/2002/07/owl#> . <http://example.org/born> a owl:FunctionalProperty .";
    const it = folderWith({ "people.ttl": PEOPLE, "terms.ttl": ontology }, true);
    await it.folder.read(join(it.root, "people.ttl"));
    it.put("people.ttl", `${PEOPLE}ex:walter ex:born "1899" .\n`);
    const { conflicts } = await it.folder.save([
      change(it, "people.ttl", contentHash(PEOPLE), 'ex:walter ex:born "1900" .'),
    ]);
    expect(conflicts).toHaveLength(1);
  });

  it("saves the same change again without harm, also when the old state is not known any more", async () => {
    const it = folderWith({ "people.ttl": PEOPLE });
    const wanted = change(
      it,
      "people.ttl",
      contentHash(PEOPLE),
      'ex:walter ex:name "K." .',
      'ex:walter ex:name "Walter" .',
    );
    await it.folder.save([wanted]);
    const after = it.get("people.ttl");
    expect((await it.folder.save([wanted])).conflicts).toEqual([]);
    const again = await it.reopened().save([wanted]);
    expect([again.conflicts, again.saved[0]?.reload]).toEqual([[], true]);
    expect(it.get("people.ttl")).toBe(after);
  });

  it("knows nodes without a name by what the page calls them, save after save", async () => {
    const text = '@prefix ex: <http://example.org/> .\nex:z ex:has [ ex:name "one" ] , [ ex:name "two" ] . # mine\n';
    const it = folderWith({ "a.ttl": text });
    const path = `${it.name}/a.ttl`;
    const [first, second] = quadsOf(path, 'ex:z ex:has [ ex:name "one" ] , [ ex:name "two" ] .').filter((q) =>
      q.predicate.value.endsWith("name"),
    );
    if (first === undefined || second === undefined) throw new Error("two nodes");
    // The first node goes: the second is now the first that a reader comes upon.
    const gone = quadsOf(path, 'ex:z ex:has [ ex:name "one" ] .');
    const one = await it.folder.save([{ path, base: contentHash(text), added: [], removed: gone }]);
    expect(it.get("a.ttl")).toContain('[ ex:name "two" ]');
    expect(it.get("a.ttl")).not.toContain("one");
    // The page goes on under the names it has.
    const renamed = quadsOf(path, 'ex:z ex:has [ ex:name "x" ] , [ ex:name "2" ] .').filter((q) =>
      q.predicate.value.endsWith("name"),
    )[1];
    const two = await it.folder.save([
      { path, base: one.saved[0]?.etag ?? "", added: renamed === undefined ? [] : [renamed], removed: [second] },
    ]);
    expect(two.conflicts).toEqual([]);
    expect(it.get("a.ttl")).toContain('[ ex:name "2" ]');
    expect(readText(it.get("a.ttl"), { syntax: "turtle", path }).quads).toHaveLength(2);
  });

  it("saves two at once one after the other", async () => {
    const it = folderWith({ "people.ttl": PEOPLE });
    const base = contentHash(PEOPLE);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        it.folder.save([change(it, "people.ttl", base, `ex:walter ex:knows ex:p${i} .`)]),
      ),
    );
    expect(answers.flatMap(({ conflicts }) => conflicts)).toEqual([]);
    for (let i = 0; i < 12; i += 1) expect(it.get("people.ttl")).toContain(`ex:p${i}`);
  });

  it("finishes what is being saved when it is told to end, and takes no more", async () => {
    const it = folderWith({ "people.ttl": PEOPLE });
    const saving = it.folder.save([change(it, "people.ttl", contentHash(PEOPLE), "ex:walter ex:knows ex:last .")]);
    await it.folder.close();
    expect(it.get("people.ttl")).toContain("ex:last");
    expect((await saving).conflicts).toEqual([]);
    await expect(it.folder.save([])).rejects.toThrow(/ending/);
  });

  it("writes nowhere else: not above the folder, not through links, no layers, no other kinds of file", async () => {
    const outside = folderWith({ "secret.ttl": "<urn:a> <urn:b> <urn:c> ." });
    const it = folderWith({ "people.ttl": PEOPLE, "ontology/own.ttl": "<urn:a> <urn:b> <urn:c> .", "q.rq": "ASK {}" });
    symlinkSync(outside.root, join(it.root, "linked"));
    symlinkSync(join(outside.root, "secret.ttl"), join(it.root, "secret.ttl"));
    for (const path of [
      "../evil.ttl",
      `${it.name}/../evil.ttl`,
      "/etc/evil.ttl",
      "a/../../evil.ttl",
      "..\\evil.ttl",
      "linked/evil.ttl",
      "secret.ttl",
      `${it.name}/secret.ttl`,
      ".hidden.ttl",
      ".git/x.ttl",
      "x.ttl/../../y.ttl",
      "a//b.ttl",
      "nul\0.ttl",
      "script.js",
      "people.ttl.bak",
      "q.rq",
      `${it.name}/q.rq`,
      `${it.name}/ontology/own.ttl`,
      "ontology/new.ttl",
      "node_modules/x.ttl",
      `${"x".repeat(300)}.ttl`,
    ]) {
      const wanted = { path, base: null, added: quadsOf(path, "ex:a ex:b ex:c ."), removed: [] };
      await expect(it.folder.save([wanted]), path).rejects.toThrow(/./);
    }
    expect(outside.get("secret.ttl")).toBe("<urn:a> <urn:b> <urn:c> .");
    expect(readdirSync(outside.root)).toEqual(["secret.ttl"]);
    expect(readdirSync(it.root).sort()).toEqual(["linked", "ontology", "people.ttl", "q.rq", "secret.ttl"]);
  });

  it("says what is wrong with a file that cannot be read or is gone, and leaves it", async () => {
    const it = folderWith({ "broken.ttl": "<urn:a> <urn:b>\n", "latin.ttl": "" });
    writeFileSync(join(it.root, "latin.ttl"), Buffer.from('<urn:a> <urn:b> "caf\xe9" .', "latin1"));
    const broken = await it.folder.save([
      change(it, "broken.ttl", contentHash("<urn:a> <urn:b>\n"), "ex:a ex:b ex:c ."),
    ]);
    expect(broken.conflicts[0]?.sentence).toMatch(/broken\.ttl cannot be read.*line \d+, column \d+/);
    const gone = await it.folder.save([change(it, "gone.ttl", contentHash("x"), "ex:a ex:b ex:c .")]);
    expect(gone.conflicts[0]?.sentence).toMatch(/deleted or moved/);
    const bytes = statSync(join(it.root, "latin.ttl")).size;
    await expect(it.folder.save([change(it, "latin.ttl", contentHash("x"), "ex:a ex:b ex:c .")])).rejects.toThrow();
    expect(statSync(join(it.root, "latin.ttl")).size).toBe(bytes);
  });
});
