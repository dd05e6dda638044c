/** The history as components read it: again after each change. */
import { useMemo, useSyncExternalStore } from "react";
import { useDesk, useRevision } from "../desk/desk-context.tsx";
import { type HistoryRow, historyRows, rowsAbout } from "./history-rows.ts";

/** Every change, the latest first. */
export function useHistory(): readonly HistoryRow[] {
  const { keeper } = useDesk().session;
  const revision = useRevision();
  const state = useSyncExternalStore(keeper.subscribe, keeper.get);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entries change with the revision and the keeper's state
  return useMemo(() => historyRows(keeper.entries), [keeper, revision, state]);
}

/** The changes that speak of a thing or of its claims. */
export function useHistoryOf(thing: string): readonly HistoryRow[] {
  const desk = useDesk();
  const rows = useHistory();
  return useMemo(() => {
    if (rows.length === 0) return rows;
    const { claims } = desk.session;
    const own = claims.claimedAround(thing).flatMap((triple) => claims.onTriple(triple).map((claim) => claim.iri));
    return rowsAbout(rows, [...new Set([thing, ...own])]);
  }, [desk, rows, thing]);
}
