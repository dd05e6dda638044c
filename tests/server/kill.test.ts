/** What has been acknowledged is there, and every file can be read, whenever the server is killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readText } from "../../src/rdf/read.ts";
import { contentHash } from "../../src/server/content-hash.ts";
import { LOCK_NAME } from "../../src/server/folder-lock.ts";
import { testFolder } from "./folder-harness.ts";

/** Inside the repository, so that the bundle finds its packages. */
const place = join(import.meta.dirname, `../../node_modules/.cache/dossier-kill-${process.pid}`);

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "error",
    // In one file each: they start 200 times.
    ssr: { noExternal: ["n3"] },
    build: {
      ssr: true,
      outDir: place,
      target: "node20",
      minify: false,
      rollupOptions: {
        input: {
          loop: join(import.meta.dirname, "save-loop.ts"),
          cli: join(import.meta.dirname, "../../src/cli/main.ts"),
        },
      },
    },
  });
  mkdirSync(join(place, "app/assets"), { recursive: true });
  writeFileSync(join(place, "app/index.html"), "<!doctype html><title>Dossier</title>");
}, 120_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

const START = "# by hand\n@prefix ex: <http://example.org/> .\n\nex:log ex:has ex:start . # stays\n";
const numbers = (text: string): Set<number> =>
  new Set(
    readText(text, { syntax: "turtle", path: "x" }).quads.flatMap((q) => {
      const n = /\/n(\d+)$/.exec(q.object.value)?.[1];
      return n === undefined ? [] : [Number(n)];
    }),
  );

const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, n) => n);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once("exit", () => resolve()));

/** Starts the loop, kills it at some moment after its first saves, and returns the last number it acknowledged. */
async function killOnce(root: string, first: number): Promise<number> {
  const child = spawn(process.execPath, [join(place, "loop.js"), root, String(first)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = ended(child);
  let said = "";
  let trouble = "";
  child.stderr.on("data", (chunk) => {
    trouble += chunk;
  });
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk) => {
      said += chunk;
      resolve();
    });
    child.once("exit", () => resolve());
  });
  await wait(Math.random() * 20);
  child.kill("SIGKILL");
  await end;
  expect(trouble).toBe("");
  return Math.max(first - 1, ...(said.match(/\d+(?=\n)/g) ?? []).map(Number));
}

async function killMany(times: number): Promise<void> {
  const it = testFolder({ "a.ttl": START, "b.ttl": START });
  let last = -1;
  for (let i = 0; i < times; i += 1) {
    last = await killOnce(it.root, last + 1);
    for (const file of ["a.ttl", "b.ttl"]) expect(() => numbers(it.get(file)), it.get(file)).not.toThrow();
    await it.reopened().recover();
    const [a, b] = [numbers(it.get("a.ttl")), numbers(it.get("b.ttl"))];
    const said = upTo(last);
    expect(
      said.filter((n) => !a.has(n)),
      `missing of ${last} in a.ttl`,
    ).toEqual([]);
    expect(
      said.filter((n) => n % 2 === 0 && !b.has(n)),
      `missing of ${last} in b.ttl`,
    ).toEqual([]);
    // What was not acknowledged may be there or not, but then in both files.
    if ((last + 1) % 2 === 0) expect(a.has(last + 1)).toBe(b.has(last + 1));
    expect(readdirSync(it.root).filter((name) => name.startsWith("."))).toEqual([]);
    expect(it.get("a.ttl")).toContain("# by hand");
  }
  expect(last).toBeGreaterThan(times);
  it.remove();
}

/** What a second server says that is to save to the same folder. */
async function second(root: string): Promise<string> {
  const child = spawn(process.execPath, [join(place, "cli.js"), "serve", root, "--write", "--port", "0"], {
    cwd: place,
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  await ended(child);
  expect(child.exitCode).toBe(2);
  return said;
}

describe("a server that is killed", () => {
  it("loses nothing it has acknowledged, at 200 moments", { timeout: 240_000 }, async () => {
    await Promise.all(Array.from({ length: 4 }, () => killMany(50)));
  });

  it("loses nothing over the network either, and ends in order when it is asked to", { timeout: 120_000 }, async () => {
    const it = testFolder({ "a.ttl": START });
    const path = `${basename(it.root)}/a.ttl`;
    let last = -1;
    for (let i = 0; i < 6; i += 1) {
      const child = spawn(process.execPath, [join(place, "cli.js"), "serve", it.root, "--write", "--port", "0"], {
        cwd: place,
      });
      const end = ended(child);
      const url = await new Promise<string>((resolve, reject) => {
        child.once("exit", () => reject(new Error("The server did not start.")));
        child.stdout.on("data", (chunk) => {
          const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(chunk))?.[0];
          if (found !== undefined) resolve(found);
        });
      });
      let base = contentHash(readFileSync(join(it.root, "a.ttl")));
      let isOver = false;
      let first = (): void => undefined;
      const started = new Promise<void>((resolve) => {
        first = resolve;
      });
      const saving = (async () => {
        for (let n = last + 1; !isOver; n += 1) {
          const added = `<http://example.org/log> <http://example.org/has> <http://example.org/n${n}> .\n`;
          const answer = await fetch(`${url}dossier/changes`, {
            method: "POST",
            headers: { "Content-Type": "application/json", "X-Dossier": "save" },
            body: JSON.stringify({ changes: [{ path, base, added, removed: "" }] }),
          }).catch(() => null);
          if (answer?.status !== 200) return;
          const json = (await answer.json().catch(() => null)) as { saved: { etag: string }[] } | null;
          if (json === null) return;
          base = json.saved[0]?.etag ?? "";
          last = n;
          first();
        }
      })();
      await Promise.race([started, saving]);
      if (i === 0) expect(await second(it.root)).toMatch(new RegExp(`process ${child.pid} on .* without --write`, "s"));
      await wait(Math.random() * 120);
      child.kill(i % 3 === 2 ? "SIGTERM" : "SIGKILL");
      await end;
      isOver = true;
      await saving;
      const there = numbers(it.get("a.ttl"));
      expect(
        upTo(last).filter((n) => !there.has(n)),
        `missing of ${last}`,
      ).toEqual([]);
      if (i % 3 === 2) expect([child.exitCode, existsSync(join(it.root, LOCK_NAME))]).toEqual([0, false]);
    }
    expect(last).toBeGreaterThan(8);
    it.remove();
  });
});
