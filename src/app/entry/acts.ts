/** What can be done to a thing, a claim or a plain line: menus, cards and the command field show the same list. */
import type { Attestation } from "../../claims/attestation.ts";
import { clearVerdict } from "../../edits/clear-verdict.ts";
import { deleteClaim } from "../../edits/delete-claim.ts";
import { duplicate } from "../../edits/duplicate.ts";
import type { Edit, EditContext } from "../../edits/edit.ts";
import { reject } from "../../edits/reject.ts";
import { setValues } from "../../edits/set-values.ts";
import type { Triple } from "../../rdf/term.ts";
import type { Desk } from "../desk/desk.ts";
import type { IconName } from "../glyphs/icon-shapes.ts";

export interface Act {
  readonly id: string;
  readonly icon: IconName;
  readonly words: string;
  readonly keys?: string;
  run(): void;
}

/** Makes an edit; what cannot be is said. Shows what it made. */
export function doEdit(desk: Desk, make: (context: EditContext) => Edit): void {
  let made: string | undefined;
  const failed = desk.edit((context) => {
    const edit = make(context);
    made = edit.made;
    return edit;
  });
  if (failed !== null) desk.entry.tell(failed);
  else if (made !== undefined) desk.show(made);
}

/** What can be written about a thing. Names drawn as things have none of it. */
export function thingActs(desk: Desk, thing: string): Act[] {
  const { entry } = desk;
  const drawable = desk.canBeDrawnFrom(thing);
  if (thing.startsWith("name:")) return [];
  const line: Act[] = drawable
    ? [
        {
          id: "add-here",
          icon: "plus",
          words: "Add a claim from here",
          keys: "A",
          run: () => entry.add({ subject: thing }),
        },
        { id: "line", icon: "waypoints", words: "Draw a line to…", keys: "L", run: () => entry.draw(thing) },
      ]
    : [];
  return [
    ...line,
    { id: "rename", icon: "pencil", words: "Rename", keys: "F2", run: () => entry.open({ kind: "label", thing }) },
    { id: "class", icon: "tag", words: "Change class…", run: () => entry.open({ kind: "class", thing }) },
    { id: "merge", icon: "merge", words: "Merge with…", run: () => entry.open({ kind: "merge", thing }) },
    { id: "split", icon: "split", words: "Split…", run: () => entry.open({ kind: "split", thing }) },
    { id: "duplicate", icon: "copy", words: "Duplicate", run: () => doEdit(desk, (c) => duplicate(c, thing)) },
    { id: "address", icon: "braces", words: "Change its address…", run: () => entry.open({ kind: "address", thing }) },
    {
      id: "delete",
      icon: "trash-2",
      words: "Delete…",
      keys: "Delete",
      run: () => entry.open({ kind: "delete", thing }),
    },
  ];
}

/** What can be made of a claim. */
export function claimActs(desk: Desk, claim: Attestation): Act[] {
  const { entry } = desk;
  const { iri, identifier, verdict, stance, source } = claim;
  const triple = claim.triples[0];
  const told = (failed: string | null) => failed !== null && entry.tell(failed);
  const acts: Act[] = [];
  if (verdict === "accepted")
    acts.push({ id: "withdraw", icon: "undo-2", words: "Withdraw", run: () => told(desk.withdraw(claim)) });
  else if (stance === "stated" && source !== null)
    acts.push({ id: "accept", icon: "check", words: "Accept", run: () => told(desk.accept(claim)) });
  acts.push(
    verdict === "rejected"
      ? {
          id: "unreject",
          icon: "undo-2",
          words: "Take the rejection back",
          run: () => doEdit(desk, (c) => clearVerdict(c, iri)),
        }
      : { id: "reject", icon: "ban", words: "Reject", run: () => doEdit(desk, (c) => reject(c, iri)) },
    {
      id: "edit",
      icon: "pencil",
      words: "Edit the claim",
      keys: "F2",
      run: () => entry.open({ kind: "change", claim: iri }),
    },
  );
  if (triple !== undefined)
    acts.push(
      { id: "attest", icon: "plus", words: "Add another source", run: () => entry.attest(triple, iri) },
      { id: "deny", icon: "minus", words: "A source denies it", run: () => entry.attest(triple, iri, "denied") },
    );
  acts.push({
    id: "delete",
    icon: "trash-2",
    words: `Delete claim ${identifier}`,
    keys: "Delete",
    run: () => {
      const back = triple?.subject.value;
      doEdit(desk, (c) => deleteClaim(c, iri));
      if (!desk.session.claims.isClaim(iri) && back !== undefined) desk.show(back);
    },
  });
  return acts;
}

/** What can be made of a statement on which there is no claim. */
export function lineActs(desk: Desk, triple: Triple): Act[] {
  const { entry } = desk;
  return [
    { id: "attest", icon: "plus", words: "Give it a source", run: () => entry.attest(triple, null) },
    { id: "deny", icon: "minus", words: "A source denies it", run: () => entry.attest(triple, null, "denied") },
    {
      id: "delete",
      icon: "trash-2",
      words: "Delete the statement",
      keys: "Delete",
      run: () => {
        const { subject, predicate, object } = triple;
        const others = [...desk.session.workspace.dossier.match(subject, predicate)].map((q) => q.object);
        doEdit(desk, (c) =>
          setValues(
            c,
            subject.value,
            predicate.value,
            others.filter((o) => !o.equals(object)),
          ),
        );
        desk.clear();
      },
    },
  ];
}

/** What can be done to whatever is chosen. */
export function chosenActs(desk: Desk): Act[] {
  const { shown } = desk.view.get();
  if (shown === null) return [];
  if (shown.kind === "line") {
    const triple = desk.triples.find(shown.triple);
    return triple === null ? [] : lineActs(desk, triple);
  }
  const claim = desk.session.claims.attestation(shown.id);
  if (claim !== null) return claimActs(desk, claim);
  return thingActs(desk, shown.id);
}
