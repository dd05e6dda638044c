/** The relations a thing can be expanded by, as the items of a menu: "questioned (3)". */
import { Menu, MenuItem } from "react-aria-components";
import { EXPANSION_CAP } from "../../graph/neighbourhood.ts";
import { useDesk } from "../desk/desk-context.tsx";

/** Relations that lead to something off the canvas. */
export function useRelationsLeft(thing: string) {
  const { arranger } = useDesk();
  return arranger.relations(thing).filter((r) => r.left.length > 0);
}

export function RelationMenu({ thing, onDone }: { thing: string; onDone?: () => void }) {
  const { arranger } = useDesk();
  const relations = useRelationsLeft(thing);
  return (
    <Menu
      className="menu"
      aria-label="Expand by relation"
      onAction={(key) => {
        const relation = relations.find((r) => r.key === key);
        onDone?.();
        if (relation !== undefined) arranger.expandBy(thing, relation);
      }}
    >
      {relations.map(({ key, words, left, all }) => (
        <MenuItem key={key} id={key} className="menu-item" textValue={`${words} (${left.length})`}>
          {words} ({left.length})
          <span className="why">
            {left.length > EXPANSION_CAP ? `${EXPANSION_CAP} at a time` : left.length < all ? `of ${all}` : ""}
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
