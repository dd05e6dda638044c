/** A folder after its server was killed: what was under way is finished or cleared away. */
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentHash } from "../../src/server/content-hash.ts";
import { folderWith, leftovers } from "./folder-harness.ts";

describe("after the server was killed", () => {
  const dead = 2 ** 22 + 1;

  it("finishes files that were to be replaced together, and clears away what was not", async () => {
    const it = folderWith({
      "a.ttl": "<urn:a> <urn:b> <urn:c> .",
      "b.ttl": "<urn:new> <urn:b> <urn:c> .",
      "c.ttl": "<urn:theirs> <urn:b> <urn:c> .",
    });
    const text = "<urn:new> <urn:b> <urn:c> .";
    const was = "<urn:a> <urn:b> <urn:c> .";
    it.put(`.a.ttl.${dead}-01.dossier-new`, text);
    it.put(`.c.ttl.${dead}-03.dossier-new`, text);
    it.put(`.lost.ttl.${dead}-04.dossier-new`, "half a fi");
    const entry = (name: string, n: string) => ({
      from: `.${name}.${dead}-${n}.dossier-new`,
      to: name,
      was: contentHash(was),
      is: contentHash(text),
    });
    it.put(
      `.dossier-${dead}-aa.intent`,
      JSON.stringify({ files: [entry("a.ttl", "01"), entry("b.ttl", "02"), entry("c.ttl", "03")] }),
    );
    const told = await it.folder.recover();
    expect(it.get("a.ttl")).toBe(text);
    expect(it.get("c.ttl")).toBe("<urn:theirs> <urn:b> <urn:c> .");
    expect(told).toHaveLength(2);
    expect(told[1]).toMatch(/c\.ttl was changed by another program.*\.kept/);
    expect(readdirSync(it.root).sort()).toEqual([`.c.ttl.${dead}-03.kept`, "a.ttl", "b.ttl", "c.ttl"]);
  });

  it("leaves alone what a program that still runs has under way", async () => {
    const it = folderWith({ "a.ttl": "" });
    it.put(`.a.ttl.${process.ppid}-01.dossier-new`, "half");
    await it.folder.recover();
    expect(leftovers(it)).toHaveLength(1);
  });

  it("follows no note that leads out of the folder", async () => {
    const outside = folderWith({ "a.ttl": "mine" });
    const it = folderWith({});
    mkdirSync(join(it.root, "sub"));
    it.put(`.x.ttl.${dead}-01.dossier-new`, "evil");
    for (const [i, to] of [join(outside.root, "a.ttl"), `../${outside.name}/a.ttl`, "script.sh"].entries()) {
      const entry = { from: `.x.ttl.${dead}-01.dossier-new`, to, was: contentHash("mine"), is: contentHash("evil") };
      it.put(`.dossier-${dead}-0${i}.intent`, JSON.stringify({ files: [entry] }));
    }
    it.put(`.dossier-${dead}-09.intent`, "{");
    expect(await it.folder.recover()).toHaveLength(4);
    expect(outside.get("a.ttl")).toBe("mine");
  });
});
