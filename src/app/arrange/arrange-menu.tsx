/** The menu of how the canvas is arranged: layouts, groups, pins and the way back. */
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { isLayoutId, LAYOUT_NAMES } from "../../graph/layouts/layout-names.ts";
import { useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { count } from "../words/counts.ts";
import { rankItems, rankOfKey } from "./rank-items.tsx";

const GROUPS = [
  { id: "none", by: null, words: "Nothing grouped" },
  { id: "class", by: "class", words: "By class" },
  { id: "community", by: "community", words: "By community" },
] as const;

export function ArrangeMenu({ narrow }: { narrow: boolean }) {
  return (
    <MenuTrigger>
      <Button className={narrow ? "ib" : "tool-text"} aria-label="Arrange">
        <Icon name="layout-grid" size={narrow ? 16 : 15} />
        {!narrow && "Arrange"}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Items />
      </Popover>
    </MenuTrigger>
  );
}

function Items() {
  const { arranger, session } = useDesk();
  const { layout, rank: chosen, group } = useViewState();
  const { pinned, canGoBack } = useDrawState();
  const act = (key: unknown): void => {
    const id = String(key);
    const grouping = GROUPS.find((g) => `group-${g.id}` === id);
    const rank = rankOfKey(id, chosen);
    if (rank !== undefined) arranger.rankBy(rank);
    else if (isLayoutId(id)) arranger.layOut(id);
    else if (grouping !== undefined) arranger.groupBy(grouping.by);
    else if (id === "again") arranger.layOut(layout);
    else if (id === "align") arranger.align();
    else if (id === "unpin") arranger.unpinAll();
    else if (id === "back") arranger.back();
  };
  const offered = LAYOUT_NAMES.map((l) => ({ ...l, isOffered: arranger.canLayOut(l.id) }));
  return (
    <Menu
      className="menu"
      aria-label="Arrange"
      onAction={act}
      disabledKeys={[...offered.filter((l) => !l.isOffered).map((l) => l.id), ...(canGoBack ? [] : ["back"])]}
    >
      <MenuSection>
        <Header className="over menu-head">Layout</Header>
        {offered.map(({ id, label, note, isOffered }) => (
          <MenuItem key={id} id={id} className="menu-item" textValue={label}>
            {id === layout ? <Icon name="check" size={14} /> : <span className="menu-gap" />}
            {label}
            <span className="why">
              {isOffered ? note : id === "time" ? "nothing here is dated" : "no coordinates here"}
            </span>
          </MenuItem>
        ))}
      </MenuSection>
      {layout === "hierarchy" && rankItems(arranger.ranks(), chosen, session.vocabulary)}
      <MenuSection className="menu-part">
        <Header className="over menu-head">Groups</Header>
        {GROUPS.map(({ id, by, words }) => (
          <MenuItem key={id} id={`group-${id}`} className="menu-item" textValue={words}>
            {by === group ? <Icon name="check" size={14} /> : <span className="menu-gap" />}
            {words}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection className="menu-part">
        <Header className="over menu-head">Places</Header>
        <MenuItem id="back" className="menu-item" textValue="Back to how it stood">
          <Icon name="rotate-ccw" size={14} />
          Back to how it stood
          <span className="why">changes no data</span>
        </MenuItem>
        <MenuItem id="again" className="menu-item">
          <span className="menu-gap" />
          Lay out again
        </MenuItem>
        <MenuItem id="align" className="menu-item" textValue="Align in rows and columns">
          <span className="menu-gap" />
          Align in rows and columns
        </MenuItem>
        {pinned.length > 0 && (
          <MenuItem id="unpin" className="menu-item" textValue="Unpin all">
            <Icon name="pin-off" size={14} />
            Unpin all
            <span className="why">{count(pinned.length, "pinned thing")}</span>
          </MenuItem>
        )}
      </MenuSection>
    </Menu>
  );
}
