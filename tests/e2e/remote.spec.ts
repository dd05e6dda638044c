/** A dossier held in Virtuoso: opened, walked, edited; a change refused; the endpoint killed with a change on its way. */
import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { RemoteDossier } from "../../src/query/remote/remote-dossier.ts";
import { RemoteEngine } from "../../src/query/remote/remote-engine.ts";
import { readText } from "../../src/rdf/read.ts";
import { documentGraph } from "../../src/store/document.ts";
import { createQuadStore } from "../../src/store/quad-store.ts";
import { Virtuoso, whyNoVirtuoso } from "../servers/virtuoso.ts";
import { atRest, card, choose, onCanvas, openWorkbench, watchErrors } from "./workbench.ts";

const PORT = Number(process.env.DOSSIER_PORT ?? 4310) + 40;
const missing = whyNoVirtuoso();
const DEBRIEFING = "<https://w3id.org/dossier/krivitsky/debriefing-1940>";
const LIDDELL = `ASK { ${DEBRIEFING} <https://w3id.org/dossier/ns#ledBy> <https://w3id.org/dossier/krivitsky/guy-liddell> }`;

const FILES = fileURLToPath(new URL("../../data/krivitsky/", import.meta.url));
const turtleIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".ttl"));

/** A question on the card of each person, in words that an endpoint without RDF 1.2 understands. */
const QUESTION = `# title: What does the endpoint say of them?
# param: ?who thing dos:Person "Who?"
# pin: dos:Person ?who
SELECT ?relation ?value WHERE { ?who ?relation ?value }
`;

const saveState = (page: Page) => page.locator(".save-state");
const standing = (page: Page) => page.getByRole("region", { name: /^The dossier at/ });

