/** The editor of one value: a line of text, a longer one, a date, a choice or a thing, as the field asks. */
import { type RefObject, useId } from "react";
import { FieldError, Input, Label, TextArea, TextField } from "react-aria-components";
import type { NewThing } from "../../edits/draft.ts";
import { choiceKey } from "../../shapes/describe.ts";
import type { Choice, FieldEditor, FormField } from "../../shapes/form.ts";
import { EdtfField } from "../controls/edtf-field.tsx";
import { ThingPicker } from "../controls/thing-picker.tsx";
import { editorOf, type FormValue } from "./form-values.ts";

export interface ValueEditorProps {
  readonly field: FormField;
  readonly value: FormValue;
  /** What the value is called: "birth name", "birth name 2". */
  readonly label: string;
  readonly problem: string | null;
  readonly onChange: (value: FormValue) => void;
  /** Plans a thing of that name and class, and returns its IRI. */
  readonly onCreate: (name: string, cls: string) => string | null;
  readonly planned: readonly NewThing[];
  readonly inputRef: RefObject<HTMLInputElement | null> | undefined;
}

const INPUT: Partial<Record<FieldEditor, string>> = { number: "1.5", date: "1940-01-20", address: "https://…" };

export function ValueEditor(props: ValueEditorProps) {
  const { field, value, label, problem, onChange, inputRef } = props;
  const type = (text: string) => onChange({ ...value, text });
  const ref = inputRef === undefined ? {} : { inputRef };
  const editor = editorOf(field, value);
  if (editor === "edtf")
    return <EdtfField label={label} labelHidden value={value.text} onChange={type} problem={problem} {...ref} />;
  if (editor === "thing")
    return (
      <ThingPicker
        label={label}
        labelHidden
        value={value.text === "" ? null : value.text}
        onChange={(iri) => type(iri ?? "")}
        classes={field.classes}
        onCreate={props.onCreate}
        planned={props.planned}
        problem={problem}
        {...ref}
      />
    );
  if (editor === "choice" || editor === "boolean") return <ChoiceEditor {...props} choices={field.choices} />;
  const isLong = editor === "long text" || (editor === "language text" && field.long);
  return (
    <div className="tagged">
      <TextField
        className="text-value"
        value={value.text}
        onChange={type}
        isInvalid={problem !== null}
        validationBehavior="aria"
      >
        <Label className="sr">{label}</Label>
        <div className={isLong ? "field long" : "field"}>
          {isLong ? (
            <TextArea
              rows={3}
              {...(inputRef === undefined ? {} : { ref: inputRef as unknown as RefObject<HTMLTextAreaElement> })}
            />
          ) : (
            <Input
              placeholder={INPUT[editor] ?? ""}
              autoComplete="off"
              {...(inputRef === undefined ? {} : { ref: inputRef })}
            />
          )}
        </div>
        <FieldError className="field-error">{problem !== null && <span role="alert">{problem}</span>}</FieldError>
      </TextField>
      {editor === "language text" && (
        <TextField
          className="language"
          value={value.language}
          onChange={(language) => onChange({ ...value, language })}
        >
          <Label className="sr">{`${label}: language`}</Label>
          <div className="field">
            <Input className="mono" placeholder="en" autoComplete="off" spellCheck={false} size={4} />
          </div>
        </TextField>
      )}
    </div>
  );
}

const YES_NO: readonly (readonly [string, string])[] = [
  ["true", "yes"],
  ["false", "no"],
];

function ChoiceEditor({
  field,
  value,
  label,
  problem,
  onChange,
  choices,
}: ValueEditorProps & { choices: readonly Choice[] }) {
  const error = useId();
  const offered = field.editor === "boolean" ? YES_NO : choices.map((c) => [choiceKey(c), c.label] as const);
  const text =
    field.editor === "boolean" && /^[01]$/.test(value.text) ? (value.text === "1" ? "true" : "false") : value.text;
  const isKnown = text === "" || offered.some(([key]) => key === text);
  return (
    <div className="choice-value">
      <select
        aria-label={label}
        value={text}
        aria-invalid={problem !== null}
        {...(problem === null ? {} : { "aria-describedby": error })}
        onChange={(event) => onChange({ ...value, text: event.target.value })}
      >
        <option value="">Choose</option>
        {!isKnown && <option value={text}>{text}</option>}
        {offered.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      {problem !== null && (
        <p className="field-error" id={error} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
