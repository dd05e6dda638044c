/** An edit: what someone wants changed, worked out as a named delta; nothing has changed until it is dispatched. */
import type { Claims } from "../claims/claims.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { Delta } from "../store/delta.ts";
import type { DossierDocument } from "../store/document.ts";
import type { QuadSource } from "../store/quad-store.ts";

/** What an edit may read. */
export interface EditContext {
  readonly dossier: QuadSource;
  readonly vocabulary: Vocabulary;
  readonly claims: Claims;
  readonly documents: readonly DossierDocument[];
  /** Who makes the change, if they gave a name; recorded on claims. */
  readonly editor?: string;
  /** The moment of the change: `2026-11-24T14:07:00Z`. */
  readonly now?: string;
}

export interface Edit {
  /** What it is called in the history, after "Undo:": "accept claim DE13". */
  readonly label: string;
  readonly delta: Delta;
  /** The thing or claim that it made, to be shown next. */
  readonly made?: string;
}
