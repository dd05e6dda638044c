/** Arranging the canvas, saved views, pictures and citations: with real keys, pointer and downloads. */
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { atRest, card, onCanvas, openWorkbench, watchErrors } from "./workbench.ts";

const arrange = async (page: Page, item: string): Promise<void> => {
  await page.getByRole("button", { name: "Arrange", exact: true }).click();
  await page.getByRole("menu", { name: "Arrange" }).getByRole("menuitem", { name: item }).click();
  await atRest(page);
};

async function exported(page: Page, button: string | RegExp, head: string, item: string): Promise<string> {
  const waiting = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: button }).click();
  await page
    .getByRole("group", { name: head })
    .getByRole("menuitem", { name: new RegExp(`^${item}`) })
    .click();
  const path = await (await waiting).path();
  return path;
}

test("expand by relation, collapse, group, lay out, and back", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  const first = await onCanvas(page);

  await test.step("by relation, from the card: as many as it says", async () => {
    await card(page).getByRole("button", { name: "Expand by relation" }).click();
    const item = page.getByRole("menu", { name: "Expand by relation" }).getByRole("menuitem").first();
    const left = Number(/\((\d+)\)/.exec((await item.textContent()) ?? "")?.[1]);
    await item.press("Enter");
    await expect.poll(async () => (await onCanvas(page)).things).toBe(first.things + Math.min(left, 12));
    await atRest(page);
    await expect(page).toHaveURL(/with=/);
  });

  await test.step("collapse puts its leaves away; E brings them back", async () => {
    const before = await onCanvas(page);
    await card(page).getByRole("button", { name: "Collapse", exact: true }).click();
    await expect.poll(async () => (await onCanvas(page)).things).toBeLessThan(before.things);
    await expect(page).toHaveURL(/collapsed=/);
    await page.goBack();
    await expect.poll(async () => (await onCanvas(page)).things).toBe(before.things);
  });

  await test.step("groups by class open again", async () => {
    const before = await onCanvas(page);
    await arrange(page, "By class");
    const grouped = await onCanvas(page);
    expect(grouped.things).toBeLessThan(12);
    await expect(page).toHaveURL(/group=class/);
    // The keyboard goes from the middle to a neighbour: all are groups, or few.
    await page.getByRole("application", { name: /^Graph/ }).focus();
    await page.keyboard.press("Home");
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
      await page.keyboard.press(key);
      await page.keyboard.press("Enter");
      if (await card(page).getByRole("button", { name: "Open the group" }).isVisible()) break;
      await page.keyboard.press("Home");
    }
    await card(page).getByRole("button", { name: "Open the group" }).click();
    await expect.poll(async () => (await onCanvas(page)).things).toBeGreaterThan(grouped.things);
    await arrange(page, "Nothing grouped");
    await expect.poll(async () => (await onCanvas(page)).things).toBe(before.things);
  });

  await test.step("a layout by time, in the address, and the way back", async () => {
    await arrange(page, "By time");
    await expect(page).toHaveURL(/layout=time/);
    await page.getByRole("button", { name: "Back to how it stood" }).click();
    await atRest(page);
    await expect(page).not.toHaveURL(/layout=/);
    for (const name of ["Clusters", "Chain of command", "Around one thing", "By place"]) await arrange(page, name);
    await expect(page).toHaveURL(/layout=place/);
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  await test.step("what is pinned from the keyboard can be let go", async () => {
    await page.getByRole("application", { name: /^Graph/ }).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Pin where it stands" }).click();
    await page.getByRole("button", { name: "Arrange", exact: true }).click();
    await page.getByRole("menuitem", { name: "Unpin all" }).click();
  });
  expect(errors).toEqual([]);
});

