/** A place where a dossier's files are: the server that the page comes from, files on this machine, or the downloads folder. */
import type { Quad } from "../../rdf/term.ts";
import type { Delta } from "../../store/delta.ts";
import type { DossierDocument } from "../../store/document.ts";
import type { JournalEntry } from "../../store/journal-entry.ts";
import type { KeptDocument } from "./kept-dossier.ts";

/** A document with changes that its file does not hold. */
export interface UnfiledDocument {
  readonly kept: KeptDocument;
  readonly document: DossierDocument;
  /** What the file lacks. */
  readonly delta: Delta;
  /** All that the file is to hold. */
  quads(): Quad[];
  /** The whole file as text, as the program always writes it. */
  text(): Promise<string>;
  /** The file as it is, given as text, with the changes in it: what they do not touch stays, comments included. */
  changed(text: string): Promise<string>;
}

/** How saving one document went. */
export type Filing =
  | {
      readonly result: "saved";
      readonly path: string;
      readonly etag: string | null;
      readonly print: string | null;
      readonly handle?: FileSystemFileHandle;
      /** What had been changed in the file meanwhile and is to be followed here. */
      readonly merged?: Delta;
      /** The file holds the changes up to this revision of the journal, where those are not all. */
      readonly upTo?: number;
      /** Something was changed in the file meanwhile, and what it was is not known. */
      readonly needsReload?: boolean;
    }
  /** The file holds something that the change cannot be put on; nothing was overwritten. */
  | { readonly result: "conflict"; readonly path: string; readonly sentence: string }
  /** The reader chose not to, or the document was handed over without being its file. */
  | { readonly result: "left"; readonly path: string };

/** The place could not be reached or did not let us; `sentence` says it and what follows from it. */
export class PlaceError extends Error {
  readonly sentence: string;
  /** Whether trying again later may help. */
  readonly isPassing: boolean;
  constructor(sentence: string, isPassing: boolean) {
    super(sentence);
    this.name = "PlaceError";
    this.sentence = sentence;
    this.isPassing = isPassing;
  }
}

export interface FilePlace {
  /** What the button says: "Save to the files". */
  readonly words: string;
  /** Whether changes go there by themselves, soon after they were made. */
  readonly isAutomatic: boolean;
  /** Tells of documents that another program has changed; returns how to stop. Saving them, even without changes, follows it. */
  watch?(onChanged: (path: string) => void): () => void;
  /** Whether it takes each change by itself: one that was taken back must reach it too, since it may have the first. */
  readonly wantsEachChange?: boolean;
  /** What it is called, where it is not files: "vir.example.org". */
  readonly name?: string;
  /**
   * `pending`: the changes that the documents lack, one by one, in order.
   * @throws PlaceError when nothing could be saved.
   */
  save(documents: readonly UnfiledDocument[], pending: readonly JournalEntry[]): Promise<readonly Filing[]>;
}
