/** Rows as a table of any length: sorted by value, filtered, with the columns of the reader's choice. */
import { useCallback, useMemo, useState } from "react";
import { inSlices } from "../../../graph/slices.ts";
import type { RowsResult } from "../../../query/engine.ts";
import type { Term } from "../../../rdf/term.ts";
import { useDesk, useViewState } from "../../desk/desk-context.tsx";
import { Grid } from "../../list/grid.tsx";
import { useRowHeight } from "../../list/row-height.ts";
import type { Column, Row } from "../../list/table.ts";
import type { ListSort } from "../../view/list-view.ts";
import { count } from "../../words/counts.ts";
import { Cell, cellWords, opens } from "./cell.tsx";
import { columnWidth, LOOKED_AT } from "./column-widths.ts";
import type { ColumnFacts } from "./columns.ts";
import { copyText } from "./copy-text.ts";
import type { ShownAnswer } from "./result-view.ts";
import { RowWords } from "./row-words.ts";
import { TableTools } from "./table-tools.tsx";
import { useArranged } from "./use-arranged.ts";

interface ResultRow extends Row {
  readonly terms: RowsResult["rows"][number];
}

export function TableView({ answer }: { answer: ShownAnswer }) {
  if (answer.result.kind !== "rows") return null;
  return <Rows result={answer.result} facts={answer.columns} arriving={answer.arriving} />;
}

function Rows({ result, facts, arriving }: { result: RowsResult; facts: readonly ColumnFacts[]; arriving: boolean }) {
  const desk = useDesk();
  const { shown } = useViewState();
  const { height } = useRowHeight();
  const [filter, setFilter] = useState("");
  const [sort, setSort] = useState<ListSort | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const words = useCallback((term: Term) => cellWords(desk, term), [desk]);
  const wish = useMemo(
    () => (sort === null ? null : { column: result.variables.indexOf(sort.column), down: sort.down }),
    [sort, result.variables],
  );
  const told = useMemo(() => new RowWords(words), [words]);
  const { order, busy } = useArranged(result, { filter, sort: wish }, told);
  const all = useMemo<readonly ResultRow[]>(
    () => result.rows.map((terms, i) => ({ id: String(i), terms })),
    [result.rows],
  );
  const rows = useMemo(
    () => (order === null ? all : order.map((i) => all[i]).filter((row) => row !== undefined)),
    [all, order],
  );
  const columns = useMemo(
    () =>
      facts
        .filter(({ variable }) => !hidden.has(variable))
        .map(({ variable, index, kind }) => {
          const text = ({ terms }: Pick<ResultRow, "terms">): string => {
            const term = terms[index];
            return term === undefined ? "" : words(term);
          };
          const width = columnWidth(
            kind,
            result.rows.slice(0, LOOKED_AT).map((terms) => text({ terms })),
          );
          return { id: variable, words: variable, index, width, numeric: kind === "number", text };
        }),
    [facts, hidden, words, result.rows],
  );
  const current = shown?.kind === "thing" ? shown.id : null;
  const currentRow = useMemo(
    () =>
      current === null
        ? undefined
        : rows.find(({ terms }) => terms.some((t) => t?.termType === "NamedNode" && t.value === current)),
    [rows, current],
  );
  const open = ({ terms }: ResultRow): void => {
    const id = terms.map((term) => opens(desk, term)).find((each) => each !== null);
    if (id !== undefined) desk.show(id);
  };
  const copy = async (): Promise<void> => {
    const taken = selected.size > 0 ? rows.filter((row) => selected.has(row.id)) : rows;
    const text = [columns.map((c) => c.words).join("\t")];
    const line = (row: ResultRow): string => columns.map((c) => c.text(row).replace(/[\t\r\n]+/g, " ")).join("\t");
    const write = function* (): Generator<void> {
      for (const row of taken) yield void text.push(line(row));
    };
    await inSlices(write(), () => true);
    await copyText(desk, text.join("\n"), count(taken.length, "row"));
  };
  return (
    <>
      {all.length > 0 && (
        <TableTools
          filter={filter}
          onFilter={setFilter}
          columns={facts}
          hidden={hidden}
          onHide={setHidden}
          words={busy ? "Putting in order" : countWords(rows.length, all.length, selected.size)}
        />
      )}
      {rows.length === 0 && !busy ? (
        <p className="note result-note">
          {arriving
            ? "No rows yet."
            : all.length === 0
              ? "No rows: nothing in the dossier fits."
              : `No row holds “${filter.trim()}”.`}
        </p>
      ) : (
        <Grid<ResultRow>
          label="Rows"
          columns={columns as readonly Column<ResultRow>[]}
          rows={rows}
          rowHeight={height}
          current={currentRow?.id ?? null}
          selected={selected}
          sort={sort}
          onSort={setSort}
          onOpen={open}
          onSelect={setSelected}
          onCopy={() => void copy()}
          cell={(row, column) => <Cell term={row.terms[result.variables.indexOf(column.id)]} />}
        />
      )}
    </>
  );
}

const countWords = (shown: number, all: number, selected: number): string =>
  selected > 0
    ? `${count(selected, "row")} selected`
    : shown === all
      ? ""
      : `${shown.toLocaleString("en-GB")} of ${count(all, "row")}`;
