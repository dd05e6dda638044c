/** The printed card: what the print sheet holds, and that a reader can tell on paper who says what. */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { openWorkbench } from "./workbench.ts";

test("the card as a page, from the command field, printed on paper", async ({ page, context }) => {
  await openWorkbench(page, "#/kri:jane-archer");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("card as a page");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const path = await saved.path();
  const html = readFileSync(path, "utf8");
  expect(html).not.toMatch(/<script|javascript:/i);

  const sheet = await context.newPage();
  await sheet.setContent(html);
  await sheet.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(sheet.getByRole("heading", { level: 1 })).toContainText("Jane Archer");
  const body = sheet.locator("body");
  await expect(body).toContainText("DB07");
  await expect(body).toContainText("Davenport-Hines");
  const look = await body.evaluate((el) => {
    const { color, backgroundColor } = getComputedStyle(el);
    return { color, backgroundColor, wider: document.documentElement.scrollWidth - window.innerWidth };
  });
  // Dark ink on white paper, whatever the screen's theme.
  expect(look.color).not.toBe("rgb(255, 255, 255)");
  expect(["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"]).toContain(look.backgroundColor);
  expect(look.wider).toBeLessThanOrEqual(0);
  const pdf = await sheet.pdf({ format: "A4" });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.byteLength).toBeGreaterThan(5_000);
});
