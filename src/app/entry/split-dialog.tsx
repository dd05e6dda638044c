/** Splitting a thing that turns out to be two: the new one's name, and which claims speak of it. */
import { useState } from "react";
import type { Attestation } from "../../claims/attestation.ts";
import { cite } from "../../claims/citation.ts";
import { split } from "../../edits/split.ts";
import { Tick } from "../controls/tick.tsx";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { sentenceText } from "../words/sentence.ts";
import { ThingDialog } from "./thing-dialog.tsx";

export function SplitDialog({ thing }: { thing: string }) {
  const desk = useDesk();
  const { claims, vocabulary } = desk.session;
  const [label, setLabel] = useState("");
  const [moved, setMoved] = useState<readonly string[]>([]);
  const all = useData(({ session }) => claimsAround(session.claims, thing), [thing]);
  const line = (a: Attestation): string => {
    const triple = a.triples[0];
    const says = triple === undefined ? a.identifier : sentenceText(triple, vocabulary, a.stance === "denied");
    return `${says} (${a.source === null ? "draft" : cite(claims.source(a.source).short, a.locators[0])})`;
  };
  return (
    <ThingDialog
      title={`Split ${desk.nameOf(thing)}`}
      act="Split"
      edit={label.trim() === "" ? null : (context) => split(context, thing, { label, claims: moved })}
    >
      <label>
        <span className="lb">Name of the second</span>
        <span className="field">
          {/* biome-ignore lint/a11y/noAutofocus: the dialog was asked for to type this */}
          <input value={label} autoFocus onChange={(event) => setLabel(event.target.value)} />
        </span>
      </label>
      <fieldset>
        <legend className="lb">Which claims speak of it? The others stay with {desk.nameOf(thing)}.</legend>
        <div className="split-claims">
          {all.map((a) => (
            <Tick
              key={a.iri}
              isSelected={moved.includes(a.iri)}
              onChange={(on) => setMoved(on ? [...moved, a.iri] : moved.filter((m) => m !== a.iri))}
            >
              {line(a)}
            </Tick>
          ))}
        </div>
      </fieldset>
    </ThingDialog>
  );
}

function claimsAround(claims: ReturnType<typeof useDesk>["session"]["claims"], thing: string): Attestation[] {
  const all = new Map<string, Attestation>();
  for (const t of claims.claimedAround(thing)) for (const a of claims.onTriple(t)) all.set(a.iri, a);
  return [...all.values()].sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
}
