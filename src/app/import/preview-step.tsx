/** The first step: the first rows as they were read, and how the file was read. */
import { useSyncExternalStore } from "react";
import { delimiterName } from "../../exchange/csv/read-table.ts";
import { count } from "../words/counts.ts";
import { ErrorList } from "./error-list.tsx";
import type { Importer } from "./importer.ts";

const SHOWN = 8;
const DELIMITERS = [",", ";", "\t", "|"];

export function PreviewStep({ importer }: { importer: Importer }) {
  const { read } = useSyncExternalStore(importer.subscribe, importer.get);
  if (read === null) return null;
  const { table } = read;
  return (
    <div className="import-part">
      <p className="row wrap">
        <span>
          {count(table.rows.length, "row")}, {count(table.columns.length, "column")}, {table.encoding}
          {table.encoding === "Windows-1252" && ": it is no UTF-8, so look whether letters with accents are right"}.
        </span>
        <label className="import-inline">
          Cells parted by
          <select value={table.delimiter} onChange={(event) => void importer.start(event.target.value)}>
            {[...new Set([...DELIMITERS, table.delimiter])].map((each) => (
              <option key={each} value={each}>
                {delimiterName(each)}
              </option>
            ))}
          </select>
        </label>
      </p>
      <ErrorList errors={table.errors} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard must reach it */}
      <section className="import-table" tabIndex={0} aria-label="First rows">
        <table>
          <thead>
            <tr>
              <th scope="col">Line</th>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, SHOWN).map((row) => (
              <tr key={row.number}>
                <th scope="row" className="num">
                  {row.line}
                </th>
                {table.columns.map((column, i) => (
                  <td key={column}>{row.cells[i]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.rows.length > SHOWN && <p className="note">and {count(table.rows.length - SHOWN, "more row")}</p>}
    </div>
  );
}
