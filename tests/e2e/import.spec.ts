/** A table comes into the dossier and is taken back; a thing entered twice is found, kept apart, and asked about again. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { openWorkbench, watchErrors } from "./workbench.ts";

const PEOPLE = readFileSync(resolve(import.meta.dirname, "../fixtures/tables/people.csv"), "utf8");

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], file));
      document.querySelector(".drop-area")?.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer: data }));
    },
    [name, text] as const,
  );
}

test("a table: preview, columns, likely the same, import, undo, and again from its mapping", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  await drop(page, "people.csv", PEOPLE);
  const dialog = page.getByRole("dialog", { name: "Import people.csv" });
  const next = dialog.getByRole("button", { name: "Next" });
  await expect(dialog.getByText("10 rows, 8 columns, UTF-8.")).toBeVisible();
  await expect(dialog.getByRole("cell", { name: "Archer, Jane" })).toBeVisible();
  await next.click();
  await expect(dialog.getByRole("combobox", { name: "Each row is about a" })).toHaveValue(/#Person$/);
  await expect(dialog.getByRole("combobox", { name: "Born means" })).toHaveValue(/bornOn$/);
  const axe = await new AxeBuilder({ page }).include(".dialog.import").analyze();
  expect(axe.violations.map(({ id }) => id)).toEqual([]);

  await test.step("with the keyboard alone: a row that is known, one that is possibly so", async () => {
    await next.focus();
    await page.keyboard.press("Enter");
    const archer = dialog.getByRole("combobox", { name: "Archer, Jane is" });
    await expect(archer).toHaveValue("same");
    const other = dialog.getByRole("combobox", { name: "Krivitskii, Walter is" });
    await other.selectOption("possibly");
    await next.focus();
    await page.keyboard.press("Enter");
  });

  await test.step("what cannot be read is told, and nothing comes in without a choice", async () => {
    await expect(dialog.getByRole("region", { name: "Errors" })).toContainText("Line 9, column 15 Born");
    const go = dialog.getByRole("button", { name: "Import", exact: true });
    await expect(go).toBeDisabled();
    await dialog.getByText("Import the good rows only").click();
    await expect(dialog.getByText("8 new things")).toBeVisible();
    await go.click();
    await expect(dialog.getByRole("status")).toContainText("Undo takes all of it back");
    await dialog.getByRole("button", { name: "Close" }).last().click();
  });

  await test.step("it is one step", async () => {
    await page.getByRole("searchbox", { name: "Find a person, place, source" }).fill("Olga Gray");
    await expect(page.getByRole("option", { name: /Olga Gray/ }).first()).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Undo: / }).click();
    await page.getByRole("searchbox", { name: "Find a person, place, source" }).fill("Olga Gray");
    await expect(page.getByRole("option", { name: /Olga Gray/ })).toHaveCount(0);
  });
  expect(errors).toEqual([]);
});

test("duplicates: side by side, kept apart, undone, merged", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  await drop(page, "person.csv", "Name,Born\nJane Archar,1898\n");
  const dialog = page.getByRole("dialog", { name: "Import person.csv" });
  for (const heading of ["First rows", "Columns"]) {
    await expect(dialog.getByLabel(heading, { exact: true }).first()).toBeVisible();
    await dialog.getByRole("button", { name: "Next" }).click();
  }
  await dialog.getByRole("combobox", { name: "Jane Archar is" }).selectOption("new");
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await dialog.getByRole("button", { name: "Close" }).last().click();

  await page.goto("./#/?panel=duplicates");
  const pairs = page.getByRole("listbox", { name: "Pairs that are likely one" });
  const pair = pairs.getByRole("option", { name: /Jane Archa/ }).first();
  await expect(pair).toBeVisible();
  await pair.click();
  const view = page.getByRole("region", { name: /Jane Archar/ });
  await expect(view).toContainText("a letter apart");
  const axe = await new AxeBuilder({ page }).include(".duplicates").analyze();
  expect(axe.violations.map(({ id }) => id)).toEqual([]);
  await view.getByRole("button", { name: "Keep apart" }).click();
  await expect(pair).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo: / }).click();
  await expect(pair).toBeVisible();
  await pair.click();
  await view
    .getByRole("article")
    .filter({ has: page.getByRole("button", { name: "Jane Archer", exact: true }) })
    .getByRole("button", { name: "Merge into this one…" })
    .click();
  const merging = page.getByRole("dialog", { name: / with another$/ });
  await expect(merging.getByText(/in all will speak of Jane Archer/)).toBeVisible();
  await merging.getByRole("button", { name: "Merge into Jane Archer" }).click();
  await expect(pair).toHaveCount(0);
  expect(errors).toEqual([]);
});
