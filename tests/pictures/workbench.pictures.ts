/** Each screen of the workbench, wide and narrow, light and dark, into docs/pictures. */
import { resolve } from "node:path";
import { type Page, test } from "@playwright/test";
import { card, choose, openWorkbench } from "../e2e/workbench.ts";

const FOLDER = resolve(import.meta.dirname, "../../docs/pictures");

const THEMES = ["light", "dark"] as const;

/** Types a text into the query panel and runs it, or previews it. */
async function ask(page: Page, text: string): Promise<void> {
  await page.goto("./#/?panel=query");
  await page.getByRole("textbox", { name: /^SPARQL query/ }).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.waitForTimeout(6_000);
}

const SCREENS: Record<string, (page: Page) => Promise<void>> = {
  main: async () => {},
  claim: async (page) => choose(page, "DB08", /DB08/),
  query: async (page) => {
    await page.goto("./#/?panel=query");
    await page.getByRole("textbox", { name: /^SPARQL query/ }).click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(`# Who had a part in the debriefing, and on whose word?
SELECT ?who ?part ?source ?certainty ?accepted {
  VALUES ?part { dos:ledBy dos:conductedBy }
  ?claim rdf:reifies <<( kri:debriefing-1940 ?part ?who )>> ;
    dos:statedIn ?source ;
    dos:certainty ?certainty .
  BIND(EXISTS { kri:debriefing-1940 ?part ?who } AS ?accepted)
}
ORDER BY ?part ?who`);
    await page.keyboard.press("ControlOrMeta+Enter");
    await page
      .getByRole("region", { name: "Answer" })
      .getByText(/\d+ rows/)
      .waitFor();
  },
  "answer-graph": async (page) =>
    ask(page, "CONSTRUCT { ?a ?p ?b } { VALUES ?p { dos:questionedBy dos:informed dos:friendOf } ?a ?p ?b }"),
  update: async (page) => ask(page, "DELETE { ?event dos:ledBy ?who } WHERE { ?event dos:ledBy ?who }"),
  filters: async (page) => {
    await page.goto("./#/?kind=person,event&hidden=kri:mi5&aside=src:KLE");
    await page.waitForTimeout(4_000);
  },
  sources: async (page) => {
    await page.goto("./#/?panel=sources&aside=src:PER");
    await page.waitForTimeout(4_000);
  },
  testimony: async (page) => choose(page, "DB20", /DB20/),
  timeline: async (page) => {
    await page.goto("./#/kri:debriefing-1940?panel=timeline&lanes=place");
    await page.waitForTimeout(4_000);
  },
  horizon: async (page) => {
    await page.goto("./#/?horizon=kri:mi5&by=1940-02-01");
    await page.waitForTimeout(4_000);
  },
  "horizon-compare": async (page) => {
    await page.goto("./#/?horizon=kri:mi5&by=1940-06-01&and=kri:fbi");
    await page.waitForTimeout(4_000);
  },
  "by-time": async (page) => {
    await page.goto("./#/?layout=time");
    await page.waitForTimeout(5_000);
    await page.getByRole("button", { name: "Arrange", exact: true }).click();
  },
  groups: async (page) => {
    await page.goto("./#/group:class:person?group=class");
    await page.waitForTimeout(5_000);
  },
  paths: async (page) => {
    await page.goto("./#/?panel=paths&path=kri:guy-liddell&to=kri:joseph-stalin");
    await page.waitForTimeout(5_000);
  },
  rivals: async (page) => {
    await page.goto("./#/?panel=rivals");
    await page.waitForTimeout(2_000);
  },
  board: async (page) => {
    await page.goto("./#/?board=kri:X01");
    await page.waitForTimeout(2_000);
  },
  "board-by-source": async (page) => {
    await page.goto("./#/?board=kri:X02&accounts=source");
    await page.waitForTimeout(2_000);
  },
  measures: async (page) => {
    await page.goto("./#/?panel=measures&size=betweenness&colour=community");
    await page.waitForTimeout(4_000);
  },
  list: async (page) => page.getByRole("button", { name: "List", exact: true }).click(),
  claims: async (page) => {
    await page.goto("./#/?panel=list&list=claims&sort=-when");
    await page.waitForTimeout(2_000);
  },
  outline: async (page) => {
    await page.goto("./#/?panel=list&list=outline");
    await page.locator(".outline [role=row]").first().focus();
    for (const key of ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowRight"])
      await page.keyboard.press(key);
  },
  hierarchy: async (page) => {
    await page.goto("./#/kri:mi5?from=kri:mi5&layout=hierarchy");
    await page.waitForTimeout(5_000);
  },
  "expand-menu": async (page) => {
    await page.goto("./#/kri:jane-archer");
    await page.waitForTimeout(3_000);
    await page.getByRole("application", { name: /^Graph/ }).press("Shift+F10");
  },
  "command-field": async (page) => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("export");
  },
  entry: async (page) => {
    await page.goto("./#/kri:walter-krivitsky");
    await page.waitForTimeout(2_000);
    await page.keyboard.press("a");
    for (const word of ["stayed", "Southampton", "Andrew 2009", "section C"]) {
      await page.keyboard.type(word);
      await page.waitForTimeout(800);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("1940-01");
  },
  form: async (page) => {
    await page.goto("./#/kri:jane-archer");
    await page.waitForTimeout(2_000);
    await page.keyboard.press("Shift+E");
  },
  turtle: async (page) => {
    await page.goto("./#/kri:jane-archer?panel=turtle");
    await page.getByRole("textbox", { name: /in Turtle/ }).click();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.press("End");
    await page.keyboard.insertText('\n  skos:altLabel "Mrs Archer"@en ;');
  },
  history: async (page) => {
    await choose(page, "DB08", /DB08/);
    await card(page).getByRole("button", { name: "Accept" }).first().click();
    await choose(page, "DB07", /DB07/);
    await card(page).getByRole("button", { name: "Withdraw" }).first().click();
    await page.getByRole("button", { name: "History", exact: true }).first().click();
  },
  duplicates: async (page) => {
    await page.goto("./#/?panel=duplicates");
    await page.waitForTimeout(4_000);
  },
  keys: async (page) => {
    await page.keyboard.press("?");
  },
  checks: async (page) => {
    await page.getByRole("button", { name: "Checks", exact: true }).click();
    await page.waitForTimeout(4_000);
  },
};

/** The pictures wanted, by name and theme ("paths-dark", "narrow-light"), apart by commas; all of them without. */
const WANTED = process.env.PICTURES?.split(",");
const wanted = (name: string): boolean => WANTED === undefined || WANTED.includes(name);

for (const theme of THEMES) {
  for (const [name, go] of Object.entries(SCREENS)) {
    if (!wanted(`${name}-${theme}`)) continue;
    test(`${name}, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await openWorkbench(page);
      await go(page);
      await page.waitForTimeout(2_000);
      await page.screenshot({ path: `${FOLDER}/${name}-${theme}.png` });
    });
  }

  if (!wanted(`narrow-${theme}`)) continue;
  test(`narrow, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.goto("./");
    await page.getByRole("application", { name: /^Graph/ }).waitFor();
    await page.waitForTimeout(5_000);
    await page.screenshot({ path: `${FOLDER}/narrow-graph-${theme}.png` });
    for (const tab of ["Browse", "List", "Timeline", "Query"]) {
      await page
        .getByRole("tab", { name: tab })
        .or(page.getByRole("button", { name: tab, exact: true }))
        .first()
        .click();
      await page.waitForTimeout(1_000);
      await page.screenshot({ path: `${FOLDER}/narrow-${tab.toLowerCase()}-${theme}.png` });
    }
    for (const [name, address] of [
      ["filters", "#/?panel=browse&kind=person,event&aside=src:KLE"],
      ["sources", "#/?panel=sources&aside=src:PER"],
      ["paths", "#/?panel=paths&path=kri:guy-liddell&to=kri:joseph-stalin"],
      ["board", "#/?board=kri:X01"],
      ["measures", "#/?panel=measures"],
    ] as const) {
      await page.goto(`./${address}`);
      await page.waitForTimeout(3_000);
      await page.screenshot({ path: `${FOLDER}/narrow-${name}-${theme}.png` });
    }
    await card(page).first().isVisible();
  });
}
