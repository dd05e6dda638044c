/** A field in which a thing of the dossier is picked: type a name, any of its names, and take one of what is found. */
import { useEffect, useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { find } from "../finder/find.ts";
import { FoundGlyph } from "../finder/results.tsx";
import { Icon } from "../glyphs/icon.tsx";
import "./thing-field.css";

interface ThingFieldProps {
  readonly label: string;
  /** The node key of the thing picked. */
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Which things may be picked; all when left out. */
  readonly allowed?: (id: string) => boolean;
  readonly placeholder?: string;
  /** Takes the keyboard when it appears. */
  readonly autoFocus?: boolean;
}

export function ThingField(props: ThingFieldProps) {
  const { label, value, onChange, allowed, placeholder = "A name", autoFocus = false } = props;
  const desk = useDesk();
  const name = value === null ? "" : desk.nameOf(value);
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  const found = useData(
    ({ session }) =>
      text === name
        ? []
        : find(session, text, 30)
            .filter((f) => f.sort === "thing" && session.projection.graph.hasNode(f.id) && allowed?.(f.id) !== false)
            .slice(0, 9),
    [text, name, allowed],
  );
  return (
    <ComboBox
      className="thing-field"
      autoFocus={autoFocus}
      items={found}
      inputValue={text}
      onInputChange={setText}
      value={value !== null && found.some((f) => f.id === value) ? value : null}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      onBlur={() => setText(name)}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== "" && text !== name}
      menuTrigger="input"
    >
      <Label>{label}</Label>
      <div className="field">
        <Icon name="search" size={14} />
        <Input placeholder={placeholder} />
        {value !== null && (
          <Button slot={null} className="clear" aria-label={`Empty “${label}”`} onPress={() => onChange(null)}>
            <Icon name="x" size={14} />
          </Button>
        )}
      </div>
      <Popover className="popover thing-found">
        <ListBox
          className="menu"
          aria-label={`Found for ${label}`}
          renderEmptyState={() => <p className="note thing-none">No thing of that name</p>}
        >
          {(item: (typeof found)[number]) => (
            <ListBoxItem id={item.id} className="menu-item" textValue={item.label}>
              <FoundGlyph found={item} />
              <span className="found-label">{item.label}</span>
              {item.why !== null && <span className="why">{item.why}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
