/** A page of an archive file, entered by keyboard alone; then a line drawn on the canvas, a deletion, and the way back. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { atRest, card, findThing, openWorkbench, searchField, watchErrors } from "./workbench.ts";

const dialog = (page: Page, name = "Add a claim"): Locator => page.getByRole("dialog", { name });
const field = (page: Page, name: string | RegExp): Locator => dialog(page).getByRole("combobox", { name, exact: true });

async function typed(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (/^(?:Tab|Enter|Control\+.*)$/.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

const claims = async (page: Page): Promise<number> =>
  Number(/(\d+) claims/.exec((await page.locator(".dossier").textContent()) ?? "")?.[1]);

test("three claims by keyboard, a line by hand, a deletion, and back", async ({ page }) => {
  test.setTimeout(300_000);
  const errors = watchErrors(page);
  await openWorkbench(page, "#/kri:walter-krivitsky");
  const before = await claims(page);

  await test.step("the chosen thing is the subject; Tab takes what is offered; Ctrl+Enter saves", async () => {
    await page.keyboard.press("a");
    await expect(field(page, "Relation")).toBeFocused();
    await expect(field(page, "Subject")).toHaveValue("Walter Krivitsky");
    await typed(page, "met", "Tab", "Guy Liddell", "Tab", "Andrew 2009", "Tab", "section C", "Tab", "1940-01");
    await expect(dialog(page).getByText("January 1940", { exact: false }).first()).toBeVisible();
    await expect(dialog(page).getByText("Fits the shape of a claim")).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`)).toEqual([]);
    await page.keyboard.press("Control+Shift+Enter");
    await expect.poll(() => claims(page)).toBe(before + 1);
  });

  await test.step("the next claim of the page keeps source and place; a place nobody knows is made with it", async () => {
    await expect(field(page, "Relation")).toBeFocused();
    await expect(field(page, "Source")).not.toHaveValue("");
    await expect(dialog(page).getByRole("textbox", { name: /Where in it/ })).toHaveValue("section C");
    await typed(page, "born in", "Tab", "Sidmouth", "Tab");
    await expect(dialog(page).getByRole("combobox", { name: "What “Sidmouth” is" })).toHaveValue(/Place$/);
    await page.keyboard.press("Control+Enter");
    await expect(dialog(page)).toHaveCount(0);
    await expect(card(page).getByRole("heading", { level: 2 })).toContainText("Sidmouth");
    await expect(card(page).getByText("Reported, not accepted.")).toBeVisible();
  });

  await test.step("a whole line in the first field; without a source it is a draft", async () => {
    await page.keyboard.press("a");
    await expect(field(page, "Subject")).toBeFocused();
    await typed(page, "Jane Archer > met > Guy Liddell", "Tab");
    await expect(dialog(page).getByText(/Jane Archer.*met.*Guy Liddell/)).toBeVisible();
    await field(page, "Source").fill("");
    await expect(dialog(page).getByRole("button", { name: "Save as draft" })).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("1 draft");
    await expect(card(page).getByText("A draft.", { exact: true })).toBeVisible();
    await expect.poll(() => claims(page)).toBe(before + 3);
  });

  await test.step("Esc asks only when something would be lost", async () => {
    await page.keyboard.press("a");
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await page.keyboard.press("a");
    await typed(page, "Somebody", "Tab");
    await page.keyboard.press("Escape");
    await expect(dialog(page).getByRole("alert")).toContainText("not saved");
    await dialog(page).getByRole("button", { name: "Discard it" }).press("Enter");
    await expect(dialog(page)).toHaveCount(0);
  });

  await test.step("a line drawn from the chosen thing offers only what both ends allow", async () => {
    await page.goto("./#/kri:walter-krivitsky");
    await expect(card(page).getByRole("heading", { level: 2, name: "Walter Krivitsky" })).toBeVisible();
    await page.keyboard.press("l");
    await expect(page.getByText("A line from Walter Krivitsky: choose the other end.")).toBeVisible();
    await page.keyboard.press("f");
    await expect(searchField(page)).toBeFocused();
    await searchField(page).fill("Southampton");
    await page
      .getByRole("option", { name: /^Southampton/ })
      .first()
      .click();
    await expect(field(page, "Object")).toHaveValue("Southampton");
    await expect(field(page, "Relation")).toBeFocused();
    const offered = dialog(page).getByRole("option");
    await expect(offered.filter({ hasText: "died in" }).first()).toBeAttached();
    await expect(offered.filter({ hasText: "questioned by" })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
  });

  await test.step("the same by mouse, from the plus beside the chosen thing to another", async () => {
    await atRest(page);
    const end = await findThing(page, { x: 0.3, y: 0.4 });
    await page.locator(".link-handle").hover();
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await page.mouse.up();
    await expect(field(page, "Subject")).toHaveValue("Walter Krivitsky");
    await expect(field(page, "Object")).not.toHaveValue(/^(?:Walter Krivitsky)?$/);
    await expect(field(page, "Relation")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
  });

  await test.step("Delete shows what would go; Undo brings it back", async () => {
    await page.getByRole("application", { name: /^Graph/ }).focus();
    await page.keyboard.press("Delete");
    const ask = dialog(page, "Delete Walter Krivitsky");
    await expect(ask.getByText(/claims speak of it/)).toBeVisible();
    await ask.getByText("Delete them too").click();
    await ask.getByRole("button", { name: "Delete Walter Krivitsky" }).click();
    await expect.poll(() => claims(page)).toBeLessThan(before);
    await page.getByRole("region", { name: "Last change" }).getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => claims(page)).toBe(before + 3);
    for (let i = 0; i < 3; i++) await page.keyboard.press("Control+z");
    await expect.poll(() => claims(page)).toBe(before);
  });
  expect(errors).toEqual([]);
});