test("a view is saved, opened again and carried in a file beside the data", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page, "#/?expanded=kri:mi5&layout=radial");
  const saved = await onCanvas(page);
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("textbox", { name: "Name of this view" }).fill("London, 1940");
  await page.keyboard.press("Enter");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Download views/ }).click();
  const path = await (await waiting).path();
  const text = await readFile(path, "utf8");
  expect(text).toContain("a view:View");
  expect(text).toContain('"London, 1940"');
  expect(text).not.toContain("dos:Claim");
  await page.keyboard.press("Escape");

  await page.goto("./#/");
  await page.reload();
  await atRest(page);
  expect((await onCanvas(page)).things).not.toBe(saved.things);
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: /^London, 1940/ }).click();
  await atRest(page);
  await expect(page).toHaveURL(/layout=radial/);
  expect(await onCanvas(page)).toEqual(saved);

  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: "Rename London, 1940" }).click();
  await page.getByRole("textbox", { name: "New name for London, 1940" }).fill("Camp 020");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Delete Camp 020" }).click();
  await expect(page.getByText(/^No views yet/)).toBeVisible();
  await page.keyboard.press("Escape");

  await test.step("a dropped view file brings views, and no data", async () => {
    const size = await page.getByRole("heading", { level: 1 }).textContent();
    const transfer = await page.evaluateHandle((turtle) => {
      const data = new DataTransfer();
      data.items.add(new File([turtle], "mine.views.ttl", { type: "text/turtle" }));
      return data;
    }, text);
    await page.dispatchEvent(".drop-area", "drop", { dataTransfer: transfer });
    await expect(page.getByRole("button", { name: /^London, 1940/ })).toBeVisible();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(size);
  });
  expect(errors).toEqual([]);
});

test("pictures, networks, citations and a card leave as files that others can read", async ({ page }) => {
  const errors = watchErrors(page);
  await openWorkbench(page);
  const { things } = await onCanvas(page);

  await test.step("SVG: well-formed, with names, lines and legend as text", async () => {
    const svg = await readFile(
      await exported(page, "Export the dossier", "Picture of the whole drawing", "SVG"),
      "utf8",
    );
    const read = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
      const texts = [...parsed.querySelectorAll("text")].map((t) => t.textContent ?? "");
      return {
        broken: parsed.querySelector("parsererror") !== null,
        things: parsed.querySelectorAll("g.thing").length,
        texts,
        names: [...parsed.querySelectorAll("#names text")].map((t) => t.textContent ?? ""),
      };
    }, svg);
    expect(read.broken).toBe(false);
    expect(read.things).toBe(things);
    expect(read.names.join(" ")).toContain("Walter Krivitsky");
    expect(read.names.join(" ")).toContain("Jane Archer");
    expect(read.texts).toContain("reported only");
    expect(svg).not.toContain("<script");
  });

  await test.step("PNG: twice as fine as the canvas, and not blank", async () => {
    for (const head of ["Picture of what is in sight", "Picture of the whole drawing"]) {
      const png = await readFile(await exported(page, "Export the dossier", head, "PNG 2×"));
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
      const box = await page.getByRole("application", { name: /^Graph/ }).boundingBox();
      if (head.includes("sight")) expect(width).toBe(Math.round(2 * (box?.width ?? 0)));
      expect(height).toBeGreaterThan(900);
      const colours = await page.evaluate(
        async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext("2d");
          context?.drawImage(bitmap, 0, 0);
          const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
          const seen = new Set<number>();
          for (let i = 0; i < data.length; i += 4 * 7)
            seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
          return seen.size;
        },
        [...png],
      );
      expect(colours).toBeGreaterThan(50);
    }
    await atRest(page);
  });

  await test.step("GEXF and BibTeX of what is on the canvas", async () => {
    const gexf = await readFile(
      await exported(page, "Export the dossier", "Things and lines on the canvas", "GEXF"),
      "utf8",
    );
    expect(gexf.match(/<node /g)).toHaveLength(things);
    const bib = await readFile(
      await exported(page, "Export the dossier", "Sources behind the canvas", "BibTeX"),
      "utf8",
    );
    const entries = [...bib.matchAll(/^@(\w+)\{([^,\s]+),/gm)];
    expect(entries.length).toBeGreaterThan(20);
    expect(new Set(entries.map((e) => e[2])).size).toBe(entries.length);
    expect(bib).toMatch(/Quinlan/);
  });

  await test.step("a thing's own sources, and its card as a page", async () => {
    const csl = JSON.parse(
      await readFile(await exported(page, "Export Walter Krivitsky", "Its sources", "CSL-JSON"), "utf8"),
    );
    expect(csl.length).toBeGreaterThan(20);
    expect(csl[0]).toMatchObject({ id: expect.any(String), title: expect.any(String) });
    const html = await readFile(await exported(page, "Export Walter Krivitsky", "For print", "Card as a page"), "utf8");
    expect(html).toContain("<h1>Walter Krivitsky</h1>");
    expect(html).not.toContain("<script");
    // Printing itself belongs to the browser; the page's own rules must let the frame be written.
    await page.getByRole("button", { name: "Export Walter Krivitsky" }).click();
    await page.getByRole("menuitem", { name: "Print the card" }).click();
    await page.waitForTimeout(1_500);
  });
  expect(errors).toEqual([]);
});
