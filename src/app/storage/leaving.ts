/** What the window says of changes that are not saved: a dot in its title, and a question before something is lost. */
import type { Keeper } from "./keeper.ts";

/** Follows a keeper until the function returned is called. */
export function sayInWindow(title: string, keeper: Keeper): () => void {
  const say = () => {
    const { kind } = keeper.get();
    document.title = `${kind === "clean" || kind === "saved" ? "" : "• "}${title} · Dossier`;
  };
  const ask = (event: BeforeUnloadEvent) => {
    if (keeper.wouldLose) event.preventDefault();
  };
  say();
  const stop = keeper.subscribe(say);
  window.addEventListener("beforeunload", ask);
  return () => {
    stop();
    window.removeEventListener("beforeunload", ask);
  };
}
