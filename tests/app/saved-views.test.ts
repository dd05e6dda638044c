import { describe, expect, test } from "vitest";
import { onGrid } from "../../src/app/arrange/arranger.ts";
import { Places } from "../../src/app/graph-pane/places.ts";
import { FIRST_VIEW, type ViewState } from "../../src/app/view/view-state.ts";
import { SavedViews, type Shelf } from "../../src/app/views/saved-views.ts";
import { openForm, saveForm } from "../../src/app/views/view-form.ts";
import { isViewPath } from "../../src/exchange/views/view-path.ts";
import { readText } from "../../src/rdf/read.ts";
import { kri, src } from "./dossier.ts";

const shelf = (): Shelf & { readonly held: Map<string, string> } => {
  const held = new Map<string, string>();
  return { held, get: (key) => held.get(key) ?? null, set: (key, text) => void held.set(key, text) };
};

const state: ViewState = {
  ...FIRST_VIEW,
  shown: { kind: "thing", id: kri("DB08") },
  focus: kri("mi5"),
  steps: 1,
  fold: false,
  placed: [kri("archer"), "name:Mr Thomas"],
  expanded: [kri("archer")],
  hidden: [kri("hoover")],
  aside: [src("PER")],
  filters: { kind: { any: ["person"], not: [] }, certainty: { any: [], not: ["disputed"] } },
  hideFiltered: true,
  layout: "time",
  group: "class",
  openGroups: ["group:class:person"],
  collapsed: [kri("fbi")],
  panel: "list",
};
const standing = {
  layout: "time" as const,
  positions: { [kri("archer")]: { x: 10, y: -20.5 }, [kri("mi5")]: { x: 0, y: 0 } },
  pinned: [kri("archer")],
  camera: { x: 3, y: 4, ratio: 1.5 },
};
const told = { iri: "https://w3id.org/dossier/view/a", name: "A view", saved: "1940-01-23", limit: 40 };

describe("a saved view", () => {
  test("opens as it was: what is seen, where it stands, filters and all", () => {
    const saved = saveForm(state, standing, { ...told, focus: state.focus });
    const file = new SavedViews("t", [], shelf());
    file.put(saved);
    const text = file.text({});
    const again = new SavedViews(
      "t",
      readText(text, { syntax: "turtle", path: "views.ttl", graph: null }).quads,
      shelf(),
    );
    const [view] = again.get().views;
    if (view === undefined) throw new Error("The view is not in its file.");
    expect(openForm(view)).toEqual({ state, standing });
  });

  test("says nothing of the dossier: no claim, no name of a thing", () => {
    const file = new SavedViews("t", [], shelf());
    file.put(saveForm(state, standing, { ...told, focus: state.focus }));
    const { quads } = readText(file.text({}), { syntax: "turtle", path: "views.ttl", graph: null });
    const subjects = new Set(quads.map((q) => q.subject.value).filter((s) => s.startsWith(kri(""))));
    expect([...subjects]).toEqual([]);
  });
});

describe("the saved views of a dossier", () => {
  const view = saveForm(state, standing, { ...told, focus: null });

  test("are kept in the browser until they are downloaded", () => {
    const browser = shelf();
    const first = new SavedViews("Krivitsky", [], browser);
    first.put(view);
    expect(first.get()).toMatchObject({ isUnsaved: true });
    const later = new SavedViews("Krivitsky", [], browser);
    expect(later.get().views.map((v) => v.name)).toEqual(["A view"]);
    later.downloaded();
    expect(new SavedViews("Krivitsky", [], browser).get().isUnsaved).toBe(false);
    expect(new SavedViews("Another", [], browser).get().views).toEqual([]);
  });

  test("can be renamed and deleted; one deleted does not come back with its file", () => {
    const browser = shelf();
    const source = new SavedViews("x", [], shelf());
    source.put(view);
    const filed = readText(source.text({}), { syntax: "turtle", path: "views.ttl", graph: null }).quads;
    const views = new SavedViews("Krivitsky", filed, browser);
    views.rename(view.iri, "  London, 1940 ");
    expect(views.get().views.map((v) => v.name)).toEqual(["London, 1940"]);
    views.rename(view.iri, "  ");
    expect(views.get().views.map((v) => v.name)).toEqual(["London, 1940"]);
    views.remove(view.iri);
    expect(new SavedViews("Krivitsky", filed, browser).get().views).toEqual([]);
    expect(views.take(filed)).toBe(1);
    expect(views.get()).toMatchObject({ arrivals: 1 });
    expect(views.get().views).toHaveLength(1);
  });

  test("survive a browser that keeps nothing and nonsense on the shelf", () => {
    const broken: Shelf = { get: () => "{]", set: () => {} };
    const views = new SavedViews("x", [], broken);
    views.put(view);
    expect(views.get().views).toHaveLength(1);
  });
});

test("a view file is told by its name", () => {
  expect(isViewPath("views.ttl")).toBe(true);
  expect(isViewPath("claims.ttl")).toBe(false);
});

describe("places", () => {
  const at = (x: number, y: number) => ({ x, y });

  test("a layout can be taken back, and pinned things are not laid out", () => {
    const places = new Places("readable");
    places.take({ a: at(0, 0), b: at(9, 9) }, []);
    places.move({ a: at(5, 5) });
    places.relay("time");
    expect(places.positions).toEqual({ a: at(5, 5) });
    places.take({ b: at(100, 0) }, [{ x: 0, words: "1940" }]);
    expect(places.back()).toMatchObject({ layout: "readable", positions: { a: at(5, 5), b: at(9, 9) }, pinned: ["a"] });
    expect(places.back()).toMatchObject({ positions: { a: at(0, 0) }, pinned: [] });
    expect(places.back()).toBeNull();
  });

  test("in rows and columns no two things share a crossing, and pinned ones stay", () => {
    const positions = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`n${i}`, at((i % 7) * 31, i * 9)]));
    const moved = onGrid(positions, new Set(["n3"]));
    expect(moved).not.toHaveProperty("n3");
    const crossings = Object.values(moved).map((p) => `${p.x} ${p.y}`);
    expect(new Set(crossings).size).toBe(39);
    for (const { x, y } of Object.values(moved)) expect([x % 120, y % 76].map(Math.abs)).toEqual([0, 0]);
  });
});
