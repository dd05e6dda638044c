/** The things of the canvas, or of the whole dossier, as a table. */
import { type ReactNode, useMemo } from "react";
import { useData, useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { CertaintyMark } from "../glyphs/certainty-glyph.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { FaintNote } from "./faint-note.tsx";
import { Grid } from "./grid.tsx";
import { thingRows } from "./list-data.ts";
import { useRowHeight } from "./row-height.ts";
import { type Column, filtered, sorted } from "./table.ts";
import { copyRows, TableActs } from "./table-acts.tsx";
import { THING_COLUMNS, type ThingRow } from "./thing-table.ts";
import { useFaint } from "./use-faint.ts";

const SHOWN = THING_COLUMNS.filter((c) => c.written !== true);
const NARROW = SHOWN.filter((c) => c.wideOnly !== true);

export function ThingsTable() {
  const desk = useDesk();
  const { view, hits } = useDrawState();
  const { list, shown } = useViewState();
  const { height, narrow } = useRowHeight();
  const all = useData((at) => thingRows(at, list.all), [list.all, list.all ? null : view]);
  const rows = useMemo(
    () => sorted(filtered(all, SHOWN, list.filter), SHOWN, list.sort),
    [all, list.filter, list.sort],
  );
  const kinds = useMemo(() => new Map(desk.session.vocabulary.kinds().map((k) => [k.id, k])), [desk]);
  const faint = useFaint();
  const selected = useMemo(() => new Set(hits), [hits]);
  const cell = (row: ThingRow, column: Column<ThingRow>): ReactNode => {
    const kind = kinds.get(row.kind);
    if (column.id === "thing") {
      return (
        <>
          {kind !== undefined && <KindGlyph kind={kind} hollow={!row.accepted} />}
          <span className="cell-words">
            {row.label}
            {!row.accepted && <span className="muted small cell-note">known by report only</span>}
          </span>
          <FaintNote reason={faint.thing(row.id)} />
        </>
      );
    }
    if (column.id === "surest" && row.surest !== null) return <CertaintyMark certainty={row.surest} />;
    return <span className="cell-words">{column.text(row)}</span>;
  };
  const missing = hits.filter((id) => view?.graph.hasNode(id) !== true && desk.session.projection.graph.hasNode(id));
  return (
    <>
      <TableActs
        noun="thing"
        rows={rows}
        columns={THING_COLUMNS}
        selected={selected}
        missing={missing.length}
        onBring={() => desk.showHits(hits)}
        onClear={() => desk.drawing.mark([])}
      />
      <Grid
        label={list.all ? "Things of the dossier" : "Things on the canvas"}
        columns={narrow ? NARROW : SHOWN}
        rows={rows}
        rowHeight={height}
        current={shown?.kind === "thing" ? shown.id : null}
        selected={selected}
        sort={list.sort}
        onSort={(sort) => desk.view.set({ list: { ...list, sort } })}
        onOpen={(row) => desk.show(row.id)}
        onSelect={(ids) => desk.drawing.mark([...ids])}
        onCopy={() => void copyRows(desk, "thing", rows, THING_COLUMNS, selected)}
        cell={cell}
      />
    </>
  );
}
