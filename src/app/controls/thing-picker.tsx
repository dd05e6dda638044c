/** A field in which a thing of certain classes is picked by any of its names, or made in place where there is none yet. */
import { type RefObject, useEffect, useState } from "react";
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { NewThing } from "../../edits/draft.ts";
import type { Kind } from "../../model/kind.ts";
import type { Desk } from "../desk/desk.ts";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { find } from "../finder/find.ts";
import { Icon } from "../glyphs/icon.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { count } from "../words/counts.ts";
import { newClasses } from "./new-classes.ts";
import "./thing-field.css";
import "./thing-picker.css";

interface ThingPickerProps {
  readonly label: string;
  /** The IRI picked; it may be that of a thing that is only about to be made. */
  readonly value: string | null;
  readonly onChange: (iri: string | null) => void;
  /** The classes that a thing must have one of; any thing when left out or empty. */
  readonly classes?: readonly string[];
  /** Makes a thing of that name and class, or plans to, and returns its IRI; nothing can be made where it is left out. */
  readonly onCreate?: (name: string, cls: string) => string | null;
  /** Things that are about to be made and that the dossier does not have yet. */
  readonly planned?: readonly NewThing[];
  readonly onBlur?: () => void;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly problem?: string | null;
  readonly labelHidden?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

interface Offer {
  readonly id: string;
  readonly name: string;
  readonly why: string;
  readonly kind: Kind | null;
  /** The class of a thing to be made; absent for one that is there. */
  readonly makes?: string;
}

const SHOWN = 9;
const SEARCHED = 200;

export function ThingPicker(props: ThingPickerProps) {
  const { label, value, onChange, classes, onCreate, hint, problem = null, labelHidden = false, inputRef } = props;
  const desk = useDesk();
  const planned = props.planned?.find((t) => t.iri === value);
  const { vocabulary } = desk.session;
  const name = value === null ? "" : (planned?.label ?? desk.nameOf(value));
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  const creates = onCreate !== undefined;
  const offers = useData(
    () => (text === name ? [] : offersFor(desk, text, classes ?? [], creates)),
    [text, name, classes, creates],
  );
  const take = (id: string): void => {
    const offer = offers.find((o) => o.id === id);
    const picked = offer?.makes === undefined ? id : (onCreate?.(text.trim(), offer.makes) ?? null);
    if (picked !== null) onChange(picked);
  };
  return (
    <ComboBox
      className="thing-field thing-picker"
      items={offers}
      inputValue={text}
      onInputChange={setText}
      value={value !== null && offers.some((o) => o.id === value) ? value : null}
      onChange={(key) => {
        if (key !== null) take(String(key));
      }}
      onBlur={() => {
        setText(name);
        props.onBlur?.();
      }}
      isInvalid={problem !== null}
      validationBehavior="aria"
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== "" && text !== name}
      menuTrigger="input"
    >
      <Label className={labelHidden ? "sr" : "field-label"}>
        {label}
        {hint !== undefined && <span className="muted"> {hint}</span>}
      </Label>
      <div className="field">
        {value === null ? (
          <Icon name="search" size={14} />
        ) : (
          <KindGlyph kind={planned === undefined ? vocabulary.kindOf(value) : vocabulary.classInfo(planned.cls).kind} />
        )}
        <Input placeholder={props.placeholder ?? "A name"} {...(inputRef === undefined ? {} : { ref: inputRef })} />
        {value !== null && (
          <Button slot={null} className="clear" aria-label={`Empty “${label}”`} onPress={() => onChange(null)}>
            <Icon name="x" size={14} />
          </Button>
        )}
      </div>
      <FieldError className="field-error">{problem !== null && <span role="alert">{problem}</span>}</FieldError>
      <Popover className="popover thing-found">
        <ListBox
          className="menu"
          aria-label={`Found for ${label}`}
          renderEmptyState={() => <p className="note thing-none">No thing of that name</p>}
        >
          {(offer: Offer) => (
            <ListBoxItem id={offer.id} className="menu-item" textValue={offer.name}>
              {offer.kind === null ? <Icon name="plus" size={15} /> : <KindGlyph kind={offer.kind} size={15} />}
              <span className="found-label">{offer.name}</span>
              {offer.why !== "" && <span className="why">{offer.why}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The things that fit, best first, then what could be made. */
function offersFor(desk: Desk, text: string, classes: readonly string[], creates: boolean): Offer[] {
  const { session } = desk;
  const { vocabulary, projection } = session;
  const typed = text.trim();
  if (typed === "") return [];
  const fits = (id: string): boolean =>
    classes.length === 0 || vocabulary.typesOf(id).some((type) => classes.some((c) => vocabulary.isA(type, c)));
  const found = find(session, typed, SEARCHED)
    .filter((f) => (f.sort !== "claim" || classes.length > 0) && fits(f.id))
    .slice(0, SHOWN)
    .map((f): Offer => {
      const said = projection.graph.hasNode(f.id) ? projection.graph.getNodeAttributes(f.id).claims : 0;
      const sort = vocabulary.classOf(f.id).label.toLowerCase();
      const what = said === 0 ? sort : `${sort}, ${count(said, "claim")}`;
      const matched = f.sort === "thing" ? f.why : null;
      return { id: f.id, name: f.label, why: matched ?? what, kind: vocabulary.kindOf(f.id) };
    });
  if (!creates) return found;
  const made = newClasses(vocabulary, classes).map(
    (c): Offer => ({
      id: `new ${c.iri}`,
      name: `New ${c.label.toLowerCase()} “${typed}”`,
      why: "",
      kind: null,
      makes: c.iri,
    }),
  );
  return [...found, ...made];
}
