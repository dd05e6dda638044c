/** A facet in the rail: its values with their counts; a long list shows more when asked and can be searched. */
import { useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { withoutFacet } from "../../graph/facets/state.ts";
import { foldText } from "../../model/names.ts";
import { useDesk, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import type { BrowseList } from "../rail/browsed-list.tsx";
import { count } from "../words/counts.ts";
import { FacetRow } from "./facet-row.tsx";
import type { Facet } from "./facet-table.tsx";
import { Section } from "./section.tsx";
import { useFacetsReady, useValues } from "./use-facets.ts";

const SHOWN = 8;
const STEP = 50;
const FEW = 3;

export function FacetSection({ facet, onOpen }: { facet: Facet; onOpen: (list: BrowseList) => void }) {
  return (
    <Section id={facet.name} title={facet.title} open={facet.open} note={<SectionNote facet={facet} />}>
      {() => <Values facet={facet} onOpen={onOpen} />}
    </Section>
  );
}

/** What the numbers count, or how to take the section's filters away. */
export function SectionNote({ facet }: { facet: Facet }) {
  const { view } = useDesk();
  const { filters } = useViewState();
  const active = (filters[facet.name]?.any.length ?? 0) + (filters[facet.name]?.not.length ?? 0);
  if (active === 0) return facet.unit === "claims" ? <span className="small muted">claims</span> : null;
  return (
    <Button
      className="sec-clear"
      onPress={() => view.set({ filters: withoutFacet({ choices: filters, dates: null }, facet.name).choices })}
    >
      Clear<span className="sr"> {facet.title}</span>
    </Button>
  );
}

function Values({ facet, onOpen }: { facet: Facet; onOpen: (list: BrowseList) => void }) {
  const { session } = useDesk();
  const values = useValues(facet);
  const { shown, field, more } = useLongList(values, (v) => facet.words(v.value, session), {
    label: `Find in ${facet.title}`,
    find: "at once",
  });
  return (
    <>
      {field}
      <ul>
        {shown.map((v) => {
          const words = facet.words(v.value, session);
          return (
            <FacetRow
              key={v.value}
              facet={facet.name}
              value={v.value}
              words={words}
              state={v.state}
              n={v.n}
              total={v.total}
              unit={facet.unit === "things" ? "things" : v.claims > 0 || v.statements === 0 ? "claims" : "statements"}
              mark={facet.mark?.(v.value, session)}
              open={{ label: `List ${words}`, run: () => onOpen({ facet: facet.name, value: v.value }) }}
            />
          );
        })}
      </ul>
      {more}
    </>
  );
}

/** The beginning of a long list with "more", and a field that finds in all of it. */
export function useLongList<T extends { readonly state: string }>(
  all: readonly T[],
  wordsOf: (value: T) => string,
  { label, find }: { label: string; find: "at once" | "when more is shown" },
) {
  const ready = useFacetsReady();
  const [limit, setLimit] = useState(SHOWN);
  const [text, setText] = useState("");
  const typed = foldText(text.trim());
  const found = typed === "" ? all : all.filter((v) => foldText(wordsOf(v)).includes(typed));
  // A few more than fit are no reason to ask.
  const first = found.length <= limit + FEW ? found : found.slice(0, limit);
  // What is active stays in sight.
  const shown = [...first, ...found.slice(first.length).filter((v) => v.state !== "free")];
  const left = found.length - first.length;
  return {
    shown,
    field:
      all.length > 2 * SHOWN && (find === "at once" || limit > SHOWN) ? (
        <SearchField className="facet-find" aria-label={label} value={text} onChange={setText}>
          <div className="field">
            <Icon name="search" size={13} />
            <Input placeholder={`Find among ${all.length.toLocaleString("en-GB")}`} />
          </div>
        </SearchField>
      ) : null,
    more: (
      <>
        {found.length === 0 && (
          <p className="note facet-none">
            {typed !== "" ? `None match “${text.trim()}”.` : ready ? "None." : "Counting"}
          </p>
        )}
        {left > 0 && (
          <Button className="rail-more" onPress={() => setLimit(limit + STEP)}>
            {count(Math.min(STEP, left), "more", "more")}
          </Button>
        )}
      </>
    ),
  };
}
