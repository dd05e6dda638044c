/** A field that offers while one types: arrows choose, Tab or Enter takes, and the keyboard never leaves the words. */
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly glyph: ReactNode;
}

interface SuggestFieldProps<S extends Suggestion> {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly offers: readonly S[];
  readonly onTake: (offer: S) => void;
  /** The mark of what was taken, before the words. */
  readonly glyph?: ReactNode;
  /** Whether something was taken: then nothing is offered until the words change. */
  readonly taken: boolean;
  readonly problem?: string | undefined;
  readonly placeholder?: string;
  readonly optional?: boolean;
  readonly disabled?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Below the field: what is to be settled of a new thing. */
  readonly children?: ReactNode;
}

export function SuggestField<S extends Suggestion>(props: SuggestFieldProps<S>) {
  const { label, text, onText, offers, onTake, glyph, taken, problem, optional = false } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  /** Whether the arrows were used: a field left empty takes nothing of itself. */
  const [moved, setMoved] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const shown = open && !taken && offers.length > 0;
  const active = Math.min(at, offers.length - 1);
  useEffect(() => {
    if (shown) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [shown, active]);
  const take = (offer: S | undefined): boolean => {
    if (offer === undefined) return false;
    onTake(offer);
    setOpen(false);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (!shown) setOpen(true);
      else setAt((active + (key === "ArrowDown" ? 1 : offers.length - 1)) % offers.length);
      setMoved(true);
    } else if (key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (shown) take(offers[active]);
    } else if (key === "Tab" && !event.shiftKey && shown && (moved || text.trim() !== "")) {
      event.preventDefault();
      event.stopPropagation();
      // What is to be settled of a new thing may wait: the next words come first.
      flushSync(() => take(offers[active]));
      nextField(event.currentTarget)?.focus();
    } else if (key === "Escape" && shown && (moved || text.trim() !== "")) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div className="entry-field">
      <label className="lb" htmlFor={`${id}-input`}>
        {label}
        {optional && <i> optional</i>}
      </label>
      <div className={problem === undefined ? "field" : "field wrong"}>
        {glyph}
        <input
          id={`${id}-input`}
          ref={props.inputRef}
          role="combobox"
          aria-expanded={shown}
          aria-controls={shown ? `${id}-list` : undefined}
          aria-activedescendant={shown ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-why`}
          autoComplete="off"
          spellCheck={false}
          disabled={props.disabled}
          placeholder={props.placeholder}
          value={text}
          onChange={(event) => {
            onText(event.target.value);
            setAt(0);
            setMoved(false);
            setOpen(true);
          }}
          onFocus={(event) => {
            event.target.select();
            setOpen(true);
          }}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      {shown && (
        <div className="entry-offers" role="listbox" id={`${id}-list`} aria-label={`Offered for ${label}`} ref={list}>
          {offers.map((offer, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys work in the field, which keeps the keyboard
            <div
              key={offer.id}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              className={i === active ? "menu-item on" : "menu-item"}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(offer)}
            >
              {offer.glyph}
              <span className="found-label">
                <Matched label={offer.label} text={text} />
              </span>
              {offer.why !== "" && <span className="why">{offer.why}</span>}
            </div>
          ))}
        </div>
      )}
      {problem !== undefined && (
        <p className="entry-problem" id={`${id}-why`}>
          {problem}
        </p>
      )}
      {props.children}
    </div>
  );
}

/** The field after this one in the form. */
function nextField(field: HTMLInputElement): HTMLInputElement | undefined {
  const form = field.closest(".entry-fields, .dialog");
  const fields = [...(form?.querySelectorAll<HTMLInputElement>("input:not([type=radio]):not(:disabled)") ?? [])];
  return fields[fields.indexOf(field) + 1];
}

/** The words typed stand out in what is offered. */
function Matched({ label, text }: { label: string; text: string }) {
  const typed = text.trim();
  const at = typed === "" ? -1 : label.toLowerCase().indexOf(typed.toLowerCase());
  if (at < 0) return label;
  return (
    <>
      {label.slice(0, at)}
      <b>{label.slice(at, at + typed.length)}</b>
      {label.slice(at + typed.length)}
    </>
  );
}
