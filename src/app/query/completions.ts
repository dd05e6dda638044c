/** Completions for the query editor: the dossier's prefixes. */
import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";

/** Offers prefixes while a word is typed; they need no declaration. */
export const prefixCompletions =
  (prefixes: Readonly<Record<string, string>>) =>
  (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\p{L}_-]{2,}/u);
    if (word === null) return null;
    const options = Object.entries(prefixes)
      .filter(([prefix]) => prefix !== "")
      .map(([prefix, base]) => ({ label: `${prefix}:`, detail: base }));
    return { from: word.from, options, validFor: /^[\p{L}_-]*:?$/u };
  };
