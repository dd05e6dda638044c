/** Time: the timeline and its clocks, a span of dates, play, and who knew what when. */
import { expect, test } from "@playwright/test";
import { atRest, card, choose, openWorkbench, watchErrors } from "./workbench.ts";

test("a span of dates, brushed by hand and by keys, on three clocks", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  await page.getByRole("button", { name: "Timeline", exact: true }).click();
  const panel = page.locator(".timeline");
  await expect(panel.getByText(/of \d+ dates?, \d+ claims undated/)).toBeVisible();

  // A row opens its claim, and the thing chosen elsewhere marks its rows.
  const rows = panel.getByRole("list", { name: "Dated claims and events, by lane" });
  await rows.getByRole("button").first().focus();
  const before = await rows.locator("button:focus").getAttribute("aria-label");
  await page.keyboard.press("ArrowDown");
  await expect(rows.locator("button:focus")).not.toHaveAttribute("aria-label", before ?? "");
  await page.keyboard.press("Enter");
  await expect(
    card(page)
      .getByText(/^Claim |^kri:/)
      .first(),
  ).toBeVisible();
  await expect(rows.locator("[aria-current]").first()).toBeVisible();

  // By pointer: from one place of the strip to another.
  const strip = await panel.locator(".tl-strip").boundingBox();
  if (strip === null) throw new Error("The strip is not there.");
  await page.mouse.move(strip.x + strip.width * 0.3, strip.y + 40);
  await page.mouse.down();
  await page.mouse.move(strip.x + strip.width * 0.5, strip.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/span=\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d/);

  // By keys: each end is a slider that moves by months.
  const from = panel.getByRole("slider", { name: "Span from" });
  await from.focus();
  const was = await from.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowRight");
  await expect(from).not.toHaveAttribute("aria-valuetext", was ?? "");
  const address = page.url();

  // The other clocks have other dates, and say what has none.
  await panel.getByRole("radio", { name: "Reported" }).click();
  await expect(page).toHaveURL(/clock=reported/);
  const undated = Number(/(\d+) claims undated/.exec((await panel.locator(".tl-count").textContent()) ?? "")?.[1]);
  expect(undated).toBeGreaterThan(12);

  // The address holds all of it.
  await page.goto("about:blank");
  await page.goto(address);
  await atRest(page);
  await expect(page.locator(".timeline").getByRole("slider", { name: "Span from" })).not.toHaveAttribute(
    "aria-valuetext",
    was ?? "",
  );
  expect(errors).toEqual([]);
});

test("play steps through time, the list says the same, and the query is at hand", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page, "#/?panel=timeline");
  const panel = page.locator(".timeline");
  const step = panel.getByRole("button", { name: "One step through time" });
  await step.click();
  await expect(page).toHaveURL(/span=/);
  const first = page.url();
  await step.click();
  await expect.poll(() => page.url()).not.toBe(first);

  await panel.getByRole("button", { name: "Timeline as a list" }).click();
  await expect(panel.getByRole("region", { name: "1937" }).getByRole("button").first()).toBeVisible();

  await panel.getByRole("button", { name: "SPARQL of the timeline" }).click();
  await page.getByRole("button", { name: "Open in the query panel" }).click();
  await page.getByRole("textbox", { name: /query/i }).click();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("region", { name: "Answer" }).getByText(/\d+ rows?/)).toBeVisible();
  expect(errors).toEqual([]);
});

test("what MI5 knew on 1 February 1940, and what the FBI did", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  await choose(page, "MI5", /^MI5/);
  await card(page).getByRole("button", { name: "What did MI5 know, and when?" }).click();
  const date = page.getByRole("textbox", { name: "By which day" });
  await date.fill("1 February 1940");
  await date.press("Enter");
  await expect(page).toHaveURL(/horizon=kri:mi5&by=1940-02-01/);
  await expect(card(page).getByRole("heading", { name: "What MI5 could know on 1 February 1940" })).toBeVisible();
  const had = card(page).getByRole("region", { name: /^Had reached MI5, 22 claims/ });
  await expect(had.getByText("John Herbert King spied for Soviet intelligence")).toBeVisible();
  await expect(had.getByText("Oswald Harker was told, Sep 1939 (UK04, PE23, OR03)")).toBeVisible();

  // One day later by key; a claim opens, and Esc (or the button above it) leads back to the horizon.
  const day = page.getByRole("slider", { name: "Day of the horizon" });
  await day.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/by=1940-02-02/);
  await had.getByRole("button", { name: "John Herbert King spied for Soviet intelligence" }).click();
  await expect(card(page).getByText("kri:UK03").first()).toBeVisible();
  await expect(card(page).getByRole("button", { name: "Back to the horizon of MI5" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(page).getByRole("heading", { name: /^What MI5 could know/ })).toBeVisible();

  // Against the FBI.
  const against = page.getByRole("combobox", { name: "Compare with" });
  await against.fill("FBI");
  await page.getByRole("option", { name: "FBI", exact: true }).click();
  await expect(
    card(page).getByRole("heading", { name: "What MI5 and FBI could know on 2 February 1940" }),
  ).toBeVisible();
  await expect(card(page).getByRole("region", { name: /^Only MI5, \d+ claims/ })).toBeVisible();
  await expect(card(page).getByRole("region", { name: /^Only FBI, \d+ claims?/ })).toBeVisible();
  await page.getByRole("button", { name: "Close the horizon", exact: true }).first().click();
  await expect(page).not.toHaveURL(/horizon=/);
  expect(errors).toEqual([]);
});

test("on a phone the timeline is a list by year, and a horizon a sheet", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./#/?panel=timeline");
  const panel = page.locator(".timeline");
  await expect(panel.getByRole("heading", { name: "Timeline" })).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByRole("region", { name: "1937" })).toBeVisible();
  await panel.getByRole("button").filter({ hasText: "1937" }).first().click();
  await expect(card(page)).toBeVisible();
  await page.goto("./#/?horizon=kri:mi5&by=1940-02-01");
  await expect(card(page).getByRole("heading", { name: /^What MI5 could know/ })).toBeVisible();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});
