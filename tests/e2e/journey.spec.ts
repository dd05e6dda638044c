/** A researcher's morning: find, read, compare, ask, hand over, and open again what was handed over. */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { Parser } from "n3";
import { atRest, card, choose, find, openWorkbench, watchErrors } from "./workbench.ts";

test("from the first look to an export that opens again", async ({ page }, info) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("307 claims");

  await test.step("find him without his accents, by a name he used, and by a claim's number", async () => {
    await find(page, "Podwoloczyska");
    await expect(page.getByRole("option", { name: /^Podwołoczyska/ })).toBeVisible();
    await find(page, "Mr Thomas");
    await expect(page.getByRole("option", { name: /Walter Krivitsky.*Mr Thomas/ })).toBeVisible();
    await find(page, "Krivitsky");
    await expect(page.getByRole("option").first()).toHaveAccessibleName(/^Walter Krivitsky/);
    await page.keyboard.press("Enter");
    await expect(card(page).getByRole("heading", { level: 2, name: "Walter Krivitsky" })).toBeVisible();
  });

  await test.step("see who questioned him, and on whose word", async () => {
    const questioned = card(page).getByRole("button", { name: "questioned by Jane Archer: open the claim" });
    await expect(questioned).toBeVisible();
    const row = card(page)
      .getByRole("listitem")
      .filter({ has: page.getByRole("button", { name: "questioned by Jane Archer: open the claim" }) });
    await expect(row).toContainText(/Andrew 2009|Davenport-Hines 2018/);
    await questioned.click();
    const claim = card(page);
    await expect(claim).toContainText("DB07");
    await expect(claim).toContainText("Davenport-Hines 2018");
    await expect(claim).toContainText("Accepted");
    await expect(page).toHaveURL(/DB0[47]|questionedBy/);
    await page.goBack();
  });

  await test.step("see the rivals on his death side by side", async () => {
    await card(page)
      .getByRole("tab", { name: /Contested/ })
      .click();
    const board = card(page)
      .getByRole("tabpanel")
      .getByRole("region", { name: /^Accounts: How did Krivitsky die/ });
    for (const answer of ["suicide", "murder", "forced suicide", "undetermined"]) {
      await expect(board.getByText(answer, { exact: true }).first()).toBeAttached();
    }
    await expect(board).toContainText("Louis Waldman");
    await expect(board).toContainText("Antonina Porfirieva");
    await board
      .getByRole("button", { name: /murder/ })
      .first()
      .click();
    await expect(card(page)).toContainText("How did Krivitsky die?");
    await expect(card(page)).toContainText("Reported, not accepted.");
  });

  await test.step("accept a reported claim, and take it back exactly", async () => {
    await choose(page, "DB08", /DB08/);
    await expect(card(page)).toContainText("Reported, not accepted.");
    await card(page).getByRole("button", { name: "Accept" }).click();
    await expect(card(page)).toContainText("Accepted");
    await page.locator(".head").getByRole("button", { name: /^Undo/ }).click();
    await expect(card(page)).toContainText("Reported, not accepted.");
  });

  await test.step("ask in SPARQL", async () => {
    await page.getByRole("button", { name: "Query", exact: true }).click();
    const editor = page.getByRole("textbox", { name: /query/i });
    await editor.click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(
      "SELECT ?who ?source { ?claim rdf:reifies <<( kri:debriefing-1940 dos:ledBy ?who )>> ; dos:statedIn ?source } ORDER BY ?who ?source",
    );
    await page.keyboard.press("ControlOrMeta+Enter");
    const answer = page.getByRole("region", { name: "Answer" });
    await expect(answer).toContainText("3 rows", { timeout: 60_000 });
    await expect(answer).toContainText("Guy Liddell");
    await expect(answer).toContainText("Jane Archer");
    await expect(answer).toContainText("Perry 2005");

    await editor.click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("SELECT ?who\nWHERE { ?who dos:ledBy ");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(answer.getByRole("alert")).toContainText(/Line 2, column \d+/);
  });

  const exported = await test.step("export Turtle", async () => {
    await page.getByRole("button", { name: "Export the dossier" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: /Turtle/ }).click();
    const path = info.outputPath("krivitsky.ttl");
    await (await download).saveAs(path);
    const quads = new Parser({ format: "text/turtle" }).parse(readFileSync(path, "utf8"));
    const claims = new Set(
      quads
        .filter((q) => q.predicate.value.endsWith("#type") && q.object.value === "https://w3id.org/dossier/ns#Claim")
        .map((q) => q.subject.value),
    );
    expect(claims.size).toBe(491);
    return path;
  });

  await test.step("open the export again: nothing is lost", async () => {
    const chooser = page.waitForEvent("filechooser");
    // The picker that gives ways back to the files cannot be answered from here; without it there is the plain one.
    await page.evaluate(() => Reflect.deleteProperty(window, "showOpenFilePicker"));
    await page.getByRole("button", { name: "Open files" }).click();
    await (await chooser).setFiles(exported);
    await page.getByRole("button", { name: "Open in its place" }).click();
    await atRest(page);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("307 claims");
    await expect(page.getByRole("button", { name: /^People 72/ })).toBeVisible();
  });

  expect(errors).toEqual([]);
});
