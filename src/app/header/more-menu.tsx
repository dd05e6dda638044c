/** What the header of a narrow screen has no room for. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useDesk, useRevision } from "../desk/desk-context.tsx";
import { commandsFor } from "../finder/commands.ts";
import { Icon } from "../glyphs/icon.tsx";
import { useOpener } from "../open/opener-context.tsx";

const HERE: readonly string[] = [
  "open",
  "save",
  "export",
  "history",
  "checks",
  "theme",
  "home",
  "undo",
  "redo",
  "keys",
];

export function MoreMenu() {
  const desk = useDesk();
  const opener = useOpener();
  useRevision();
  const commands = commandsFor(desk).filter((c) => HERE.includes(c.id));
  return (
    <MenuTrigger>
      <Button className="ib" aria-label="More">
        <Icon name="ellipsis" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label="More"
          onAction={(key) => commands.find((c) => c.id === key)?.run(desk, opener)}
        >
          {commands.map((command) => (
            <MenuItem key={command.id} id={command.id} className="menu-item" textValue={command.words}>
              <Icon name={command.icon} />
              {command.words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
