/** A field that finds an actor: a person or a body that took part in something. */
import { useMemo, useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { foldText } from "../../model/names.ts";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";

const MOST = 60;

interface ActorFieldProps {
  readonly label: string;
  readonly actor: string | null;
  /** Not to be offered. */
  readonly without?: string;
  readonly placeholder?: string;
  readonly onChoose: (actor: string | null) => void;
}

export function ActorField({ label, actor, without, placeholder, onChoose }: ActorFieldProps) {
  const { session } = useDesk();
  const actors = useData(
    ({ horizon, session: { vocabulary } }) =>
      horizon.actors().map((id) => ({ id, name: vocabulary.label(id), folded: foldText(vocabulary.label(id)) })),
    [],
  );
  const named = actor === null ? "" : session.vocabulary.label(actor);
  const [text, setText] = useState(named);
  const [shown, setShown] = useState(named);
  if (shown !== named) {
    setShown(named);
    setText(named);
  }
  const found = useMemo(() => {
    const typed = text === named ? "" : foldText(text.trim());
    return actors.filter((a) => a.id !== without && a.folded.includes(typed)).slice(0, MOST);
  }, [actors, text, named, without]);
  return (
    <ComboBox
      className="hz-actor"
      inputValue={text}
      onInputChange={setText}
      selectedKey={actor}
      onSelectionChange={(key) => {
        if (key !== null) onChoose(String(key));
        else if (text.trim() === "") onChoose(null);
      }}
      menuTrigger="focus"
      items={found}
      allowsEmptyCollection
    >
      <Label className="sr">{label}</Label>
      <div className="field">
        {actor !== null && <KindGlyph kind={session.vocabulary.kindOf(actor)} />}
        <Input {...(placeholder === undefined ? {} : { placeholder })} />
        <Button className="clear" aria-label={`${label}: show all`}>
          <Icon name="chevron-right" size={14} />
        </Button>
      </div>
      <Popover className="popover hz-actors">
        <ListBox<{ id: string; name: string }>
          className="menu"
          renderEmptyState={() => <p className="note hz-none">No actor of that name.</p>}
        >
          {({ id, name }) => (
            <ListBoxItem id={id} className="menu-item" textValue={name}>
              <KindGlyph kind={session.vocabulary.kindOf(id)} />
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
