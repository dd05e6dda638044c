/** Building queries in a folder that is written: offers by keyboard, what is in the data, a pattern by pointing, a query saved as a file that the command line runs, and asked from a card. */
import { type ChildProcess, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { CLI, serveFolder } from "./served-folder.ts";
import { card, choose, openWorkbench, searchField, watchErrors } from "./workbench.ts";

const PORT = Number(process.env.DOSSIER_PORT ?? 4310) + 13;

let folder = "";
let server: ChildProcess | null = null;

test.use({ baseURL: `http://127.0.0.1:${PORT}/` });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dossier-queries-"));
  cpSync("data/krivitsky", folder, { recursive: true });
  server = await serveFolder(folder, PORT);
});

test.afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

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

  const title = "Who took part, how sure is it?";
  const file = (): string => join(folder, "queries/who-took-part-how-sure-is-it.rq");
  const shelf = page.getByRole("dialog", { name: "Saved queries" });

  await test.step("saved as a file of the folder, with values that are asked for, on the cards of a class", async () => {
    await panel.getByRole("button", { name: "New query" }).click();
    await editor.click();
    await page.keyboard.insertText(
      "SELECT ?event ?who ?how WHERE {\n  ?claim rdf:reifies <<( ?event dos:conductedBy ?who )>> ; dos:certainty ?how .\n}\n",
    );
    await panel.getByRole("button", { name: "Save query" }).click();
    const dialog = page.getByRole("dialog", { name: "Save this query" });
    await dialog.getByRole("textbox", { name: "Title" }).fill(title);
    await dialog.getByText("Ask for values before it runs").click();
    await dialog.getByRole("combobox", { name: "What ?how asks for" }).selectOption("one of a list");
    await expect(dialog.getByRole("textbox", { name: /^What \?how can be/ })).toHaveValue(
      "dos:certain\ndos:contested\ndos:disputed\ndos:probable",
    );
    await dialog.getByRole("textbox", { name: "Question for ?how" }).fill("How sure?");
    await dialog.getByRole("combobox", { name: "Class", exact: true }).selectOption("Person");
    await dialog.getByRole("combobox", { name: /^Variable that stands/ }).selectOption("?who");
    const { violations } = await new AxeBuilder({ page }).include(".save-query").analyze();
    expect(violations.map((v) => v.id)).toEqual([]);
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(panel.getByRole("combobox", { name: "How sure?" }).locator("option")).toHaveText([
      ...["Any", "certain", "contested", "disputed", "probable"],
    ]);
    const text = readFileSync(file(), "utf8");
    expect(text).toContain(`# title: ${title}\n`);
    expect(text).toContain(
      '# param: ?how choice dos:certain | dos:contested | dos:disputed | dos:probable "How sure?"\n',
    );
    expect(text).toContain("# pin: dos:Person ?who\n");
    const answer = execFileSync(
      process.execPath,
      [CLI, "query", folder, "-f", file(), "--param", "who=kri:jane-archer", "--param", "how=dos:certain"],
      { encoding: "utf8" },
    );
    expect(answer).toContain("Jane Archer");
    expect(answer).toMatch(/\n\d+ rows?\n$/);
  });

  await test.step("renamed; a file that was changed meanwhile is not touched; deleted and put back", async () => {
    const open = async (): Promise<void> => {
      if (!(await shelf.isVisible())) await panel.getByRole("button", { name: "Saved queries" }).click();
    };
    await open();
    await shelf.getByRole("button", { name: `Rename ${title}` }).click();
    await page.keyboard.type(" And when?");
    await page.keyboard.press("Enter");
    await expect(shelf.getByRole("button", { name: `${title} And when?`, exact: true })).toBeVisible();
    await expect(editor).toContainText("And when?");
    const mine = readFileSync(file(), "utf8");
    expect(mine).toContain(`# title: ${title} And when?\n`);
    const theirs = `# title: ${title}\n\nASK {}\n`;
    writeFileSync(file(), theirs);
    await shelf.getByRole("button", { name: `Delete ${title} And when?` }).click();
    await expect(shelf.getByRole("alert")).toContainText("says something else by now");
    expect(readFileSync(file(), "utf8")).toBe(theirs);
    await shelf.getByRole("button", { name: `Delete ${title}`, exact: true }).click();
    await expect(shelf.getByRole("status")).toContainText("is deleted");
    expect(existsSync(file())).toBe(false);
    const { violations } = await new AxeBuilder({ page }).include(".saved-popover").analyze();
    expect(violations.map((v) => v.id)).toEqual([]);
    await page.keyboard.press("Enter");
    await expect.poll(() => existsSync(file())).toBe(true);
    await page.keyboard.press("Escape");
    // What is in the editor is saved again, over theirs, which the dialog says.
    await panel.getByRole("button", { name: "Save query" }).click();
    const dialog = page.getByRole("dialog", { name: "Save this query" });
    await dialog.getByRole("textbox", { name: "Title" }).fill(title);
    await expect(dialog).toContainText(`It replaces “${title}”`);
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await expect(dialog).toHaveCount(0);
    expect(readFileSync(file(), "utf8")).toBe(mine.replace(" And when?", ""));
  });

  await test.step("a pattern: one thing chosen by name, a line by its claim, one end made any of its class", async () => {
    await panel.getByRole("button", { name: "Close the drawer" }).click();
    await choose(page, "DB07", /DB07/);
    await page.getByRole("application", { name: /^Graph/ }).focus();
    await page.keyboard.press("Shift+P");
    await expect(strip.getByRole("list", { name: "Lines of the pattern" })).toContainText("Jane Archer");
    await strip.getByRole("button", { name: /^Jane Archer: any person/ }).click();
    await expect(strip.getByRole("list", { name: "Lines of the pattern" })).toContainText("any person");
    await strip.getByRole("checkbox", { name: "With sources" }).press("Space");
    const { violations } = await new AxeBuilder({ page }).include(".pattern-strip").analyze();
    expect(violations.map((v) => v.id)).toEqual([]);
    await strip.getByRole("button", { name: "Open as a query" }).click();
    await expect(strip).toHaveCount(0);
    await expect(editor).toContainText("dos:statedIn ?source");
    await expect(panel.getByText(/\d+ rows? in|\d+ rows?$/).first()).toBeVisible({ timeout: 60_000 });
    await expect(panel).toContainText("Jane Archer");
  });

  await test.step("two things bring the line that joins them; Escape leaves a pattern", async () => {
    await page.getByRole("application", { name: /^Graph/ }).focus();
    await page.keyboard.press("p");
    await expect(strip).toBeVisible();
    for (const name of ["Jane Archer", "Walter Krivitsky", "Soviet military intelligence"]) {
      await searchField(page).fill(name);
      await page
        .getByRole("option", { name: new RegExp(`^${name}`) })
        .first()
        .click();
    }
    await expect(strip.getByRole("list", { name: "Lines of the pattern" })).toContainText("employed by");
    await strip.getByRole("button", { name: "Add Walter Krivitsky questioned by Jane Archer" }).click();
    await expect(strip.getByRole("list", { name: "Lines of the pattern" })).toContainText("questioned by");
    await page.keyboard.press("Escape");
    await expect(strip).toHaveCount(0);
  });

  await test.step("the question on a card: opened with the thing filled in, and answered", async () => {
    await choose(page, "Jane Archer", /^Jane Archer/);
    const questions = card(page).getByRole("list", { name: "Questions" });
    await expect(questions.getByRole("button", { name: /^Whom did this person meet/ })).toBeVisible();
    await questions.getByRole("button", { name: title }).click();
    await expect(panel.getByRole("combobox", { name: "?who" })).toHaveValue("Jane Archer");
    await expect(panel.getByText(/\d+ rows? in/)).toBeVisible({ timeout: 60_000 });
    await expect(panel.getByRole("region", { name: "Answer" })).toContainText("debriefing");
  });
  // The browser itself writes down that the server refused to touch the changed file.
  expect(errors.filter((error) => !/409 \(Conflict\)/.test(error))).toEqual([]);
});
