/** Files of other people: no ontology of ours, fifty thousand triples, mistakes, and names that try to do harm. */
import { readFileSync, writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { Parser } from "n3";
import { foafTurtle, PROV_TURTLE, SCHEMA_TURTLE, SKOS_TURTLE } from "../fixtures/foreign.ts";
import { atRest, card, choose, onCanvas, openWorkbench, watchErrors } from "./workbench.ts";

/** Drops a file on the page, as a hand does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], file, { type: "" }));
      return data;
    },
    [name, text] as const,
  );
  for (const type of ["dragenter", "dragover", "drop"]) {
    await page.dispatchEvent("main", type, { dataTransfer: transfer });
  }
}

test("fifty thousand triples of FOAF can be browsed, asked and exported", async ({ page }, info) => {
  const errors = watchErrors(page);
  const text = foafTurtle(50_000);
  const triples = new Parser({ format: "text/turtle" }).parse(text);
  const distinct = new Set(triples.map((q) => `${q.subject.value} ${q.predicate.value} ${q.object.value}`)).size;
  await openWorkbench(page);
  await drop(page, "people.ttl", text);
  await page.getByRole("button", { name: "Open in its place" }).click();
  await expect(page.getByRole("button", { name: /^People / })).toContainText(/10,?000/, { timeout: 90_000 });
  await atRest(page);
  expect((await onCanvas(page)).things).toBeLessThan(200);

  await choose(page, "Person 4242", /^Person 4242/);
  await expect(card(page).getByRole("heading", { level: 2, name: "Person 4242" })).toBeVisible();
  await expect(card(page)).toContainText("Knows");

  await page.getByRole("button", { name: "Query", exact: true }).click();
  await page.getByRole("textbox", { name: /query/i }).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("SELECT (COUNT(*) AS ?n) { ?a foaf:knows ?b }");
  await page.keyboard.press("ControlOrMeta+Enter");
  const knows = new Set(
    triples.filter((q) => q.predicate.value.endsWith("knows")).map((q) => `${q.subject.value} ${q.object.value}`),
  ).size;
  const answer = page.getByRole("region", { name: "Answer" });
  await expect(answer).toContainText("1 row", { timeout: 90_000 });
  await expect(answer).toContainText(new RegExp(String(knows).replace(/\B(?=(\d{3})+$)/g, ",?")));

  await page.getByRole("button", { name: "Export the dossier" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /Turtle/ }).click();
  const path = info.outputPath("people-again.ttl");
  await (await download).saveAs(path);
  expect(new Parser({ format: "text/turtle" }).parse(readFileSync(path, "utf8")).length).toBe(distinct);
  expect(errors).toEqual([]);
});

test("SKOS, PROV and schema.org open with their own names", async ({ page }) => {
  await openWorkbench(page);
  await drop(page, "tradecraft.ttl", SKOS_TURTLE);
  await page.getByRole("button", { name: "Open in its place" }).click();
  await expect(page.getByRole("button", { name: /^Findings and terms [345]/ })).toBeVisible();
  await atRest(page);
  await choose(page, "dead letter box", /Dead drop/);
  await expect(card(page).getByRole("heading", { level: 2, name: "Dead drop" })).toBeVisible();
  for (const [name, text] of [
    ["trail.ttl", PROV_TURTLE],
    ["book.ttl", SCHEMA_TURTLE],
  ] as const) {
    await drop(page, name, text);
    await page.getByRole("button", { name: "Add to the dossier" }).click();
    await expect(page.getByRole("alertdialog")).toHaveCount(0);
  }
  await choose(page, "The pen", /A writer/);
  await expect(card(page).getByRole("heading", { level: 2, name: "A writer" })).toBeVisible();
});

test("a file with a mistake says where, and changes nothing", async ({ page }) => {
  await openWorkbench(page);
  await drop(page, "broken.ttl", "@prefix ex: <http://example.org/> .\nex:a ex:b ex:c .\nex:d ex:e ex:f ex:g .\n");
  await page.getByRole("button", { name: "Open in its place" }).click();
  const alert = page.getByRole("alertdialog").or(page.getByRole("alert")).or(page.getByRole("dialog"));
  await expect(alert.first()).toContainText("broken.ttl");
  await expect(alert.first()).toContainText(/Line 3, column 1[0-9]/i);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("307 claims");
});

test("names that carry scripts stay words", async ({ page }, info) => {
  let fired = false;
  page.on("dialog", (dialog) => {
    fired = true;
    void dialog.dismiss();
  });
  const text = `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
<http://example.org/a> a foaf:Person ; rdfs:label "<img src=x onerror=alert(1)>" ; foaf:homepage <javascript:alert(2)> ; foaf:knows <http://example.org/b> .
<http://example.org/b> a foaf:Person ; rdfs:label "</script><script>alert(3)</script>" .
`;
  writeFileSync(info.outputPath("harm.ttl"), text);
  await openWorkbench(page);
  await drop(page, "harm.ttl", text);
  await page.getByRole("button", { name: "Open in its place" }).click();
  await expect(page.getByRole("button", { name: /^People 2/ })).toBeVisible();
  await atRest(page);
  await choose(page, "onerror", /onerror/);
  await expect(card(page).getByRole("heading", { level: 2 })).toHaveText("<img src=x onerror=alert(1)>");
  const links = await page.locator("a[href^='javascript' i]").count();
  expect(links).toBe(0);
  expect(fired).toBe(false);
});
