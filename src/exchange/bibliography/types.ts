/** What sort of text a source is, as CSL names it: from the dossier's own list of kinds or the class of another ontology. */
import type { CslType } from "./csl-item.ts";

/** By local name, in lower case: our kinds of source, then the classes of BIBO, schema.org and DCMI types. */
const TYPES: Readonly<Record<string, CslType>> = {
  archivalsource: "manuscript",
  article: "article-journal",
  book: "book",
  booksection: "chapter",
  commonroot: "document",
  encyclopedia: "entry-encyclopedia",
  findingaid: "report",
  newspaper: "article-newspaper",
  record: "document",
  review: "review",
  thesis: "thesis",
  webpage: "webpage",
  academicarticle: "article-journal",
  scholarlyarticle: "article-journal",
  newsarticle: "article-newspaper",
  chapter: "chapter",
  collecteddocument: "document",
  collection: "collection",
  editedbook: "book",
  letter: "personal_communication",
  manuscript: "manuscript",
  report: "report",
  website: "webpage",
};

/** The CSL type of the first of these names that has one; `document` for anything else. */
export function cslType(localNames: readonly string[]): CslType {
  for (const name of localNames) {
    const type = TYPES[name.toLowerCase()];
    if (type !== undefined) return type;
  }
  return "document";
}
