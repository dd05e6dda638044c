/** How much room there is: a phone, a small window, or a desk. */
import { useSyncExternalStore } from "react";

export type Width = "narrow" | "medium" | "wide";

const NARROW = "(max-width: 719.98px)";
const MEDIUM = "(max-width: 1099.98px)";

const read = (): Width =>
  window.matchMedia(NARROW).matches ? "narrow" : window.matchMedia(MEDIUM).matches ? "medium" : "wide";

function subscribe(listener: () => void): () => void {
  const queries = [NARROW, MEDIUM].map((q) => window.matchMedia(q));
  for (const q of queries) q.addEventListener("change", listener);
  return () => {
    for (const q of queries) q.removeEventListener("change", listener);
  };
}

export const useWidth = (): Width => useSyncExternalStore(subscribe, read);
