/** The relations a thing can be expanded by, as the items of a menu: "questioned (3)". */
import { Menu, MenuItem } from "react-aria-components";
import { EXPANSION_CAP } from "../../graph/neighbourhood.ts";
import { relationsSparql } from "../../graph/relations-sparql.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";

/** The key of the item that opens the query. */
const QUERY = "sparql";

/** Relations that lead to something off the canvas. */
export function useRelationsLeft(thing: string) {
  const { arranger } = useDesk();
  return arranger.relations(thing).filter((r) => r.left.length > 0);
}

export function RelationMenu({ thing, onDone }: { thing: string; onDone?: () => void }) {
  const desk = useDesk();
  const { arranger } = desk;
  const relations = useRelationsLeft(thing);
  return (
    <Menu
      className="menu"
      aria-label="Expand by relation"
      onAction={(key) => {
        if (key === QUERY) {
          onDone?.();
          desk.view.set({ query: relationsSparql(thing, desk.session.prefixes), panel: "query", board: null });
          return;
        }
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
      <MenuItem id={QUERY} className="menu-item" textValue="SPARQL of these relations">
        <Icon name="terminal" size={14} />
        SPARQL
        <span className="why">in the query panel</span>
      </MenuItem>
    </Menu>
  );
}
