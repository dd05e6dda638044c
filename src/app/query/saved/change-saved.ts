/** Saving, renaming and deleting a query where it is kept: in the dossier's folder, else in this browser. */
import { withHeader } from "../../../query/query-header.ts";
import type { QueryTabs } from "../query-tabs.ts";
import type { QueryShelf, ShelvedQuery } from "./query-shelf.ts";
import { type NotSaved, sendQuery } from "./save-to-folder.ts";

/** Sends a query to the folder; see `sendQuery`. */
export type Send = (path: string, text: string | null, was: string | null) => Promise<NotSaved | null>;

export class SavedChanges {
  readonly #shelf: QueryShelf;
  readonly #tabs: QueryTabs;
  readonly #toFolder: boolean;
  readonly #send: Send;

  constructor(shelf: QueryShelf, tabs: QueryTabs, toFolder: boolean, send: Send = sendQuery) {
    this.#shelf = shelf;
    this.#tabs = tabs;
    this.#toFolder = toFolder;
    this.#send = send;
  }

  /** Whether a query can be renamed and deleted: not one of a folder that is only read. */
  canChange = ({ isHere }: ShelvedQuery): boolean => isHere || this.#toFolder;

  /** Saves under a path what is to be there; returns why not, or `null`. */
  async save(path: string, text: string): Promise<string | null> {
    return words(await this.#put(path, text, !this.#toFolder), "Save again to replace it all the same.");
  }

  /** Gives a query another title; its file keeps its name. Open copies follow. Returns why not, or `null`. */
  async rename(query: ShelvedQuery, title: string): Promise<string | null> {
    const text = withHeader(query.text, { ...query.header, title: title.trim() });
    const failed = await this.#put(query.path, text, query.isHere);
    if (failed === null) this.#tabs.replace(query.text, text);
    return words(failed, "The list has it as it is now.");
  }

  /** Takes a query away; returns why not, or `null`. Open copies stay open. */
  async delete({ path, isHere }: ShelvedQuery): Promise<string | null> {
    return words(await this.#put(path, null, isHere), "The list has it as it is now.");
  }

  /** Puts back what was deleted; returns why not, or `null`. */
  async restore({ path, text, isHere }: ShelvedQuery): Promise<string | null> {
    return words(await this.#put(path, text, isHere), "The list has it as it is now.");
  }

  async #put(path: string, text: string | null, isHere: boolean): Promise<NotSaved | null> {
    if (!isHere) {
      const failed = await this.#send(path, text, this.#shelf.filedText(path));
      if (failed === null) this.#shelf.filed(path, text);
      // From now on what the file says is known: doing the same again is meant.
      else if (failed.there !== undefined) this.#shelf.filed(path, failed.there);
      return failed;
    }
    if (text === null) this.#shelf.forget(path);
    else this.#shelf.keep(path, text);
    return null;
  }
}

/** `next`: what to do where the folder has something else than was thought. */
const words = (failed: NotSaved | null, next: string): string | null => {
  if (failed === null) return null;
  const { sentence, there } = failed;
  return typeof there === "string" ? `${sentence} ${next}` : sentence;
};
