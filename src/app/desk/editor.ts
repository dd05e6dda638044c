/** The editor: the changes a reader makes to the dossier, each one commit that can be undone. */
import type { Attestation } from "../../claims/attestation.ts";
import { accept } from "../../edits/accept.ts";
import type { Edit, EditContext } from "../../edits/edit.ts";
import { EditError } from "../../edits/edit-error.ts";
import { settle } from "../../edits/settle.ts";
import { withdraw } from "../../edits/withdraw.ts";
import { getEditorName } from "../storage/editor-name.ts";
import type { DeskParts } from "./desk-parts.ts";

/** Makes changes and says them; a change that cannot be comes back as the sentence that says why, else `null`. */
export class Editor {
  readonly #parts: Pick<DeskParts, "session" | "announcer">;

  constructor(parts: Pick<DeskParts, "session" | "announcer">) {
    this.#parts = parts;
  }

  /** The name that new claims are attributed to; `null` leaves it out. */
  get name(): string | null {
    return getEditorName();
  }

  /** What an edit may read now. */
  context(): EditContext {
    const { workspace, vocabulary, claims } = this.#parts.session;
    return {
      dossier: workspace.dossier,
      vocabulary,
      claims,
      documents: workspace.documents,
      ...(this.name === null ? {} : { editor: this.name }),
      now: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
    };
  }

  /** Works an edit out, dispatches it and says what was done. */
  edit(make: (context: EditContext) => Edit): string | null {
    const { session, announcer } = this.#parts;
    try {
      const { label, delta } = make(this.context());
      session.workspace.dispatch({ label, origin: "edit", delta });
      announcer.say(`Done: ${label}. Undo takes it back.`);
      return null;
    } catch (error) {
      if (error instanceof EditError) return error.sentence;
      throw error;
    }
  }

  accept(claim: Attestation): string | null {
    return this.edit((context) => accept(context, claim.iri));
  }

  withdraw(claim: Attestation): string | null {
    return this.edit((context) => withdraw(context, claim.iri));
  }

  /** Accepts these claims of a question and withdraws the others of `all`. */
  settle(question: string, all: readonly string[], accepted: readonly string[]): string | null {
    return this.edit((context) => settle(context, question, all, accepted));
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
}
