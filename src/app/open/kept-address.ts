/** Local files in the page's address: `?kept=…` names the copies in this browser, so that a reload finds them again. */
import { filesId } from "../storage/recall.ts";

const NAME = "kept";

/** The files that the address names, or `null`. */
export const keptInAddress = (): string | null => new URLSearchParams(window.location.search).get(NAME);

/** Names a dossier in the address, with the first view of it; `null` and what the page comes with need no name. */
export function writeKept(key: string | null, how: "push" | "replace"): void {
  const id = key === null ? null : filesId(key);
  const url = new URL(window.location.href);
  if (how === "replace" && url.searchParams.get(NAME) === id) return;
  if (id === null) url.searchParams.delete(NAME);
  else url.searchParams.set(NAME, id);
  if (how === "push") {
    url.hash = "#/";
    window.history.pushState(null, "", url);
  } else window.history.replaceState(null, "", url);
}
