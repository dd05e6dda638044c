/** Rows that cannot be read: line, column and reason. */
import type { RowError } from "../../exchange/csv/table.ts";
import { Icon } from "../glyphs/icon.tsx";
import { count } from "../words/counts.ts";

const SHOWN = 100;

export function ErrorList({ errors }: { errors: readonly RowError[] }) {
  if (errors.length === 0) return null;
  return (
    <section className="import-errors" aria-label="Errors">
      <h3>
        <Icon name="triangle-alert" size={15} /> {count(errors.length, "error")}
      </h3>
      <ul>
        {errors.slice(0, SHOWN).map((error) => (
          <li key={`${error.line} ${error.column} ${error.sentence}`}>
            <b className="num">
              Line {error.line}, column {error.column}
            </b>
            {error.header !== null && <span className="muted"> {error.header}</span>}: {error.sentence}
          </li>
        ))}
      </ul>
      {errors.length > SHOWN && <p className="note">and {count(errors.length - SHOWN, "more", "more")}</p>}
    </section>
  );
}
