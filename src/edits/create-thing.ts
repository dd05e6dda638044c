/** Create a thing: a new entity with a class and a name. */

import { create } from "./add-claim.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import type { Edit, EditContext } from "./edit.ts";
import { mintIri } from "./mint-iri.ts";

export interface ThingDraft {
  /** Its class. */
  readonly cls: string;
  readonly label: string;
  /** BCP 47; English when absent. */
  readonly language?: string;
  /** Minted from the label when absent. */
  readonly iri?: string;
}

/**
 * Writes class and name beside other things of the class. No claim is needed: they are plain data.
 * @throws EditError `invalid` (no name, no IRI) or `taken`
 */
export function createThing(context: EditContext, { cls, label, language, iri }: ThingDraft): Edit {
  const made = iri ?? mintIri(context, label);
  const builder = new DeltaBuilder(context.dossier);
  create(builder, context, { iri: made, cls, label, ...(language === undefined ? {} : { language }) });
  return { label: `create ${label.trim()}`, delta: builder.lawful(), made };
}
