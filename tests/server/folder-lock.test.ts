/** One server saves to a folder at a time; a lock that was left behind is no lock. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FolderLocked, LOCK_NAME, lockFolder } from "../../src/server/folder-lock.ts";
import { collectDossier } from "../../src/server/manifest.ts";

let folder: string;
let file: string;
let children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-lock-"));
  file = join(folder, LOCK_NAME);
});
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  rmSync(folder, { recursive: true, force: true });
});

/** A process that does nothing, and a lock that bears its number. */
async function lockOf(holder: object = {}): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000); console.log('up')"]);
  children.push(child);
  await new Promise((resolve) => child.stdout?.once("data", resolve));
  writeFileSync(file, JSON.stringify({ pid: child.pid, host: hostname(), ...holder }));
  return child;
}
const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });

describe("the lock of a folder", () => {
  it("keeps a second one out and says who holds it, until it is released", async () => {
    const lock = await lockFolder(folder);
    const refused = await lockFolder(folder).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(FolderLocked);
    expect((refused as FolderLocked).sentence).toContain(`process ${process.pid} on ${hostname()}`);
    expect((refused as FolderLocked).sentence).toContain("without --write");
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    (await lockFolder(folder)).release();
  });

  it("of a server that was killed is taken over", async () => {
    const child = await lockOf();
    await expect(lockFolder(folder)).rejects.toThrow(FolderLocked);
    await killed(child);
    const lock = await lockFolder(folder);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ pid: process.pid });
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(process.platform === "linux")("is not held by a later process with the same number", async () => {
    await lockOf({ started: "1" });
    (await lockFolder(folder)).release();
  });

  it("of another machine, or one that cannot be read, is left to people", async () => {
    for (const text of [JSON.stringify({ pid: 1, host: "elsewhere.example" }), "", "{", '{"pid":"x"}']) {
      writeFileSync(file, text);
      const refused = await lockFolder(folder).catch((error: unknown) => error);
      expect((refused as FolderLocked).sentence, text).toContain(
        `remove ${text.includes("else") ? file : "that file"}`,
      );
      expect(readFileSync(file, "utf8")).toBe(text);
    }
  });

  it("goes to one of many that start at once, a lock left behind or not", async () => {
    for (const before of ["", JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() })]) {
      if (before !== "") writeFileSync(file, before);
      const all = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
      const locks = all.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
      expect(locks).toHaveLength(1);
      locks[0]?.release();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it("takes nothing away that has become another's", async () => {
    const lock = await lockFolder(folder);
    writeFileSync(file, "another's");
    lock.release();
    expect(existsSync(file)).toBe(true);
  });

  it("is no file of the dossier", async () => {
    writeFileSync(join(folder, "a.ttl"), "<urn:a> <urn:b> 1 .");
    await lockFolder(folder);
    const { manifest, files } = collectDossier({ dossier: [folder], ontology: [] });
    expect(JSON.stringify([manifest, [...files.keys()]])).not.toContain(LOCK_NAME);
  });
});
