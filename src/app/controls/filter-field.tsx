/** A field that narrows a list to the rows that hold what is typed. */
import { Button, Input, SearchField } from "react-aria-components";
import { Icon } from "../glyphs/icon.tsx";
import type { IconName } from "../glyphs/icon-shapes.ts";

interface FilterFieldProps {
  /** What it does, said and shown while it is empty: "Filter the rows". */
  readonly words: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly icon?: IconName;
  /** Takes the focus when it appears: for a field that was asked for. */
  readonly focused?: boolean;
}

export function FilterField({ words, value, onChange, icon = "list-filter", focused = false }: FilterFieldProps) {
  return (
    <SearchField className="list-filter" aria-label={words} value={value} onChange={onChange} autoFocus={focused}>
      <div className="field">
        <Icon name={icon} size={14} />
        <Input placeholder={words} />
        <Button className="clear">
          <Icon name="x" size={14} />
        </Button>
      </div>
    </SearchField>
  );
}
