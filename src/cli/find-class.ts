/** Finds the class that a person means: by its IRI, prefixed name, local name or label. */
import { localName } from "../model/local-name.ts";
import { foldText } from "../model/names.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { prefixedName } from "../query/results/term-words.ts";
import { usageError } from "./problem.ts";

/**
 * The IRI of the class; of two with one name, the first in the ontology's order.
 * @throws InputError when the dossier has no such class.
 */
export function findClass(wanted: string, vocabulary: Vocabulary, prefixes: Readonly<Record<string, string>>): string {
  const folded = foldText(wanted.replace(/^<(.+)>$/, "$1"));
  const classes = vocabulary.classes();
  const found = classes.find(({ iri, label }) =>
    [iri, prefixedName(iri, prefixes) ?? iri, label, localName(iri)].some((name) => foldText(name) === folded),
  );
  if (found !== undefined) return found.iri;
  const inUse = classes.slice(0, 12).map(({ label }) => label);
  throw usageError(`There is no class “${wanted}”. Classes are ${inUse.join(", ")}${classes.length > 12 ? " …" : "."}`);
}
