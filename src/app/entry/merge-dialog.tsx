/** Merging two things that turn out to be one: what would happen, and which of the two stays. */
import { useState } from "react";
import { Button } from "react-aria-components";
import { merge, mergePlan } from "../../edits/merge.ts";
import { ThingField } from "../controls/thing-field.tsx";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { count, listed } from "../words/counts.ts";
import { ThingDialog } from "./thing-dialog.tsx";

/** `other`: the thing it may be one with, where that is known; it stays then, until turned round. */
export function MergeDialog({ thing, other: known = null }: { thing: string; other?: string | null }) {
  const desk = useDesk();
  const [other, setOther] = useState<string | null>(known);
  const [turned, setTurned] = useState(false);
  const [from, into] = turned ? [other, thing] : [thing, other];
  const isReal = (id: string) => id !== thing && desk.canBeDrawnFrom(id);
  return (
    <ThingDialog
      title={`Merge ${desk.nameOf(thing)} with another`}
      act={from === null || into === null ? "Merge" : `Merge into ${desk.nameOf(into)}`}
      edit={from === null || into === null ? null : (context) => merge(context, from, into)}
    >
      <ThingField
        label="It is the same as"
        value={other}
        onChange={setOther}
        allowed={isReal}
        autoFocus={known === null}
      />
      {from !== null && into !== null && (
        <>
          <p className="row wrap">
            <b>{desk.nameOf(from)}</b> becomes part of <b>{desk.nameOf(into)}</b>
            <Button className="btn sm" onPress={() => setTurned(!turned)}>
              <Icon name="arrow-left-right" size={14} />
              The other way round
            </Button>
          </p>
          <Preview from={from} into={into} />
        </>
      )}
    </ThingDialog>
  );
}

function Preview({ from, into }: { from: string; into: string }) {
  const desk = useDesk();
  const plan = mergePlan(desk.editor.context(), from, into);
  return (
    <>
      <ul className="plan">
        <li>
          {count(plan.claims, "claim")} and {count(plan.quads, "statement")} in all will speak of {desk.nameOf(into)}.
        </li>
        {plan.names.length > 0 && (
          <li>
            {listed(plan.names.map((n) => `“${n}”`))}{" "}
            {plan.names.length === 1 ? "becomes another name" : "become other names"}.
          </li>
        )}
        {plan.collapsing.length > 0 && (
          <li>{count(plan.collapsing.length, "statement")} said of both will stand once.</li>
        )}
      </ul>
      {plan.warnings.map((warning) => (
        <p key={warning} className="warned">
          {warning}
        </p>
      ))}
      <p className="small muted">
        Undo parts them again exactly; “Take the merge apart” in the history does so after later changes, too.
      </p>
    </>
  );
}
