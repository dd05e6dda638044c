/** Changing what a thing is. */
import { useState } from "react";
import { changeType } from "../../edits/change-type.ts";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { ThingDialog } from "./thing-dialog.tsx";
import { newClasses } from "./thing-offers.ts";

export function ClassDialog({ thing }: { thing: string }) {
  const desk = useDesk();
  const { vocabulary } = desk.session;
  const now = vocabulary.classOf(thing);
  const classes = useData(({ session }) => {
    const { vocabulary: words, workspace } = session;
    const used = newClasses({ vocabulary: words, dossier: workspace.dossier }, []);
    return [...new Set([...used, ...words.classes().map((c) => c.iri)])];
  }, []);
  const [chosen, setChosen] = useState(now.iri);
  return (
    <ThingDialog
      title={`What is ${desk.nameOf(thing)}?`}
      act={`Make it a ${vocabulary.classInfo(chosen).label.toLowerCase()}`}
      edit={chosen === now.iri ? null : (context) => changeType(context, thing, chosen)}
    >
      <label>
        <span className="lb">Class</span>
        <span className="field">
          <select
            value={chosen}
            // biome-ignore lint/a11y/noAutofocus: the dialog was asked for to choose this
            autoFocus
            onChange={(event) => setChosen(event.target.value)}
            style={{ flex: 1, height: "100%" }}
          >
            {!classes.includes(now.iri) && <option value={now.iri}>{now.label}</option>}
            {classes.map((c) => (
              <option key={c} value={c}>
                {vocabulary.classInfo(c).label}
              </option>
            ))}
          </select>
        </span>
      </label>
      <p className="small muted">
        It is a {now.label.toLowerCase()} now. Its claims stay as they are; the checks say which no longer fit.
      </p>
    </ThingDialog>
  );
}
