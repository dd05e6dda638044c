/** The questions that a query asks before it is run: a field for each parameter of its header. */
import { useMemo, useSyncExternalStore } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { isNeeded } from "../../../query/needed-parameter.ts";
import { addressOf } from "../../../query/parameters.ts";
import { type QueryParameter, readHeader, unquoted } from "../../../query/query-header.ts";
import { EdtfField } from "../../controls/edtf-field.tsx";
import { ThingField } from "../../controls/thing-field.tsx";
import { useDesk } from "../../desk/desk-context.tsx";
import type { QueryTab } from "../query-tabs.ts";
import "./saved.css";

export function ParameterForm({ tab, onRun }: { tab: QueryTab; onRun: () => void }) {
  const { values } = useDesk().queries;
  useSyncExternalStore(values.subscribe, values.get);
  const { parameters } = useMemo(() => readHeader(tab.text), [tab.text]);
  const needed = useMemo(
    () => new Set(parameters.flatMap(({ name }) => (isNeeded(tab.text, name) ? [name] : []))),
    [tab.text, parameters],
  );
  if (parameters.length === 0) return null;
  return (
    <form
      className="parameters"
      aria-label="What the query asks for"
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onRun();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      {parameters.map((parameter) => (
        <ParameterField key={parameter.name} tab={tab.id} parameter={parameter} needed={needed.has(parameter.name)} />
      ))}
      <input type="submit" hidden />
    </form>
  );
}

interface ParameterFieldProps {
  readonly tab: string;
  readonly parameter: QueryParameter;
  /** Whether the query finds nothing while the field is empty. */
  readonly needed: boolean;
}

function ParameterField({ tab, parameter, needed }: ParameterFieldProps) {
  const { session, queries } = useDesk();
  const { vocabulary, prefixes } = session;
  const { name, kind, cls, choices } = parameter;
  const label = parameter.prompt || `?${name}`;
  const value = queries.values.entered(tab, parameter, prefixes);
  const enter = (text: string): void => queries.values.enter(tab, name, text);
  const wanted = cls === null ? null : addressOf(cls, prefixes);
  const allowed = useMemo(
    () => (id: string) => wanted === null || vocabulary.typesOf(id).some((t) => vocabulary.isA(t, wanted)),
    [vocabulary, wanted],
  );
  if (kind === "thing") {
    const any = wanted === null ? "Anything" : `Any ${vocabulary.label(wanted).toLowerCase()}`;
    const placeholder = needed ? "Needed" : any;
    const onChange = (id: string | null): void => enter(id ?? "");
    return <ThingField label={label} value={value === "" ? null : value} {...{ onChange, allowed, placeholder }} />;
  }
  if (kind === "edtf")
    return <EdtfField label={label} value={value} onChange={enter} hint={needed ? "needed" : "empty: any"} />;
  if (kind === "choice") {
    const words = (choice: string): string => {
      const address = choice.startsWith('"') ? null : addressOf(choice, prefixes);
      return address === null ? unquoted(choice) : vocabulary.label(address);
    };
    return (
      <label className="parameter">
        <span>{label}</span>
        <span className="field">
          <select value={value} onChange={(event) => enter(event.target.value)}>
            <option value="">{needed ? "Choose one" : "Any"}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {words(choice)}
              </option>
            ))}
          </select>
        </span>
      </label>
    );
  }
  return (
    <TextField className="parameter" value={value} onChange={enter}>
      <Label>{label}</Label>
      <div className="field">
        <Input
          placeholder={(needed ? "Needed" : "Any") + (kind === "date" ? ": 1940-01-19" : "")}
          inputMode={kind === "number" ? "decimal" : "text"}
          autoComplete="off"
        />
      </div>
    </TextField>
  );
}
