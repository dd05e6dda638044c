/** The timeline: what stands on which clock, what a span leaves out, and how the axis is cut up. */
import { MultiDirectedGraph } from "graphology";
import { afterAll, describe, expect, test } from "vitest";
import { axisOver, coreOf, extentOf, firstOf, monthLater, slid, ticksOf, zoomed } from "../../src/app/timeline/axis.ts";
import { type Chronicle, readChronicle } from "../../src/app/timeline/chronicle.ts";
import { inSpan, outsideSpan, overlaps } from "../../src/app/timeline/in-span.ts";
import { lanesOf, rowsOfLanes } from "../../src/app/timeline/lanes.ts";
import { barsOf } from "../../src/app/timeline/months.ts";
import { timelineSparql } from "../../src/app/timeline/timeline-sparql.ts";
import { CLOCKS, ClaimClocks } from "../../src/claims/clocks.ts";
import { Projection } from "../../src/graph/projection.ts";
import type { ViewEdge, ViewNode } from "../../src/graph/view-graph.ts";
import { dayNumber } from "../../src/model/date-span.ts";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { line, thing } from "../canvas/scene-world.ts";
import { KRI, ShippedDossier } from "../data/shipped-dossier.ts";

const { dossier, vocabulary, claims, ontologyFiles, dossierFiles } = new ShippedDossier();
const clocks = new ClaimClocks(dossier, vocabulary, claims);
const projection = new Projection(dossier, vocabulary, claims);
await projection.build();
const session = { claims, clocks, projection, vocabulary };
const chronicle = readChronicle(session, "happened");
const days = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });
const item = (id: string, of: Chronicle = chronicle) => of.items.find((i) => i.id === KRI + id);

const workspace = new Workspace(ontologyFiles.flatMap((f) => f.quads));
workspace.dispatch({
  label: "open",
  origin: "load",
  delta: { added: dossierFiles.flatMap((f) => f.quads), removed: [] },
});
const engine = new EmbeddedEngine(workspace, startNodeWorker);
afterAll(() => engine.close());

