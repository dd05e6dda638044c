/** An endpoint as the place where a dossier is saved: each change is one request, in the order in which they were made. */
import { QueryError } from "../../query/query-error.ts";
import { EndpointError } from "../../query/remote/endpoint-error.ts";
import { compose, EMPTY_DELTA, invert } from "../../store/delta.ts";
import { deltaOf, type JournalEntry } from "../../store/journal-entry.ts";
import { type FilePlace, type Filing, PlaceError, type UnfiledDocument } from "../storage/file-place.ts";
import type { Remote } from "./remote.ts";

/** What stands for the version of a part that is read anew each time. */
export const AT_ENDPOINT = "endpoint";

export class RemotePlace implements FilePlace {
  readonly name: string;
  readonly words: string;
  readonly isAutomatic = true;
  readonly wantsEachChange = true;
  readonly #remote: Remote;

  constructor(remote: Remote) {
    this.#remote = remote;
    this.name = remote.dossier.host;
    this.words = `Send to ${this.name} now`;
  }

  async save(documents: readonly UnfiledDocument[], pending: readonly JournalEntry[]): Promise<Filing[]> {
    const { session, dossier } = this.#remote;
    if (session === null) throw new PlaceError("The dossier is still being opened.", true);
    const deltas = pending.map(deltaOf);
    for (const [i, delta] of deltas.entries()) {
      try {
        await dossier.send(delta, session.workspace.dossier, deltas.slice(i + 1));
      } catch (error) {
        // No answer in time: what was sent may be sent twice without harm.
        const isLate = error instanceof QueryError && error.code === "timeout";
        if (!(error instanceof EndpointError) && !isLate) throw error;
        if (error instanceof EndpointError && !error.transient) {
          this.#takeBack(pending.slice(i), error.sentence);
          return filed(documents);
        }
        const before = pending[i - 1]?.revision;
        if (before !== undefined) this.#remote.facets.soon();
        if (before !== undefined) return filed(documents, before);
        throw new PlaceError(`${error.sentence} Your changes are kept in this browser and are sent again.`, true);
      }
    }
    this.#remote.facets.soon();
    return filed(documents);
  }

  /** Undoes what was refused; what was made after it may rest on it, and goes too. */
  #takeBack(refused: readonly JournalEntry[], reason: string): void {
    const { session } = this.#remote;
    if (session === null) return;
    const delta = refused.map(deltaOf).reduce(compose, EMPTY_DELTA);
    const labels = refused.map((entry) => entry.label);
    session.workspace.dispatch({ label: `not stored: ${labels[0] ?? ""}`, origin: "sync", delta: invert(delta) });
    const ids = new Set(refused.flatMap(({ id, of }) => (of === undefined ? [id] : [id, of])));
    const { done, undone } = session.keeper.stacks;
    session.workspace.restoreHistory({
      done: done.filter((step) => !ids.has(step.id)),
      undone: undone.filter((step) => !ids.has(step.id)),
    });
    this.#remote.refuse({ reason, labels, delta });
  }
}

const filed = (documents: readonly UnfiledDocument[], upTo?: number): Filing[] =>
  documents.map(({ kept: { path } }) => ({
    ...{ result: "saved", path, etag: null, print: AT_ENDPOINT },
    ...(upTo === undefined ? {} : { upTo }),
  }));
