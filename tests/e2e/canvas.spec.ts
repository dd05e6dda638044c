/** The canvas under real pointer and keys. */
import { expect, test } from "@playwright/test";
import { atRest, card, findThing, onCanvas, openWorkbench, watchErrors } from "./workbench.ts";

test("click, double-click, drag, wheel and keys", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  const before = await onCanvas(page);
  expect(before.things).toBeGreaterThan(25);
  expect(before.things).toBeLessThan(60);

  const at = await findThing(page, { x: 0.28, y: 0.56 });
  await page.mouse.click(at.x, at.y);
  const name = card(page).getByRole("heading", { level: 2 });
  await expect(name).not.toHaveText("Walter Krivitsky");
  const chosen = (await name.textContent()) ?? "";
  await expect(page).toHaveURL(/#/);

  await test.step("double-click brings its neighbours; nothing else moves", async () => {
    await page.mouse.dblclick(at.x, at.y);
    await expect.poll(async () => (await onCanvas(page)).things, { timeout: 60_000 }).toBeGreaterThan(before.things);
    await atRest(page);
    await page.mouse.click(at.x, at.y);
    await expect(name).toHaveText(chosen);
  });

  await test.step("a thing that is dragged stays where it was put", async () => {
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 30, at.y + 24, { steps: 6 });
    await page.mouse.up();
    await page.waitForTimeout(800);
    await page.keyboard.press("Escape");
    await page.mouse.click(at.x + 30, at.y + 24);
    await expect(name).toHaveText(chosen);
  });

  await test.step("keys walk the graph", async () => {
    const canvas = page.getByRole("application", { name: /^Graph/ });
    await canvas.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect(name).not.toHaveText("");
    await page.keyboard.press("Escape");
  });

  await test.step("the list beside the canvas holds the same things", async () => {
    const { things } = await onCanvas(page);
    await page.getByRole("button", { name: "List", exact: true }).click();
    const list = page.getByRole("grid", { name: "Things on the canvas" });
    await expect(list).toHaveAttribute("aria-rowcount", String(things + 1));
  });
  expect(errors).toEqual([]);
});

test("a link reopens what one saw", async ({ page, context }) => {
  await openWorkbench(page);
  await card(page).getByRole("button", { name: "Ignace Reiss", exact: true }).first().click();
  await expect(card(page).getByRole("heading", { level: 2, name: "Ignace Reiss" })).toBeVisible();
  const link = page.url();
  const other = await context.newPage();
  await other.goto(link);
  await expect(card(other).getByRole("heading", { level: 2, name: "Ignace Reiss" })).toBeVisible({ timeout: 60_000 });
  await page.goBack();
  await expect(card(page).getByRole("heading", { level: 2 })).toHaveText("Walter Krivitsky");
});
