/** Completions for Turtle: prefixes, and classes, relations and things by their names or by any word of their labels. */
import type { CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import { asCompletion } from "../query/completion/as-completion.ts";
import { type Offer, prefixOffers, type Typed, typedFit, typedName, writtenName } from "../query/completion/offer.ts";
import type { Session } from "../session/session.ts";

const WORD = /[\p{L}_][\p{L}\p{N}_-]*:?[\p{L}\p{N}_-]*/u;
const MOST = 12;

/** Typing `arch` or `kri:arch` offers `kri:jane-archer`, typing `quest` offers `dos:questionedBy`. */
export const turtleCompletions =
  (session: Session): CompletionSource =>
  (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(WORD);
    if (word === null || (word.text.length < 2 && !context.explicit)) return null;
    const typed = typedName(word.text, session.prefixes);
    const offers = [
      ...(typed.namespace === null ? prefixOffers(word.text, session.prefixes) : []),
      ...terms(session, typed),
      ...things(session, typed),
    ];
    if (offers.length === 0) return null;
    return { from: word.from, options: offers.slice(0, 40).map((o) => asCompletion(o, false)), filter: false };
  };

function terms({ vocabulary, prefixes }: Session, typed: Typed): Offer[] {
  const all = [
    ...vocabulary.relations().map((r) => ({ ...r, kind: "relation" as const })),
    ...vocabulary.classes().map((c) => ({ ...c, kind: "class" as const })),
  ];
  return all
    .filter(({ iri, label }) => typedFit(iri, label, typed) > 0)
    .slice(0, MOST)
    .map(({ iri, label, definition, kind }) => ({
      text: writtenName(iri, prefixes),
      kind,
      detail: `${label}, ${kind}`,
      fit: 1,
      ...(definition === undefined ? {} : { definition }),
    }));
}

function things({ search, prefixes }: Session, { looked, namespace, isLost }: Typed): Offer[] {
  if (looked.length < 2 || isLost) return [];
  return search
    .search(looked, { limit: MOST })
    .filter(({ iri }) => namespace === null || iri.startsWith(namespace))
    .map(({ iri, label, kind }) => ({
      text: writtenName(iri, prefixes),
      kind: "thing",
      detail: `${label}, ${kind.singular.toLowerCase()}`,
      fit: 1,
    }));
}
