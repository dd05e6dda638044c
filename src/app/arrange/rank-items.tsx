/** The relations that the chain of command can go by, as items of the menu: "A member of B: B above". */
import { Header, MenuItem, MenuSection } from "react-aria-components";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { Icon } from "../glyphs/icon.tsx";
import type { Rank } from "../view/space-view.ts";
import { count } from "../words/counts.ts";

/** Relations offered: those that most lines on the canvas stand for. */
const MOST = 8;
const KEY = "rank:";

/** Which end stands above: "A member of B: B above". */
export const rankWords = (vocabulary: Pick<Vocabulary, "relation">, { relation, over }: Rank): string =>
  `A ${vocabulary.relation(relation).label} B: ${over ? "A" : "B"} above`;

/** What choosing an item asks for; the chosen one again turns it over. `undefined`: another item. */
export function rankOfKey(key: string, chosen: Rank | null): Rank | null | undefined {
  if (!key.startsWith(KEY)) return undefined;
  const relation = key.slice(KEY.length);
  if (relation === "") return null;
  return { relation, over: chosen?.relation === relation && !chosen.over };
}

export function rankItems(
  offered: readonly { readonly relation: string; readonly lines: number }[],
  chosen: Rank | null,
  vocabulary: Pick<Vocabulary, "relation">,
) {
  const most = offered.slice(0, MOST);
  const other = chosen === null || most.some((o) => o.relation === chosen.relation) ? [] : [chosen.relation];
  const lines = new Map(offered.map((o) => [o.relation, o.lines]));
  return (
    <MenuSection className="menu-part">
      <Header className="over menu-head">The chain goes by</Header>
      <MenuItem id={KEY} className="menu-item" textValue="Parts and members">
        {chosen === null ? <Icon name="check" size={14} /> : <span className="menu-gap" />}
        Parts and members
        <span className="why">as the ontology says</span>
      </MenuItem>
      {[...most.map((o) => o.relation), ...other].map((relation) => {
        const isChosen = chosen?.relation === relation;
        const words = rankWords(vocabulary, isChosen ? chosen : { relation, over: false });
        return (
          <MenuItem key={relation} id={`${KEY}${relation}`} className="menu-item" textValue={words}>
            {isChosen ? <Icon name="check" size={14} /> : <span className="menu-gap" />}
            {words}
            <span className="why">
              {isChosen ? "choose again to turn it over" : count(lines.get(relation) ?? 0, "line")}
            </span>
          </MenuItem>
        );
      })}
    </MenuSection>
  );
}
