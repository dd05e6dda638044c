/** What the reader leaves out: things taken out of view and sources set aside. Nothing of it is deleted. */
import type { Filters } from "../filters/filters.ts";
import { count } from "../words/counts.ts";
import type { DeskParts } from "./desk-parts.ts";

/** Leaves things and sources out and brings them back, and says what that changed. */
export class LeftOut {
  readonly #parts: DeskParts;
  readonly #filters: Filters;

  constructor(parts: DeskParts, filters: Filters) {
    this.#parts = parts;
    this.#filters = filters;
  }

  /** Takes a thing off the canvas; `bringBack` restores it. */
  remove(id: string): void {
    const { view, announcer, nameOf } = this.#parts;
    const { hidden, placed, expanded, shown } = view.get();
    if (hidden.includes(id)) return;
    const others = (keys: readonly string[]) => keys.filter((k) => k !== id);
    view.set({
      hidden: [...hidden, id],
      placed: others(placed),
      expanded: others(expanded),
      ...(shown?.kind === "thing" && shown.id === id ? { shown: null } : {}),
    });
    announcer.say(`${nameOf(id)} is out of view. Nothing is deleted.`);
  }

  /** Brings things that are out of view back onto the canvas. */
  bringBack(ids: readonly string[]): void {
    const { session, view, drawing, announcer, nameOf } = this.#parts;
    const { hidden, placed } = view.get();
    view.set({ hidden: hidden.filter((k) => !ids.includes(k)) });
    const missing = ids.filter((id) => session.projection.graph.hasNode(id) && !drawing.isDrawn(id));
    if (missing.length > 0) view.set({ placed: [...placed, ...missing] }, "replace");
    announcer.say(ids.length === 1 ? `${nameOf(ids[0] ?? "")} is back` : `${count(ids.length, "thing")} back`);
  }

  /** Takes away every filter, brings back what is out of view and counts every source again. */
  clear(): void {
    this.#parts.view.set({ filters: {}, span: null, hidden: [], aside: [], hideFiltered: false });
    this.#parts.announcer.say("No filters");
  }

  /** Sets sources aside or counts them again. What rests on them alone is dimmed and left out of counts. */
  setAside(sources: readonly string[], isAside: boolean): void {
    const { session, view, announcer } = this.#parts;
    const others = view.get().aside.filter((s) => !sources.includes(s));
    view.set({ aside: isAside ? [...others, ...sources].sort() : others });
    const { fallen } = this.#filters.remainder();
    const what = sources.length === 1 ? session.claims.source(sources[0] ?? "").short : count(sources.length, "source");
    announcer.say(
      isAside
        ? `${what} set aside. ${count(fallen.length, "claim")} dimmed and left out of counts.`
        : `${what} counted again.`,
    );
  }
}
