/** Nothing that was changed is lost: not with the tab, not between two tabs, not where the browser keeps nothing. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { card, choose, find, openWorkbench, watchErrors } from "./workbench.ts";

const saveState = (page: Page) => page.locator(".save-state");
const undo = (page: Page) => page.locator(".head").getByRole("button", { name: /^Undo/ });
const redo = (page: Page) => page.locator(".head").getByRole("button", { name: /^Redo/ });

async function verdict(page: Page, claim: string, button: "Accept" | "Withdraw"): Promise<void> {
  await choose(page, claim, new RegExp(claim));
  await card(page).getByRole("button", { name: button }).first().click();
}

async function crash(page: Page): Promise<void> {
  const gone = page.waitForEvent("crash");
  const session = await page.context().newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await gone;
  await page.close();
}

async function another(context: BrowserContext, address = ""): Promise<Page> {
  const page = await context.newPage();
  await openWorkbench(page, address);
  return page;
}

test("a killed tab loses nothing, two tabs agree, and the history takes one change back", async ({ page }) => {
  test.setTimeout(420_000);
  const context = page.context();
  const errors = watchErrors(page);
  await openWorkbench(page);
  await expect(saveState(page)).toHaveText("No changes");
  await verdict(page, "DB08", "Accept");
  await expect(saveState(page)).toHaveText("Kept in this browser");
  await expect(page).toHaveTitle("• Walter Krivitsky · Dossier");
  await verdict(page, "DB07", "Withdraw");
  await expect(undo(page)).toHaveAccessibleName("Undo: withdraw claim DB07");
  await expect(saveState(page)).toHaveText("Kept in this browser");
  expect(errors).toEqual([]);
  await crash(page);

  const again = await another(context);
  await expect(undo(again)).toHaveAccessibleName("Undo: withdraw claim DB07");
  await undo(again).click();
  await undo(again).click();
  await expect(undo(again)).toBeDisabled();
  await expect(again).toHaveTitle("Walter Krivitsky · Dossier");
  await redo(again).click();
  await redo(again).click();
  await expect(redo(again)).toBeDisabled();

  const other = await another(context, "#/?panel=history");
  const list = other.getByRole("list", { name: "2 changes, the latest first" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  const { violations } = await new AxeBuilder({ page: other }).include(".history-panel").analyze();
  expect(violations.map((v) => v.id)).toEqual([]);
  await other.getByRole("button", { name: "Revert this one: Accept claim DB08" }).click();
  await expect(other.getByText("Take back “accept claim DB08”", { exact: true })).toBeVisible();
  await choose(again, "DB08", /DB08/);
  await expect(card(again).getByRole("button", { name: "Accept" }).first()).toBeVisible();
  await other.getByRole("button", { name: "Go back to here: Accept claim DB08" }).click();
  await expect(list.getByText("taken back")).toHaveCount(0);
  await expect(other.getByText("taken back", { exact: true })).toHaveCount(2);
  await expect(undo(again)).toHaveAccessibleName("Undo: accept claim DB08");
});

test("where the browser keeps nothing, or has no room, it is said, with a way out", async ({ browser }) => {
  test.setTimeout(300_000);
  for (const lack of ["private", "full"] as const) {
    const context = await browser.newContext({ reducedMotion: "reduce", viewport: { width: 1440, height: 900 } });
    await context.addInitScript((what) => {
      if (what === "private") {
        IDBFactory.prototype.open = () => {
          throw new DOMException("not here", "SecurityError");
        };
        return;
      }
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...all: Parameters<typeof put>) {
        if (this.name === "lines") throw new DOMException("full", "QuotaExceededError");
        return put.apply(this, all);
      };
    }, lack);
    const page = await context.newPage();
    await openWorkbench(page);
    await verdict(page, "DB08", "Accept");
    await expect(saveState(page)).toHaveText("Not saved");
    const note = page.getByRole("alert").filter({ hasText: "will be gone when the page is closed" });
    await expect(note).toContainText(lack === "private" ? "private window" : "no room left");
    const download = page.waitForEvent("download");
    await note.getByRole("button", { name: "Download what you have" }).click();
    const file = await (await download).path();
    expect(readFileSync(file, "utf8")).toMatch(/DB08[\s\S]{0,600}dos:verdict dos:accepted/);
    await context.close();
  }
});

test("a folder that is served for writing is saved to by itself, and only what was changed", async ({ page }) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), "dossier-save-"));
  const notes = join(folder, "krivitsky");
  cpSync("data/krivitsky", notes, { recursive: true });
  const texts = () =>
    new Map(
      readdirSync(notes)
        .filter((name) => name.endsWith(".ttl"))
        .map((name) => [name, readFileSync(join(notes, name), "utf8")]),
    );
  const before = texts();
  const server = spawn(process.execPath, [
    process.env.DOSSIER_CLI ?? "dist/cli.js",
    "serve",
    notes,
    "--write",
    "--port",
    "0",
  ]);
  try {
    const url = await address(server);
    await page.goto(url);
    await expect(page.getByRole("application", { name: /^Graph/ })).toBeVisible({ timeout: 60_000 });
    await verdict(page, "DB08", "Accept");
    await expect(saveState(page)).toHaveText(/Saved \d\d\.\d\d/);
    const changed = [...texts()].filter(([name, text]) => before.get(name) !== text);
    expect(changed.map(([name]) => name)).toEqual(["claims-debriefing.ttl"]);

    // Another program writes the same file: it is followed, not overwritten.
    const file = join(notes, "claims-debriefing.ttl");
    writeFileSync(
      file,
      `${readFileSync(file, "utf8")}\nkri:quiet-room a dos:Place ; <http://www.w3.org/2000/01/rdf-schema#label> "a quiet room"@en .\n`,
    );
    await expect(async () => {
      await find(page, "quiet room");
      await expect(page.getByRole("option", { name: /a quiet room/ })).toBeVisible({ timeout: 2000 });
    }).toPass();

    await page.route("**/dossier/changes", (route) => route.abort());
    await undo(page).click();
    await expect(saveState(page)).toHaveText("Kept in this browser");
    await saveState(page).click();
    await expect(page.getByText("The server does not answer.")).toBeVisible();
    await page.unroute("**/dossier/changes");
    await page.getByRole("button", { name: /^Save to the files now/ }).click();
    await expect(saveState(page)).toHaveText(/Saved \d\d\.\d\d/);
    expect(readFileSync(file, "utf8")).toContain("a quiet room");
    const others = (all: Map<string, string>) => [...all].filter(([name]) => name !== "claims-debriefing.ttl");
    expect(others(texts())).toEqual(others(before));
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

const address = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    server.stdout?.on("data", (piece: Buffer) => {
      said += piece.toString();
      const url = /http:\S+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    });
    server.on("exit", (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });

test("a dropped file is there again after a reload, with its changes", async ({ page }) => {
  test.setTimeout(300_000);
  await openWorkbench(page);
  await page.evaluate(() => {
    const turtle = `@prefix ex: <http://example.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      ex:ada a ex:Person ; rdfs:label "Ada" ; ex:knows ex:bob . ex:bob a ex:Person ; rdfs:label "Bob" .`;
    const data = new DataTransfer();
    data.items.add(new File([turtle], "notes.ttl", { type: "text/turtle" }));
    document.querySelector(".drop-area")?.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
  });
  await page.getByRole("button", { name: "Open in its place" }).click();
  await expect(page).toHaveTitle("notes.ttl · Dossier");
  await page.evaluate(() => history.replaceState(null, "", `${location.search}#/?panel=query`));
  await page.reload();
  await expect(page).toHaveTitle("notes.ttl · Dossier", { timeout: 60_000 });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("notes.ttl");
});
