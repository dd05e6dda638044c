/** Completions for the query editor: what may stand at the cursor, what suits it first. */
import type { CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import { cursorPlace } from "../../../query/cursor.ts";
import { asCompletion } from "./as-completion.ts";
import { type Knowledge, offersBySelf, queryOffers } from "./query-offers.ts";

/** Offers by themselves where that helps, and whenever they are asked for. */
export const queryCompletions =
  (known: Knowledge): CompletionSource =>
  (context: CompletionContext): CompletionResult | null => {
    const place = cursorPlace(context.state.doc.toString(), context.pos);
    const { text, from } = place.word;
    const offers = queryOffers(place, known);
    if (context.explicit ? offers.length === 0 : !offersBySelf(place, offers)) return null;
    if (offers.length === 1 && offers[0]?.text === text) return null;
    const isMixed = offers.some((o) => o.fit === 0) && offers.some((o) => o.fit > 0);
    return { from, options: offers.map((o) => asCompletion(o, isMixed)), filter: false };
  };
