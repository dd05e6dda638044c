/** Facets by brute force: every statement is read, and what the index answers is held against that. */
import { expect } from "vitest";
import type { FacetIndex } from "../../src/graph/facets/facet-index.ts";
import type { Row, RowReader } from "../../src/graph/facets/row.ts";
import { FACETS, type FacetName, type FacetState } from "../../src/graph/facets/state.ts";
import { dayNumber } from "../../src/model/date-span.ts";
import { type Triple, tripleKey } from "../../src/rdf/term.ts";
import type { QuadSource } from "../../src/store/quad-store.ts";

/** Every statement with its values, read one by one. */
export function rowsOf(dossier: QuadSource, reader: RowReader): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const q of dossier.match()) {
    const triple: Triple = q.object.termType === "Quad" ? q.object : q;
    const row = reader.read(triple);
    if (row !== null) rows.set(tripleKey(triple), row);
  }
  return rows;
}

/** Whether a row passes, by the meaning of the words; `without` leaves one facet out. */
function passes(row: Row, { choices, dates }: FacetState, without?: FacetName): boolean {
  for (const facet of FACETS) {
    const { any = [], not = [] } = choices[facet] ?? {};
    if (facet === without) continue;
    if (row.values[facet].some((v) => not.includes(v))) return false;
    if (any.length > 0 && !row.values[facet].some((v) => any.includes(v))) return false;
  }
  if (dates === null) return true;
  const from = dates.from === null ? -1e9 : dayNumber(dates.from);
  const to = dates.to === null ? 1e9 : dayNumber(dates.to);
  return row.dates.some((d) => (d.earliest ?? -1e9) <= to && (d.latest ?? 1e9) >= from);
}

const distinct = (values: Iterable<string>): number => new Set(values).size;

/** The index says of a state what reading every statement says. */
export function expectSame(rows: Map<string, Row>, index: FacetIndex, state: FacetState): void {
  const result = index.filter(state);
  const passing = [...rows].filter(([, row]) => passes(row, state));
  expect(result.keys().sort()).toEqual(passing.map(([key]) => key).sort());
  expect([result.statements, result.claims]).toEqual([passing.length, distinct(passing.flatMap(([, r]) => r.claims))]);
  const kept = new Set(passing.flatMap(([, r]) => r.things.map((t) => t.key)));
  for (const row of rows.values()) for (const { key } of row.things) expect(result.keeps(key)).toBe(kept.has(key));
  expect(result.keeps("https://example.org/never-spoken-of")).toBe(true);
  for (const facet of FACETS) {
    const others = [...rows.values()].filter((row) => passes(row, state, facet));
    const told = new Map(result.values(facet).map((v) => [v.value, [v.statements, v.claims, v.things]]));
    for (const value of new Set(others.flatMap((r) => r.values[facet]))) {
      const having = others.filter((r) => r.values[facet].includes(value));
      const own = (t: { kind: string; cls: string }) =>
        facet === "kind" ? t.kind === value : facet === "class" ? t.cls === value : true;
      expect([facet, value, ...(told.get(value) ?? [])]).toEqual([
        facet,
        value,
        having.length,
        distinct(having.flatMap((r) => r.claims)),
        distinct(having.flatMap((r) => r.things.filter(own).map((t) => t.key))),
      ]);
      told.delete(value);
    }
    for (const [value, counts] of told) {
      expect(counts).toEqual([0, 0, 0]);
      expect([...(state.choices[facet]?.any ?? []), ...(state.choices[facet]?.not ?? [])]).toContain(value);
    }
  }
}
