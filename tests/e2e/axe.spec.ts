/** axe on each screen, wide and narrow; the wide ones light and dark. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { card, find, openWorkbench } from "./workbench.ts";

// The screens are independent of each other: both workers take of them.
test.describe.configure({ mode: "parallel" });

/** `only`: one rule; in the dark nothing but the colours is another. Without frames in the page, axe needs no page of its own. */
async function clean(page: Page, screen: string, only: string | null = null): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await (only === null ? axe : axe.withRules(only)).analyze();
  const told = violations.map(
    (v) => `${screen}: ${v.id} (${v.help}) ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`,
  );
  expect(told).toEqual([]);
}

/** Screens that are reached by their address. */
const ADDRESSES = [
  ["filters", "#/?kind=person,event&not-certainty=disputed&hidden=kri:mi5&aside=src:KLE"],
  ["sources", "#/?panel=sources&aside=src:KLE,src:PER"],
  ["claims as a list", "#/?panel=list&list=claims&of=all&sort=-when"],
  ["outline", "#/?panel=list&list=outline"],
  ["horizon", "#/?horizon=kri:mi5&by=1940-02-01"],
  ["two horizons", "#/?horizon=kri:mi5&by=1940-06-01&and=kri:fbi"],
  ["layout by time", "#/?layout=time"],
  ["a group", "#/group:class:person?group=class"],
  ["paths", "#/?panel=paths&path=kri:guy-liddell&to=kri:joseph-stalin&past=kri:mi5"],
  ["rivals", "#/?panel=rivals"],
  ["board", "#/?board=kri:X01"],
  ["board by source", "#/?board=kri:X02&accounts=source"],
  ["board by date", "#/?board=kri:X01&accounts=date"],
  ["measures", "#/?panel=measures&size=betweenness&colour=community"],
  ["chain of command", "#/kri:mi5?from=kri:mi5&layout=hierarchy"],
  ["list with dimmed rows", "#/?panel=list&kind=person&aside=src:KLE"],
  ["outline with dimmed branches", "#/?panel=list&list=outline&kind=person"],
  ["Turtle", "#/kri:mi5?panel=turtle"],
  ["history", "#/?panel=history"],
  ["duplicates", "#/?panel=duplicates"],
  ["timeline with a span", "#/?panel=timeline&lanes=place&span=1940-01-01/1940-02-29"],
] as const;

/** Screens by their address, in the light and then, for their colours, in the dark. */
for (const [part, addresses] of [
  ["first half", ADDRESSES.slice(0, ADDRESSES.length / 2)],
  ["second half", ADDRESSES.slice(ADDRESSES.length / 2)],
] as const)
  test(`wide, by address, ${part}`, async ({ page }) => {
    test.setTimeout(900_000);
    await openWorkbench(page);
    for (const [screen, address] of addresses) {
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(`./${address}`);
      await page.waitForTimeout(1_500);
      await clean(page, screen);
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await page.waitForTimeout(300);
      await clean(page, `${screen}, dark`, "color-contrast");
    }
  });

for (const theme of ["light", "dark"] as const) {
  test(`wide, ${theme}`, async ({ page }) => {
    test.setTimeout(900_000);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await openWorkbench(page);
    await clean(page, "main");
    await find(page, "Orlow");
    await clean(page, "nothing found");
    await page.getByRole("searchbox").first().fill("");
    await card(page)
      .getByRole("button", { name: /: open the claim$/ })
      .first()
      .click();
    await clean(page, "claim");
    for (const panel of ["Query", "List", "Timeline", "Checks"]) {
      await page.getByRole("button", { name: panel, exact: true }).click();
      await page.waitForTimeout(1_500);
      await clean(page, panel);
    }
    for (const menu of ["Arrange", "Views", "Export the dossier"]) {
      await page.getByRole("button", { name: menu, exact: true }).click();
      await page.waitForTimeout(500);
      await clean(page, menu);
      await page.keyboard.press("Escape");
    }
    for (const [key, screen] of [
      ["?", "keys"],
      ["ControlOrMeta+k", "command field"],
    ] as const) {
      await page.keyboard.press(key);
      await page.waitForTimeout(500);
      await clean(page, screen);
      await page.keyboard.press("Escape");
    }
  });
}

/** Screens of a narrow window that are reached by their address. */
const NARROW = [
  "#/?panel=sources&aside=src:KLE",
  "#/?panel=browse&kind=person&aside=src:KLE",
  "#/?panel=list&list=outline",
  "#/?board=kri:X01",
  "#/?board=kri:X02&accounts=source",
  "#/?panel=rivals",
  "#/?panel=measures",
  "#/kri:mi5?panel=turtle",
  "#/?panel=history",
  "#/?panel=duplicates",
  "#/?panel=paths&path=kri:guy-liddell&to=kri:joseph-stalin",
] as const;

test("narrow", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./");
  await expect(page.getByRole("application", { name: /^Graph/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^Laying out/)).toHaveCount(0, { timeout: 90_000 });
  for (const tab of ["Graph", "Browse", "List", "Timeline", "Query"]) {
    await page
      .getByRole("tab", { name: tab })
      .or(page.getByRole("button", { name: tab, exact: true }))
      .first()
      .click();
    await page.waitForTimeout(800);
    await clean(page, tab);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider, `${tab} fits the screen`).toBeLessThanOrEqual(0);
  }
  for (const address of NARROW) {
    await page.goto(`./${address}`);
    await page.waitForTimeout(1_500);
    await clean(page, address);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider, `${address} fits the screen`).toBeLessThanOrEqual(0);
  }
});
