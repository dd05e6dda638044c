/** Thinking it over: a path and what it rests on, a board of rivals that is settled and taken back, measures as ranges. */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { atRest, card, choose, onCanvas, openWorkbench, watchErrors } from "./workbench.ts";

test("a path: picked, read, avoided, shown on the canvas, and in the address", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  const panel = page.getByRole("region", { name: "Panels" });

  await test.step("one end from the card, the other by name", async () => {
    await choose(page, "Guy Liddell", /^Guy Liddell/);
    await card(page).getByRole("button", { name: "Path from here" }).click();
    await expect(panel.getByRole("combobox", { name: "From" })).toHaveValue("Guy Liddell");
    const to = panel.getByRole("combobox", { name: "To" });
    await to.click();
    await to.fill("Joseph Stal");
    await page.getByRole("option", { name: /^Joseph Stalin/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(to).toHaveValue("Joseph Stalin");
  });

  const found = panel.getByRole("region", { name: "Paths found" });
  const steps = panel.getByRole("region", { name: "Steps of the path" });
  await test.step("each step in words, with standing, certainty, claims and witnesses", async () => {
    await expect(found.getByRole("listitem").first()).toContainText("3 steps");
    await expect(steps).toContainText("broke with");
    await expect(steps).toContainText("accepted");
    await expect(steps).toContainText("certain");
    await expect(steps).toContainText(/\d witness/);
    await expect(steps.getByRole("button", { name: /^[A-Z]{2}\d\d$/ }).first()).toBeVisible();
    await atRest(page);
    await expect(page.getByRole("region", { name: "Path on the canvas" })).toContainText(
      "Guy Liddell to Joseph Stalin",
    );
  });

  await test.step("without a thing there is another way; the chip takes it back", async () => {
    const first = await found.getByRole("listitem").first().textContent();
    await steps
      .getByRole("button", { name: /^Avoid (?!claim)/ })
      .first()
      .click();
    await expect(found.getByRole("listitem").first()).not.toHaveText(first ?? "");
    await expect(page).toHaveURL(/past=/);
    await panel.getByRole("button", { name: /^No longer avoid/ }).click();
    await expect(found.getByRole("listitem").first()).toHaveText(first ?? "");
  });

  await test.step("without a claim; along what is accepted; the best attested", async () => {
    await steps
      .getByRole("button", { name: /^Avoid claim/ })
      .first()
      .click();
    await expect(panel.getByRole("group", { name: "Avoided" })).toContainText(/claim [A-Z]{2}\d\d/);
    await panel.getByText("Accepted only").click();
    await panel.getByRole("radio", { name: "Best attested" }).click();
    await expect(page).toHaveURL(/ways=best&along=accepted/);
    await expect(steps).not.toContainText("reported only");
  });

  await test.step("a link shows the same path again, and its SPARQL can be opened", async () => {
    const one = await steps.textContent();
    const address = page.url();
    await page.goto("about:blank");
    await page.goto(address);
    await atRest(page);
    await expect(steps).toHaveText(one ?? "");
    await panel.getByRole("button", { name: "SPARQL of the paths" }).click();
    await page.getByRole("button", { name: "Open in the query panel" }).click();
    await expect(page.getByRole("textbox", { name: /query/i })).toContainText("Chains of");
  });

  await test.step("put away, nothing of it is left", async () => {
    await page.getByRole("button", { name: "Put the path away" }).click();
    await expect(page).not.toHaveURL(/path=/);
    await expect(page.getByRole("region", { name: "Path on the canvas" })).toHaveCount(0);
  });
  expect(errors).toEqual([]);
});

test("a board of rivals: opened from the list and from a claim, settled, undone, kept in the address", async ({
  page,
}) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  await page.getByRole("button", { name: "Rivals", exact: true }).click();
  const rows = page.getByRole("grid", { name: "Questions on which accounts differ" }).getByRole("row");
  await expect(rows.filter({ hasText: "How did Krivitsky die?" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Filter the questions" }).fill("die");
  await rows.filter({ hasText: "How did Krivitsky die?" }).getByRole("rowheader").click();
  const board = page.getByRole("main").filter({ has: page.getByRole("heading", { name: "How did Krivitsky die?" }) });
  await expect(board.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(page).toHaveURL(/board=kri:X01/);

  await test.step("positions side by side with holders, certainty, witnesses and hedges", async () => {
    for (const answer of ["Suicide", "Not suicide", "Murder", "Forced suicide", "Undetermined"]) {
      await expect(board.getByRole("group", { name: answer, exact: true })).toBeVisible();
    }
    const murder = board.getByRole("group", { name: "Murder", exact: true });
    await expect(murder).toContainText("Louis Waldman");
    await expect(murder).toContainText("Antonina Porfirieva");
    await expect(murder).toContainText("“listed as an option”");
    await expect(murder).toContainText("3 independent");
    await expect(board.getByRole("group", { name: "Not suicide", exact: true }).getByRole("checkbox")).toHaveCount(0);
  });

  await test.step("accept two with the keyboard, then none; undo takes each back", async () => {
    const murder = board.getByRole("checkbox", { name: /: Murder$/ });
    await board.getByRole("checkbox", { name: /: Forced suicide$/ }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(murder).toBeFocused();
    await page.keyboard.press("Space");
    await expect(murder).toBeChecked();
    await expect(board).toContainText("One account accepted.");
    await board.getByRole("checkbox", { name: /: Undetermined$/ }).press("Space");
    await expect(board).toContainText("Two accounts accepted.");
    await board.getByRole("button", { name: "Accept none" }).click();
    await expect(board).toContainText("No account is accepted");
    await page.getByRole("button", { name: "Undo: settle How did Krivitsky die?" }).click();
    await expect(board).toContainText("Two accounts accepted.");
    await page.keyboard.press("ControlOrMeta+z");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(board).toContainText("No account is accepted");
  });

  await test.step("a claim of it, back to the board, its other orders", async () => {
    await board.getByRole("button", { name: "Claim DE15: open it" }).click();
    await expect(card(page)).toContainText("Gary Kern");
    await card(page).getByRole("button", { name: "Open as a board", exact: true }).click();
    await board.getByRole("radio", { name: "By date" }).click();
    await expect(board.getByRole("listitem").first()).toContainText("Hugo Dewar");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("application", { name: /^Graph/ })).toBeVisible();
  });

  await test.step("what each source says of the scene, on a phone too", async () => {
    await page.goto(page.url().replace(/#.*/, "#/?board=kri:X02&accounts=source"));
    await expect(page.getByRole("row", { name: /The pistol/ })).toContainText("near the right hand", {
      ignoreCase: true,
    });
    await page.setViewportSize({ width: 390, height: 844 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
  expect(errors).toEqual([]);
});

test("measures: ranges, order, file, sizes and colours with a way back", async ({ page }, info) => {
  const errors = watchErrors(page);
  await openWorkbench(page, "#/?panel=measures");
  const grid = page.getByRole("grid", { name: "Measures of things" });
  const first = grid.getByRole("row").nth(1);
  await expect(first).toContainText("Walter Krivitsky");
  await expect(first).toContainText(/\d+ to \d+/);
  await expect(page.getByText("Taking the measures")).toHaveCount(0, { timeout: 60_000 });
  const before = await onCanvas(page);

  await test.step("another order and another end of the range", async () => {
    await grid.getByRole("columnheader", { name: "Betweenness" }).getByRole("button").click();
    await page.getByRole("radio", { name: "With all reported" }).click();
    await expect(page).toHaveURL(/measure=-betweenness.*reading=reported/);
    await expect(first).toContainText("Walter Krivitsky");
  });

  await test.step("sizes and colours; nothing moves; the way back", async () => {
    await page.getByRole("button", { name: "Size by", exact: true }).click();
    await page.getByRole("menuitem", { name: "PageRank" }).click();
    await page.getByRole("button", { name: "Colour by community" }).click();
    const key = page.getByRole("region", { name: "Sizes and colours" });
    await expect(key).toContainText("Size: pagerank, with all that is reported");
    await expect(key).toContainText("Colour: community");
    expect(await onCanvas(page)).toEqual(before);
    await key.getByRole("button", { name: "Sizes as usual" }).click();
    await key.getByRole("button", { name: "Colours as usual" }).click();
    await expect(key).toHaveCount(0);
    await expect(page).not.toHaveURL(/size=|colour=/);
  });

  await test.step("a file of all things with both ends of each range", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV", exact: true }).click();
    const path = info.outputPath("measures.csv");
    await (await download).saveAs(path);
    const [head = "", line = ""] = readFileSync(path, "utf8").split("\r\n");
    expect(head).toContain('"Degree, accepted only","Degree, with all reported"');
    expect(line).toMatch(/^Walter Krivitsky,https:.*,\d+,\d+/);
  });
  expect(errors).toEqual([]);
});
