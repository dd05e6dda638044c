import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAddress, writeAddress } from "../../src/app/view/address.ts";
import { FIRST_VIEW, type ViewState } from "../../src/app/view/view-state.ts";
import { FACETS } from "../../src/graph/facets/state.ts";
import { dayNumber } from "../../src/model/date-span.ts";

const prefixes = {
  kri: "https://w3id.org/dossier/krivitsky/",
  dos: "https://w3id.org/dossier/ns#",
  http: "https://e.org/odd#",
};
const KRI = prefixes.kri;

describe("an address", () => {
  test("names the thing shown with the dossier's prefix", () => {
    const view: ViewState = { ...FIRST_VIEW, shown: { kind: "thing", id: `${KRI}walter-krivitsky` } };
    expect(writeAddress(view, prefixes)).toBe("#/kri:walter-krivitsky");
  });

  test("holds focus, steps, expansions and panel in plain words", () => {
    const view: ViewState = {
      ...FIRST_VIEW,
      shown: { kind: "thing", id: `${KRI}DB08` },
      focus: `${KRI}mi5`,
      steps: 1,
      fold: false,
      expanded: [`${KRI}mi5`, "name:Mr Thomas"],
      panel: "query",
    };
    expect(writeAddress(view, prefixes)).toBe(
      "#/kri:DB08?from=kri:mi5&steps=1&fold=no&expanded=kri:mi5,%22Mr%20Thomas%22&panel=query",
    );
    expect(readAddress(writeAddress(view, prefixes), prefixes)).toEqual(view);
  });

  test("holds the clock, the span of dates and a horizon", () => {
    const view: ViewState = {
      ...FIRST_VIEW,
      panel: "timeline",
      clock: "reported",
      span: { from: dayNumber("1939-12-01"), to: dayNumber("1940-03-01") },
      horizon: {
        actor: `${KRI}mi5`,
        date: "1940-02-01",
        and: `${KRI}fbi`,
        rules: ["told", "own"],
        through: [],
        least: "had",
      },
    };
    expect(writeAddress(view, prefixes)).toBe(
      "#/?panel=timeline&clock=reported&span=1939-12-01/1940-03-01&horizon=kri:mi5&by=1940-02-01&and=kri:fbi&knowing=told,own",
    );
    expect(readAddress(writeAddress(view, prefixes), prefixes)).toEqual(view);
    expect(readAddress("#/?span=1940/1939&clock=noon&horizon=kri:mi5", prefixes)).toEqual(FIRST_VIEW);
  });

  test("holds a path, a board and measures", () => {
    const view: ViewState = {
      ...FIRST_VIEW,
      panel: "paths",
      path: {
        start: `${KRI}mi5`,
        end: "name:Mr Thomas",
        by: "best",
        accepted: true,
        avoidThings: [`${KRI}fbi`],
        avoidClaims: ["DB08"],
        way: [],
      },
      board: { subject: `${KRI}walter-krivitsky`, relation: `${prefixes.dos}bornOn` },
      boardOrder: "date",
      rivals: "open",
      measures: { sort: { column: "pagerank", down: true }, size: "betweenness", colour: true, reading: "reported" },
    };
    expect(writeAddress(view, prefixes)).toBe(
      "#/?panel=paths&path=kri:mi5&to=%22Mr%20Thomas%22&ways=best&along=accepted&past=kri:fbi&past-claims=DB08&way=direct&board=kri:walter-krivitsky,dos:bornOn&accounts=date&rivals=open&measure=-pagerank&size=betweenness&colour=community&reading=reported",
    );
    expect(readAddress(writeAddress(view, prefixes), prefixes)).toEqual(view);
    expect(readAddress("#/?ways=longest&measure=fame&size=fame&rivals=none&board=", prefixes)).toEqual(FIRST_VIEW);
  });

  test("holds how the canvas is arranged", () => {
    const view: ViewState = {
      ...FIRST_VIEW,
      layout: "time",
      group: "class",
      openGroups: ["group:class:person"],
      collapsed: [`${KRI}mi5`],
    };
    expect(writeAddress(view, prefixes)).toBe("#/?layout=time&group=class&open=group:class:person&collapsed=kri:mi5");
    expect(readAddress(writeAddress(view, prefixes), prefixes)).toEqual(view);
    expect(readAddress("#/?layout=spiral&group=colour", prefixes)).toEqual(FIRST_VIEW);
  });

  test("says nothing where nothing differs from the first view", () => {
    expect(writeAddress(FIRST_VIEW, prefixes)).toBe("#/");
    for (const empty of ["", "#", "#/", "#/?"]) expect(readAddress(empty, prefixes)).toEqual(FIRST_VIEW);
  });

  test("holds filters, things out of view and sources set aside", () => {
    const view: ViewState = {
      ...FIRST_VIEW,
      filters: { kind: { any: ["person", "event"], not: [] }, relation: { any: [], not: [`${prefixes.dos}memberOf`] } },
      hideFiltered: true,
      hidden: [`${KRI}mi5`],
      aside: [`${KRI}KLE`],
    };
    const address = "#/?kind=person,event&not-relation=dos:memberOf&filtered=hidden&hidden=kri:mi5&aside=kri:KLE";
    expect(writeAddress(view, prefixes)).toBe(address);
    expect(readAddress(address, prefixes)).toEqual(view);
    expect(readAddress("#/?without=person", prefixes).filters).toEqual({ kind: { any: [], not: ["person"] } });
  });

  test("holds the list: its form, scope, order and filter", () => {
    const list = { form: "claims" as const, all: true, sort: { column: "when", down: true }, filter: "liddell & co" };
    const view: ViewState = { ...FIRST_VIEW, panel: "list", list };
    expect(writeAddress(view, prefixes)).toBe("#/?panel=list&list=claims&of=all&sort=-when&rows=liddell%20%26%20co");
    expect(readAddress(writeAddress(view, prefixes), prefixes)).toEqual(view);
    expect(readAddress("#/?list=cards&of=some&sort=%22&rows=", prefixes)).toEqual(FIRST_VIEW);
  });

  test("holds order and filter of the tables, what is marked, and what the chain of command goes by", () => {
    const view: ViewState = {
      ...FIRST_VIEW,
      layout: "hierarchy",
      rank: { relation: `${prefixes.dos}headOf`, over: true },
      rows: {
        rivals: { sort: { column: "accounts", down: true }, filter: "born" },
        sources: { sort: { column: "date", down: false }, filter: "" },
        measures: { sort: null, filter: "mi5 & co" },
      },
      marked: [`${KRI}mi5`, "name:Mr Thomas"],
    };
    expect(writeAddress(view, prefixes)).toBe(
      "#/?layout=hierarchy&over=dos:headOf&rivals-order=-accounts&rivals-rows=born&sources-order=date&measures-rows=mi5%20%26%20co&marked=kri:mi5,%22Mr%20Thomas%22",
    );
    expect(readAddress(writeAddress(view, prefixes), prefixes)).toEqual(view);
    expect(readAddress("#/?rivals-order=%22&sources-rows=&under=&marked=,", prefixes)).toEqual(FIRST_VIEW);
  });

  test("names no more than sixty marked things", () => {
    const marked = Array.from({ length: 500 }, (_, i) => `${KRI}t${i}`);
    const read = readAddress(writeAddress({ ...FIRST_VIEW, marked }, prefixes), prefixes);
    expect(read.marked).toEqual(marked.slice(0, 60));
  });

  test("survives nonsense", () => {
    const view = readAddress("#/%E0%A4%A?steps=99&panel=board&fold=perhaps&&=&query=%", prefixes);
    expect(view).toMatchObject({ steps: 2, panel: null, fold: true, query: "%" });
  });

  test("gives back any state it was made of", () => {
    const key = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.constantFrom(
        `${KRI}a`,
        `${KRI}a/b`,
        `${KRI}x.`,
        `${KRI}Podwołoczyska`,
        "urn:x:1,2",
        "http://e.org/%2F?a=1&b#c",
      ),
      fc
        .string({ minLength: 1 })
        .filter((t) => t.isWellFormed())
        .map((t) => `name:${t}`),
    );
    const iri = fc.constantFrom(`${KRI}a`, "http://e.org/p", "urn:x");
    const object = fc.oneof(
      iri,
      fc.constantFrom('"x"@en', '"1/2, 3\n4?"^^http://e.org/d', "<<( a\nb\nc )>>").map((t) => t.replaceAll("\n", " ")),
    );
    const shown = fc.oneof(
      fc.constant(null),
      key.map((id) => ({ kind: "thing" as const, id })),
      fc.tuple(iri, iri, object).map((t) => ({ kind: "line" as const, triple: t.join("\n") })),
    );
    const days = fc
      .tuple(fc.integer({ min: -200_000, max: 100_000 }), fc.nat(50_000))
      .map(([from, n]) => ({ from, to: from + n }));
    const tableRows = fc.record({
      sort: fc.option(fc.record({ column: fc.constantFrom("accounts", "date", "thing"), down: fc.boolean() })),
      filter: fc.string().filter((t) => t.isWellFormed()),
    });
    const state = fc.record<ViewState>({
      shown,
      focus: fc.option(key),
      steps: fc.integer({ min: 1, max: 4 }),
      fold: fc.boolean(),
      placed: fc.array(key),
      expanded: fc.array(key),
      filters: fc
        .array(
          fc.tuple(fc.constantFrom(...FACETS), fc.record({ any: fc.array(key, { minLength: 1 }), not: fc.array(key) })),
        )
        .map((wishes) => Object.fromEntries(wishes)),
      hideFiltered: fc.boolean(),
      hidden: fc.array(key),
      aside: fc.array(key),
      panel: fc.constantFrom(null, "query", "list", "timeline", "paths", "rivals", "measures", "checks", "browse"),
      query: fc.string().filter((t) => t.isWellFormed()),
      path: fc.record({
        start: fc.option(key),
        end: fc.option(key),
        by: fc.constantFrom("shortest", "best"),
        accepted: fc.boolean(),
        avoidThings: fc.array(key),
        avoidClaims: fc.array(fc.constantFrom("DB08", "A,1", "Ü&?")),
        way: fc.option(fc.array(key)),
      }),
      board: fc.oneof(
        fc.constant(null),
        key.map((disagreement) => ({ disagreement })),
        fc.tuple(key, iri).map(([subject, relation]) => ({ subject, relation })),
      ),
      boardOrder: fc.constantFrom("answer", "source", "date"),
      rivals: fc.constantFrom("all", "open", "settled"),
      measures: fc.record({
        sort: fc.record({ column: fc.constantFrom("thing", "degree", "community"), down: fc.boolean() }),
        size: fc.option(fc.constantFrom("degree", "pagerank")),
        colour: fc.boolean(),
        reading: fc.constantFrom("asserted", "reported"),
      }),
      layout: fc.constantFrom("readable", "force", "hierarchy", "radial", "time", "place"),
      group: fc.constantFrom(null, "class", "community"),
      openGroups: fc.array(key.map((k) => `group:community:${k}`)),
      collapsed: fc.array(key),
      list: fc.record({
        form: fc.constantFrom("things", "claims", "outline"),
        all: fc.boolean(),
        sort: fc.option(fc.record({ column: fc.constantFrom("thing", "claims"), down: fc.boolean() })),
        filter: fc.string().filter((t) => t.isWellFormed()),
      }),
      rows: fc.record({ rivals: tableRows, sources: tableRows, measures: tableRows }),
      marked: fc.array(key, { maxLength: 60 }),
      rank: fc.option(fc.record({ relation: iri, over: fc.boolean() })),
      clock: fc.constantFrom("happened", "reported", "opened"),
      lanes: fc.constantFrom("class", "thing", "place", "source"),
      axis: fc.option(days),
      span: fc.option(days),
      horizon: fc.option(
        fc.record({
          actor: key,
          date: fc.constantFrom("1940-02-01", "1937-10~", "1940-01/1940-02"),
          and: fc.option(key),
          rules: fc.option(fc.subarray(["told", "present", "papers", "own", "print"] as const)),
          through: fc.array(key),
          least: fc.constantFrom("had", "may"),
        }),
      ),
    });
    fc.assert(
      fc.property(state, (view) => {
        expect(readAddress(writeAddress(view, prefixes), prefixes)).toEqual(view);
      }),
    );
  });
});
