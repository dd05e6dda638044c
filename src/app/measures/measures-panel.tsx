/** The measures panel: who stands in the middle, as a range between what is accepted and all that is reported. */

import { useMemo, useState, useSyncExternalStore } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { MeasureId } from "../../graph/measures/measure.ts";
import { MEASURES } from "../../graph/measures/measures.ts";
import { measureSparql, outwardRelations } from "../../graph/measures/measures-sparql.ts";
import { FilterField } from "../controls/filter-field.tsx";
import { SparqlButton } from "../controls/sparql-button.tsx";
import type { Desk } from "../desk/desk.ts";
import { useDesk, useRevision, useViewState } from "../desk/desk-context.tsx";
import { download } from "../export/download.ts";
import { fileName } from "../export/file-name.ts";
import { Icon } from "../glyphs/icon.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { Grid } from "../list/grid.tsx";
import { type Column, csvText, filtered, sorted, tabText } from "../list/table.ts";
import { ProgressLine } from "../states/progress-line.tsx";
import { withRows } from "../view/rows-view.ts";
import { NO_MEASURES } from "../view/think-view.ts";
import { count } from "../words/counts.ts";
import { type MeasureRow, measureColumns, measureRows, savedColumns } from "./measure-table.ts";
import type { MeasureState } from "./measurer.ts";
import { RangeCell } from "./range-cell.tsx";
import "../list/list.css";
import "./measures.css";

export function MeasuresPanel() {
  const desk = useDesk();
  const { measures: wish, shown, rows: wishes } = useViewState();
  const state = useSyncExternalStore(desk.measures.subscribe, desk.measures.get);
  const { filter } = wishes.measures;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { network, measured, progress, stopped, trouble } = state;
  const columns = useMemo(() => measureColumns(wish.reading), [wish.reading]);
  const rows = useRows(state, columns, filter);
  const greatest = useMemo(() => greatestOf(rows), [rows]);
  const kinds = useMemo(() => new Map(desk.session.vocabulary.kinds().map((k) => [k.id, k])), [desk]);
  const saved = savedColumns((id) => id);
  const chosen = selected.size > 0 ? rows.filter((r) => selected.has(r.id)) : rows;
  return (
    <div className="list measures">
      <div className="list-tools">
        <ToggleButtonGroup
          className="seg"
          aria-label="Read by"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[wish.reading]}
          onSelectionChange={(keys) => desk.measures.show({ reading: keys.has("reported") ? "reported" : "asserted" })}
        >
          <ToggleButton id="asserted">Accepted only</ToggleButton>
          <ToggleButton id="reported">With all reported</ToggleButton>
        </ToggleButtonGroup>
        <SizeMenu />
        <ToggleButton className="btn sm" isSelected={wish.colour} onChange={(colour) => desk.measures.show({ colour })}>
          {wish.colour && <Icon name="check" size={13} />}
          Colour by community
        </ToggleButton>
        <FilterField
          words="Filter the things"
          value={filter}
          onChange={(typed) => desk.view.set(withRows(desk.view.get(), "measures", { filter: typed }), "replace")}
        />
        <Button
          className="btn quiet sm"
          isDisabled={measured.size === 0}
          onPress={() =>
            download(csvText(chosen, saved), fileName(`${desk.session.title} measures`, "csv"), "text/csv")
          }
        >
          <Icon name="download" size={14} />
          CSV
        </Button>
        <SparqlButton of="the measures" text={() => sparqlOf(desk, wish.sort.column)} />
      </div>
      {progress !== null && (
        <div className="measures-progress">
          <ProgressLine words="Taking the measures" done={progress} />
          <Button className="btn sm" onPress={() => desk.measures.stop()}>
            Stop
          </Button>
        </div>
      )}
      {stopped && (
        <p className="measures-progress note">
          Stopped. {measured.size === 0 ? "No measure is ready." : `${count(measured.size, "measure")} ready.`}
          <Button className="btn sm" onPress={() => desk.measures.again()}>
            Go on
          </Button>
        </p>
      )}
      {trouble !== null && <p role="alert">{trouble}</p>}
      <p className="note measures-what">{tells(wish.sort.column)}</p>
      {network !== null && (
        <Grid
          label="Measures of things"
          columns={columns}
          rows={rows}
          rowHeight={36}
          current={shown?.kind === "thing" ? shown.id : null}
          selected={selected}
          sort={wish.sort}
          onSort={(sort) => desk.measures.show({ sort: sort ?? NO_MEASURES.sort }, "replace")}
          onOpen={(row) => desk.show(row.id)}
          onSelect={setSelected}
          onCopy={() => {
            void navigator.clipboard.writeText(tabText(chosen, saved));
            desk.announcer.say(`${count(chosen.length, "row")} copied`);
          }}
          cell={(row, { id }) => {
            if (id === "thing") {
              const kind = kinds.get(row.kind);
              return (
                <span className="measure-thing">
                  {kind !== undefined && <KindGlyph kind={kind} />}
                  <span className="cell-words">{row.label}</span>
                </span>
              );
            }
            const measure = MEASURES.find((m) => m.id === id);
            const span = measure === undefined ? undefined : row.spans.get(measure.id);
            if (measure === undefined || span === undefined) return <span className="muted">…</span>;
            return <RangeCell id={measure.id} span={span} greatest={greatest.get(measure.id) ?? 0} />;
          }}
        />
      )}
    </div>
  );
}

