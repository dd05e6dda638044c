/** A whole journey without the mouse: walk the graph, the list and the outline, search, edit, undo, and ask which keys there are. */
import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { syntheticDossier } from "../bench/synthetic.ts";
import { atRest, card, onCanvas, openWorkbench, searchField, watchErrors } from "./workbench.ts";

/** What is said to those who hear the page. */
const said = (page: Page): Locator => page.locator(".app > [role=status]");

/** Presses F6 until the pane with the keyboard is the wanted one. */
async function toPane(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press("F6");
    if (await page.evaluate((s) => document.activeElement?.closest(s) !== null, selector)) return;
  }
  throw new Error(`F6 never came to ${selector}.`);
}

/** Runs a command by its words. */
async function command(page: Page, words: string, name: RegExp): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type(words);
  await expect(page.getByRole("option", { name }).first()).toBeVisible();
  for (let i = 0; i < 40; i++) {
    const focused = page.locator("[role=option][data-focused]");
    if ((await focused.count()) > 0 && name.test((await focused.textContent()) ?? "")) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Search or run a command" })).toHaveCount(0);
}

test("from the graph to the list and back, by keys alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const errors = watchErrors(page);
  await openWorkbench(page);
  const name = card(page).getByRole("heading", { level: 2 });

  await test.step("the first key leads to the graph; arrows walk its lines and say where one is", async () => {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Skip to the graph" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("application", { name: /^Graph/ })).toBeFocused();
    await page.keyboard.press("Home");
    await expect(said(page)).toHaveText(/^Walter Krivitsky, person, \d+ lines/);
    for (const way of ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"]) {
      await page.keyboard.press(way);
      await page.waitForTimeout(400);
      if (!/^Walter Krivitsky/.test((await said(page).textContent()) ?? "")) break;
    }
    await expect(said(page)).not.toHaveText(/^Walter Krivitsky/);
    await expect(said(page)).toHaveText(/^.+, [\p{L} ]+(, known by report only)?, \d+ lines?/u);
    const there = ((await said(page).textContent()) ?? "").split(", ")[0] ?? "";
    await page.keyboard.press("Enter");
    await expect(name).toContainText(there.slice(0, 12));
    const before = (await onCanvas(page)).things;
    await page.keyboard.press("e");
    await expect.poll(async () => (await onCanvas(page)).things, { timeout: 60_000 }).toBeGreaterThanOrEqual(before);
    await atRest(page);
  });

  await test.step("one key leads from pane to pane", async () => {
    for (const pane of [".drawer", ".card-pane", ".head", ".rail", ".canvas"]) await toPane(page, pane);
    await expect(page.getByRole("application", { name: /^Graph/ })).toBeFocused();
  });

  await test.step("the outline opens branch by branch", async () => {
    await page.keyboard.press("Escape");
    await command(page, "outline", /Show the graph as an outline/);
    const outline = page.getByRole("treegrid", { name: "Outline of the graph" });
    await expect(outline).toBeVisible();
    await toPane(page, ".drawer");
    for (let i = 0; i < 20; i++) {
      if (await outline.evaluate((el) => el.contains(document.activeElement))) break;
      await page.keyboard.press("Tab");
    }
    const first = outline.getByRole("row").first();
    await expect(first).toBeFocused();
    await expect(first).toHaveAccessibleName(/^Walter Krivitsky/);
    const rows = await outline.getByRole("row").count();
    await page.keyboard.press("ArrowRight");
    await expect(first).toHaveAttribute("aria-expanded", "true");
    await expect.poll(() => outline.getByRole("row").count()).toBeGreaterThan(rows);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const leaf = page.locator(".outline [role=row]:focus");
    await expect(leaf).toHaveAttribute("aria-level", "3");
    const words = ((await leaf.locator(".cell-words").textContent()) ?? "").trim();
    await page.keyboard.press("Enter");
    await expect(name).toHaveText(words);
  });

  await test.step("rows of the list are selected, marked on the canvas, copied and opened", async () => {
    await page.keyboard.press("Escape");
    for (let i = 0; i < 12; i++) {
      if (await page.evaluate(() => document.activeElement?.getAttribute("role") === "radio")) break;
      await page.keyboard.press("Shift+Tab");
    }
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Space");
    const grid = page.getByRole("grid", { name: "Things on the canvas" });
    await expect(grid).toBeVisible();
    for (let i = 0; i < 24; i++) {
      if (await page.evaluate(() => document.activeElement?.classList.contains("grid-row") === true)) break;
      await page.keyboard.press("Tab");
    }
    const { things } = await onCanvas(page);
    await expect(grid).toHaveAttribute("aria-rowcount", String(things + 1));
    await page.keyboard.press("Home");
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(page.getByText(`3 of ${things} things selected`)).toBeVisible();
    await expect(page.getByText(/on the canvas, 3 hits/)).toBeVisible();
    await page.keyboard.press("ControlOrMeta+c");
    await expect(said(page)).toHaveText(/3 things copied/);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\n")).toHaveLength(4);
    expect(copied).toMatch(/^Thing\tClass\tDates\t/);
    await page.keyboard.press("Enter");
    const row = page.locator(".grid-row:focus [role=rowheader] .cell-words");
    await expect(name).toHaveText(((await row.textContent()) ?? "").replace("known by report only", ""));
  });

  await test.step("a claim is found, accepted and taken back", async () => {
    await page.keyboard.press("f");
    await expect(searchField(page)).toBeFocused();
    await page.keyboard.type("DB08");
    await expect(page.getByRole("option", { name: /DB08/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(card(page)).toContainText("Reported, not accepted");
    await command(page, "accept claim", /Accept claim DB08/);
    await expect(card(page)).not.toContainText("Reported, not accepted");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(card(page)).toContainText("Reported, not accepted");
  });

  await test.step("the sheet of keys says all this, and the command field every action", async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    for (const group of ["Anywhere", "On the canvas", "In a list", "In the outline", "In the query"]) {
      await expect(sheet.getByRole("heading", { name: group })).toBeVisible();
    }
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
    await page.keyboard.press("ControlOrMeta+k");
    for (const words of ["Open the panel Query", "Export the dossier as Turtle", "Change the theme", "Show all keys"]) {
      await expect(page.getByRole("option", { name: words })).toBeAttached();
    }
    await page.keyboard.press("Escape");
  });
  expect(errors).toEqual([]);
});

test("the list of ten thousand claims holds only the rows in sight, and is saved whole", async ({ page }, info) => {
  await openWorkbench(page);
  const text = syntheticDossier(10_000);
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "synthetic.ttl"));
    return data;
  }, text);
  for (const type of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent("main", type, { dataTransfer: transfer });
  await page.getByRole("button", { name: "Open in its place" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("10,000 claims", { timeout: 120_000 });
  await atRest(page);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await page.getByRole("radio", { name: "Claims" }).click();
  await page.getByRole("button", { name: "Whole dossier" }).click();
  const grid = page.getByRole("grid", { name: "Claims of the dossier" });
  const rows = Number(await grid.getAttribute("aria-rowcount")) - 1;
  expect(rows).toBeGreaterThan(8_000);
  expect(await grid.getByRole("row").count()).toBeLessThan(80);
  await grid.getByRole("row").nth(1).focus();
  await page.keyboard.press("End");
  await expect(grid.locator(`[aria-rowindex="${rows + 1}"]`)).toBeFocused();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV", exact: true }).click();
  const path = info.outputPath("claims.csv");
  await (await download).saveAs(path);
  const lines = readFileSync(path, "utf8").trimEnd().split("\r\n");
  expect(lines).toHaveLength(rows + 1);
  expect(lines[0]).toMatch(/^Subject,Says,Object,Standing,Certainty,When,Sources,/);
});

test("on a phone the card is half open, and a key makes it larger or puts it away", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./");
  await expect(page.getByRole("application", { name: /^Graph/ })).toBeVisible({ timeout: 60_000 });
  const sheet = page.getByRole("complementary", { name: "Card" });
  await expect(sheet.getByRole("heading", { level: 2, name: "Walter Krivitsky" })).toBeVisible();
  const share = async () => ((await sheet.boundingBox())?.height ?? 0) / 844;
  expect(await share()).toBeCloseTo(0.5, 1);
  const grip = sheet.getByRole("button", { name: /card/ }).first();
  await grip.focus();
  await page.keyboard.press("ArrowUp");
  await expect.poll(share).toBeGreaterThan(0.85);
  await page.keyboard.press("ArrowDown");
  await expect.poll(share).toBeLessThan(0.55);
  await page.keyboard.press("ArrowDown");
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+k");
  const dialog = await page.getByRole("dialog", { name: "Search or run a command" }).boundingBox();
  expect(dialog?.width).toBe(390);
  await page.keyboard.type("Jane Archer");
  await expect(page.getByRole("option", { name: /^Jane Archer/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(sheet.getByRole("heading", { level: 2, name: "Jane Archer" })).toBeVisible();
});
