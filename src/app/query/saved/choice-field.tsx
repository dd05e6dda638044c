/** The list that a choice is made from, a line each. */
import { useState } from "react";
import { Label, Text, TextArea, TextField } from "react-aria-components";
import { useDesk } from "../../desk/desk-context.tsx";
import { choiceLine, readChoices } from "./choices.ts";

interface ChoiceFieldProps {
  /** The variable, without `?`. */
  readonly name: string;
  readonly choices: readonly string[];
  readonly onChange: (choices: readonly string[]) => void;
}

export function ChoiceField({ name, choices, onChange }: ChoiceFieldProps) {
  const { prefixes } = useDesk().session;
  const [lines, setLines] = useState(() => choices.map((c) => choiceLine(c, prefixes)).join("\n"));
  const enter = (typed: string): void => {
    setLines(typed);
    onChange(readChoices(typed, prefixes));
  };
  return (
    <TextField className="choice-field" value={lines} onChange={enter}>
      <Label className="small">What ?{name} can be, a line each</Label>
      <div className="field">
        <TextArea className="mono" rows={4} spellCheck={false} placeholder={"dos:certain\ndos:probable"} />
      </div>
      <Text slot="description" className="small muted">
        Names as in a query (dos:certain); anything else is a text.
      </Text>
    </TextField>
  );
}
