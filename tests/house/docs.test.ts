/** What the documents promise about the repository itself: links, files, commands, exports. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";

const ROOT = resolve(import.meta.dirname, "../..");

const below = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? below(path) : [path];
  });

const PAGES = [...readdirSync(ROOT).map((name) => join(ROOT, name)), ...below(join(ROOT, "docs"))]
  .filter((path) => path.endsWith(".md"))
  .map((path) => ({ path, name: relative(ROOT, path), text: readFileSync(path, "utf8") }));

const text = (name: string): string => readFileSync(join(ROOT, name), "utf8");

/** The part of a page that is prose: without its blocks of code. */
const prose = (page: string): string => page.replace(/^```[\s\S]*?^```/gm, "");

/** The anchors of a page's headings, as GitHub makes them. */
const anchors = (page: string): string[] =>
  [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

describe("the documents", () => {
  test("link to what is there", () => {
    const broken = PAGES.flatMap(({ path, name, text: page }) =>
      [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = ""]) => {
        if (/^[a-z]+:/.test(target)) return [];
        const [file = "", anchor] = target.split("#");
        const there = file === "" ? path : resolve(dirname(path), decodeURIComponent(file));
        const found =
          existsSync(there) && (anchor === undefined || anchors(readFileSync(there, "utf8")).includes(anchor));
        return found ? [] : [`${name}: ${target}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test("are all in the index", () => {
    const index = text("docs/README.md");
    const pages = PAGES.map(({ name }) => name).filter((name) => /^docs\/(?:how-to|reference)\//.test(name));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter((name) => !index.includes(`](${name.slice("docs/".length)})`))).toEqual([]);
  });

  test("name only files of the repository that exist", () => {
    const missing = PAGES.filter(({ name }) => !name.startsWith("docs/decisions/")).flatMap(({ name, text: page }) =>
      [...page.matchAll(/`((?:src|tests|ontology|data\/krivitsky|tools)\/[\w./-]*)`/g)].flatMap(([, file = ""]) =>
        existsSync(join(ROOT, file)) ? [] : [`${name}: ${file}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  test("hold no path of one machine and no package registry", () => {
    const own = /(?:^|[\s"'`(])\/(?:tmp|home|root|work|Users)\/|registry\.|localhost:\d|C:\\/m;
    expect(PAGES.filter(({ text: page }) => own.test(page)).map(({ name }) => name)).toEqual([]);
  });

  test("tell of every command, and of no other", () => {
    const page = text("docs/reference/command-line.md");
    const told = new Set([...page.matchAll(/^\| `dossier (\w+)/gm)].map(([, name]) => name));
    expect([...told].sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
    const everywhere = PAGES.flatMap(({ text: all }) =>
      [...all.matchAll(/(?:^|`|cli\.js |&& )(?:dossier|node dist\/cli\.js) ([a-z]+)/gm)].map(([, name]) => name ?? ""),
    );
    expect([...new Set(everywhere)].filter((name) => !told.has(name))).toEqual([]);
  });

  test("name options that the commands have", () => {
    const known = new Set(["json", "help", "version", ...COMMANDS.flatMap(({ options }) => Object.keys(options))]);
    const page = text("docs/reference/command-line.md") + PAGES.map((p) => p.text).join("\n");
    const lines = page.split("\n").filter((line) => /(?:^|`)(?:dossier|node dist\/cli\.js) /.test(line));
    const used = new Set(lines.flatMap((line) => [...line.matchAll(/ --([a-z-]+)/g)].map(([, name]) => name ?? "")));
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
  });

  test("name exports that the library has", () => {
    const library = text("src/index.ts");
    const lines = PAGES.flatMap(({ text: page }) =>
      page.split("\n").filter((line) => line.includes("**For programs.**")),
    );
    const names = lines.flatMap((line) => [...line.matchAll(/`([A-Za-z]+)`/g)].map(([, name]) => name ?? ""));
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(library))).toEqual([]);
  });

  test("show every room of the house", () => {
    const plan = /```\nsrc\/\n([\s\S]*?)```/.exec(text("docs/architecture.md"))?.[1] ?? "";
    const rooms = readdirSync(join(ROOT, "src"), { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    );
    expect(rooms.filter((room) => !new RegExp(`^  ${room.replace(".", "\\.")}\\s`, "m").test(plan))).toEqual([]);
  });
});
