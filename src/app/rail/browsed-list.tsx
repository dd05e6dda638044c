/** One list opened in the rail: the things of a kind, the claims of a certainty, or all sources. */
import { useState } from "react";
import { Button, ToggleButton } from "react-aria-components";
import type { Certainty } from "../../claims/certainty.ts";
import type { Kind } from "../../model/kind.ts";
import { useData, useDesk, useViewState } from "../desk/desk-context.tsx";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { choiceOf, withChoice } from "../view/filter-view.ts";
import { count } from "../words/counts.ts";
import { CERTAINTY_WORDS } from "./certainty-section.tsx";
import { type ListRow, rowsOf } from "./list-rows.ts";
import { RailRow } from "./rail-row.tsx";

export type BrowseList =
  | { readonly by: "kind"; readonly kind: Kind }
  | { readonly by: "certainty"; readonly certainty: Certainty }
  | { readonly by: "source" };

/** Rows shown before "more"; a long list stays quick. */
const STEP = 200;

interface BrowsedListProps {
  readonly list: BrowseList;
  readonly onBack: () => void;
  readonly onShow: (id: string) => void;
}

export function BrowsedList({ list, onBack, onShow }: BrowsedListProps) {
  const { shown } = useViewState();
  const rows = useData(({ session }) => rowsOf(session, list), [list]);
  const [limit, setLimit] = useState(STEP);
  const current = shown?.kind === "thing" ? shown.id : null;
  return (
    <>
      <div className="list-head">
        <Button className="list-back" onPress={onBack} autoFocus>
          <Icon name="chevron-left" size={15} />
          <span className="sr">Back to all lists. </span>
          <h2>{titleOf(list)}</h2>
          <span className="muted small">{rows.length.toLocaleString("en-GB")}</span>
        </Button>
        {list.by === "kind" && <DrawnToggle kind={list.kind} />}
      </div>
      <div className="scroll rail-scroll">
        <ul className="sec">
          {rows.slice(0, limit).map((row) => (
            <RailRow
              key={row.id}
              mark={<RowMark row={row} list={list} />}
              words={row.words}
              note={row.note}
              {...(row.n === null ? {} : { n: row.n, unit: "claims" })}
              current={row.id === current}
              onPress={() => onShow(row.id)}
            />
          ))}
        </ul>
        {rows.length > limit && (
          <Button className="rail-more" onPress={() => setLimit(limit + 5 * STEP)}>
            Show {count(Math.min(5 * STEP, rows.length - limit), "more", "more")}
          </Button>
        )}
      </div>
    </>
  );
}

const titleOf = (list: BrowseList): string =>
  list.by === "kind" ? list.kind.label : list.by === "certainty" ? CERTAINTY_WORDS[list.certainty] : "Sources";

function RowMark({ row, list }: { row: ListRow; list: BrowseList }) {
  if (list.by === "kind") return <KindGlyph kind={list.kind} hollow={row.hollow} />;
  return list.by === "certainty" ? <CertaintyGlyph certainty={list.certainty} /> : null;
}

/** Takes a kind off the canvas and puts it back. */
function DrawnToggle({ kind }: { kind: Kind }) {
  const { view } = useDesk();
  const { filters } = useViewState();
  const drawn = choiceOf(filters, "kind", kind.id) !== "not";
  return (
    <ToggleButton
      className="btn sm"
      isSelected={drawn}
      onChange={(on) =>
        view.set({ filters: withChoice(filters, "kind", kind.id, on ? null : "not") })
      }
    >
      {drawn ? <Icon name="check" size={13} /> : <Icon name="x" size={13} />}
      {drawn ? "On the canvas" : "Off the canvas"}
    </ToggleButton>
  );
}
