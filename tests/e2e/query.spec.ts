/** The query workbench: written, mended, run, sorted, drawn, saved; stopped; an update previewed, applied and undone. */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import Papa from "papaparse";
import { card, openWorkbench, searchField, watchErrors } from "./workbench.ts";

const editor = (page: Page) => page.getByRole("textbox", { name: /query/i });
const answer = (page: Page) => page.getByRole("region", { name: "Answer" });
const view = (page: Page, name: string) => answer(page).getByRole("radio", { name, exact: true });

async function openPanel(page: Page): Promise<void> {
  await openWorkbench(page);
  await page.getByRole("button", { name: "Query", exact: true }).click();
}

async function type(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

async function ask(page: Page, text: string): Promise<void> {
  await type(page, text);
  await page.keyboard.press("ControlOrMeta+Enter");
}

async function clean(page: Page, screen: string): Promise<void> {
  // Without frames in the page, axe needs no page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.include(".drawer").analyze();
  expect(violations.map((v) => `${screen}: ${v.id} ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`)).toEqual([]);
}

const BY_CLASS = "SELECT ?class (COUNT(?x) AS ?n) { ?x a ?class } GROUP BY ?class ORDER BY ?class";

test("write, mend, run, sort, draw, save", async ({ page }, info) => {
  const errors = watchErrors(page);
  await openPanel(page);

  await test.step("a mistake is marked while typing, with its place", async () => {
    await type(page, "# How many of each?\nSELECT ?class WHERE { ?x a ?class ");
    await expect(page.getByRole("status").filter({ hasText: /Line 2, column \d+: / })).toBeVisible();
    await expect(page.locator(".cm-lintRange-error, .cm-lintPoint-error")).toHaveCount(1);
    await expect(page.getByRole("tab", { name: "How many of each?" })).toHaveAttribute("aria-selected", "true");
  });

  await test.step("laid out, made a comment and back, run", async () => {
    await type(page, BY_CLASS);
    await page.getByRole("button", { name: "Format" }).click();
    await expect(editor(page)).toContainText("ORDER BY ?class");
    await expect(page.locator(".cm-line")).toHaveCount(5);
    await editor(page).focus();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.press("ControlOrMeta+/");
    await expect(page.locator(".cm-line").first()).toHaveText(/^# SELECT/);
    await page.keyboard.press("ControlOrMeta+/");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(answer(page)).toContainText(/\d+ rows in [\d,]+ ms/, { timeout: 60_000 });
  });

  const rows = answer(page).getByRole("grid", { name: "Rows" }).getByRole("row");
  await test.step("sorted by number, filtered, a column put away", async () => {
    await rows.first().getByRole("button", { name: "n" }).click();
    await expect(rows.nth(1)).toContainText("Claim");
    await expect(rows.nth(1)).toContainText("491");
    await answer(page).getByRole("searchbox", { name: "Filter the rows" }).fill("organ");
    await expect(rows.nth(1)).toContainText("Organisation");
    await expect(answer(page).getByText(/^\d+ of \d+ rows$/)).toBeVisible();
    await answer(page).getByRole("button", { name: "Columns" }).click();
    await page.getByRole("menuitemcheckbox", { name: "n" }).click();
    await page.keyboard.press("Escape");
    await expect(rows.first()).not.toContainText("n");
    await clean(page, "table");
  });

  await test.step("as a chart with its table, and as text", async () => {
    await view(page, "Chart").click();
    await expect(answer(page).getByRole("img", { name: /^\d+ bars/ })).toBeVisible();
    await expect(answer(page).getByRole("row", { name: "Claim 491" })).toBeVisible();
    await clean(page, "chart");
    await view(page, "Text").click();
    await expect(answer(page).getByRole("region", { name: "The answer as JSON" })).toContainText(
      '"vars": ["class","n"]',
    );
    await clean(page, "text");
  });

  await test.step("downloaded and read again", async () => {
    const saved = async (format: string): Promise<string> => {
      const download = page.waitForEvent("download");
      await answer(page).getByRole("button", { name: "Copy or download the answer" }).click();
      await page.getByRole("menuitem", { name: format }).first().click();
      const path = info.outputPath(`answer.${format.toLowerCase()}`);
      await (await download).saveAs(path);
      return readFileSync(path, "utf8");
    };
    const CLAIM = "https://w3id.org/dossier/ns#Claim";
    const { data, errors: wrong } = Papa.parse<{ class: string; n: string }>(await saved("CSV"), {
      header: true,
      skipEmptyLines: true,
    });
    expect(wrong).toEqual([]);
    expect(data.find((row) => row.class === CLAIM)?.n).toBe("491");
    const told = await page.evaluate(
      (xml) => {
        const results = new DOMParser().parseFromString(xml, "application/xml").querySelectorAll("result");
        return [...results].map((each) => [...each.querySelectorAll("uri, literal")].map((cell) => cell.textContent));
      },
      await saved("XML"),
    );
    expect(told).toContainEqual([CLAIM, "491"]);
  });

  await test.step("dates on an axis, lines between things", async () => {
    await ask(
      page,
      "SELECT ?claim ?source ?when { ?claim dos:statedIn ?source ; dos:when ?when ; dos:certainty dos:contested }",
    );
    await expect(answer(page)).toContainText(/\d+ rows in/);
    await view(page, "Timeline").click();
    await expect(
      answer(page).getByRole("list", { name: "Rows in order of date" }).getByRole("listitem").first(),
    ).toBeVisible();
    await clean(page, "timeline");
    await view(page, "Graph").click();
    await expect(answer(page).getByRole("group", { name: /^\d+ things and \d+ lines/ })).toBeVisible({
      timeout: 60_000,
    });
    await clean(page, "graph");
    await answer(page).getByRole("button", { name: "List" }).click();
    await expect(answer(page).getByRole("list", { name: "Lines of the answer" })).toBeVisible();
    await clean(page, "lines of the graph");
  });

  await test.step("a thing in an answer opens; a limit says that there is more", async () => {
    await page.getByRole("button", { name: /^Limits: / }).click();
    await page.getByRole("menuitemradio", { name: "1,000 rows" }).click();
    await page.keyboard.press("Escape");
    await ask(page, "SELECT ?s ?p ?o { ?s ?p ?o }");
    await expect(answer(page)).toContainText("First 1,000 rows; there are more");
    await answer(page).getByRole("button", { name: "Fetch all" }).click();
    await expect(answer(page)).toContainText(/(?!1,000)\d+,\d+ rows in/);
    await ask(page, "SELECT ?who { kri:debriefing-1940 dos:ledBy ?who }");
    await rows.nth(1).getByRole("button", { name: "Jane Archer" }).click();
    await expect(card(page).getByRole("heading", { name: "Jane Archer" })).toBeVisible();
  });

  await test.step("tabs and history are there after the page is opened again", async () => {
    await page.getByRole("button", { name: "New query" }).click();
    await type(page, "ASK { kri:debriefing-1940 dos:ledBy kri:guy-liddell }");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(answer(page).locator(".result-yes")).toHaveText("No");
    await page.reload();
    await expect(page.getByRole("tab")).toHaveCount(2);
    await expect(editor(page)).toContainText("ASK {");
    await page.getByRole("button", { name: "Queries that were run" }).click();
    await page.getByRole("searchbox", { name: "Find a query that was run" }).fill("count class");
    const past = page.getByRole("list", { name: "Queries, the last first" });
    await expect(past.getByRole("listitem").first()).toContainText("COUNT(?x)");
    await past.getByRole("button", { name: "Run again" }).first().click();
    await expect(answer(page)).toContainText(/\d+ rows in/, { timeout: 60_000 });
  });
  expect(errors).toEqual([]);
});

test("a runaway query is stopped at once, and the page and the engine live", async ({ page }) => {
  const errors = watchErrors(page);
  await openPanel(page);
  await ask(page, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a != ?i) }");
  await expect(answer(page)).toContainText("Asking", { timeout: 60_000 });
  await searchField(page).fill("Guy Liddell");
  await page
    .getByRole("option", { name: /^Guy Liddell/ })
    .first()
    .click();
  await expect(card(page).getByRole("heading", { name: "Guy Liddell" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await expect(answer(page).getByRole("alert")).toHaveText("Stopped. Nothing has changed.");
  await ask(page, "SELECT ?who { kri:debriefing-1940 dos:ledBy ?who }");
  await expect(answer(page)).toContainText("Jane Archer", { timeout: 60_000 });

  await test.step("another endpoint is asked only when it is allowed", async () => {
    const asked: string[] = [];
    await page.route("https://endpoint.test/**", async (route) => {
      asked.push(route.request().postData() ?? "");
      await route.fulfill({
        contentType: "application/sparql-results+json",
        headers: { "Access-Control-Allow-Origin": "*" },
        body: '{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"from elsewhere"}}]}}',
      });
    });
    await ask(page, "SELECT ?x { SERVICE <https://endpoint.test/sparql> { ?s ?p ?x } }");
    await expect(answer(page).getByRole("alert")).toContainText("The query asks endpoint.test.");
    expect(asked).toEqual([]);
    await answer(page).getByRole("button", { name: "Allow endpoint.test" }).click();
    await expect(answer(page)).toContainText("from elsewhere");
    expect(asked.length).toBe(1);
  });
  expect(errors).toEqual([]);
});

test("an update is previewed, applied, undone", async ({ page }) => {
  const errors = watchErrors(page);
  await openPanel(page);
  await ask(
    page,
    'DELETE { ?c dos:verdict dos:accepted } INSERT { ?c rdfs:comment "to be read again"@en } WHERE { ?c dcterms:identifier "DB07" ; dos:verdict dos:accepted }',
  );
  const changes = answer(page).getByRole("region", { name: "What the update would change" });
  await expect(changes).toContainText("Claim DB07", { timeout: 60_000 });
  await expect(answer(page)).toContainText("nothing has changed yet");
  await expect(changes).toContainText("Added: ");
  await expect(changes).toContainText("asserted, though no claim on it is accepted");
  await clean(page, "preview");
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();

  await answer(page).getByRole("button", { name: "Apply" }).click();
  await expect(answer(page)).toContainText(/Applied: \d+ statements? added, \d+ removed\. Undo takes it back\./);
  await ask(page, 'SELECT ?c { ?c rdfs:comment "to be read again"@en }');
  await expect(answer(page)).toContainText(/\b[1-9]\d* rows? in/);
  await page
    .getByRole("button", { name: /^Undo: SPARQL update: DELETE/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(answer(page)).toContainText("0 rows in");
  expect(errors).toEqual([]);
});
