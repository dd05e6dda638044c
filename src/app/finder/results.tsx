/** The list of what was found, for the rail's field and the command field. */
import { ListBox, ListBoxItem } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import type { Found } from "./find.ts";
import "./finder.css";

export function Results({ found, onChoose }: { found: readonly Found[]; onChoose: (found: Found) => void }) {
  return (
    <ListBox className="results" aria-label="Found" items={found}>
      {(item) => (
        <ListBoxItem id={item.id} className="menu-item" textValue={item.label} onAction={() => onChoose(item)}>
          <FoundGlyph found={item} />
          <span className="found-label">{item.label}</span>
          {item.why !== null && <span className="why">{item.why}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

export function FoundGlyph({ found }: { found: Found }) {
  const { session } = useDesk();
  if (found.sort === "claim") return <Icon name="file-text" size={15} />;
  if (found.sort === "source") return <Icon name="file-text" size={15} />;
  return <KindGlyph kind={session.vocabulary.kindOf(found.id)} size={15} />;
}
