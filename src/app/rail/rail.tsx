/** The rail: search, then lists by class, certainty and source; a list opens in its place. */
import { useState } from "react";
import { Autocomplete, Button, Input, SearchField } from "react-aria-components";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk, useRevision } from "../desk/desk-context.tsx";
import { find } from "../finder/find.ts";
import { NothingFound } from "../finder/nothing-found.tsx";
import { Results } from "../finder/results.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { BrowsedList, type BrowseList } from "./browsed-list.tsx";
import { CertaintySection } from "./certainty-section.tsx";
import { ClassSection } from "./class-section.tsx";
import { SourceSection } from "./source-section.tsx";
import "./rail.css";

export function Rail({ overlay, onClose }: { overlay: boolean; onClose: () => void }) {
  const desk = useDesk();
  useRevision();
  const [text, setText] = useState("");
  const [list, setList] = useState<BrowseList | null>(null);
  const found = find(desk.session, text, 40);
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
      <Autocomplete inputValue={text} onInputChange={setText}>
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
        {text.trim() !== "" && found.length > 0 && <Results found={found} onChoose={(item) => show(item.id)} />}
      </Autocomplete>
      {text.trim() !== "" && found.length === 0 && <NothingFound text={text} onSpelling={setText} />}
      {text.trim() === "" &&
        (list === null ? (
          <div className="scroll rail-scroll">
            <ClassSection onOpen={setList} />
            <CertaintySection onOpen={setList} />
            <SourceSection onOpen={setList} onShow={show} />
          </div>
        ) : (
          <BrowsedList list={list} onBack={() => setList(null)} onShow={show} />
        ))}
    </nav>
  );
}
