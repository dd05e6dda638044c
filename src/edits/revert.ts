/** Revert: take one earlier change back without those that came after it, where these do not rest on it. */
import type { Quad } from "../rdf/term.ts";
import { type Delta, invert } from "../store/delta.ts";
import { OverlaySource } from "../store/overlay-source.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { isLawful, legalState, touchedTriples } from "./law.ts";
import { inWords } from "./triple-words.ts";

/** A change as the history keeps it. */
export interface RevertibleStep {
  readonly label: string;
  readonly delta: Delta;
}

/**
 * The inverse of a change, where everything that it added is still there, everything that it removed is still absent,
 * and the law holds afterwards for each statement it touches.
 * @throws EditError `built-upon`: what was changed since and stands in the way.
 */
export function revert(context: EditContext, { label, delta }: RevertibleStep): Edit {
  const { dossier } = context;
  const gone = delta.added.find((q) => !dossier.has(q));
  if (gone !== undefined) throw builtUpon(context, label, gone, "has been changed again since");
  const back = delta.removed.find((q) => dossier.has(q));
  if (back !== undefined) throw builtUpon(context, label, back, "has been put back since");
  const inverse = invert(delta);
  const after = new OverlaySource(dossier, inverse);
  for (const t of touchedTriples(inverse, dossier, after)) {
    if (isLawful(legalState(after, t)) || !isLawful(legalState(dossier, t))) continue;
    throw new EditError(
      "built-upon",
      `“${label}” cannot be taken back alone: claims made or accepted since speak of this too: ${inWords(context, t)}. Take these back first.`,
    );
  }
  return { label: `take back “${label}”`, delta: inverse };
}

const builtUpon = (context: EditContext, label: string, q: Quad, how: string): EditError =>
  new EditError("built-upon", `“${label}” cannot be taken back alone: this ${how}: ${inWords(context, q)}.`);
