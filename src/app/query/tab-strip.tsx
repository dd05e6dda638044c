/** The open queries as tabs, and what can be done with the one that is shown. */
import { useState, useSyncExternalStore } from "react";
import {
  Button,
  Dialog,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuTrigger,
  Modal,
  ModalOverlay,
  Popover,
  Tab,
  TabList,
  TextField,
} from "react-aria-components";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { tabName } from "./query-tabs.ts";

/** To stand inside `<Tabs>`. */
export function TabStrip() {
  const { tabs } = useDesk().queries;
  const state = useSyncExternalStore(tabs.subscribe, tabs.get);
  const { active } = tabs;
  const [naming, setNaming] = useState(false);
  const [reopened] = state.closed;
  const act = (key: string): void => {
    if (key === "rename") setNaming(true);
    else if (key === "copy") tabs.open(`${active.text}\n`, `Copy of ${tabName(state, active)}`);
    else if (key === "close") tabs.close(active.id);
    else if (key === "reopen") tabs.reopen();
  };
  const isTab = ({ target }: { target: EventTarget }): boolean =>
    target instanceof Element && target.closest('[role="tab"]') !== null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of tabs and buttons is no set of fields
    <div
      role="group"
      aria-label="Queries"
      className="query-tabs"
      onKeyDown={(event) => event.key === "F2" && isTab(event) && setNaming(true)}
      onDoubleClick={(event) => isTab(event) && setNaming(true)}
    >
      <TabList className="query-tab-list" aria-label="Open queries">
        {state.tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="query-tab">
            {tabName(state, tab)}
          </Tab>
        ))}
      </TabList>
      <IconButton icon="plus" label="New query" className="tab-act" onPress={() => tabs.open("")} />
      <span className="grow" />
      <MenuTrigger>
        <Button className="ib tab-act" aria-label={`More about ${tabName(state, active)}`}>
          <Icon name="ellipsis" size={15} />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label="This query" onAction={(key) => act(String(key))}>
            <MenuItem id="rename" className="menu-item" aria-keyshortcuts="F2">
              Rename
            </MenuItem>
            <MenuItem id="copy" className="menu-item">
              Open a copy
            </MenuItem>
            <MenuItem id="reopen" className="menu-item" isDisabled={reopened === undefined}>
              {reopened === undefined ? "Open the closed query again" : `Open “${tabName(state, reopened)}” again`}
            </MenuItem>
            <MenuItem id="close" className="menu-item">
              Close
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <IconButton icon="x" label="Close this query" className="tab-act" onPress={() => tabs.close(active.id)} />
      {naming && (
        <NameDialog
          first={active.name ?? ""}
          onName={(name) => tabs.rename(active.id, name)}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}

interface NameDialogProps {
  readonly first: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameDialog({ first, onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(first);
  const save = () => {
    onName(name);
    onClose();
  };
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog">
        <Dialog aria-label="Name this query">
          <form
            className="query-name"
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <h2>Name this query</h2>
            <TextField value={name} onChange={setName} autoFocus>
              <Label className="small">Name</Label>
              <div className="field">
                <Input placeholder="By its first comment" />
              </div>
            </TextField>
            <div className="row">
              <span className="grow" />
              <Button className="btn" onPress={onClose}>
                Cancel
              </Button>
              <Button className="btn pri" type="submit">
                Save name
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