test.describe("a dossier in Virtuoso", () => {
  test.skip(missing !== null, missing ?? "");
  test.use({ baseURL: `http://127.0.0.1:${PORT}/` });
  let virtuoso: Virtuoso;
  let server: ChildProcess;
  const folder = mkdtempSync(join(tmpdir(), "dossier-e2e-"));

  test.beforeAll(async () => {
    virtuoso = Virtuoso.start({ http: PORT + 1, sql: PORT + 2 });
    virtuoso.grant();
    const quads = turtleIn(FILES).flatMap((path) => {
      const text = readFileSync(join(FILES, path), "utf8");
      return readText(text, { syntax: "turtle", path, graph: documentGraph(path) }).quads;
    });
    const remote = await RemoteDossier.open({ url: virtuoso.url });
    await remote.send({ added: quads, removed: [] }, createQuadStore());
    virtuoso.sql("checkpoint;");
    writeFileSync(join(folder, "what-is-said.rq"), QUESTION);
    server = spawn("node", [
      process.env.DOSSIER_CLI ?? "dist/cli.js",
      "open",
      "--endpoint",
      virtuoso.url,
      "--port",
      String(PORT),
      folder,
    ]);
    await new Promise<void>((done, failed) => {
      let why = "";
      server.stderr?.on("data", (text) => {
        why += String(text);
      });
      server.stdout?.once("data", () => done());
      server.once("exit", () => failed(new Error(`dossier open ended: ${why}`)));
    });
  });
  test.afterAll(() => {
    server?.kill();
    virtuoso?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const holds = async (ask: string): Promise<boolean> => {
    const engine = new RemoteEngine({ url: virtuoso.url });
    const answer = await engine.query(ask);
    return answer.kind === "boolean" && answer.value;
  };

  test("is walked and edited; what is refused is undone; a killed endpoint loses nothing", async ({ page }) => {
    test.setTimeout(300_000);
    const errors = watchErrors(page);
    await openWorkbench(page);
    await expect(standing(page)).toContainText(/statements fetched from 127\.0\.0\.1/, { timeout: 60_000 });

    await test.step("a card, and more of what is around it", async () => {
      await choose(page, "Archer", /^Jane Archer/);
      await expect(card(page).getByRole("heading", { level: 2, name: "Jane Archer" })).toBeVisible();
      await expect(card(page)).toContainText(/debriefing/i);
      await expect(standing(page)).toContainText("fetched from");
      const before = await onCanvas(page);
      await page.keyboard.press("e");
      await atRest(page);
      expect((await onCanvas(page)).things).toBeGreaterThanOrEqual(before.things);
      const axe = await new AxeBuilder({ page }).setLegacyMode(true).include(".remote-standing").analyze();
      expect(axe.violations).toEqual([]);
    });

    await test.step("a saved query of its class is asked at the endpoint", async () => {
      await card(page).getByRole("button", { name: "What does the endpoint say of them?" }).click();
      const answer = page.getByRole("region", { name: "Answer" });
      await expect(answer).toContainText("Jane Archer", { timeout: 60_000 });
      await page.keyboard.press("Escape");
    });

    await test.step("a claim that has not been fetched is found by its number, accepted, and stored", async () => {
      expect(await holds(LIDDELL)).toBe(false);
      await choose(page, "DB08", /DB08/);
      await card(page).getByRole("button", { name: "Accept" }).first().click();
      await expect(saveState(page)).toHaveText(/Saved \d/);
      expect(await holds(LIDDELL)).toBe(true);
    });

    await test.step("undone here, it is undone there", async () => {
      await page.locator(".head").getByRole("button", { name: /^Undo/ }).click();
      await expect.poll(() => holds(LIDDELL)).toBe(false);
      await expect(saveState(page)).toHaveText(/Saved \d/);
    });

    await test.step("what the endpoint does not allow is undone and told", async () => {
      virtuoso.revoke();
      await card(page).getByRole("button", { name: "Accept" }).first().click();
      const note = page.getByRole("alert").filter({ hasText: "The change was not stored" });
      await expect(note).toContainText(
        "403: updates are not allowed for this user. “Accept claim DB08” has been undone here, so the dossier and the endpoint agree.",
      );
      await expect(card(page).getByRole("button", { name: "Accept" }).first()).toBeVisible();
      // What was refused is no last change that could be taken back.
      await expect(page.getByRole("region", { name: "Last change" })).toHaveCount(0);
      virtuoso.grant();
      await note.getByRole("button", { name: "Try again" }).click();
      await expect.poll(() => holds(LIDDELL)).toBe(true);
      await expect(note).toHaveCount(0);
    });
    expect(errors.filter((e) => !/status of (?:400|403|500)/.test(e))).toEqual([]);

    await test.step("with the endpoint killed, a change is kept, said to be on its way, and sent when it is back", async () => {
      virtuoso.sql("checkpoint;");
      virtuoso.kill();
      await card(page).getByRole("button", { name: "Withdraw" }).first().click();
      await expect(saveState(page)).toHaveText(/Saving to 127\.0\.0\.1|Kept in this browser/);
      await saveState(page).click();
      await expect(page.getByRole("dialog", { name: "What is saved" })).toContainText(
        /are kept in this browser and are sent again/,
        { timeout: 60_000 },
      );
      await page.reload();
      virtuoso.startAgain();
      await page.reload();
      await expect(page.getByRole("application", { name: /^Graph/ })).toBeVisible({ timeout: 60_000 });
      await expect.poll(() => holds(LIDDELL), { timeout: 60_000 }).toBe(false);
      await expect(saveState(page)).toHaveText(/Saved \d/, { timeout: 30_000 });
    });
  });
});

test.describe("a dossier on a server of our own, asked by the page itself", () => {
  const at = PORT + 3;
  let folder: string;
  let server: ChildProcess | null = null;

  /** Serves the folder to the pages of the workbench. */
  const serve = async (...more: string[]): Promise<void> => {
    const { origin } = new URL(test.info().project.use.baseURL ?? "");
    const cli = process.env.DOSSIER_CLI ?? "dist/cli.js";
    server = spawn("node", [cli, "serve", folder, "--port", String(at), "--cors", origin, ...more]);
    await new Promise<void>((done, failed) => {
      server?.stdout?.once("data", () => done());
      server?.once("exit", () => failed(new Error("dossier serve ended.")));
    });
  };
  const end = async (): Promise<void> => {
    const running = server;
    server = null;
    if (running === null) return;
    const ended = new Promise((done) => running.once("exit", done));
    running.kill();
    await ended;
  };
  /** Whether the files say that the claim is accepted. */
  const isAccepted = (): boolean =>
    turtleIn(folder).some((path) =>
      readText(readFileSync(join(folder, path), "utf8"), { syntax: "turtle", path }).quads.some(
        ({ subject, object }) => subject.value.endsWith("/DB08") && object.value.endsWith("#accepted"),
      ),
    );

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "dossier-e2e-"));
    for (const name of turtleIn(FILES)) copyFileSync(join(FILES, name), join(folder, name));
    await serve("--write");
  });
  test.afterAll(async () => {
    await end();
    rmSync(folder, { recursive: true, force: true });
  });

  test("is opened by keyboard, counted and fetched by facet, queried, changed, and there after a reload", async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await openWorkbench(page);
    await test.step("the dialog, without the mouse", async () => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("open an endpoint");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("dialog", { name: "Open an endpoint" })).toBeVisible();
      await page.keyboard.type("ftp://nowhere");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("dialog", { name: "Open an endpoint" })).toBeVisible();
      await page.getByRole("textbox", { name: "Address" }).fill(`http://127.0.0.1:${at}/sparql`);
      await page.keyboard.press("Enter");
      await expect(standing(page)).toContainText(/statements fetched from 127\.0\.0\.1/, { timeout: 60_000 });
    });

    const rail = page.getByRole("navigation", { name: "Search and filters" });
    await test.step("facets say what is here and what is there, and fetch what is chosen", async () => {
      const disputed = rail.getByRole("button", { name: /^Disputed/ });
      await expect(disputed).toHaveText(/\d of \d/, { timeout: 30_000 });
      const there = Number(/of ([\d,]+)/.exec((await disputed.textContent()) ?? "")?.[1]?.replaceAll(",", ""));
      await disputed.click();
      // All of them fit into one page: now they are here.
      await expect(disputed).not.toHaveText(/\d of \d/, { timeout: 30_000 });
      await expect(disputed).toContainText(String(there));
      const axe = await new AxeBuilder({ page }).setLegacyMode(true).include(".rail").analyze();
      expect(axe.violations).toEqual([]);
      await page.getByRole("button", { name: "Clear all" }).click();
    });

    await test.step("a change is stored there, in the file that it belongs to", async () => {
      expect(isAccepted()).toBe(false);
      await choose(page, "DB08", /DB08/);
      await card(page).getByRole("button", { name: "Accept" }).first().click();
      await expect(saveState(page)).toHaveText(/Saved \d/);
      await expect.poll(isAccepted).toBe(true);
    });

    await test.step("loading the page again opens it again, and the change is there", async () => {
      await page.reload();
      await expect(standing(page)).toContainText(/fetched from/, { timeout: 60_000 });
      await choose(page, "DB08", /DB08/);
      await expect(card(page).getByRole("button", { name: "Withdraw" }).first()).toBeVisible();
    });

    await test.step("a server that may only be read refuses: that is said, and undone here", async () => {
      await end();
      await serve();
      await card(page).getByRole("button", { name: "Withdraw" }).first().click();
      const note = page.getByRole("alert").filter({ hasText: "The change was not stored" });
      await expect(note).toContainText("403: updates are not allowed", { timeout: 30_000 });
      await expect(card(page).getByRole("button", { name: "Withdraw" }).first()).toBeVisible();
      expect(isAccepted()).toBe(true);
    });
  });
});
