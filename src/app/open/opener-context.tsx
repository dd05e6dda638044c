/** How components reach the opener. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Opener, OpenState } from "./opener.ts";

const OpenerContext = createContext<Opener | null>(null);

export function OpenerProvider({ opener, children }: { opener: Opener; children: ReactNode }) {
  return <OpenerContext value={opener}>{children}</OpenerContext>;
}

/** @throws Error outside an `OpenerProvider`. */
export function useOpener(): Opener {
  const opener = useContext(OpenerContext);
  if (opener === null) throw new Error("This panel stands outside the page.");
  return opener;
}

export function useOpenState(): OpenState {
  const opener = useOpener();
  return useSyncExternalStore(opener.subscribe, opener.get);
}
