/** One field of a form: what it asks, the values with claims, the values that may be typed, and what is wrong. */
import { useEffect, useId, useRef } from "react";
import { Button } from "react-aria-components";
import type { NewThing } from "../../edits/draft.ts";
import type { Finding } from "../../shapes/finding.ts";
import type { FormField } from "../../shapes/form.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { preferredLanguages } from "../session/languages.ts";
import { capital } from "../words/counts.ts";
import { claimWith } from "./claim-entry.ts";
import { emptyValue, type FieldContent, type FormValue, termOf } from "./form-values.ts";
import { StatedValue } from "./stated-value.tsx";
import { ValueEditor } from "./value-editor.tsx";

interface FormFieldRowProps {
  readonly thing: string;
  readonly field: FormField;
  readonly content: FieldContent;
  readonly values: readonly FormValue[];
  readonly findings: readonly Finding[];
  /** Why a value cannot be read, by its key. */
  readonly problemOf: (value: FormValue) => string | null;
  readonly onChange: (values: readonly FormValue[]) => void;
  readonly onCreate: (name: string, cls: string) => string | null;
  readonly planned: readonly NewThing[];
  /** Grows when the keyboard is to go to this field; 0: not here. */
  readonly wanted: number;
}

/** What a label or a comment does is ours to say, not a source's. */
const FILED: ReadonlySet<string> = new Set(["label", "part", "comment"]);

let made = 0;

export function FormFieldRow(props: FormFieldRowProps) {
  const { thing, field, content, findings, onChange, wanted } = props;
  const desk = useDesk();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const isFull = field.max !== undefined && content.fixed.length + props.values.length >= field.max;
  const language = preferredLanguages()[0] ?? "en";
  // An empty field shows one empty value, which is no change until something is typed.
  const isBlank = props.values.length === 0 && content.fixed.length === 0;
  const values = isBlank ? [{ ...emptyValue(field, 0, language), key: "blank" }] : props.values;
  useEffect(() => {
    if (wanted === 0) return;
    box.current?.scrollIntoView({ block: "center" });
    (first.current ?? box.current?.querySelector<HTMLElement>("input, select, textarea, button"))?.focus();
  }, [wanted]);
  const put = (value: FormValue) => onChange(values.map((v) => (v.key === value.key ? value : v)));
  const add = () => {
    made += 1;
    onChange([...values, emptyValue(field, made, language)]);
    requestAnimationFrame(() => {
      const inputs = box.current?.querySelectorAll<HTMLElement>(
        ".form-value input, .form-value select, .form-value textarea",
      );
      inputs?.[inputs.length - 1]?.focus();
    });
  };
  const isOf = (f: Finding, value: FormValue): boolean =>
    f.value !== undefined && termOf(field, value)?.value === f.value;
  const ofField = findings.filter((f) => !values.some((v) => isOf(f, v)));
  const label = capital(field.label);
  const claimable =
    desk.session.claims.count() > 0 && !FILED.has(desk.session.vocabulary.namingRole(field.predicate)?.role ?? "");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this is
    <div
      className="form-field"
      role="group"
      aria-labelledby={id}
      aria-describedby={`${id}-about ${id}-wrong`}
      ref={box}
    >
      <p className="field-label" id={id}>
        {label}
        {field.min > 0 && field.severity === "violation" && <span className="muted"> needed</span>}
      </p>
      {field.description !== undefined && (
        <p className="field-about" id={`${id}-about`}>
          {field.description}
        </p>
      )}
      {content.fixed.length > 0 && (
        <ul>
          {content.fixed.map((statement) => (
            <StatedValue key={statement.triple.object.value} statement={statement} label={field.label} />
          ))}
        </ul>
      )}
      {values.map((value, n) => {
        const name = values.length === 1 ? label : `${label} ${n + 1}`;
        const problem = props.problemOf(value) ?? findings.find((f) => isOf(f, value))?.message ?? null;
        return (
          <div className="form-value" key={value.key}>
            <ValueEditor
              field={field}
              value={value}
              label={name}
              problem={problem}
              onChange={put}
              onCreate={props.onCreate}
              planned={props.planned}
              inputRef={n === 0 ? first : undefined}
            />
            {!isBlank && (
              <IconButton
                icon="x"
                label={`Remove ${name.toLowerCase()}`}
                onPress={() => {
                  onChange(values.filter((v) => v.key !== value.key));
                  requestAnimationFrame(() =>
                    box.current
                      ?.querySelector<HTMLElement>(
                        ".form-value input, .form-value select, .form-value textarea, button",
                      )
                      ?.focus(),
                  );
                }}
              />
            )}
          </div>
        );
      })}
      <div id={`${id}-wrong`}>
        {ofField.map((f) => (
          <p
            key={f.message + f.shape}
            className={`finding ${f.severity}`}
            role={f.severity === "violation" ? "alert" : undefined}
          >
            <Icon name={f.severity === "info" ? "circle-alert" : "triangle-alert"} size={13} /> {f.message}
          </p>
        ))}
      </div>
      <div className="form-more">
        {!isFull && !isBlank && (
          <Button className="more form-add" onPress={add} aria-label={`Add another ${field.label}`}>
            <Icon name="plus" size={13} /> Add
          </Button>
        )}
        {claimable && (
          <Button
            className="more"
            onPress={() => claimWith(desk, thing, field.predicate)}
            aria-label={`Add a claim: ${field.label}`}
          >
            With a source
          </Button>
        )}
      </div>
    </div>
  );
}
