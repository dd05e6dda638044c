/** The claims on the lines of the canvas, or of the whole dossier, as a table. */
import { type ReactNode, useMemo, useState } from "react";
import { tripleKey } from "../../rdf/term.ts";
import { useData, useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { CertaintyMark } from "../glyphs/certainty-glyph.tsx";
import { StandingMark } from "../glyphs/standing-mark.tsx";
import { CLAIM_COLUMNS, type ClaimRow } from "./claim-table.ts";
import { FaintNote } from "./faint-note.tsx";
import { Grid } from "./grid.tsx";
import { claimRows } from "./list-data.ts";
import { useRowHeight } from "./row-height.ts";
import { type Column, filtered, sorted } from "./table.ts";
import { copyRows, TableActs } from "./table-acts.tsx";
import { useFaint } from "./use-faint.ts";

const SHOWN = CLAIM_COLUMNS.filter((c) => c.written !== true);
const NARROW = SHOWN.filter((c) => c.wideOnly !== true);

export function ClaimsTable() {
  const desk = useDesk();
  const { view } = useDrawState();
  const { list, shown } = useViewState();
  const { height, narrow } = useRowHeight();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const faint = useFaint();
  const all = useData((at) => claimRows(at, list.all), [list.all, list.all ? null : view]);
  const rows = useMemo(
    () => sorted(filtered(all, SHOWN, list.filter), SHOWN, list.sort),
    [all, list.filter, list.sort],
  );
  const current = useData(
    ({ session }) => {
      if (shown?.kind === "line") return shown.triple;
      const first = shown === null ? undefined : session.claims.attestation(shown.id)?.triples[0];
      return first === undefined ? null : tripleKey(first);
    },
    [shown],
  );
  const ends = (ids: ReadonlySet<string>): string[] => [
    ...new Set(all.filter((r) => ids.has(r.id)).flatMap((r) => r.ends)),
  ];
  const select = (ids: ReadonlySet<string>) => {
    setSelected(ids);
    desk.drawing.mark(ends(ids));
  };
  const cell = (row: ClaimRow, column: Column<ClaimRow>): ReactNode => {
    if (column.id === "standing" && row.standing !== "accepted" && row.standing !== "plain") {
      return <StandingMark standing={row.standing} />;
    }
    if (column.id === "certainty" && row.certainty !== null) return <CertaintyMark certainty={row.certainty} />;
    if (column.id === "subject") {
      return (
        <>
          <span className="cell-words">{column.text(row)}</span>
          <FaintNote reason={faint.statement(row.id)} />
        </>
      );
    }
    return <span className={column.id === "relation" ? "cell-words mid" : "cell-words"}>{column.text(row)}</span>;
  };
  const chosen = ends(selected);
  return (
    <>
      <TableActs
        noun="statement"
        rows={rows}
        columns={CLAIM_COLUMNS}
        selected={selected}
        missing={chosen.filter((id) => view?.graph.hasNode(id) !== true).length}
        onBring={() => desk.showHits(chosen)}
        onClear={() => select(new Set())}
      />
      <Grid
        label={list.all ? "Claims of the dossier" : "Claims on the canvas"}
        columns={narrow ? NARROW : SHOWN}
        rows={rows}
        rowHeight={height}
        current={current}
        selected={selected}
        sort={list.sort}
        onSort={(sort) => desk.view.set({ list: { ...list, sort } })}
        onOpen={(row) => desk.showLine([row.id])}
        onSelect={select}
        onCopy={() => void copyRows(desk, "statement", rows, CLAIM_COLUMNS, selected)}
        cell={cell}
      />
    </>
  );
}
