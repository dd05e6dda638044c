/** The tools over a table, with what can be done with its rows: mark them on the canvas, copy them, save them as CSV. */
import { Button } from "react-aria-components";
import { IconButton } from "../controls/icon-button.tsx";
import type { Desk } from "../desk/desk.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { download } from "../export/download.ts";
import { fileName } from "../export/file-name.ts";
import { Icon } from "../glyphs/icon.tsx";
import { count } from "../words/counts.ts";
import { ListTools } from "./list-tools.tsx";
import { type Column, csvText, type Row, tabText } from "./table.ts";

interface TableActsProps<R extends Row> {
  /** What a row is: "thing". */
  readonly noun: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly selected: ReadonlySet<string>;
  /** Things of the selection that are not on the canvas. */
  readonly missing: number;
  readonly onBring: () => void;
  readonly onClear: () => void;
}

/** The selected rows, in the order of the table; all of them when none is selected. */
const taken = <R extends Row>(rows: readonly R[], selected: ReadonlySet<string>): readonly R[] => {
  const chosen = rows.filter((r) => selected.has(r.id));
  return chosen.length > 0 ? chosen : rows;
};

/** Puts rows on the clipboard as a table. */
export async function copyRows<R extends Row>(
  desk: Desk,
  noun: string,
  rows: readonly R[],
  columns: readonly Column<R>[],
  selected: ReadonlySet<string>,
): Promise<void> {
  const all = taken(rows, selected);
  try {
    await navigator.clipboard.writeText(tabText(all, columns));
    desk.announcer.say(`${count(all.length, noun)} copied`);
  } catch {
    desk.announcer.say("The browser does not let the page copy. Save the rows as CSV instead.");
  }
}

export function TableActs<R extends Row>(props: TableActsProps<R>) {
  const { noun, rows, columns, selected, missing, onBring, onClear } = props;
  const desk = useDesk();
  const save = () => {
    const all = taken(rows, selected);
    download(csvText(all, columns), fileName(`${desk.session.title} ${noun}s`, "csv"), "text/csv");
    desk.announcer.say(`${count(all.length, noun)} handed to your browser’s downloads as CSV`);
  };
  const n = selected.size;
  return (
    <ListTools>
      <span className="muted small list-count" role="status">
        {n > 0 ? `${n.toLocaleString("en-GB")} of ${count(rows.length, noun)} selected` : count(rows.length, noun)}
      </span>
      {missing > 0 && (
        <Button className="btn sm quiet" onPress={onBring}>
          <Icon name="plus" size={14} />
          Bring {n === 1 ? "it" : "them"} onto the canvas
        </Button>
      )}
      {n > 0 && <IconButton icon="x" label="Select none" className="acts-none" onPress={onClear} />}
      <Button className="btn sm quiet" onPress={() => void copyRows(desk, noun, rows, columns, selected)}>
        <Icon name="copy" size={14} />
        <span>Copy</span>
      </Button>
      <Button className="btn sm quiet" onPress={save}>
        <Icon name="download" size={14} />
        CSV
      </Button>
    </ListTools>
  );
}
