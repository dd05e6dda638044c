/** The rail: search, then the facets; a list opens in their place. */
import { useState } from "react";
import { Autocomplete, Button, Input, SearchField } from "react-aria-components";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk, useRevision, useViewState } from "../desk/desk-context.tsx";
import { DateSection } from "../filters/date-section.tsx";
import { FacetSection } from "../filters/facet-section.tsx";
import { CERTAINTY, CLASS, KIND, RELATION, STANDING, TAG } from "../filters/facet-table.tsx";
import { AsideNote, FamilySection, SourceSection } from "../filters/source-section.tsx";
import { find } from "../finder/find.ts";
import { NothingFound } from "../finder/nothing-found.tsx";
import { Results } from "../finder/results.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { toCard } from "../panes.ts";
import { TotalsNote } from "../remote/totals-note.tsx";
import { count } from "../words/counts.ts";
import { BrowsedList, type BrowseList } from "./browsed-list.tsx";
import "./rail.css";

export function Rail({ overlay, onClose }: { overlay: boolean; onClose: () => void }) {
  const desk = useDesk();
  useRevision();
  // The filters decide what is found.
  useViewState();
  const [text, setText] = useState("");
  const [list, setList] = useState<BrowseList | null>(null);
  const [unfiltered, setUnfiltered] = useState(false);
  const all = find(desk.session, text, 40);
  const found = unfiltered ? all : all.filter(({ id }) => desk.filters.keeps(id));
  const filtered = all.length - found.length;
  const show = (id: string) => {
    setText("");
    desk.show(id);
    if (overlay) onClose();
  };
  return (
    <nav
      className="rail"
      aria-label="Search and filters"
      onKeyDown={(event) => {
        if (event.key === "Escape" && overlay && text === "") onClose();
      }}
    >
      <Autocomplete
        inputValue={text}
        onInputChange={(typed) => {
          setText(typed);
          if (typed.trim() === "") setUnfiltered(false);
        }}
      >
        <div className="rail-search row">
          <SearchField className="grow" aria-label="Find a person, place, source">
            <div className="field">
              <Icon name="search" size={15} />
              <Input placeholder="Find a person, place, source" aria-keyshortcuts="F" />
              <Button className="clear">
                <Icon name="x" size={14} />
              </Button>
            </div>
          </SearchField>
          {overlay && <IconButton icon="x" label="Close search and filters" onPress={onClose} />}
        </div>
        {text.trim() !== "" && found.length > 0 && (
          <Results
            found={found}
            onChoose={(item) => {
              show(item.id);
              toCard();
            }}
          />
        )}
        {text.trim() !== "" && found.length > 0 && filtered > 0 && (
          <p className="note filtered-note">
            Filters hide {count(filtered, "thing")}.{" "}
            <Button className="link" onPress={() => setUnfiltered(true)}>
              Search without filters
            </Button>
          </p>
        )}
      </Autocomplete>
      {text.trim() !== "" && found.length === 0 && (
        <NothingFound text={text} onSpelling={setText} filtered={filtered} onUnfiltered={() => setUnfiltered(true)} />
      )}
      {text.trim() === "" &&
        (list === null ? (
          <div className="scroll rail-scroll">
            <TotalsNote />
            <FacetSection facet={KIND} onOpen={setList} />
            <FacetSection facet={CERTAINTY} onOpen={setList} />
            <SourceSection onShow={show} />
            <FacetSection facet={STANDING} onOpen={setList} />
            <FacetSection facet={RELATION} onOpen={setList} />
            <FacetSection facet={TAG} onOpen={setList} />
            <DateSection />
            <FamilySection />
            <FacetSection facet={CLASS} onOpen={setList} />
          </div>
        ) : (
          <BrowsedList list={list} onBack={() => setList(null)} onShow={show} />
        ))}
      <AsideNote />
    </nav>
  );
}