describe("the chronicle", () => {
  test("holds each claim once, with the dates of its other accounts, and the events that are dated", () => {
    expect(new Set(chronicle.items.map((i) => i.id)).size).toBe(chronicle.items.length);
    expect(item("AG01")?.span.text).toBe("1934-09/1934-10");
    expect(
      item("AG01")
        ?.others.map((o) => o.text)
        .sort(),
    ).toEqual(["1934-09", "1934-10"]);
    expect(item("debriefing-1940")?.claim).toBeNull();
    expect(item("AG03")?.span.openStart).toBe(true);
  });

  test("says how many claims have no date on a clock, and leaves none uncounted", () => {
    for (const clock of CLOCKS) {
      const read = readChronicle(session, clock);
      expect(read.claims + read.undated).toBe(claims.count());
      expect(read.undated).toBeGreaterThan(0);
      expect(read.items).toHaveLength(read.claims + read.events);
    }
  });

  test("is in order of time", () => {
    const starts = chronicle.items.map((i) => i.span.earliest ?? i.span.latest ?? 0);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe("a span", () => {
  const spans = [days("1940-01-01", "1940-02-29"), days("1937-09-01", "1937-12-31"), days("1930-01-01", "1950-12-31")];

  test.each(["happened", "reported"] as const)(
    "on the clock “%s” holds the claims of the SPARQL it stands for",
    async (clock) => {
      const read = readChronicle(session, clock);
      for (const span of spans) {
        const mine = read.items.flatMap((i) => (i.claim !== null && overlaps(i, span) ? [i.claim.identifier] : []));
        const result = await engine.query(timelineSparql(clock, span));
        if (result.kind !== "rows") throw new Error("rows expected");
        const at = result.variables.indexOf("claim");
        const asked = new Set(result.rows.map((row) => row[at]?.value ?? ""));
        expect([...new Set(mine)].sort()).toEqual([...asked].sort());
      }
    },
  );

  test("leaves faint what is dated to other days, and keeps an event that is drawn as a line", () => {
    const within = inSpan(chronicle.items, days("1940-01-01", "1940-02-29"));
    const view = new MultiDirectedGraph<ViewNode, ViewEdge>();
    for (const id of ["debriefing-1940", "jane-archer", "walter-krivitsky", "new-york"])
      view.addNode(KRI + id, thing(id));
    const db07 = claims.attestation(`${KRI}DB07`)?.triples[0];
    if (db07 === undefined) throw new Error("DB07 is gone");
    const key = `${db07.subject.value}\n${db07.predicate.value}\n${db07.object.value}`;
    view.addEdgeWithKey("led", `${KRI}debriefing-1940`, `${KRI}jane-archer`, line({ triples: [key] }));
    view.addEdgeWithKey(
      "folded",
      `${KRI}jane-archer`,
      `${KRI}walter-krivitsky`,
      line({ folded: `${KRI}debriefing-1940` }),
    );
    view.addEdgeWithKey("other", `${KRI}walter-krivitsky`, `${KRI}new-york`, line({ triples: ["x\ny\nz"] }));
    expect(outsideSpan(view, within)).toEqual({ edges: ["other"], nodes: [`${KRI}new-york`] });
  });
});

describe("lanes", () => {
  test("hold every item in sight once, by class, thing, place and source", () => {
    const sight = days("1937-01-01", "1941-12-31");
    const wanted = chronicle.items.filter((i) => overlaps(i, sight)).length;
    for (const by of ["class", "thing", "place", "source"] as const) {
      const lanes = lanesOf(chronicle.items, by, sight, session);
      expect(lanes.reduce((n, l) => n + l.items.length, 0)).toBe(wanted);
      expect(rowsOfLanes(lanes)).toHaveLength(wanted + lanes.length);
    }
    expect(lanesOf(chronicle.items, "class", sight, session)[0]?.words).toBe("People");
  });
});

describe("the axis", () => {
  test("begins where the work of the dossier is, and can show all of it", () => {
    const core = coreOf(chronicle.items);
    expect(core).not.toBeNull();
    expect(core?.from).toBe(dayNumber("1937-01-01"));
    expect(extentOf(chronicle.items)?.from).toBeLessThan(core?.from ?? 0);
  });

  test("marks years, and months where there is room, never closer than their words need", () => {
    for (const [from, to] of [
      ["1937-01-01", "1941-12-31"],
      ["1939-12-01", "1940-03-31"],
      ["0800-01-01", "2020-12-31"],
    ] as const) {
      const ticks = ticksOf(axisOver(days(from, to), 760));
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(40);
      for (const [i, t] of ticks.entries()) expect(t.x - (ticks[i - 1]?.x ?? -99)).toBeGreaterThan(25);
    }
  });

  test("zooms about a day and stays within what there is", () => {
    const extent = days("1900-01-01", "1999-12-31");
    const near = zoomed(days("1937-01-01", "1941-12-31"), 2, extent, dayNumber("1940-01-01"));
    expect(near.from).toBeLessThan(dayNumber("1940-01-01"));
    expect(near.to - near.from).toBeCloseTo(912, -1);
    expect(zoomed(near, 0.0001, extent)).toEqual(extent);
    expect(slid(near, -1e6, extent).from).toBe(extent.from);
  });

  test("moves by months as a calendar does", () => {
    expect(monthLater(dayNumber("1940-01-31"), 1)).toBe(dayNumber("1940-02-29"));
    expect(monthLater(dayNumber("1940-01-15"), -1)).toBe(dayNumber("1939-12-15"));
    expect(firstOf(-1, 0)).toBe(dayNumber("-0001-01-01"));
  });

  test("counts by months, by longer stretches where it is long, and nothing that is dated to years", () => {
    const bars = barsOf(chronicle.items, days("1937-01-01", "1941-12-31"));
    const january = bars.find((b) => b.days.from === dayNumber("1940-01-01"));
    expect(january?.days.to).toBe(dayNumber("1940-01-31"));
    const byHand = chronicle.items.filter(
      ({ span: { earliest, latest } }) =>
        earliest !== null &&
        latest !== null &&
        earliest >= dayNumber("1940-01-01") &&
        earliest <= dayNumber("1940-01-31") &&
        latest - earliest < 92,
    );
    expect(january?.count).toBe(byHand.length);
    expect(barsOf(chronicle.items, days("0001-01-01", "2026-12-31")).length).toBeLessThan(241);
  });
});
