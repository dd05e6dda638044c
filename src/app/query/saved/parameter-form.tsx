/** The questions that a query asks before it is run: a field for each parameter of its header. */
import { useMemo, useSyncExternalStore } from "react";
import { Input, Label, TextField } from "react-aria-components";
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
  if (parameters.length === 0) return null;
  return (
    <form
      className="parameters"
      aria-label="What the query asks for"
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      {parameters.map((parameter) => (
        <ParameterField key={parameter.name} tab={tab.id} parameter={parameter} />
      ))}
      <input type="submit" hidden />
    </form>
  );
}

function ParameterField({ tab, parameter }: { tab: string; parameter: QueryParameter }) {
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
    const placeholder = wanted === null ? "Anything" : `Any ${vocabulary.label(wanted).toLowerCase()}`;
    const onChange = (id: string | null): void => enter(id ?? "");
    return <ThingField label={label} value={value === "" ? null : value} {...{ onChange, allowed, placeholder }} />;
  }
  if (kind === "edtf") return <EdtfField label={label} value={value} onChange={enter} hint="empty: any" />;
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
            <option value="">Any</option>
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
          placeholder={kind === "date" ? "1940-01-19" : "Any"}
          inputMode={kind === "number" ? "decimal" : "text"}
          autoComplete="off"
        />
      </div>
    </TextField>
  );
}
