/** Building queries: offers by keyboard, what is in the data, a pattern by pointing, a question on a card. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { card, choose, openWorkbench, watchErrors } from "./workbench.ts";

test("a query written with help, pointed together, saved, and asked from a card", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  const panel = page.getByRole("region", { name: "Panels" });
  const editor = page.getByRole("textbox", { name: /^SPARQL query/ });
  const offers = page.getByRole("listbox", { name: "Completions" });
  /** The list takes no key in its first moment, so that nobody takes what they have not seen. */
  const take = async (): Promise<void> => {
    await page.waitForTimeout(200);
    await page.keyboard.press("Enter");
  };
  const strip = page.getByRole("region", { name: "Pattern" });

  await test.step("offers that fit the place, by keyboard alone", async () => {
    await page.getByRole("button", { name: "Query", exact: true }).click();
    await editor.click();
    await page.keyboard.type("SELECT ?e WHERE { ?e a inter");
    await expect(offers.getByRole("option").first()).toContainText("dos:Interrogation");
    await take();
    await page.keyboard.type(" ; cond");
    await expect(offers.getByRole("option").first()).toContainText("dos:conductedBy");
    await expect(offers.getByRole("option").first()).toContainText("event → agent");
    await take();
    await page.keyboard.type(" arch");
    await expect(offers.getByRole("option").first()).toContainText("kri:jane-archer");
    await take();
    await expect(editor).toContainText("?e a dos:Interrogation ; dos:conductedBy kri:jane-archer");
    await page.keyboard.press("F1");
    await expect(page.locator(".meaning-tip")).toContainText("Jane Archer");
    await page.keyboard.press("Escape");
    await expect(page.locator(".meaning-tip")).toHaveCount(0);
  });

  await test.step("what is in the data: found, and put into the query", async () => {
    await panel.getByRole("button", { name: "What is in the data" }).click();
    const schema = panel.getByRole("region", { name: "What is in the data" });
    await schema.getByRole("searchbox", { name: "Find a class or relation" }).fill("took place");
    await schema
      .getByRole("button", { name: /^took place at, \d/ })
      .last()
      .press("Enter");
    await expect(editor).toContainText("?e dos:tookPlaceAt ?place .");
    await panel.getByRole("button", { name: "Run", exact: true }).click();
    await expect(panel.getByText(/\d+ rows? in|\d+ rows?$/).first()).toBeVisible({ timeout: 60_000 });
    const { violations } = await new AxeBuilder({ page }).include(".schema").include(".editor").analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`)).toEqual([]);
    await schema.getByRole("button", { name: "Close what is in the data" }).click();
  });

  await test.step("saved under a title, with a value that is asked for", async () => {
    await panel.getByRole("button", { name: "Save query" }).click();
    const dialog = page.getByRole("dialog", { name: "Save this query" });
    await dialog.getByRole("textbox", { name: "Title" }).fill("Where did Jane Archer question anyone?");
    await dialog.getByText("Ask for values before it runs").click();
    await dialog.getByRole("combobox", { name: "What ?place asks for" }).selectOption("a thing");
    await dialog.getByRole("textbox", { name: "Question for ?place" }).fill("At which place?");
    const { violations } = await new AxeBuilder({ page }).include(".save-query").analyze();
    expect(violations.map((v) => v.id)).toEqual([]);
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(panel.getByRole("combobox", { name: "At which place?" })).toBeVisible();
    await panel.getByRole("button", { name: "Saved queries" }).click();
    await expect(page.getByRole("menuitem", { name: "Where did Jane Archer question anyone?" })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("a pattern: one thing chosen by name, a line by its claim, one end made any of its class", async () => {
    await panel.getByRole("button", { name: "Close the drawer" }).click();
    await choose(page, "DB07", /DB07/);
    await page.getByRole("application", { name: /^Graph/ }).focus();
    await page.keyboard.press("Shift+P");
    await expect(strip.getByRole("list", { name: "Lines of the pattern" })).toContainText("Jane Archer");
    await strip.getByRole("button", { name: /^Jane Archer: any person/ }).click();
    await expect(strip.getByRole("list", { name: "Lines of the pattern" })).toContainText("any person");
    const { violations } = await new AxeBuilder({ page }).include(".pattern-strip").analyze();
    expect(violations.map((v) => v.id)).toEqual([]);
    await strip.getByRole("button", { name: "Open as a query" }).click();
    await expect(strip).toHaveCount(0);
    await expect(editor).toContainText("?person a");
    await expect(panel.getByText(/\d+ rows? in|\d+ rows?$/).first()).toBeVisible({ timeout: 60_000 });
    await expect(panel).toContainText("Jane Archer");
  });

  await test.step("Escape leaves a pattern", async () => {
    await page.getByRole("application", { name: /^Graph/ }).focus();
    await page.keyboard.press("p");
    await expect(strip).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(strip).toHaveCount(0);
  });

  await test.step("a question on a card: opened with the thing filled in, and answered", async () => {
    await choose(page, "Krivitsky", /^Walter Krivitsky/);
    await card(page)
      .getByRole("list", { name: "Questions" })
      .getByRole("button", { name: /^Whom did this person meet/ })
      .click();
    await expect(panel.getByRole("combobox", { name: "Whose contacts?" })).toHaveValue("Walter Krivitsky");
    await expect(panel.getByText("7 rows")).toBeVisible({ timeout: 60_000 });
    await expect(panel).toContainText("David Shub");
  });
  expect(errors).toEqual([]);
});
