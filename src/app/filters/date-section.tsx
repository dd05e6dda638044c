/** The date facet in the rail: from and to, as EDTF; what cannot have been in between is dimmed. */
import { useState } from "react";
import { Button, FieldError, Form, Input, Label, TextField } from "react-aria-components";
import { dateOfDay, dayNumber, readSpan } from "../../model/date-span.ts";
import { useDesk, useViewState } from "../desk/desk-context.tsx";
import type { Days } from "../view/time-view.ts";
import { dateWords } from "../words/term-words.ts";
import { Section } from "./section.tsx";

const EARLIEST = dayNumber("0001-01-01");
const LATEST = dayNumber("9999-12-31");

/** The days between two texts, `null` when both are empty, or the text that is no date. */
export function readDates(from: string, to: string): Days | null | { readonly wrong: "from" | "to" | "order" } {
  const [a, b] = [from.trim(), to.trim()];
  if (a === "" && b === "") return null;
  const start = a === "" ? EARLIEST : (readSpan(a)?.earliest ?? null);
  if (start === null) return { wrong: "from" };
  const end = b === "" ? LATEST : (readSpan(b)?.latest ?? null);
  if (end === null) return { wrong: "to" };
  return start <= end ? { from: start, to: end } : { wrong: "order" };
}

/** A day as short as it can be: the first of January as a start, and the last of December as an end, are years. */
export function dayText(day: number, side: "from" | "to"): string {
  if (day === EARLIEST || day === LATEST) return "";
  const date = dateOfDay(day);
  return date.endsWith(side === "from" ? "-01-01" : "-12-31") ? date.slice(0, -6) : date;
}

/** "1937 to 1941", "until 1940". */
export function spanWords({ from, to }: Days): string {
  const [a, b] = [dayText(from, "from"), dayText(to, "to")];
  if (a === "") return `until ${dateWords(b)}`;
  if (b === "") return `from ${dateWords(a)}`;
  return a === b ? dateWords(a) : `${dateWords(a)} to ${dateWords(b)}`;
}

export function DateSection() {
  const { view } = useDesk();
  const { span } = useViewState();
  return (
    <Section
      id="dates"
      title="Dates"
      open={span !== null}
      note={
        span === null ? null : (
          <Button className="sec-clear" onPress={() => view.set({ span: null })}>
            Clear<span className="sr"> the dates</span>
          </Button>
        )
      }
    >
      {() => <Dates key={span === null ? "" : `${span.from} ${span.to}`} />}
    </Section>
  );
}

function Dates() {
  const { view } = useDesk();
  const { span, clock } = useViewState();
  const [from, setFrom] = useState(span === null ? "" : dayText(span.from, "from"));
  const [to, setTo] = useState(span === null ? "" : dayText(span.to, "to"));
  const [wrong, setWrong] = useState<"from" | "to" | "order" | null>(null);
  const apply = () => {
    const read = readDates(from, to);
    if (read !== null && "wrong" in read) setWrong(read.wrong);
    else {
      setWrong(null);
      view.set({ span: read });
    }
  };
  return (
    <Form
      className="date-facet"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <TextField value={from} onChange={setFrom} isInvalid={wrong === "from"}>
        <Label>From</Label>
        <div className="field">
          <Input placeholder="1937" />
        </div>
        <FieldError>No date: write 1937, 1937-10 or 1937-10-05.</FieldError>
      </TextField>
      <TextField value={to} onChange={setTo} isInvalid={wrong === "to" || wrong === "order"}>
        <Label>To</Label>
        <div className="field">
          <Input placeholder="1941" />
        </div>
        <FieldError>
          {wrong === "order" ? "This lies before the first date." : "No date: write 1941, 1941-02 or 1941-02-10."}
        </FieldError>
      </TextField>
      <Button className="btn sm" type="submit">
        Apply
      </Button>
      {clock !== "happened" && (
        <p className="small muted date-clock">
          By the timeline’s clock: when things were {clock === "reported" ? "reported" : "opened to readers"}.
        </p>
      )}
    </Form>
  );
}
