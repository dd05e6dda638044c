/** Queries that are pinned to the class of a thing, and opening one for it. */
import { addressOf } from "../../../query/parameters.ts";
import type { Desk } from "../../desk/desk.ts";
import { outcomeOf } from "../run.ts";
import type { ShelvedQuery } from "./query-shelf.ts";

export interface PinnedQuery {
  readonly query: ShelvedQuery;
  /** The variable that stands for the thing, without `?`. */
  readonly variable: string;
}

/** The queries for a thing's card, each once, for the class itself or any above it. */
export function pinnedFor({ session, queries }: Desk, thing: string): PinnedQuery[] {
  const { vocabulary, prefixes } = session;
  const types = vocabulary.typesOf(thing);
  return queries.saved.get().flatMap((query) => {
    const pin = query.header.pins.find(({ cls }) => {
      const wanted = addressOf(cls, prefixes);
      return wanted !== null && types.some((type) => vocabulary.isA(type, wanted));
    });
    const asks = query.header.parameters.some((p) => p.name === pin?.variable && p.kind === "thing");
    return pin === undefined || !asks ? [] : [{ query, variable: pin.variable }];
  });
}

/** Opens a query with the thing filled in, and runs it. */
export async function askPinned(desk: Desk, { query, variable }: PinnedQuery, thing: string): Promise<void> {
  const { queries, announcer } = desk;
  queries.tabs.open(query.text);
  const { id, text } = queries.tabs.active;
  queries.values.enter(id, variable, thing);
  // The address holds the text of the open query: what is opened must be there first.
  desk.view.set({ query: text, panel: "query", board: null });
  announcer.say(outcomeOf(await queries.run(id, text)).outcome);
}
