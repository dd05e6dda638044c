/** The command line as a program of its own, bundled as it is shipped. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Inside the repository, so that the bundle finds its packages. */
const folder = join(import.meta.dirname, `../../node_modules/.cache/dossier-cli-${process.pid}`);
const program = join(folder, "cli.js");
const data = join(folder, "many.nt");

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true,
      outDir: folder,
      target: "node20",
      minify: false,
      rollupOptions: { input: { cli: join(import.meta.dirname, "../../src/cli/main.ts") } },
    },
  });
  mkdirSync(join(folder, "app/assets"), { recursive: true });
  writeFileSync(join(folder, "app/index.html"), "<!doctype html><title>Dossier</title>");
  const lines = Array.from({ length: 20_000 }, (_, i) => `<urn:s:${i}> <urn:p> "value ${i}" .\n`);
  writeFileSync(data, lines.join(""));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const start = (...argv: string[]): ChildProcess => spawn(process.execPath, [program, ...argv], { cwd: folder });

const ended = (child: ChildProcess): Promise<Ended> =>
  new Promise((resolve) => {
    let out = "";
    let err = "";
    child.stdout?.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      err += chunk;
    });
    child.on("close", (code) => resolve({ code, out, err }));
  });

describe("the program", () => {
  it("answers a query in its worker and ends", async () => {
    const { code, out, err } = await ended(start("query", data, "-q", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("20000");
  });

  it("writes all of a long answer and reads standard input", async () => {
    const child = start("convert", "-", "--syntax", "nt", "--to", "nt");
    child.stdin?.end('<urn:a> <urn:b> "c" .\n'.concat('<urn:d> <urn:b> "e" .\n'));
    expect((await ended(child)).out).toBe('<urn:a> <urn:b> "c" .\n<urn:d> <urn:b> "e" .\n');
    const { out } = await ended(start("convert", data, "--to", "nt"));
    expect(out.trimEnd().split("\n")).toHaveLength(20_000);
  });

  it("stops quietly when nobody reads on", async () => {
    const child = start("convert", data, "--to", "nt");
    child.stdout?.once("data", () => child.stdout?.destroy());
    const { code, err } = await ended(child);
    expect([code, err]).toEqual([0, ""]);
  });

  it("reports bad input with exit code 2", async () => {
    writeFileSync(join(folder, "bad.ttl"), "<urn:a> <urn:b>\n");
    const { code, err } = await ended(start("stats", "bad.ttl"));
    expect(code).toBe(2);
    expect(err).toMatch(/^bad\.ttl:\d+:\d+: /);
  });

  it("stops a query at the user's wish", async () => {
    const child = start("query", data, "-q", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    setTimeout(() => child.kill("SIGINT"), 1500);
    expect((await ended(child)).code).toBe(130);
  });

  it("serves the app with the files named until it is told to end", async () => {
    const child = start("serve", data, "--port", "0", "--title", "Many");
    const end = ended(child);
    const address = await new Promise<string>((resolve) => {
      let said = "";
      child.stdout?.on("data", (chunk) => {
        said += chunk;
        const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
        if (url !== undefined) resolve(url);
      });
    });
    expect(await (await fetch(address)).text()).toContain("<title>Dossier</title>");
    const manifest = (await (await fetch(`${address}dossier/manifest.json`)).json()) as Record<string, string[]>;
    expect(manifest).toMatchObject({ title: "Many", documents: ["many.nt"], queries: [] });
    expect(manifest.ontology).toContain("ontology/dossier.ttl");
    const file = await fetch(`${address}dossier/many.nt`);
    expect(file.headers.get("content-type")).toBe("application/n-triples; charset=utf-8");
    expect((await file.text()).length).toBeGreaterThan(400_000);
    child.kill("SIGTERM");
    expect((await end).code).toBe(0);
  });
});
