/** Completions for the query editor: what may stand at the cursor, what suits it first. */
import type { CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import { cursorPlace } from "../../../query/cursor.ts";
import { asCompletion } from "./as-completion.ts";
import { type Knowledge, queryOffers } from "./query-offers.ts";

/** Offers by themselves from the second letter on (behind `?` and `:` at once), and whenever they are asked for. */
export const queryCompletions =
  (known: Knowledge): CompletionSource =>
  (context: CompletionContext): CompletionResult | null => {
    const place = cursorPlace(context.state.doc.toString(), context.pos);
    const { text, from } = place.word;
    if (!context.explicit && text.length < 2 && !/^[?$:]/.test(text)) return null;
    const offers = queryOffers(place, known);
    if (offers.length === 0 || (offers.length === 1 && offers[0]?.text === text)) return null;
    const isMixed = offers.some((o) => o.fit === 0) && offers.some((o) => o.fit > 0);
    return { from, options: offers.map((o) => asCompletion(o, isMixed)), filter: false };
  };
