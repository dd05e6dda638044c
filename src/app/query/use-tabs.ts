/** Keeps the open queries and the address in step: the address holds the text of the tab that is shown. */
import { useEffect, useSyncExternalStore } from "react";
import { useDesk } from "../desk/desk-context.tsx";
import type { QueryTab } from "./query-tabs.ts";

/** The tab that is shown. A text that comes by the address, or from another panel, is opened. */
export function useActiveTab(): QueryTab {
  const { queries, view } = useDesk();
  const { tabs } = queries;
  useSyncExternalStore(tabs.subscribe, tabs.get);
  useEffect(() => {
    const toAddress = (): void => {
      const { text } = tabs.active;
      if (view.get().query !== text) view.set({ query: text }, "replace");
    };
    const fromAddress = (): void => {
      const { query } = view.get();
      if (query !== "" && query !== tabs.active.text) tabs.open(query);
    };
    fromAddress();
    toAddress();
    const stops = [tabs.subscribe(toAddress), view.subscribe(fromAddress)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [tabs, view]);
  return tabs.active;
}
