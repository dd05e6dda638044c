/** Expanding: brings the neighbours of a thing onto the canvas, or opens what is closed up in it. */
import { isGroup } from "../../graph/group.ts";
import type { Arranger } from "../arrange/arranger.ts";
import { count } from "../words/counts.ts";
import type { DeskParts } from "./desk-parts.ts";

/** Expands things, groups and what is collapsed, and says what was added. */
export class Expander {
  readonly #parts: DeskParts;
  readonly #arranger: Arranger;

  constructor(parts: DeskParts, arranger: Arranger) {
    this.#parts = parts;
    this.#arranger = arranger;
  }

  /** Brings the neighbours of a thing onto the canvas; asked again, the next of them. */
  expand(id: string): void {
    const { view, drawing, announcer, nameOf } = this.#parts;
    if (isGroup(id)) {
      this.#arranger.openGroup(id);
      return;
    }
    if (this.#arranger.isCollapsed(id)) {
      this.#arranger.uncollapse(id);
      return;
    }
    const { expanded } = view.get();
    const before = drawing.get().view?.graph.order ?? 0;
    // Asked again, what the last expansion left behind its count comes next.
    view.set({ expanded: [...expanded.filter((e) => e !== id), id] });
    const drawn = drawing.get().view?.graph;
    const now = drawn?.order ?? 0;
    const left = drawn?.hasNode(id) === true ? drawn.getNodeAttribute(id, "more") : 0;
    announcer.say(
      now > before
        ? `${count(now - before, "thing")} added around ${nameOf(id)}${left > 0 ? `; ${left} left` : ""}`
        : "Nothing more to add",
    );
  }
}
