/** The editor: the changes a reader makes to the dossier, each one commit that can be undone. */
import type { Attestation } from "../../claims/attestation.ts";
import { accept } from "../../edits/accept.ts";
import { EditError } from "../../edits/edit-error.ts";
import { settle, settleLabel } from "../../edits/settle.ts";
import { withdraw } from "../../edits/withdraw.ts";
import type { Delta } from "../../store/delta.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import type { DeskParts } from "./desk-parts.ts";

/** Makes changes and says them; a change that cannot be comes back as the sentence that says why, else `null`. */
export class Editor {
  readonly #parts: Pick<DeskParts, "session" | "announcer">;

  constructor(parts: Pick<DeskParts, "session" | "announcer">) {
    this.#parts = parts;
  }

  accept(claim: Attestation): string | null {
    return this.#edit(`accept claim ${claim.identifier}`, (dossier) => accept(dossier, claim.iri));
  }

  withdraw(claim: Attestation): string | null {
    return this.#edit(`withdraw claim ${claim.identifier}`, (dossier) => withdraw(dossier, claim.iri));
  }

  /** Accepts these claims of a question and withdraws the others of `all`. */
  settle(question: string, all: readonly string[], accepted: readonly string[]): string | null {
    return this.#edit(settleLabel(question), (dossier) => settle(dossier, all, accepted));
  }

  /** Takes the last change back. */
  undo(): void {
    const { session, announcer } = this.#parts;
    const commit = session.workspace.undo();
    if (commit !== null) announcer.say(`Undone: ${commit.label}`);
  }

  /** Makes the change taken back last again. */
  redo(): void {
    const { session, announcer } = this.#parts;
    const commit = session.workspace.redo();
    if (commit !== null) announcer.say(`Done again: ${commit.label}`);
  }

  #edit(label: string, make: (dossier: QuadSource) => Delta): string | null {
    const { session, announcer } = this.#parts;
    const { workspace } = session;
    try {
      workspace.dispatch({ label, origin: "edit", delta: make(workspace.dossier) });
      announcer.say(`Done: ${label}. Undo takes it back.`);
      return null;
    } catch (error) {
      if (error instanceof EditError) return error.sentence;
      throw error;
    }
  }
}
