/** A field for a date in EDTF that says what it understood, and why where it is not a date. */
import { type RefObject, useEffect, useState } from "react";
import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import { readEdtf } from "../../model/edtf.ts";
import { dateMeaning } from "../words/date-meaning.ts";
import "./edtf-field.css";

interface EdtfFieldProps {
  readonly label: string;
  /** The text as typed; "" for no date. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  /** Said beside the label: "optional". */
  readonly hint?: string;
  /** What else is wrong with it, where someone besides this field has looked. */
  readonly problem?: string | null;
  /** Whether the label is only heard, because words beside the field already say it. */
  readonly labelHidden?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** How long someone may pause within a date before it is called wrong, in ms. */
const PATIENCE = 900;

export function EdtfField(props: EdtfFieldProps) {
  const { label, value, onChange, onBlur, hint, labelHidden = false, inputRef } = props;
  const [unsettled, setUnsettled] = useState<string | null>(null);
  useEffect(() => {
    if (unsettled === null) return;
    const timer = setTimeout(() => setUnsettled(null), PATIENCE);
    return () => clearTimeout(timer);
  }, [unsettled]);
  const reading = value.trim() === "" ? null : readEdtf(value);
  const own = reading !== null && !reading.ok && unsettled !== value ? reading.sentence : null;
  const problem = own ?? props.problem ?? null;
  return (
    <TextField
      className="edtf-field"
      value={value}
      onChange={(text) => {
        setUnsettled(text);
        onChange(text);
      }}
      onBlur={() => {
        setUnsettled(null);
        onBlur?.();
      }}
      isInvalid={problem !== null}
      validationBehavior="aria"
    >
      <Label className={labelHidden ? "sr" : "field-label"}>
        {label}
        {hint !== undefined && <span className="muted"> {hint}</span>}
      </Label>
      <div className="field">
        <Input
          className="mono"
          placeholder="1937-10~"
          autoComplete="off"
          spellCheck={false}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
      </div>
      <Text slot="description" className="meaning" aria-live="polite">
        {problem === null && reading?.ok === true && dateMeaning(reading)}
      </Text>
      <FieldError className="field-error">{problem !== null && <span role="alert">{problem}</span>}</FieldError>
    </TextField>
  );
}
