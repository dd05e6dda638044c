/** The editor: the changes a reader makes to the dossier, each one commit that can be undone. */
import type { Attestation } from "../../claims/attestation.ts";
import { accept } from "../../edits/accept.ts";
import type { Edit, EditContext } from "../../edits/edit.ts";
import { EditError } from "../../edits/edit-error.ts";
import { settle } from "../../edits/settle.ts";
import { withdraw } from "../../edits/withdraw.ts";
import { LONG } from "../session/long-change.ts";
import { getEditorName } from "../storage/editor-name.ts";
import { capital } from "../words/counts.ts";
import type { DeskParts } from "./desk-parts.ts";
import { LongWork } from "./long-work.ts";

/** Makes changes and says them; a change that cannot be comes back as the sentence that says why, else `null`. */
export class Editor {
  /** What takes its time, and how far it is. */
  readonly long = new LongWork();
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
      const { open } = session.workspace;
      if (open !== null) return `“${open.label}” is still going on. Wait for it, or stop it.`;
      const { label, delta } = make(this.context());
      const say = () => announcer.say(`Done: ${label}. Undo takes it back.`);
      if (delta.added.length + delta.removed.length > LONG) {
        const step = session.workspace.begin({ label, origin: "edit", delta });
        void this.long.make(capital(label), step).then((commit) => commit !== null && say());
        return null;
      }
      session.workspace.dispatch({ label, origin: "edit", delta });
      say();
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

  /** Takes the last change back; at once, unless it is a large one. Resolves with `false` where there is none. */
  async undo(): Promise<boolean> {
    const { session, announcer } = this.#parts;
    const step = session.workspace.beginUndo();
    const commit = step && (await this.long.make(`Taking back: ${step.label}`, step));
    if (commit !== null) announcer.say(`Undone: ${commit.label}`);
    return commit !== null;
  }

  /** Makes the change taken back last again, in the same way. */
  async redo(): Promise<boolean> {
    const { session, announcer } = this.#parts;
    const step = session.workspace.beginRedo();
    const commit = step && (await this.long.make(`Bringing back: ${step.label}`, step));
    if (commit !== null) announcer.say(`Done again: ${commit.label}`);
    return commit !== null;
  }
}
