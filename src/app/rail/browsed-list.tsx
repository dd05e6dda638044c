/** One list opened in the rail: the things of a class, or the claims with a value of another facet. */
import { useState } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { type FacetName, onlyThis, valueState, withValue } from "../../graph/facets/state.ts";
import { useData, useDesk, useViewState } from "../desk/desk-context.tsx";
import { facetOf } from "../filters/facet-table.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { count } from "../words/counts.ts";
import { type ListRow, rowsOf } from "./list-rows.ts";
import { RailRow } from "./rail-row.tsx";

/** A value of a facet; the other active facets hold in its list as well. */
export interface BrowseList {
  readonly facet: FacetName;
  readonly value: string;
}

/** Rows shown before "more"; a long list stays quick. */
const STEP = 200;

interface BrowsedListProps {
  readonly list: BrowseList;
  readonly onBack: () => void;
  readonly onShow: (id: string) => void;
}

export function BrowsedList({ list, onBack, onShow }: BrowsedListProps) {
  const desk = useDesk();
  const { shown, filters, span, clock } = useViewState();
  const rows = useData((d) => rowsOf(d, list), [list, filters, span, clock]);
  const [limit, setLimit] = useState(STEP);
  const current = shown?.kind === "thing" ? shown.id : null;
  const words = facetOf(list.facet).words(list.value, desk.session);
  return (
    <>
      <div className="list-head">
        <Button className="list-back" onPress={onBack} autoFocus>
          <Icon name="chevron-left" size={15} />
          <span className="sr">Back to all lists. </span>
          <h2>{words}</h2>
          <span className="muted small">{rows.length.toLocaleString("en-GB")}</span>
        </Button>
        <ChoiceButtons list={list} />
      </div>
      <div className="scroll rail-scroll">
        {rows.length === 0 && <p className="note list-none">The other filters leave nothing here.</p>}
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

function RowMark({ row, list }: { row: ListRow; list: BrowseList }) {
  const { session } = useDesk();
  if (row.thing) return <KindGlyph kind={session.vocabulary.kindOf(row.id)} hollow={row.hollow} />;
  return facetOf("certainty").mark?.(row.certainty ?? list.value, session) ?? null;
}

/** Filters by what the list shows, from the list. */
function ChoiceButtons({ list: { facet, value } }: { list: BrowseList }) {
  const { view } = useDesk();
  const { filters } = useViewState();
  const now = { choices: filters, dates: null };
  const state = valueState(now, facet, value);
  const set = (next: { choices: typeof filters }) => view.set({ filters: next.choices });
  return (
    <span className="list-acts">
      <ToggleButton
        className="btn quiet sm"
        isSelected={state === "any"}
        onChange={(on) => set(on ? onlyThis(now, facet, value) : withValue(now, facet, value, "free"))}
      >
        Only these
      </ToggleButton>
      {facet !== "source" && facet !== "family" && (
        <ToggleButton
          className="btn quiet sm"
          isSelected={state === "not"}
          onChange={(on) => set(withValue(now, facet, value, on ? "not" : "free"))}
        >
          Leave out
        </ToggleButton>
      )}
    </span>
  );
}
