/** The text of a dossier as replicas load it, kept so that several of them need not write it out anew. */
import type { Layer, LoadPiece } from "./replica-text.ts";

/** More than this is not kept, in UTF-16 units. */
const MOST = 256 * 1024 * 1024;

interface Kept {
  readonly revision: number;
  readonly pieces: readonly LoadPiece[];
}

export class SharedTexts {
  readonly #kept = new Map<Layer, Kept>();

  /** The pieces of a layer at a revision, if they are kept. */
  of(layer: Layer, revision: number): readonly LoadPiece[] | undefined {
    const kept = this.#kept.get(layer);
    return kept?.revision === revision ? kept.pieces : undefined;
  }

  /** Passes pieces on, and keeps them once all of them have gone by. */
  *keeping(layer: Layer, revision: number, pieces: Iterable<LoadPiece>): Generator<LoadPiece> {
    const all: LoadPiece[] = [];
    let size = 0;
    for (const piece of pieces) {
      size += piece.text.length;
      if (size <= MOST) all.push(piece);
      yield piece;
    }
    if (size <= MOST) this.#kept.set(layer, { revision, pieces: all });
  }
}
