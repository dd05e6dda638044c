/** The tools over a table of results: its filter, its columns. */

import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { FilterField } from "../../controls/filter-field.tsx";
import { Icon } from "../../glyphs/icon.tsx";
import type { ColumnFacts } from "./columns.ts";

interface TableToolsProps {
  readonly filter: string;
  readonly onFilter: (words: string) => void;
  readonly columns: readonly ColumnFacts[];
  /** Variables of the columns that are not shown. */
  readonly hidden: ReadonlySet<string>;
  readonly onHide: (hidden: ReadonlySet<string>) => void;
  /** How many rows there are, or what is being done. */
  readonly words: string;
}

export function TableTools({ filter, onFilter, columns, hidden, onHide, words }: TableToolsProps) {
  return (
    <div className="table-tools">
      <FilterField words="Filter the rows" value={filter} onChange={onFilter} />
      {columns.length > 1 && (
        <MenuTrigger>
          <Button className="btn quiet sm">
            <Icon name="columns-3" size={14} />
            Columns{hidden.size > 0 ? ` (${columns.length - hidden.size} of ${columns.length})` : ""}
          </Button>
          <Popover className="popover" placement="bottom start">
            <Menu
              className="menu"
              aria-label="Columns shown"
              selectionMode="multiple"
              disallowEmptySelection
              selectedKeys={columns.filter((c) => !hidden.has(c.variable)).map((c) => c.variable)}
              onSelectionChange={(keys) =>
                onHide(new Set(keys === "all" ? [] : columns.map((c) => c.variable).filter((v) => !keys.has(v))))
              }
            >
              {columns.map(({ variable }) => (
                <MenuItem key={variable} id={variable} className="menu-item" textValue={variable}>
                  {({ isSelected }) => (
                    <>
                      <span className="menu-tick">{isSelected && <Icon name="check" size={14} />}</span>
                      {variable}
                    </>
                  )}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
      <span className="small muted" role="status">
        {words}
      </span>
    </div>
  );
}
