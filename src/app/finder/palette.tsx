/** The command field: find anything or run a command, from the keyboard. */
import { useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { useOpener } from "../open/opener-context.tsx";
import { COMMAND_GROUPS, keyName } from "./command.ts";
import { matchingCommands } from "./commands.ts";
import { find } from "./find.ts";
import { NothingFound } from "./nothing-found.tsx";
import { FoundGlyph } from "./results.tsx";
import "./finder.css";

export function Palette({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const opener = useOpener();
  const [text, setText] = useState("");
  const found = find(desk.session, text, 9);
  const commands = matchingCommands(desk, text);
  const groups = COMMAND_GROUPS.filter((group) => commands.some((c) => c.group === group));
  const show = (id: string) => {
    onClose();
    desk.show(id);
  };
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="dialog finder">
        <Dialog aria-label="Search or run a command">
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField className="finder-field" aria-label="Search or run a command" autoFocus>
              <div className="field">
                <Icon name="search" />
                <Input
                  role="combobox"
                  aria-expanded
                  aria-haspopup="listbox"
                  placeholder="A name, a claim’s ID, a source, or a command"
                />
              </div>
            </SearchField>
            {found.length === 0 && commands.length === 0 && text.trim() !== "" && (
              <NothingFound text={text} onSpelling={setText} />
            )}
            <ListBox className="results" aria-label="Results" selectionMode="none">
              {found.length > 0 && (
                <ListBoxSection>
                  <Header className="over menu-head">In the dossier</Header>
                  {found.map((item) => (
                    <ListBoxItem
                      key={item.id}
                      id={item.id}
                      className="menu-item"
                      textValue={item.label}
                      onAction={() => show(item.id)}
                    >
                      <FoundGlyph found={item} />
                      <span className="found-label">{item.label}</span>
                      {item.why !== null && <span className="why">{item.why}</span>}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              )}
              {groups.map((group) => (
                <ListBoxSection key={group}>
                  <Header className="over menu-head">{group}</Header>
                  {commands
                    .filter((c) => c.group === group)
                    .map((command) => (
                      <ListBoxItem
                        key={command.id}
                        id={`command:${command.id}`}
                        className="menu-item"
                        textValue={`${command.words} ${command.also ?? ""}`}
                        onAction={() => {
                          onClose();
                          command.run(desk, opener);
                        }}
                      >
                        <Icon name={command.icon} size={15} />
                        <span className="found-label">{command.words}</span>
                        {command.keys !== undefined && <kbd className="why">{keyName(command.keys)}</kbd>}
                      </ListBoxItem>
                    ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