/** The rows, in order and filtered by the thing's name. */
function useRows(state: MeasureState, columns: readonly Column<MeasureRow>[], filter: string): readonly MeasureRow[] {
  const desk = useDesk();
  const revision = useRevision();
  const { measures } = useViewState();
  const { network, measured } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the dossier
  const all = useMemo(() => {
    if (network === null) return [];
    const { graph } = desk.session.projection;
    return measureRows(network, measured, (id) =>
      graph.hasNode(id) ? graph.getNodeAttributes(id) : { label: desk.nameOf(id), kind: "" },
    );
  }, [desk, network, measured, revision]);
  return useMemo(
    () => sorted(filtered(all, columns.slice(0, 1), filter), columns, measures.sort),
    [all, columns, filter, measures.sort],
  );
}

function sparqlOf({ session: { projection, prefixes }, view }: Desk, column: string): string {
  const id = MEASURES.find((m) => m.id === column)?.id ?? "degree";
  return measureSparql(id, { outward: outwardRelations(projection.graph), aside: view.get().aside, prefixes });
}

/** What the measure says that the table is sorted by. */
const tells = (column: string): string =>
  MEASURES.find((m) => m.id === column)?.tells ??
  "Each range goes from what is accepted to all that is reported. A wide one rests on claims nobody has accepted.";

/** The highest value of each measure in either reading, which fills the bar. */
function greatestOf(rows: readonly MeasureRow[]): Map<MeasureId, number> {
  const greatest = new Map<MeasureId, number>();
  for (const { spans } of rows)
    for (const [id, { asserted, reported }] of spans)
      greatest.set(id, Math.max(greatest.get(id) ?? 0, asserted, reported));
  return greatest;
}

function SizeMenu() {
  const desk = useDesk();
  const { measures } = useViewState();
  const by = MEASURES.find((m) => m.id === measures.size);
  return (
    <MenuTrigger>
      <Button className="btn sm">{by === undefined ? "Size by" : `Size by ${by.label.toLowerCase()}`}</Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label="Size by"
          onAction={(key) => desk.measures.show({ size: MEASURES.find((m) => m.id === key)?.id ?? null })}
        >
          {[null, ...MEASURES.filter((m) => m.scale !== "group")].map((measure) => (
            <MenuItem
              key={measure?.id ?? "claims"}
              id={measure?.id ?? "claims"}
              className="menu-item"
              textValue={measure?.label ?? "Claims"}
            >
              {measures.size === (measure?.id ?? null) ? (
                <Icon name="check" size={14} />
              ) : (
                <span className="menu-gap" />
              )}
              {measure?.label ?? "Number of claims, as usual"}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
