/** A page of an archive file, ten claims by keyboard, a tab killed in the middle; what git sees of it is those ten claims. */
import { type ChildProcess, execFileSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { readText } from "../../src/rdf/read.ts";
import { type Quad, tripleKey } from "../../src/rdf/term.ts";
import { serveFolder } from "./served-folder.ts";
import { openWorkbench, watchErrors } from "./workbench.ts";

const PORT = Number(process.env.DOSSIER_PORT ?? 4310) + 11;
const MET = "https://w3id.org/dossier/ns#met";
const KRIVITSKY = "https://w3id.org/dossier/krivitsky/walter-krivitsky";

/** Whom the page says he met; the fourth and the eighth are said to be certain enough to accept. */
const PAGE = [
  "Guy Liddell",
  "Valentine Vivian",
  "Stephen Alley",
  "Oswald Harker",
  "Gladwyn Jebb",
  "Kim Philby",
  "Isaiah Berlin",
  "Whittaker Chambers",
  "Nigel West",
  "Louis Waldman",
];

let folder = "";
let server: ChildProcess | null = null;

const git = (...args: string[]): string =>
  execFileSync("git", ["-C", folder, "-c", "user.name=Reader", "-c", "user.email=reader@example.org", ...args], {
    encoding: "utf8",
  });

/** Every triple of the folder, by file. */
function triples(): Map<string, Quad> {
  const found = new Map<string, Quad>();
  for (const path of readdirSync(folder).filter((name) => name.endsWith(".ttl")))
    for (const q of readText(readFileSync(join(folder, path), "utf8"), { syntax: "turtle", path }).quads)
      found.set(tripleKey(q), q);
  return found;
}

test.use({ baseURL: `http://127.0.0.1:${PORT}/` });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dossier-authoring-"));
  cpSync("data/krivitsky", folder, { recursive: true });
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "as found");
  server = await serveFolder(folder, PORT);
});

test.afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const claims = async (page: Page): Promise<number> =>
  Number(/(\d+) claims/.exec((await page.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[1]);
const redo = (page: Page) => page.locator(".head").getByRole("button", { name: /^Redo/ });
const undo = (page: Page) => page.locator(".head").getByRole("button", { name: /^Undo/ });

/** Types some claims of the page, one after the other, without the mouse. */
async function enter(page: Page, names: readonly string[]): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Add a claim" });
  await page.keyboard.press("a");
  for (const [i, name] of names.entries()) {
    await expect(dialog.getByRole("combobox", { name: "Relation", exact: true })).toBeFocused();
    await page.keyboard.type("met");
    await page.keyboard.press("Tab");
    await page.keyboard.type(name);
    await page.keyboard.press("Tab");
    if ((await dialog.getByRole("combobox", { name: "Source", exact: true }).inputValue()) === "") {
      await page.keyboard.type("Andrew 2009");
      await page.keyboard.press("Tab");
      await page.keyboard.type("page 12 of the file");
    }
    await expect(dialog.getByText("Fits the shape of a claim")).toBeVisible();
    await page.keyboard.press(i === names.length - 1 ? "Control+Enter" : "Control+Shift+Enter");
  }
  await expect(dialog).toHaveCount(0);
}

test("ten claims of a page, through a killed tab, undone and redone, into the very files", async ({ page }) => {
  test.setTimeout(420_000);
  const context = page.context();
  const before = triples();
  await openWorkbench(page, "#/kri:walter-krivitsky");
  const at = await claims(page);
  await enter(page, PAGE.slice(0, 5));
  expect(await claims(page)).toBe(at + 5);
  await expect(page.locator(".save-state")).toHaveText(/^\s*(Saved|Kept)/);

  const gone = page.waitForEvent("crash");
  const session = await context.newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await gone;
  await page.close();

  const again = await context.newPage();
  const errors = watchErrors(again);
  await openWorkbench(again, "#/kri:walter-krivitsky");
  await expect.poll(() => claims(again)).toBe(at + 5);
  await enter(again, PAGE.slice(5));
  expect(await claims(again)).toBe(at + 10);

  for (let n = 9; n >= 0; n -= 1) {
    await again.keyboard.press("Control+z");
    await expect.poll(() => claims(again)).toBe(at + n);
  }
  await expect(undo(again)).toBeDisabled();
  for (let n = 1; n <= 10; n += 1) {
    await again.keyboard.press("Control+Shift+z");
    await expect.poll(() => claims(again)).toBe(at + n);
  }
  await expect(redo(again)).toBeDisabled();
  await again.keyboard.press("Control+s");
  await expect(again.locator(".save-state")).toHaveText(/^\s*Saved/);
  await expect.poll(() => triples().size).toBeGreaterThan(before.size);

  const after = triples();
  expect([...before.keys()].filter((key) => !after.has(key))).toEqual([]);
  const added = [...after].filter(([key]) => !before.has(key)).map(([, q]) => q);
  const said = added.flatMap((q) => (q.object.termType === "Quad" ? [q.object] : []));
  expect(said).toHaveLength(10);
  for (const t of said) expect([t.subject.value, t.predicate.value]).toEqual([KRIVITSKY, MET]);
  const ten = new Set(added.filter((q) => q.object.termType === "Quad").map((q) => q.subject.value));
  expect(ten.size).toBe(10);
  expect(added.filter((q) => !ten.has(q.subject.value))).toEqual([]);

  expect(errors).toEqual([]);

  // Its lock goes with the server.
  const ended = server === null ? null : once(server, "exit");
  server?.kill();
  await ended;
  const [changed = "", ...more] = git("diff", "--numstat").trim().split("\n");
  expect(more).toEqual([]);
  expect(changed).toMatch(/^\d+\t0\tclaims-[a-z-]+\.ttl$/);
  expect(git("status", "--short").trim()).toMatch(/^M claims-[a-z-]+\.ttl$/);
});
