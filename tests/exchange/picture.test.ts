/** Pictures as SVG: what they show and explain, how words keep clear of each other, in what look they are set. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { DARK, LIGHT, PICTURE_TOKENS, WHITE } from "../../src/exchange/svg/palette.ts";
import { writeSvg } from "../../src/exchange/svg/picture.ts";
import { boxOf, kindOf, planPicture } from "../../src/exchange/svg/plan.ts";
import { tableRuler } from "../../src/exchange/svg/ruler.ts";
import { layout } from "../../src/graph/layout.ts";
import { around, meets, type Rect } from "../../src/graph/placing/curve.ts";
import { Projection } from "../../src/graph/projection.ts";
import { buildView, FIRST_VIEW } from "../../src/graph/view.ts";
import type { ViewGraph } from "../../src/graph/view-graph.ts";
import { layoutInput } from "../../src/graph/view-layout.ts";
import type { Kind } from "../../src/model/kind.ts";
import { ShippedDossier } from "../data/shipped-dossier.ts";
import { HandMade } from "../graph/hand-made.ts";
import { KINDS, POSITIONS, svg, texts, thing, things, view } from "./small-picture.ts";
import { all, byId, named, readXml, type XmlNode } from "./xml-reader.ts";

describe("a picture", () => {
  it("is well-formed XML in which every label is a text and none is markup", () => {
    const root = readXml(
      svg({ title: "A & B <script>alert(1)</script>", caption: { address: 'x" onload="alert(1)' } }),
    );
    expect(root.name).toBe("svg");
    expect(root.attributes.xmlns).toBe("http://www.w3.org/2000/svg");
    expect(texts(byId(root, "names"))).toEqual(["Ann <b>Żółć</b> & Co", "Bob", "Bobby"]);
    expect(texts(byId(root, "title"))).toEqual(["A & B <script>alert(1)</script>"]);
    expect(texts(byId(root, "caption"))).toEqual(['x" onload="alert(1)']);
    const names = new Set([...all(root)].map((n) => n.name));
    expect(names.has("script") || names.has("b") || names.has("foreignObject") || names.has("a")).toBe(false);
    for (const node of all(root)) for (const name of Object.keys(node.attributes)) expect(name).not.toMatch(/^on|href/);
  });

  it("holds what no XML may hold as a replacement character", () => {
    const made = new HandMade().thing("a", { label: "bell\u0007 \ud800 end" });
    const root = readXml(writeSvg({ view: view(made, "a"), positions: { a: { x: 0, y: 0 } }, kinds: KINDS }));
    expect(named(thing(root, "a"), "title")[0]?.text).toBe("bell \ufffd end");
  });

  it("is the same bytes each time, in whatever order the view was built", () => {
    const one = new HandMade().thing("a").thing("b").thing("c");
    one.line("a", "b");
    one.line("b", "c");
    const two = new HandMade().thing("c").thing("b").thing("a");
    two.line("b", "c");
    two.line("a", "b");
    const positions = { a: { x: 0, y: 0 }, b: { x: 100, y: 0 }, c: { x: 200, y: 50 } };
    const draw = (made: HandMade) => writeSvg({ view: view(made), positions, kinds: KINDS });
    expect(draw(one)).toBe(draw(two));
  });

  it("draws each kind in its colour and shape, hollow where only a report knows of it", () => {
    const root = readXml(svg());
    const [ann, bobby] = [thing(root, "ann"), thing(root, "x")];
    expect(ann.attributes["data-kind"]).toBe("person");
    expect(named(ann, "path").some((p) => p.attributes.fill === LIGHT.colours["c-person"])).toBe(true);
    expect(named(ann, "circle").some((c) => c.attributes.stroke === LIGHT.colours.accent)).toBe(true);
    const outline = named(bobby, "path").filter((p) => p.attributes["stroke-dasharray"] !== undefined);
    expect(outline.map((p) => [p.attributes.stroke, p.attributes.fill])).toEqual([
      [LIGHT.colours["c-name"], LIGHT.colours.paper],
    ]);
  });

  it("draws accepted solid with an arrow, reported dashed, denied dotted and red with a bar; weight by certainty", () => {
    const lines = byId(readXml(svg()), "lines").children;
    const by = (cls: string) => {
      const line = lines.find((l) => l.attributes.class === `line ${cls}`);
      const [shaft, head] = named(line as XmlNode, "path");
      return { shaft: shaft?.attributes, head: head?.attributes };
    };
    expect(by("accepted").shaft?.["stroke-dasharray"]).toBeUndefined();
    expect(by("accepted").shaft?.["stroke-width"]).toBe("1.75");
    expect(by("accepted").head?.class).toBe("arrow");
    expect(by("reported").shaft?.["stroke-dasharray"]).toBe("5 4");
    expect(by("reported").shaft?.["stroke-width"]).toBe("1");
    expect(by("denied").shaft?.["stroke-dasharray"]).toBe("2 3");
    expect(by("denied").head).toMatchObject({ class: "bar", fill: LIGHT.colours["e-denied"] });
    expect(texts(byId(readXml(svg()), "rivals"))).toEqual(["2"]);
  });

  it("ends each line just outside the marks at its ends", () => {
    const made = new HandMade().thing("a", { claims: 1 }).thing("b", { claims: 1, kind: "org" });
    made.line("a", "b");
    const root = readXml(
      writeSvg({ view: view(made), positions: { a: { x: 0, y: 0 }, b: { x: 200, y: 0 } }, kinds: KINDS }),
    );
    const [shaft, head] = named(byId(root, "lines"), "path");
    // Radius 9.15 and 5 px of paper; the square reaches 0.92 × 9.15 = 8.4 to each side.
    const start = Number(/^M([\d.-]+)/.exec(shaft?.attributes.d ?? "")?.[1]);
    const tip = Number(/^M([\d.-]+)/.exec(head?.attributes.d ?? "")?.[1]);
    expect(start).toBeCloseTo(14.0, 0);
    expect(tip).toBeCloseTo(200 - 13.4, 0);
  });

  it("explains in its legend what it holds, and nothing else", () => {
    const said = texts(byId(readXml(svg()), "legend"));
    expect(said).toEqual([
      "Person",
      "Name used",
      "known by report only",
      "accepted",
      "reported only",
      "denied by its source",
      "certain",
      "contested",
      "disputed",
      "2",
      "number of rival accounts",
    ]);
    const plain = new HandMade();
    plain.line("a", "b", { standing: "plain", certainty: null });
    const root = readXml(
      writeSvg({ view: view(plain), positions: { a: { x: 0, y: 0 }, b: { x: 90, y: 0 } }, kinds: KINDS }),
    );
    expect(texts(byId(root, "legend"))).toEqual(["Person"]);
    expect([...all(readXml(svg({ legend: false })))].some((n) => n.attributes.id === "legend")).toBe(false);
  });

  it("tells what stands behind a line to who points at it", () => {
    const [first] = byId(readXml(svg()), "lines").children;
    expect(named(first as XmlNode, "title")[0]?.text).toBe("Ann <b>Żółć</b> & Co – informed – Bob (C1)");
  });

  it.each([
    ["A4", { wide: ["297mm", "210mm"], tall: ["210mm", "297mm"] }],
    ["A3", { wide: ["420mm", "297mm"], tall: ["297mm", "420mm"] }],
  ] as const)("fills a sheet of %s, on its side or upright, with everything within its margins", (sheet, sizes) => {
    for (const [positions, size] of [
      [POSITIONS, sizes.wide],
      [{ ann: { x: 0, y: 900 }, bob: { x: 40, y: 0 }, x: { x: 0, y: -900 } }, sizes.tall],
    ] as const) {
      const root = readXml(svg({ positions, sheet, title: "Title", caption: { date: "24 November 2026" } }));
      expect([root.attributes.width, root.attributes.height]).toEqual(size);
      const [, , w = 0, h = 0] = (root.attributes.viewBox ?? "").split(" ").map(Number);
      const [mmW = 0, mmH = 0] = size.map((s) => Number.parseInt(s, 10));
      expect(w / h).toBeCloseTo(mmW / mmH, 2);
      const [dx = 0, dy = 0] = translation(byId(root, "drawing"));
      for (const { x, y } of Object.values(positions)) {
        expect(x + dx).toBeGreaterThan(30);
        expect(x + dx).toBeLessThan(w - 30);
        expect(-y + dy).toBeGreaterThan(60);
        expect(-y + dy).toBeLessThan(h - 80);
      }
    }
  });

  it("is named by its title, and wraps one that is too long", () => {
    const long = "What the sources say of the matter ".repeat(12).trim();
    const root = readXml(svg({ title: long }));
    expect(byId(root, "picture-title").text).toBe(long);
    const lines = texts(byId(root, "title"));
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    expect(byId(root, "picture-description").text).toBe("3 things and 3 lines, Ann <b>Żółć</b> & Co in the middle.");
  });

  it("takes no colour from a style layer but plain ones", () => {
    const evil = { ...(KINDS[0] as Kind), colour: 'url(https://example.org/x) " onload="x' };
    const root = readXml(svg({ kinds: [evil, ...KINDS.slice(1)] }));
    expect(named(thing(root, "bob"), "path").map((p) => p.attributes.fill)).toContain(LIGHT.colours["ink-2"]);
    expect(svg({ kinds: [evil] })).not.toContain("example.org");
    const own = { ...(KINDS[0] as Kind), colour: "#aa00bb" };
    expect(svg({ kinds: [own] })).toContain('fill="#aa00bb"');
  });

  it("keeps things that nobody has placed, in a row below the others", () => {
    const root = readXml(svg({ positions: { ann: { x: 0, y: 0 } } }));
    expect(things(root)).toHaveLength(3);
    const y = (key: string) => translation(thing(root, key))[1] ?? 0;
    expect(y("bob")).toBeGreaterThan(y("ann") + 50);
    expect(y("x")).toBe(y("bob"));
  });

  it("is drawn for an empty dossier, too", () => {
    const root = readXml(writeSvg({ view: view(new HandMade()), positions: {}, kinds: KINDS }));
    expect(byId(root, "picture-description").text).toBe("0 things and 0 lines.");
  });

  it("draws a line from a thing to itself as a loop outside its mark", () => {
    const made = new HandMade();
    made.line("a", "a", { rivals: 1 });
    const root = readXml(writeSvg({ view: view(made, "a"), positions: { a: { x: 0, y: 0 } }, kinds: KINDS }));
    expect(named(byId(root, "lines"), "path")[0]?.attributes.d).toMatch(/^M\S+ -\S+C/);
    expect(texts(byId(root, "rivals"))).toEqual(["1"]);
  });

  it("can carry the faces it is set in, and nothing in their place", () => {
    const face = { family: "Source Sans 3", weight: "200 900", italic: false, woff2: "d09GMg==" };
    expect(svg({ faces: [face] })).toContain("url(data:font/woff2;base64,d09GMg==)");
    expect(svg({ faces: [{ ...face, woff2: "x);} </style><script>" }] })).not.toMatch(/<(?:script|style)/);
  });
});

const translation = (node: XmlNode): number[] =>
  (/translate\(([^)]*)\)/.exec(node.attributes.transform ?? "")?.[1] ?? "").split(" ").map(Number);

describe("a picture of the shipped dossier", () => {
  const d = new ShippedDossier();
  let drawn: ViewGraph;
  let found: ReturnType<typeof layout>;
  const kinds = d.vocabulary.kinds();
  const ruled = { palette: LIGHT, ruler: tableRuler };
  beforeAll(() => {
    const projection = new Projection(d.dossier, d.vocabulary, d.claims);
    projection.buildNow();
    drawn = buildView(projection.graph, {
      ...FIRST_VIEW,
      focus: "https://w3id.org/dossier/krivitsky/walter-krivitsky",
    }).graph;
    const box = (_: string, node: Parameters<typeof boxOf>[0]) => boxOf(node, kindOf(kinds, node.kind).shape, ruled);
    found = layout(layoutInput(drawn, { box, w: 1180, h: 760 }), { rounds: 60 });
  });

  it("has no word on a word and none on a thing", () => {
    const plan = planPicture({ view: drawn, positions: found.positions, sides: found.sides, kinds, ...ruled });
    const names = plan.things.flatMap(({ key, name }) => (name === undefined ? [] : [{ key, rect: name.rect }]));
    expect(names.length).toBeGreaterThanOrEqual(36);
    const captions = plan.lines.flatMap(({ key, caption }) =>
      caption === undefined ? [] : [{ key, rect: around(caption, 3) }],
    );
    expect(captions.length).toBeGreaterThan(10);
    const boxes: { key: string; rect: Rect }[] = [...names, ...captions];
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) expect(meets(a.rect, b.rect), `${a.key} – ${b.key}`).toBe(false);
      for (const { key, at, mark } of plan.things)
        if (key !== a.key) expect(meets(a.rect, around(at, mark.r - 1)), `${a.key} on ${key}`).toBe(false);
    }
  });

  it("is well-formed in all palettes and names its title", () => {
    for (const palette of [LIGHT, DARK, WHITE]) {
      const root = readXml(writeSvg({ view: drawn, positions: found.positions, kinds, palette, title: "A life" }));
      expect(byId(root, "paper").attributes.fill).toBe(palette.colours.paper);
      expect(things(root)).toHaveLength(drawn.order);
      expect(byId(root, "lines").children).toHaveLength(drawn.size);
    }
  });
});

describe("the palettes of pictures", () => {
  const css = readFileSync(new URL("../../src/app/look/tokens.css", import.meta.url), "utf8");
  const block = (head: string): string => {
    const at = css.indexOf(`${head} {`);
    return css.slice(at, css.indexOf("\n}", at));
  };
  const token = (text: string, name: string) => new RegExp(`--${name}: ([^;]+);`).exec(text)?.[1];

  it.each([
    ["light", LIGHT, ":root"],
    ["dark", DARK, ':root[data-theme="dark"]'],
  ] as const)("are those of the look: %s", (_, palette, head) => {
    for (const name of PICTURE_TOKENS) expect(token(block(head), name), name).toBe(palette.colours[name]);
    expect(token(block(":root"), "sans")).toBe(palette.families.sans);
    expect(token(block(":root"), "serif")).toBe(palette.families.serif);
  });
});

describe("the ruler", () => {
  it("adds up advance widths of the look's faces", () => {
    // Source Sans 3, 400: A is 543, V 515 thousandths of an em, a space 200.
    expect(tableRuler.width('400 10px "Source Sans 3", sans-serif', "A V")).toBeCloseTo(12.58, 5);
    // 600: A 558. Between the two: 550.5.
    expect(tableRuler.width('500 10px "Source Sans 3", sans-serif', "A")).toBeCloseTo(5.505, 5);
    expect(tableRuler.width('italic 400 10px "Newsreader", serif', "A")).toBeCloseTo(6.77, 5);
  });

  it("knows Polish letters, gives marks no width and other scripts a middling or full one", () => {
    const font = '400 10px "Source Sans 3", sans-serif';
    expect(tableRuler.width(font, "ł")).toBeGreaterThan(2);
    expect(tableRuler.width(font, "e\u0301")).toBe(tableRuler.width(font, "e"));
    expect(tableRuler.width(font, "Ж")).toBeCloseTo(6, 5);
    expect(tableRuler.width(font, "日")).toBeCloseTo(10, 5);
  });
});
