/** Chooses one column of an answer. */
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { Icon } from "../../glyphs/icon.tsx";
import type { ColumnFacts } from "./columns.ts";

interface ColumnChoiceProps {
  readonly label: string;
  readonly columns: readonly ColumnFacts[];
  readonly chosen: ColumnFacts;
  readonly onChoose: (variable: string) => void;
}

export function ColumnChoice({ label, columns, chosen, onChoose }: ColumnChoiceProps) {
  if (columns.length < 2) {
    return (
      <span className="small muted">
        {label} <b className="chart-column">{chosen.variable}</b>
      </span>
    );
  }
  return (
    <Select
      className="column-choice"
      aria-label={`${label} which column`}
      selectedKey={chosen.variable}
      onSelectionChange={(key) => onChoose(String(key))}
    >
      <span className="small muted" aria-hidden="true">
        {label}
      </span>
      <Button className="btn sm">
        <SelectValue />
        <Icon name="chevron-down" size={13} />
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          {columns.map(({ variable }) => (
            <ListBoxItem key={variable} id={variable} className="menu-item" textValue={variable}>
              {variable}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
