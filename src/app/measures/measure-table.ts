/** The table of measures: a row for each thing, with every measure as the range between what is accepted and all that is reported. */
import type { MeasureId } from "../../graph/measures/measure.ts";
import { MEASURES, type Measured } from "../../graph/measures/measures.ts";
import type { Network, Reading } from "../../graph/measures/network.ts";
import type { Column, Row } from "../list/table.ts";

/** A measure of one thing, from the one reading to the other. */
export interface Span {
  readonly asserted: number;
  readonly reported: number;
  readonly assertedRank: number;
  readonly reportedRank: number;
}

export interface MeasureRow extends Row {
  readonly label: string;
  readonly kind: string;
  readonly spans: ReadonlyMap<MeasureId, Span>;
}

/** A row for each thing of the network. */
export function measureRows(
  { nodes }: Network,
  measured: ReadonlyMap<MeasureId, Measured>,
  nameOf: (id: string) => { readonly label: string; readonly kind: string },
): MeasureRow[] {
  return nodes.map((id, i) => ({
    id,
    ...nameOf(id),
    spans: new Map(
      [...measured].map(([measure, { values, ranks }]) => [
        measure,
        {
          asserted: values.asserted[i] ?? 0,
          reported: values.reported[i] ?? 0,
          assertedRank: ranks.asserted[i] ?? 0,
          reportedRank: ranks.reported[i] ?? 0,
        },
      ]),
    ),
  }));
}

/** A value in figures: whole numbers as they are, shares with three decimals, no community as a dash. */
export function figure(id: MeasureId, value: number): string {
  const scale = MEASURES.find((m) => m.id === id)?.scale;
  if (scale === "count") return value.toLocaleString("en-GB");
  if (scale === "group") return value === 0 ? "–" : String(value);
  return value === 0 ? "0" : value < 0.0005 ? "<0.001" : value.toFixed(3);
}

/** Both ends of the range, or the one figure where they agree: `3 to 5`. */
export function spanWords(id: MeasureId, { asserted, reported }: Span): string {
  const [a, b] = [figure(id, asserted), figure(id, reported)];
  return a === b ? a : `${a} to ${b}`;
}

/** The columns that are seen, in the order of the measures; they sort by the end of the range that is read. */
export function measureColumns(reading: Reading): Column<MeasureRow>[] {
  return [
    { id: "thing", words: "Thing", width: [180, 2], text: (row) => row.label },
    ...MEASURES.map(
      ({ id, label, scale }): Column<MeasureRow> => ({
        id,
        words: label,
        width: scale === "group" ? [96, 0.7] : [118, 1],
        numeric: true,
        text: (row) => {
          const span = row.spans.get(id);
          return span === undefined ? "" : spanWords(id, span);
        },
        order: (row) => {
          const span = row.spans.get(id);
          if (span === undefined) return null;
          if (scale === "group") return span[reading] === 0 ? null : -span[reading];
          // Of equals the one with more on the other reading comes first; it never outweighs the first.
          return reading === "asserted" ? span.asserted + span.reported * 1e-9 : span.reported + span.asserted * 1e-9;
        },
      }),
    ),
  ];
}

/** The columns that are saved: both ends of each range and both ranks, in full. */
export function savedColumns(iri: (id: string) => string): Column<MeasureRow>[] {
  const column = (id: string, words: string, text: (row: MeasureRow) => string): Column<MeasureRow> => ({
    id,
    words,
    width: [0, 0],
    text,
  });
  return [
    column("thing", "Thing", (row) => row.label),
    column("iri", "IRI", (row) => iri(row.id)),
    ...MEASURES.flatMap(({ id, label, scale }) => {
      const of = (part: keyof Span) => (row: MeasureRow) => String(row.spans.get(id)?.[part] ?? "");
      const values = [
        column(`${id}-a`, `${label}, accepted only`, of("asserted")),
        column(`${id}-r`, `${label}, with all reported`, of("reported")),
      ];
      if (scale === "group") return values;
      return [
        ...values,
        column(`${id}-ar`, `${label}, rank, accepted only`, of("assertedRank")),
        column(`${id}-rr`, `${label}, rank, with all reported`, of("reportedRank")),
      ];
    }),
  ];
}
