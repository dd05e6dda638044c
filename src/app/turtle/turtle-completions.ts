/** Completions for Turtle: prefixes, and classes, relations and things by their names or by any word of their labels. */
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import type { Session } from "../session/session.ts";
import { shortIri } from "../view/short-iri.ts";

const WORD = /[\p{L}_][\p{L}\p{N}_-]*:?[\p{L}\p{N}_-]*/u;
const MOST = 12;

/** Typing `arch` or `kri:arch` offers `kri:jane-archer`, typing `quest` offers `dos:questionedBy`. */
export const turtleCompletions =
  (session: Session): CompletionSource =>
  (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(WORD);
    if (word === null || (word.text.length < 2 && !context.explicit)) return null;
    const colon = word.text.indexOf(":");
    const namespace = colon < 0 ? null : session.prefixes[word.text.slice(0, colon)];
    const looked = colon < 0 ? word.text : word.text.slice(colon + 1);
    const options = [
      ...(colon < 0 ? prefixes(session, looked) : []),
      ...terms(session, looked.toLowerCase(), namespace ?? null),
      ...things(session, looked, namespace ?? null),
    ];
    return options.length === 0 ? null : { from: word.from, options: options.slice(0, 40), filter: false };
  };

const prefixes = ({ prefixes: known }: Session, looked: string): Completion[] =>
  Object.entries(known)
    .filter(([name]) => name !== "" && name.toLowerCase().startsWith(looked.toLowerCase()))
    .map(([name, base]) => ({ label: `${name}:`, detail: base }));

function terms({ vocabulary, prefixes: known }: Session, looked: string, namespace: string | null): Completion[] {
  const all = [
    ...vocabulary.relations().map(({ iri, label, definition }) => ({ iri, label, definition, what: "relation" })),
    ...vocabulary.classes().map(({ iri, label, definition }) => ({ iri, label, definition, what: "class" })),
  ];
  return all
    .filter(({ iri }) => namespace === null || iri.startsWith(namespace))
    .map((term) => ({ ...term, short: shortIri(term.iri, known) }))
    .filter(({ label, short }) => `${label} ${short.slice(short.indexOf(":") + 1)}`.toLowerCase().includes(looked))
    .slice(0, MOST)
    .map(({ short, iri, label, definition, what }) => ({
      label: short === iri ? `<${iri}>` : short,
      detail: `${label}, ${what}`,
      ...(definition === undefined ? {} : { info: definition }),
    }));
}

function things({ search, prefixes: known }: Session, looked: string, namespace: string | null): Completion[] {
  if (looked.length < 2) return [];
  return search
    .search(looked, { limit: MOST })
    .filter(({ iri }) => namespace === null || iri.startsWith(namespace))
    .map(({ iri, label, kind }) => {
      const short = shortIri(iri, known);
      return { label: short === iri ? `<${iri}>` : short, detail: `${label}, ${kind.singular.toLowerCase()}` };
    });
}
