/** What the exchanges read; a session has all of it. */
import type { Claims } from "../claims/claims.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { QuadSource } from "../store/quad-store.ts";

export interface DossierData {
  readonly dossier: QuadSource;
  readonly vocabulary: Vocabulary;
  readonly claims: Claims;
}
