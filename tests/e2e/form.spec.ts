/** Forms and checks: edit a thing by keyboard, make one, and come from a finding to its field. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { card, choose, openWorkbench, searchField, watchErrors } from "./workbench.ts";

const form = (page: Page): Locator => page.getByRole("region", { name: /^Edit / });

async function addField(page: Page, group: string, field: string): Promise<void> {
  await form(page)
    .getByRole("button", { name: `Add to “${group}”` })
    .focus();
  await page.keyboard.press("Enter");
  const item = page.getByRole("menuitem", { name: field, exact: true });
  await expect(item).toBeVisible();
  await page.keyboard.type(field);
  await expect(item).toBeFocused();
  await page.keyboard.press("Enter");
}

test("a person is edited by keyboard: a birth name, a date that is none, saved as one step and undone", async ({
  page,
}) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  await choose(page, "Oswald Harker", /Oswald Harker/);
  await expect(card(page).getByRole("heading", { name: "Oswald Harker" })).toBeVisible();
  await expect(searchField(page)).not.toBeFocused();
  await page.keyboard.press("Shift+E");
  await expect(form(page)).toBeVisible();
  await expect(form(page).getByRole("textbox", { name: "Name", exact: true })).toBeFocused();

  await addField(page, "Names and identity", "birth name");
  const birthName = form(page).getByRole("textbox", { name: "Birth name" });
  await expect(birthName).toBeFocused();
  await page.keyboard.type("Oswald Planted Harker");

  await addField(page, "Life", "born on");
  const bornOn = form(page).getByRole("textbox", { name: "Born on" });
  await expect(bornOn).toBeFocused();
  await page.keyboard.type("1886-13");
  await page.keyboard.press("Control+Enter");
  await expect(bornOn).toBeFocused();
  await expect(bornOn).toHaveAttribute("aria-invalid", "true");
  await expect(bornOn).toHaveAccessibleDescription(/“1886-13” is not a date\. Months run from 01 to 12\./);
  expect((await new AxeBuilder({ page }).include(".thing-form").analyze()).violations).toEqual([]);
  await bornOn.fill("1886-03~");
  await expect(bornOn).toHaveAccessibleDescription(/about March 1886: 1 to 31 March 1886/);

  // Another thing is looked at meanwhile: nothing typed is lost.
  await searchField(page).fill("Guy Liddell");
  await page
    .getByRole("option", { name: /Guy Liddell/ })
    .first()
    .click();
  await expect(card(page).getByRole("heading", { name: "Guy Liddell" })).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Oswald Harker" }).click();
  await expect(birthName).toHaveValue("Oswald Planted Harker");

  await birthName.focus();
  await page.keyboard.press("Control+Enter");
  await expect(form(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Edit", exact: true })).toBeFocused();
  await expect(card(page).getByText("Oswald Planted Harker")).toBeVisible();
  await expect(card(page).getByText("about March 1886")).toBeVisible();

  await page.keyboard.press("Control+z");
  await expect(card(page).getByText("Oswald Planted Harker")).toHaveCount(0);
  await expect(card(page).getByText("about March 1886")).toHaveCount(0);
  expect(errors).toEqual([]);
});

test("a value with claims is read in the form and changed at its claims", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const born = form(page).getByRole("group", { name: "Born on" });
  await expect(born.getByText("28 June 1899")).toBeVisible();
  await expect(born.getByText(/stated in SPK and MOST/)).toBeVisible();
  await expect(born.getByRole("textbox")).toHaveCount(0);
  await born.getByRole("button", { name: "Add a claim: born on" }).click();
  await expect(page.getByRole("dialog", { name: "Add a claim" })).toBeVisible();
  expect(errors).toEqual([]);
});

test("a new thing without a needed name is found by the checks, and the finding leads to its field", async ({
  page,
}) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  await page.keyboard.press("Shift+N");
  const dialog = page.getByRole("dialog", { name: "New thing" });
  await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("Hôtel Terminus");
  await dialog.getByRole("combobox", { name: "What it is" }).selectOption({ label: "Case" });
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(form(page).getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Hôtel Terminus");
  await form(page).getByRole("button", { name: "Remove name" }).click();
  await expect(form(page).getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(form(page).getByText("Give it a name, and only one in each language.")).toBeVisible();
  await form(page).getByRole("button", { name: "Save all the same" }).click();
  await expect(form(page)).toHaveCount(0);

  await expect(page.getByRole("button", { name: /^1 error: show them/ })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: /^1 error: show them/ }).click();
  await expect(page.getByText("Give it a name, and only one in each language.")).toBeVisible();
  await page.getByRole("button", { name: /^Fix: .*, name$/ }).click();
  await expect(form(page).getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await page.keyboard.type("Hôtel Terminus");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: /error: show them/ })).toHaveCount(0, { timeout: 30_000 });
  expect(errors).toEqual([]);
});
