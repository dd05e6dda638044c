/** How components reach the desk, the view state and the data: each hook renders again only when its part changes. */
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import type { SettledState } from "../graph-pane/draw-state.ts";
import type { ViewState } from "../view/view-state.ts";
import type { Desk } from "./desk.ts";

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** @throws Error outside a `DeskProvider`. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("This panel stands outside an open dossier.");
  return desk;
}

export function useViewState(): ViewState {
  const { view } = useDesk();
  return useSyncExternalStore(view.subscribe, view.get);
}

/** The drawing; not rendered again with each step of a layout. */
export function useDrawState(): SettledState {
  const { drawing } = useDesk();
  return useSyncExternalStore(drawing.subscribe, drawing.settled);
}

/** How far the layout is, 0 to 1; `null` when it rests. */
export function useLayoutProgress(): number | null {
  const { drawing } = useDesk();
  return useSyncExternalStore(drawing.subscribe, () => drawing.get().progress);
}

/** The dossier's revision; a component that reads data calls it to be rendered after each change. */
export function useRevision(): number {
  const { session } = useDesk();
  return useSyncExternalStore(session.subscribe, session.revision);
}

/** Something computed from the dossier, again after each change or when `keys` differ. */
export function useData<T>(compute: (desk: Desk) => T, keys: readonly unknown[] = []): T {
  const desk = useDesk();
  const revision = useRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what its computation depends on
  return useMemo(() => compute(desk), [desk, revision, ...keys]);
}
