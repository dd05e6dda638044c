/** "More actions": all that can be written about what is on the card. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useRevision } from "../desk/desk-context.tsx";
import type { Act } from "../entry/acts.ts";
import { keyName } from "../finder/command.ts";
import { Icon } from "../glyphs/icon.tsx";

export function MoreActs({ acts }: { acts: readonly Act[] }) {
  useRevision();
  if (acts.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="ib" aria-label="More actions">
        <Icon name="ellipsis" size={16} />
      </Button>
      <Popover className="popover" placement="top end">
        <Menu className="menu" aria-label="More actions" onAction={(key) => acts.find((a) => a.id === key)?.run()}>
          {acts.map(({ id, icon, words, keys }) => (
            <MenuItem key={id} id={id} className="menu-item" textValue={words}>
              <Icon name={icon} size={15} />
              {words}
              {keys !== undefined && <kbd className="why">{keyName(keys)}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
