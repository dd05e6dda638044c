/** The marks of a source: while it is open, what it speaks of is marked on the canvas. */
import { termKey } from "../../rdf/term.ts";
import type { DeskParts } from "./desk-parts.ts";

/** Marks what an open source speaks of, and takes its own marks away again; those of others it leaves. */
export class SourceMarks {
  readonly #parts: Pick<DeskParts, "session" | "drawing">;
  #marked = false;

  constructor(parts: Pick<DeskParts, "session" | "drawing">) {
    this.#parts = parts;
  }

  /** To be called with what has been opened: a source or anything else. */
  opened(id: string): void {
    const { session, drawing } = this.#parts;
    const { claims, projection } = session;
    const spokenOf = claims.isClaim(id) || !claims.isSource(id) ? [] : claims.inSource(id).flatMap((a) => a.triples);
    const keys = new Set(spokenOf.flatMap((t) => [termKey(t.subject), termKey(t.object)]));
    const hits = [...keys].filter((k) => projection.graph.hasNode(k));
    if (hits.length > 0) drawing.mark(hits);
    else if (this.#marked) drawing.mark([]);
    this.#marked = hits.length > 0;
  }
}
