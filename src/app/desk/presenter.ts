/** The presenter: opens things, statements and lines, and sees to it that what is opened stands on the canvas. */
import { type Triple, tripleKey } from "../../rdf/term.ts";
import type { Shown } from "../view/view-state.ts";
import { count } from "../words/counts.ts";
import type { DeskParts } from "./desk-parts.ts";
import { joining } from "./joining.ts";
import { leadingClaim } from "./leading-claim.ts";
import { SourceMarks } from "./source-marks.ts";
import type { TripleBook } from "./triple-book.ts";

/** How many things of one answer are marked on the canvas. */
export const MOST_HITS = 60;

/** Shows what was chosen. `isNarrow`: whether panels cover the canvas, so that showing a thing puts them away. */
export class Presenter {
  readonly #parts: DeskParts;
  readonly #triples: TripleBook;
  readonly #isNarrow: () => boolean;
  readonly #marks: SourceMarks;

  constructor(parts: DeskParts, triples: TripleBook, isNarrow: () => boolean) {
    this.#parts = parts;
    this.#triples = triples;
    this.#isNarrow = isNarrow;
    this.#marks = new SourceMarks(parts);
  }

  /** Opens a thing: an entity, a name, a claim or a source. What it needs on the canvas joins it. */
  show(id: string): void {
    const { session, view, drawing, announcer, nameOf } = this.#parts;
    const { placed, panel, hidden } = view.get();
    const joins = joining(this.#parts, id);
    const covered = panel === "browse" || (this.#isNarrow() && panel !== null);
    view.set({
      shown: { kind: "thing", id },
      board: null,
      ...(hidden.some((h) => h === id || joins.includes(h))
        ? { hidden: hidden.filter((h) => h !== id && !joins.includes(h)) }
        : {}),
      ...(joins.length > 0 ? { placed: [...placed, ...joins] } : {}),
      ...(covered ? { panel: null } : {}),
    });
    if (session.projection.graph.hasNode(id)) drawing.reveal([id]);
    this.#marks.opened(id);
    announcer.say(`${nameOf(id)}, selected`);
  }

  /** After a link was opened: brings onto the canvas what the card speaks of. */
  settle(): void {
    const { view } = this.#parts;
    const { shown, placed } = view.get();
    if (shown?.kind !== "thing") return;
    this.#marks.opened(shown.id);
    const joins = joining(this.#parts, shown.id);
    if (joins.length > 0) view.set({ placed: [...placed, ...joins] }, "replace");
  }

  /** Opens the claim behind a statement, or the bare statement where there is none. */
  showStatement(triple: Triple): void {
    const lead = leadingClaim(this.#parts.session.claims.onTriple(triple));
    if (lead !== null) this.show(lead.iri);
    else this.#set({ kind: "line", triple: tripleKey(triple) });
  }

  /** Opens what a line on the canvas stands for; `keys` are the keys of the triples behind it. */
  showLine(keys: readonly string[]): void {
    const triples = keys.map((k) => this.#triples.find(k)).filter((t) => t !== null);
    const lead = leadingClaim(triples.flatMap((t) => this.#parts.session.claims.onTriple(t)));
    const first = keys[0];
    if (lead !== null) this.show(lead.iri);
    else if (first !== undefined) this.#set({ kind: "line", triple: first });
  }

  /** Marks things as hits and brings them onto the canvas; the first `MOST_HITS` of them, and these lines between them. */
  showHits(all: readonly string[], lines: readonly string[] = []): void {
    const { view, drawing, announcer } = this.#parts;
    const ids = all.slice(0, MOST_HITS);
    const { placed } = view.get();
    const missing = ids.filter((id) => !drawing.isDrawn(id) && !placed.includes(id));
    if (missing.length > 0) view.set({ placed: [...placed, ...missing] });
    if (this.#isNarrow()) view.set({ panel: null, board: null });
    drawing.mark(ids, lines);
    drawing.reveal(ids);
    announcer.say(`${count(ids.length, "thing")} marked on the canvas`);
  }

  #set(shown: Shown): void {
    this.#parts.view.set({ shown });
  }
}
