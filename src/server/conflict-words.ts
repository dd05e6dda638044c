/** Names for what a conflict is about. */
import type { Vocabulary } from "../model/vocabulary.ts";

/** The label of a thing, or the end of its address. */
export const wordsOf = (iri: string, vocabulary: Vocabulary | undefined): string =>
  vocabulary?.label(iri) ?? iri.slice(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1);
