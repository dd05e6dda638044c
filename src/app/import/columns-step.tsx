/** The second step: what a row is about, what each column means, and what stands behind the statements. */
import { memo, useMemo, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import type { ColumnMapping, TableMapping } from "../../exchange/csv/mapping.ts";
import type { Table } from "../../exchange/csv/table.ts";
import { ColumnRow } from "./column-row.tsx";
import { EvidencePart } from "./evidence-part.tsx";
import type { Importer } from "./importer.ts";
import { pickMapping } from "./pick-mapping.ts";

/** Values shown beside a column. */
const SAMPLES = 3;

/** Drawn anew for another table or mapping only: it stands there while much is worked out from it. */
export const ColumnsStep = memo(function ColumnsStep({ importer }: { importer: Importer }) {
  const read = useSyncExternalStore(importer.subscribe, () => importer.get().read);
  const mapping = useSyncExternalStore(importer.subscribe, () => importer.get().mapping);
  const { vocabulary } = importer.session;
  const classes = useMemo(() => vocabulary.classes(), [vocabulary]);
  const relations = useMemo(
    () => [...vocabulary.relations()].sort((a, b) => a.label.localeCompare(b.label, "en")),
    [vocabulary],
  );
  const samples = useMemo(() => read?.table.columns.map((_, i) => samplesOf(read.table, i)) ?? [], [read]);
  if (read === null || mapping === null) return null;
  const { columns } = read.table;
  const set = (patch: Partial<TableMapping>) => importer.change({ ...mapping, ...patch });
  const setColumn = (changed: ColumnMapping) => {
    const others = (each: ColumnMapping): ColumnMapping =>
      each.column === changed.column
        ? changed
        : // One column only is the name, the key, the source …: the one before becomes nothing.
          changed.is !== "value" && changed.is !== "nothing" && each.is === changed.is
          ? { column: each.column, is: "nothing" }
          : each;
    const known = mapping.columns.some(({ column }) => column === changed.column);
    set({ columns: known ? mapping.columns.map(others) : [...mapping.columns.map(others), changed] });
  };
  return (
    <div className="import-part">
      <div className="row wrap">
        <label className="import-inline">
          Each row is about a
          <select value={mapping.class} onChange={(event) => set({ class: event.target.value })}>
            {!classes.some(({ iri }) => iri === mapping.class) && (
              <option value={mapping.class}>{vocabulary.classInfo(mapping.class).label}</option>
            )}
            {classes.map(({ iri, label }) => (
              <option key={iri} value={iri}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <span className="grow" />
        <Button
          className="btn sm"
          onPress={async () => {
            const file = await pickMapping();
            if (file !== null) await importer.takeMapping(file);
          }}
        >
          Use a saved mapping
        </Button>
      </div>
      <ul className="import-columns" aria-label="Columns">
        {columns.map((column, i) => (
          <ColumnRow
            key={column}
            mapping={mapping.columns.find((each) => each.column === column) ?? { column, is: "nothing" }}
            samples={samples[i] ?? []}
            relations={relations}
            classes={classes}
            onChange={setColumn}
          />
        ))}
      </ul>
      <EvidencePart session={importer.session} mapping={mapping} onChange={importer.change.bind(importer)} />
    </div>
  );
});

/** The first values of a column that differ. */
function samplesOf({ rows }: Table, column: number): string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const value = cells[column]?.trim() ?? "";
    if (value !== "") found.add(value);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}
