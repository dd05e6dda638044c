/** Heuristics: the kind of a class that no style layer knows, guessed from its local name. */
import { localName } from "./local-name.ts";

const WORDS: Readonly<Record<string, string>> = {
  person: "human man woman author artist politician scientist soldier agent spy officer contributor saint monarch",
  group: "family couple people team household clan ethnicity crowd",
  org: "organisation organization company corporation university school college agency institution institute party band association service ministry department government museum library archive publisher club office business employer",
  place:
    "location city town village country region settlement site building address street feature island river mountain municipality state province hotel station territory area",
  event:
    "activity action meeting battle conference birth death marriage journey move trial interview election performance concert festival war operation acquisition production procedure creation lifeevent",
  doc: "document article book letter publication work image photograph report thesis chapter dataset file record manuscript source text page webpage post message issue journal newspaper map recording film item",
  name: "appellation alias pseudonym title label",
  idea: "concept topic term theme subject type category quality role occupation skill keyword tag",
};

const KIND_OF_WORD = new Map<string, string>();
for (const [kind, words] of Object.entries(WORDS)) {
  KIND_OF_WORD.set(kind, kind);
  for (const word of words.split(" ")) KIND_OF_WORD.set(word, kind);
}

/** The id of the kind that a class's name suggests (`MusicEvent` → `event`, `E21_Person` → `person`), or `undefined`. */
export function guessKind(classIri: string): string | undefined {
  const words = localName(classIri)
    .replace(/^[A-Z]\d+[a-z]?_/, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((w) => w !== "");
  return KIND_OF_WORD.get(words.join("")) ?? KIND_OF_WORD.get(words.at(-1) ?? "");
}
