/** The rivals panel: every question on which accounts differ, with how it stands; each opens as a board. */

import { useMemo, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { boardId, boardKeyOf } from "../board/board-key.ts";
import { RIVALS_SPARQL } from "../board/board-sparql.ts";
import { FilterField } from "../controls/filter-field.tsx";
import { SparqlButton } from "../controls/sparql-button.tsx";
import { useData, useDesk, useViewState } from "../desk/desk-context.tsx";
import { Grid } from "../list/grid.tsx";
import { filtered, sorted, tabText } from "../list/table.ts";
import { useWidth } from "../look/width.ts";
import { type TableRows, withRows } from "../view/rows-view.ts";
import type { RivalsFilter } from "../view/think-view.ts";
import { count } from "../words/counts.ts";
import { passes, QUESTION_COLUMNS } from "./rivals-table.ts";
import "../list/list.css";
import "./rivals.css";

const FILTERS: readonly { readonly id: RivalsFilter; readonly words: string }[] = [
  { id: "all", words: "All" },
  { id: "open", words: "Open" },
  { id: "settled", words: "Settled" },
];

export function RivalsPanel() {
  const desk = useDesk();
  const width = useWidth();
  const { rivals: filter, board: open, rows: wishes } = useViewState();
  const { filter: text, sort } = wishes.rivals;
  const wish = (patch: Partial<TableRows>) => desk.view.set(withRows(desk.view.get(), "rivals", patch), "replace");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const boards = useData(({ boards: all }) => all.all());
  const columns = QUESTION_COLUMNS.filter((c) => width !== "narrow" || c.wideOnly !== true);
  const rows = useMemo(() => {
    const all = boards.filter((b) => passes(b, filter)).map((board) => ({ id: board.id, board }));
    return sorted(filtered(all, QUESTION_COLUMNS, text), QUESTION_COLUMNS, sort);
  }, [boards, filter, text, sort]);
  const chosen = selected.size > 0 ? rows.filter((r) => selected.has(r.id)) : rows;
  return (
    <div className="list rivals-panel">
      <div className="list-tools">
        <ToggleButtonGroup
          className="seg"
          aria-label="Which questions"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[filter]}
          onSelectionChange={(keys) => desk.view.set({ rivals: FILTERS.find((f) => keys.has(f.id))?.id ?? "all" })}
        >
          {FILTERS.map(({ id, words }) => (
            <ToggleButton key={id} id={id}>
              {words} <span className="num">{boards.filter((b) => passes(b, id)).length}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <FilterField words="Filter the questions" value={text} onChange={(typed) => wish({ filter: typed })} />
        <SparqlButton of="the rivals" text={RIVALS_SPARQL} />
      </div>
      {rows.length === 0 ? (
        <p className="note rivals-none">
          {boards.length === 0 ? "No two accounts in this dossier differ." : "No question matches the filter."}
        </p>
      ) : (
        <Grid
          label="Questions on which accounts differ"
          columns={columns}
          rows={rows}
          rowHeight={34}
          current={open === null ? null : boardId(open)}
          selected={selected}
          sort={sort}
          onSort={(order) => wish({ sort: order })}
          onOpen={({ board }) => desk.openBoard(boardKeyOf(board))}
          onSelect={setSelected}
          onCopy={() => {
            void navigator.clipboard.writeText(tabText(chosen, QUESTION_COLUMNS));
            desk.announcer.say(`${count(chosen.length, "row")} copied`);
          }}
          cell={(row, column) => (
            <span className={column.id === "question" ? "cell-words rivals-q" : "cell-words"}>{column.text(row)}</span>
          )}
        />
      )}
    </div>
  );
}
