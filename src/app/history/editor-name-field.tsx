/** Asks, and never insists, who works here: the name goes with new claims and into the history. */
import { useState, useSyncExternalStore } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { getEditorName, onEditorName, setEditorName } from "../storage/editor-name.ts";

export function EditorName() {
  const name = useSyncExternalStore(onEditorName, getEditorName) ?? "";
  const [text, setText] = useState(name);
  const [known, setKnown] = useState(name);
  if (known !== name) {
    setKnown(name);
    setText(name);
  }
  return (
    <TextField className="editor-name" value={text} onChange={setText} onBlur={() => setEditorName(text)}>
      <Label>Your name, if you like</Label>
      <span className="field">
        <Input
          placeholder="Goes with your claims"
          autoComplete="name"
          onKeyDown={(event) => {
            if (event.key === "Enter") setEditorName(text);
          }}
        />
      </span>
    </TextField>
  );
}
