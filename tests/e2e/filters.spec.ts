/** Filters, things out of view, and sources set aside: chosen, counted, kept in the address, and taken away again. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { atRest, card, choose, find, onCanvas, openWorkbench, searchField, watchErrors } from "./workbench.ts";

const rail = (page: Page): Locator => page.getByRole("navigation", { name: "Search and filters" });
const row = (page: Page, name: RegExp): Locator => rail(page).getByRole("button", { name });
const chips = (page: Page): Locator => page.getByRole("region", { name: "Active filters" });
const note = (page: Page): Locator => rail(page).getByRole("status").filter({ hasText: "set aside" });

/** The numbers of a section of the rail, in their order. */
async function numbers(page: Page, section: string): Promise<number[]> {
  const texts = await rail(page).getByRole("region", { name: section }).locator(".n").allTextContents();
  return texts.map((t) => Number(t.replace(/[^\d]/g, "")));
}

const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);

async function clean(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${screen}: ${v.id} ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`)).toEqual([]);
}

test("facets: choose, combine, leave out, hide, search past them, clear", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  const whole = await onCanvas(page);

  await test.step("counts stand beside every value", async () => {
    await expect(row(page, /^People 72 things/)).toBeVisible();
    expect(await numbers(page, "Certainty")).toEqual([162, 72, 51, 22]);
  });

  await test.step("two values of one facet: either will do; the others are counted under them", async () => {
    await row(page, /^People 72/).click();
    await expect(chips(page)).toContainText(/\d+ things dimmed by filters/);
    await row(page, /^Events/).click();
    await expect(page).toHaveURL(/kind=event,person/);
    await expect(chips(page).getByRole("button", { name: "Remove the filter: Events" })).toBeVisible();
    expect(sum(await numbers(page, "Certainty"))).toBeLessThan(307);
    // Nothing has left and nothing has come.
    expect(await onCanvas(page)).toEqual(whole);
  });

  await test.step("hidden instead of dimmed, and back", async () => {
    const dimmed = Number(/(\d+) things? dimmed/.exec((await chips(page).textContent()) ?? "")?.[1]);
    await chips(page).getByRole("button", { name: "Hide them" }).click();
    await expect(chips(page)).toContainText(`${dimmed} things hidden by filters`);
    await atRest(page);
    expect((await onCanvas(page)).things).toBe(whole.things - dimmed);
    await page.goBack();
    await expect(chips(page)).toContainText(`${dimmed} things dimmed by filters`);
    await atRest(page);
    expect(await onCanvas(page)).toEqual(whole);
  });

  await test.step("with the keyboard: only this, then leave out", async () => {
    await row(page, /^People/).focus();
    await page.keyboard.press("Shift+Enter");
    await expect(page).toHaveURL(/kind=person(?!,)/);
    await page.keyboard.press("Alt+Enter");
    await expect(page).toHaveURL(/not-kind=person/);
    await expect(chips(page)).toContainText("not People");
    await rail(page).getByRole("button", { name: "More on People" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Only this" }).click();
    await expect(page).not.toHaveURL(/not-kind/);
  });

  await test.step("a search keeps to the filters and says what they hide", async () => {
    await find(page, "Langham");
    await expect(page.getByText(/Filters hide \d+ things?\./)).toBeVisible();
    await page.getByRole("button", { name: "Search without filters" }).click();
    await expect(page.getByRole("option", { name: /Langham/ }).first()).toBeVisible();
    await searchField(page).fill("");
  });

  await test.step("a relation found by name; dates from and to; all in the address, also after a reload", async () => {
    await rail(page).getByRole("button", { name: "Relations", exact: true }).click();
    await rail(page).getByRole("searchbox", { name: "Find in Relations" }).fill("gave info");
    await row(page, /^gave information on/).click();
    await rail(page).getByRole("button", { name: "Dates", exact: true }).click();
    await rail(page).getByRole("textbox", { name: "From" }).fill("soon");
    await rail(page).getByRole("button", { name: "Apply" }).click();
    await expect(rail(page).getByText(/^No date/)).toBeVisible();
    await rail(page).getByRole("textbox", { name: "From" }).fill("1937");
    await rail(page).getByRole("textbox", { name: "To" }).fill("1941");
    await page.keyboard.press("Enter");
    await expect(chips(page)).toContainText("1937 to 1941");
    await page.reload();
    await expect(chips(page)).toContainText("gave information on");
    await expect(chips(page)).toContainText("1937 to 1941");
    await expect(row(page, /^People/)).toHaveAttribute("aria-pressed", "true");
    await atRest(page);
    await clean(page, "filters");
  });

  await test.step("the list behind a value, and the query that the filters stand for", async () => {
    await rail(page).getByRole("button", { name: "List Certain" }).click();
    await expect(rail(page).getByRole("heading", { name: "Certain" })).toBeVisible();
    await rail(page)
      .getByRole("button", { name: /^Back to all lists/ })
      .click();
    await chips(page).getByRole("button", { name: "SPARQL of the filters" }).click();
    await page.getByRole("button", { name: "Open in the query panel" }).click();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await expect(page.getByRole("region", { name: "Answer" }).getByText(/\d+ rows?/)).toBeVisible({ timeout: 60_000 });
  });

  await test.step("cleared, everything is as before", async () => {
    await chips(page).getByRole("button", { name: "Clear all" }).click();
    await expect(chips(page)).toHaveCount(0);
    await expect(row(page, /^People 72/)).toBeVisible();
  });
  expect(errors).toEqual([]);
});

test("a thing is taken out of view and brought back; nothing is deleted", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  const whole = await onCanvas(page);
  await choose(page, "MI5", /^MI5/);
  await card(page).getByRole("button", { name: "Remove from view" }).click();
  await expect(chips(page).getByRole("button", { name: "1 thing out of view" })).toBeVisible();
  await atRest(page);
  expect((await onCanvas(page)).things).toBe(whole.things - 1);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("307 claims");
  await page.reload();
  await atRest(page);
  await chips(page).getByRole("button", { name: "1 thing out of view" }).click();
  await page.getByRole("button", { name: "Bring back MI5" }).click();
  await expect(chips(page)).toHaveCount(0);
  await atRest(page);
  expect(await onCanvas(page)).toEqual(whole);
  expect(errors).toEqual([]);
});

test("sources are set aside, what rests on them is told, and they come back", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  const count = (name: string) => rail(page).getByRole("checkbox", { name: `Count ${name}`, exact: true });

  await test.step("unticked in the rail: a note, and the counts without them", async () => {
    await count("Klehr 2003").focus();
    await page.keyboard.press("Space");
    await expect(count("Klehr 2003")).not.toBeChecked();
    await expect(note(page)).toContainText("Klehr 2003 is set aside. 10 claims rest on it alone and are dimmed.");
    await expect.poll(async () => sum(await numbers(page, "Certainty"))).toBe(297);
    await expect(page).toHaveURL(/aside=src:KLE/);
  });

  await test.step("the panel lists what falls, and its query finds the same", async () => {
    await note(page).getByRole("button", { name: "List the 10" }).click();
    const falls = page.getByRole("region", { name: "What falls" });
    await expect(falls.getByRole("heading", { name: "Claims that fall 10" })).toBeVisible();
    await clean(page, "sources");
    await falls.getByRole("button", { name: "SPARQL of the claims that fall" }).click();
    await page.getByRole("button", { name: "Open in the query panel" }).click();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await expect(page.getByRole("region", { name: "Answer" }).getByText("10 rows")).toBeVisible({ timeout: 60_000 });
  });

  await test.step("a family goes as one; single witnesses have a badge", async () => {
    await page.locator(".drawer-tabs").getByRole("button", { name: "Sources", exact: true }).click();
    const family = page.getByRole("checkbox", { name: /^Count the family of Kern 2003, 7 sources/ }).first();
    await family.focus();
    // One of it is out already: first the whole of it counts again.
    await page.keyboard.press("Space");
    await expect(note(page)).toHaveCount(0);
    await page.keyboard.press("Space");
    await expect(note(page)).toContainText(/7 sources are set aside/);
    await note(page).getByRole("button", { name: "Bring back" }).click();
    await expect(note(page)).toHaveCount(0);
    await expect.poll(async () => sum(await numbers(page, "Certainty"))).toBe(307);
    await expect(card(page).getByText("1 witness").first()).toBeVisible();
  });

  await test.step("a claim tells who told whom", async () => {
    await choose(page, "DB20", /DB20/);
    await expect(card(page).getByRole("heading", { name: /^How it comes to us/ })).toBeVisible();
    await expect(card(page).locator(".testimony li").first()).toContainText(/told Guy Burgess/);
    await clean(page, "testimony");
  });
  expect(errors).toEqual([]);
});

test("filters on a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./#/?kind=person,event&aside=src:KLE");
  await expect(page.getByRole("application", { name: /^Graph/ })).toBeVisible({ timeout: 60_000 });
  await expect(chips(page)).toContainText("Klehr 2003 set aside");
  await page.getByRole("button", { name: "Browse", exact: true }).click();
  await expect(note(page)).toBeVisible();
  await row(page, /^Events/).click();
  await expect(page).toHaveURL(/kind=person(?!,)/);
  await clean(page, "browse");
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});
