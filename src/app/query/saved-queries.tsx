/** The dossier's saved queries: its competency questions. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";

export function SavedQueries({ onChoose }: { onChoose: (text: string) => void }) {
  const { queries } = useDesk().session;
  if (queries.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="btn sm">Saved queries</Button>
      <Popover className="popover" placement="top start">
        <Menu
          className="menu"
          aria-label="Saved queries"
          onAction={(key) => {
            const chosen = queries.find((q) => q.path === key);
            if (chosen !== undefined) onChoose(chosen.text);
          }}
        >
          {queries.map((q) => (
            <MenuItem key={q.path} id={q.path} className="menu-item" textValue={q.title}>
              {q.title}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
