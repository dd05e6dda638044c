/** Saved views: name what is on the canvas, open it again, rename, delete, download. */
import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button, Input, Popover, TextField } from "react-aria-components";
import { VIEW_FILE } from "../../exchange/views/view-path.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { count } from "../words/counts.ts";
import "./views.css";

export function ViewsMenu({ narrow }: { narrow: boolean }) {
  const { views } = useDesk().session;
  const { arrivals } = useSyncExternalStore(views.subscribe, views.get);
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [seen, setSeen] = useState(arrivals);
  useEffect(() => {
    if (arrivals === seen) return;
    setSeen(arrivals);
    setOpen(true);
  }, [arrivals, seen]);
  return (
    <>
      <Button
        ref={trigger}
        className={narrow ? "ib" : "tool-text"}
        aria-label="Views"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        <Icon name="bookmark" size={narrow ? 16 : 15} />
        {!narrow && "Views"}
      </Button>
      <Popover
        className="popover"
        aria-label="Saved views"
        placement="bottom start"
        triggerRef={trigger}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <div className="views">
          <Body onClose={() => setOpen(false)} />
        </div>
      </Popover>
    </>
  );
}

function Body({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const { views: store } = desk.session;
  const { views, isUnsaved } = useSyncExternalStore(store.subscribe, store.get);
  const [name, setName] = useState("");
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    desk.saveView(name.trim());
    setName("");
  };
  return (
    <>
      <form className="views-new" onSubmit={save}>
        <TextField aria-label="Name of this view" value={name} onChange={setName} autoFocus>
          <div className="field">
            <Input placeholder="Name what is on the canvas" />
          </div>
        </TextField>
        <Button type="submit" className="btn pri" isDisabled={name.trim() === ""}>
          Save view
        </Button>
      </form>
      {views.length === 0 ? (
        <p className="note views-note">
          No views yet. A view keeps what is on the canvas, where it stands and the filters, under a name.
        </p>
      ) : (
        <ul className="views-list" aria-label="By name">
          {views.map((view) => (
            <Row key={view.iri} iri={view.iri} name={view.name} saved={view.saved} onClose={onClose} />
          ))}
        </ul>
      )}
      {views.length > 0 && (
        <div className="views-foot">
          <Button className="btn sm" onPress={() => desk.downloadViews()}>
            <Icon name="download" size={14} />
            Download {VIEW_FILE}
          </Button>
          <p className="note">
            {isUnsaved ? "Kept in this browser until you download them." : count(views.length, "view")}
          </p>
        </div>
      )}
    </>
  );
}

function Row({ iri, name, saved, onClose }: { iri: string; name: string; saved: string | null; onClose: () => void }) {
  const desk = useDesk();
  const { views } = desk.session;
  const [draft, setDraft] = useState<string | null>(null);
  if (draft !== null) {
    const keep = (event: FormEvent) => {
      event.preventDefault();
      views.rename(iri, draft);
      setDraft(null);
    };
    return (
      <li>
        <form className="views-new" onSubmit={keep}>
          <TextField aria-label={`New name for ${name}`} value={draft} onChange={setDraft} autoFocus>
            <div className="field">
              <Input />
            </div>
          </TextField>
          <Button type="submit" className="btn sm" isDisabled={draft.trim() === ""}>
            Rename
          </Button>
        </form>
      </li>
    );
  }
  return (
    <li className="views-row">
      <Button
        className="views-open"
        onPress={() => {
          onClose();
          desk.openView(iri);
        }}
      >
        <span>{name}</span>
        {saved !== null && <small>{saved}</small>}
      </Button>
      <IconButton icon="pencil" label={`Rename ${name}`} onPress={() => setDraft(name)} />
      <IconButton icon="trash-2" label={`Delete ${name}`} onPress={() => views.remove(iri)} />
    </li>
  );
}
