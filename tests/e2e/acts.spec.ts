/** What can be done to a thing and to a claim from their menus: each dialog is read, done and taken back. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { card, openWorkbench, watchErrors } from "./workbench.ts";

const NAME = "Louis Waldman";

async function act(page: Page, words: string): Promise<void> {
  await card(page).getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: words }).click();
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`)).toEqual([]);
}

const undo = (page: Page): Locator => page.getByRole("button", { name: /^Undo: / });

async function takeBack(page: Page, what: RegExp): Promise<void> {
  await expect(undo(page)).toHaveAccessibleName(what);
  await undo(page).click();
}

test("menus on a thing and a claim: every dialog, and the way back", async ({ page }) => {
  test.setTimeout(240_000);
  const errors = watchErrors(page);
  await openWorkbench(page, "#/kri:louis-waldman");
  const named = card(page).getByRole("heading", { level: 2, name: NAME });
  await expect(named).toBeVisible();

  await test.step("the canvas has the same menu", async () => {
    await page.getByRole("application", { name: /^Graph/ }).focus();
    await page.keyboard.press("Shift+F10");
    await expect(page.getByRole("menuitem", { name: "Merge with…" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.goto("./#/kri:louis-waldman");
    await expect(named).toBeVisible();
  });

  await test.step("merge, seen beforehand; taken apart from the history", async () => {
    await act(page, "Merge with…");
    const ask = page.getByRole("dialog", { name: `Merge ${NAME} with another` });
    await expect(ask.getByRole("combobox", { name: "It is the same as" })).toBeFocused();
    await page.keyboard.type("Guy Liddell");
    await page
      .getByRole("option", { name: /^Guy Liddell/ })
      .first()
      .click();
    await expect(ask.getByText(/in all will speak of Guy Liddell/)).toBeVisible();
    await isAccessible(page);
    await ask.getByRole("button", { name: "Merge into Guy Liddell" }).click();
    await expect(undo(page)).toHaveAccessibleName(/merge Louis Waldman into Guy Liddell/i);
    await page.getByRole("tab", { name: "History" }).first().click();
    await page
      .getByRole("button", { name: /^Take the merge apart: / })
      .first()
      .click();
    await expect(undo(page)).toHaveAccessibleName(/part Louis Waldman from Guy Liddell/i);
    await page.goto("./#/kri:louis-waldman");
    await expect(named).toBeVisible();
  });

  await test.step("split, change class, duplicate, another address", async () => {
    await act(page, "Split…");
    const split = page.getByRole("dialog", { name: `Split ${NAME}` });
    await split.getByRole("textbox", { name: "Name of the second" }).fill("The other Waldman");
    await isAccessible(page);
    await split.getByRole("button", { name: "Split", exact: true }).click();
    await takeBack(page, /split/i);
    await page.goto("./#/kri:louis-waldman");
    await act(page, "Change class…");
    const cls = page.getByRole("dialog", { name: `What is ${NAME}?` });
    await cls.getByRole("combobox", { name: "Class" }).selectOption({ label: "Place" });
    await isAccessible(page);
    await cls.getByRole("button", { name: "Make it a place" }).click();
    await takeBack(page, /class|place/i);
    await act(page, "Duplicate");
    await takeBack(page, /duplicate/i);
    await page.goto("./#/kri:louis-waldman");
    await act(page, "Change its address…");
    const address = page.getByRole("dialog", { name: `Address of ${NAME}` });
    await address.getByRole("textbox", { name: "IRI" }).fill("https://w3id.org/dossier/krivitsky/l-waldman");
    await isAccessible(page);
    await address.getByRole("button", { name: "Change the address" }).click();
    await takeBack(page, /change the IRI/i);
  });

  await test.step("a claim: reject, and what few claims need in its dialog", async () => {
    await page.goto("./#/kri:DB08");
    await expect(card(page).getByText("DB08").first()).toBeVisible();
    await act(page, "Reject");
    await takeBack(page, /reject/i);
    await act(page, "Edit the claim");
    const edit = page.getByRole("dialog", { name: "Edit the claim" });
    await edit.getByText("More: whose view, note, qualifiers").click();
    await edit.getByRole("textbox", { name: /^Note/ }).fill("Compare the diary.");
    await edit.getByRole("button", { name: "Add a qualifier" }).click();
    await isAccessible(page);
    await edit.getByRole("button", { name: "Remove qualifier 1" }).click();
    const object = edit.getByRole("combobox", { name: "Object", exact: true });
    const old = await object.inputValue();
    await object.fill("Valentine Vivian");
    await object.press("Tab");
    await expect(edit.getByRole("status").filter({ hasText: "It says now" })).toContainText(old);
    await page.keyboard.press("Control+Enter");
    await expect(edit).toHaveCount(0);
    await expect(card(page).getByRole("heading", { level: 2 })).toContainText("Valentine Vivian");
    await takeBack(page, /claim DB08/i);
    await expect(card(page).getByRole("heading", { level: 2 })).toContainText(old);
  });
  expect(errors).toEqual([]);
});
