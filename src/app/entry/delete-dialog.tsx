/** Deleting a thing: what would go, and whether its claims go with it. */
import { useState } from "react";
import { deletePlan, deleteThing } from "../../edits/delete-thing.ts";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { count } from "../words/counts.ts";
import { Choices } from "./entry-choices.tsx";
import { ThingDialog } from "./thing-dialog.tsx";

export function DeleteDialog({ thing }: { thing: string }) {
  const desk = useDesk();
  const name = desk.nameOf(thing);
  const plan = useData(({ editor }) => deletePlan(editor.context(), thing), [thing]);
  const [claims, setClaims] = useState<"keep" | "drop">("keep");
  const { plain, shared, mentions } = plan;
  const n = plan.claims.length;
  const ids = [...new Set(shared.map((a) => a.identifier))];
  return (
    <ThingDialog
      title={`Delete ${name}`}
      act={`Delete ${name}`}
      edit={(context) => deleteThing(context, thing, { claims })}
      onDone={() => desk.clear()}
    >
      <p>
        {plain.length === 0
          ? "Nothing is said of it without a claim."
          : `${count(plain.length, "plain statement")} about it ${plain.length === 1 ? "goes" : "go"}: its class, its names, what no claim vouches for.`}
      </p>
      {n > 0 && (
        <Choices
          label={`${count(n, "claim")} ${n === 1 ? "speaks" : "speak"} of it`}
          choices={[
            { value: "keep", words: "Keep its claims", says: "they stay on file and name a bare address", glyph: null },
            {
              value: "drop",
              words: "Delete them too",
              says: `${count(n, "claim")} and what they alone assert`,
              glyph: null,
            },
          ]}
          value={claims}
          onChange={setClaims}
        />
      )}
      {claims === "drop" && shared.length > 0 && (
        <p className="warned">
          {count(shared.length, "claim")} of these {shared.length === 1 ? "says" : "say"} something of other things too
          and {shared.length === 1 ? "goes" : "go"} as a whole: {ids.slice(0, 8).join(", ")}
          {ids.length > 8 && " …"}
        </p>
      )}
      {claims === "drop" && mentions.length > 0 && (
        <p className="warned">
          {count(mentions.length, "further claim")} only {mentions.length === 1 ? "names" : "name"} it beside what{" "}
          {mentions.length === 1 ? "it says: it stays and loses that." : "they say: they stay and lose that."}
        </p>
      )}
      <p className="small muted">Undo brings everything back.</p>
    </ThingDialog>
  );
}
