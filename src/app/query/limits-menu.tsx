/** How long a query may take and how many rows it may give: seen beside Run, changed from there. */
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { type Limits, ROWS, rowsWords, SECONDS, secondsWords } from "./query-limits.ts";

export function LimitsMenu({ limits }: { limits: Limits }) {
  const { queries } = useDesk();
  const { seconds, rows } = limits;
  return (
    <MenuTrigger>
      <Button className="btn quiet sm limits" aria-label={`Limits: ${secondsWords(seconds)}, ${rowsWords(rows)}`}>
        {secondsWords(seconds)}, {rowsWords(rows)}
        <Icon name="chevron-down" size={13} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label="Limits of a query">
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[`t${seconds}`]}
            onSelectionChange={(keys) => {
              const chosen = SECONDS.find((each) => keys !== "all" && keys.has(`t${each}`));
              if (chosen !== undefined) queries.limit({ seconds: chosen });
            }}
          >
            <Header className="menu-head over">Stop after</Header>
            {SECONDS.map((each) => (
              <Choice
                key={`t${each}`}
                id={`t${each}`}
                words={each === null ? "No limit of time" : secondsWords(each)}
              />
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[`r${rows}`]}
            onSelectionChange={(keys) => {
              const chosen = ROWS.find((each) => keys !== "all" && keys.has(`r${each}`));
              if (chosen !== undefined) queries.limit({ rows: chosen });
            }}
          >
            <Header className="menu-head over">At most</Header>
            {ROWS.map((each) => (
              <Choice key={`r${each}`} id={`r${each}`} words={each === null ? "No limit of rows" : rowsWords(each)} />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Choice({ id, words }: { id: string; words: string }) {
  return (
    <MenuItem id={id} className="menu-item" textValue={words}>
      {({ isSelected }) => (
        <>
          <span className="menu-tick">{isSelected && <Icon name="check" size={14} />}</span>
          {words}
        </>
      )}
    </MenuItem>
  );
}
