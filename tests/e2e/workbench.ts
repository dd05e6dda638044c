/** What a browser test does again and again: open the workbench, wait for the picture, point at things. */
import { expect, type Locator, type Page } from "@playwright/test";

/** Errors of the page; a journey ends with none. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(`${error.name}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}

/** Opens the workbench at an address and waits until the layout rests. */
export async function openWorkbench(page: Page, address = ""): Promise<void> {
  await page.goto(`./${address}`);
  await expect(page.getByRole("application", { name: /^Graph/ })).toBeVisible({ timeout: 60_000 });
  await atRest(page);
}

/** Waits until nothing is being laid out. */
export async function atRest(page: Page): Promise<void> {
  await expect(page.getByText(/things? and \d[\d,]* lines? on the canvas/)).toBeAttached({ timeout: 60_000 });
  await expect(page.getByText(/^Laying out/)).toHaveCount(0, { timeout: 90_000 });
}

export const card = (page: Page): Locator => page.getByRole("complementary", { name: /Card|Claim|Source/ });

/** How many things and lines the canvas says it shows. */
export async function onCanvas(page: Page): Promise<{ things: number; lines: number }> {
  const words = (await page.getByText(/things? and \d[\d,]* lines? on the canvas/).textContent()) ?? "";
  const [things = 0, lines = 0] = [...words.matchAll(/\d[\d,]*/g)].map((m) => Number(m[0].replaceAll(",", "")));
  return { things, lines };
}

/** A point of the canvas that holds a thing, found as a person finds it: where the pointer turns into a hand. */
export async function findThing(page: Page, from = { x: 0.5, y: 0.42 }): Promise<{ x: number; y: number }> {
  const box = await page.getByRole("application", { name: /^Graph/ }).boundingBox();
  if (box === null) throw new Error("There is no canvas.");
  const middle = { x: box.x + box.width * from.x, y: box.y + box.height * from.y };
  for (let r = 0; r < 260; r += 16) {
    const steps = Math.max(1, Math.round((2 * Math.PI * r) / 16));
    for (let i = 0; i < steps; i++) {
      const a = (2 * Math.PI * i) / steps;
      const at = { x: middle.x + r * Math.cos(a), y: middle.y + r * Math.sin(a) };
      await page.mouse.move(at.x, at.y);
      await page.waitForTimeout(40);
      if (!(await isHand(page, at))) continue;
      // A busy page may still show the hand of the point before.
      await page.waitForTimeout(250);
      if (await isHand(page, at)) return at;
    }
  }
  throw new Error("No thing was found under the pointer.");
}

/** Whether the pointer is a hand at a point of the canvas. */
const isHand = (page: Page, at: { x: number; y: number }): Promise<boolean> =>
  page.evaluate(({ x, y }) => {
    const under = document.elementFromPoint(x, y);
    return under !== null && getComputedStyle(under).cursor === "pointer" && under.closest(".graph-canvas") !== null;
  }, at);

/** The search field of the rail. */
export const searchField = (page: Page): Locator =>
  page.getByRole("searchbox", { name: "Find a person, place, source" });

/** Searches from the keyboard. */
export async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  await expect(searchField(page)).toBeFocused();
  await searchField(page).fill(text);
}

/** Searches, and takes one of what was found. */
export async function choose(page: Page, text: string, name: RegExp): Promise<void> {
  await find(page, text);
  await page.getByRole("option", { name }).first().click();
}
