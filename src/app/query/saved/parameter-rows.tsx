/** Which variables of a query a form asks for, and how. */
import { PARAMETER_KINDS, type ParameterKind, type QueryHeader } from "../../../query/query-header.ts";
import { ChoiceField } from "./choice-field.tsx";
import { InitialField } from "./initial-field.tsx";
import { withParameter } from "./save-draft.ts";

const KIND_WORDS: Readonly<Record<ParameterKind, string>> = {
  thing: "a thing",
  date: "a day",
  edtf: "a date (EDTF)",
  number: "a number",
  text: "a text",
  choice: "one of a list",
};

interface ParameterRowsProps {
  readonly header: QueryHeader;
  readonly variables: readonly string[];
  /** Classes with the names they are written by. */
  readonly classes: readonly { readonly name: string; readonly label: string }[];
  /** What the data has where a variable stands, if that is a short list. */
  readonly suggest: (variable: string) => readonly string[];
  readonly onChange: (header: QueryHeader) => void;
}

export function ParameterRows({ header, variables, classes, suggest, onChange }: ParameterRowsProps) {
  if (variables.length === 0) return null;
  return (
    <details open={header.parameters.length > 0}>
      <summary className="small">Ask for values before it runs</summary>
      {variables.map((name) => {
        const asked = header.parameters.find((p) => p.name === name);
        return (
          <fieldset className="save-row" key={name}>
            <legend className="mono small">?{name}</legend>
            <span className="field">
              <select
                aria-label={`What ?${name} asks for`}
                value={asked?.kind ?? ""}
                onChange={({ target }) => {
                  const kind = target.value as ParameterKind | "";
                  const choices = kind === "choice" ? suggest(name) : [];
                  const to = kind === "" ? null : { kind, choices, cls: null, initial: null };
                  onChange(withParameter(header, name, to));
                }}
              >
                <option value="">Not asked for</option>
                {PARAMETER_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {KIND_WORDS[kind]}
                  </option>
                ))}
              </select>
            </span>
            {asked?.kind === "thing" && (
              <span className="field">
                <select
                  aria-label={`Class of ?${name}`}
                  value={asked.cls ?? ""}
                  onChange={({ target }) => onChange(withParameter(header, name, { cls: target.value || null }))}
                >
                  <option value="">Of any class</option>
                  {classes.map((c) => (
                    <option key={c.name} value={c.name}>
                      {c.label}
                    </option>
                  ))}
                </select>
              </span>
            )}
            {asked?.kind === "choice" && (
              <ChoiceField
                name={name}
                choices={asked.choices}
                onChange={(choices) => onChange(withParameter(header, name, { choices }))}
              />
            )}
            {asked !== undefined && (
              <span className="field">
                <input
                  aria-label={`Question for ?${name}`}
                  placeholder="What the form asks"
                  value={asked.prompt}
                  onChange={({ target }) => onChange(withParameter(header, name, { prompt: target.value }))}
                />
              </span>
            )}
            {asked !== undefined && (
              <InitialField
                parameter={asked}
                onChange={(initial) => onChange(withParameter(header, name, { initial }))}
              />
            )}
          </fieldset>
        );
      })}
    </details>
  );
}
