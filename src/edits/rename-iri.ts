/** Rename an IRI: a thing, claim, class or relation is known under another one from now on, everywhere. */
import { iri } from "../rdf/term.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { checkedIri, isTaken } from "./mint-iri.ts";
import { quadsNaming } from "./naming-quads.ts";
import { renamedQuad } from "./renamed.ts";

/**
 * Rewrites every quad of the dossier that names it, in all graphs and inside what claims reify; claims and what they
 * assert stay together. Names of graphs, literals and saved views are not touched.
 * @throws EditError `invalid` when it is no IRI, `taken` when the new one is in use (merge instead), `unchanged`.
 */
export function renameIri(context: EditContext, from: string, to: string): Edit {
  if (from === to) throw new EditError("unchanged", "It has that IRI already.");
  const [a, b] = [iri(from), iri(checkedIri(to))];
  if (isTaken(context, to)) throw new EditError("taken", `<${to}> is in use already. To make the two one, merge them.`);
  const quads = quadsNaming(context.dossier, from);
  if (quads.length === 0) throw new EditError("unchanged", `Nothing is said of <${from}>.`);
  const builder = new DeltaBuilder(context.dossier);
  for (const q of quads) builder.drop(q);
  for (const q of quads) builder.add(renamedQuad(q, a, b));
  return { label: `change the IRI of ${context.vocabulary.label(from)}`, delta: builder.raw(), made: to };
}
