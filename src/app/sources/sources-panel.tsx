/** Source criticism: every source with what rests on it, and beside it what falls when some are set aside. */
import { useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import type { Family } from "../../claims/source-criticism.ts";
import { sourcesSparql } from "../../claims/sources-sparql.ts";
import { CheckMark } from "../controls/check-mark.tsx";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { SparqlButton } from "../controls/sparql-button.tsx";
import { useData, useDesk, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { type TableRows, withRows } from "../view/rows-view.ts";
import { count } from "../words/counts.ts";
import { dateWords } from "../words/term-words.ts";
import {
  arranged,
  COLUMNS,
  type Column,
  firstOrder,
  orderOf,
  type SourceRow,
  sortOf,
  sourceRows,
} from "./source-rows.ts";
import { WhatFalls } from "./what-falls.tsx";
import "../query/query.css";
import "./sources.css";

/** Rows shown before "more": the panel is there at once. */
const STEP = 40;

const HEADS: Record<Column, string> = {
  source: "Source",
  date: "Date",
  reliability: "Reliability",
  cited: "Claims",
  alone: "On it alone",
};

export function SourcesPanel() {
  const rows = useData(({ session }) => sourceRows(session.criticism));
  const desk = useDesk();
  const { filter: text, sort } = useViewState().rows.sources;
  const order = orderOf(sort);
  const wish = (patch: Partial<TableRows>) => desk.view.set(withRows(desk.view.get(), "sources", patch), "replace");
  const [limit, setLimit] = useState(STEP);
  const found = arranged(rows, text, order);
  const shown = found.slice(0, limit);
  if (rows.length === 0) return <p className="note drawer-wait">No claim of this dossier names a source.</p>;
  return (
    <div className="sources-split">
      <div className="sources">
        <div className="bar">
          <SearchField
            className="sources-find"
            aria-label="Find a source"
            value={text}
            onChange={(filter) => wish({ filter })}
          >
            <div className="field">
              <Icon name="search" size={14} />
              <Input placeholder="Find a source" />
            </div>
          </SearchField>
          <span className="small muted">
            {text === "" ? count(rows.length, "source") : `${found.length} of ${count(rows.length, "source")}`}
          </span>
          <span className="grow" />
          <SparqlButton text={() => sourcesSparql()} of="the sources" />
        </div>
        <ScrollRegion className="scroll table-wrap" label="Table of sources">
          <table className="rows sources-table">
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    aria-sort={order.by === column ? (order.down ? "descending" : "ascending") : "none"}
                    className={column === "cited" || column === "alone" ? "num" : undefined}
                  >
                    <Button
                      className="sort"
                      onPress={() =>
                        wish({
                          sort: sortOf(order.by === column ? { by: column, down: !order.down } : firstOrder(column)),
                        })
                      }
                    >
                      {HEADS[column]}
                      {order.by === column && <span aria-hidden="true">{order.down ? " ↓" : " ↑"}</span>}
                    </Button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.weight.source.iri} row={row} />
              ))}
            </tbody>
          </table>
          {found.length > limit && (
            <Button className="more" onPress={() => setLimit(limit + 5 * STEP)}>
              {count(Math.min(5 * STEP, found.length - limit), "more source", "more sources")}
            </Button>
          )}
          {found.length === 0 && <p className="note result-note">No source matches “{text.trim()}”.</p>}
        </ScrollRegion>
      </div>
      <WhatFalls />
    </div>
  );
}

function Row({ row: { weight, families } }: { row: SourceRow }) {
  const desk = useDesk();
  const { aside, shown } = useViewState();
  const { source, cited, alone } = weight;
  const isAside = aside.includes(source.iri);
  const current = shown?.kind === "thing" && shown.id === source.iri;
  return (
    <tr className={[current ? "on" : "", isAside ? "aside" : ""].join(" ").trim() || undefined}>
      <td>
        <span className="source-cell">
          <CheckMark
            label={`Count ${source.short}`}
            isSelected={!isAside}
            onChange={(isCounted) => desk.setAside([source.iri], !isCounted)}
          />
          <Button className="link source-name" onPress={() => desk.show(source.iri)}>
            {source.short}
          </Button>
        </span>
        {families.map((family) => (
          <FamilyBox key={family.root.iri} family={family} />
        ))}
      </td>
      <td>{source.date === null ? <span className="muted">–</span> : dateWords(source.date, "short")}</td>
      <td>{source.reliability ?? <span className="muted">–</span>}</td>
      <td className="num">{cited.length.toLocaleString("en-GB")}</td>
      <td className="num">{alone.length.toLocaleString("en-GB")}</td>
    </tr>
  );
}

/** Ticks all sources of a family, or sets them aside together. */
function FamilyBox({ family: { root, sources } }: { family: Family }) {
  const desk = useDesk();
  const { aside } = useViewState();
  const out = sources.filter((s) => aside.includes(s)).length;
  return (
    <span className="source-cell family">
      <CheckMark
        label={`Count the family of ${root.short}, ${count(sources.length, "source")}`}
        isSelected={out === 0}
        isIndeterminate={out > 0 && out < sources.length}
        onChange={() => desk.setAside(sources, out === 0)}
      />
      <span className="small muted">
        family of {root.short}, {sources.length.toLocaleString("en-GB")}
      </span>
    </span>
  );
}
