/** A folder of documents that can be written: reads its files and saves changes to them, one request after the other. */
import { readFile } from "node:fs/promises";
import { isEmpty } from "../store/delta.ts";
import { quadsText } from "../store/journal-entry.ts";
import { wordsOf } from "./conflict-words.ts";
import { contentHash } from "./content-hash.ts";
import { type FileChange, type FilePlan, planFile } from "./folder-change.ts";
import { fileFor } from "./folder-paths.ts";
import { FolderWords } from "./folder-words.ts";
import { KeptTexts } from "./kept-texts.ts";
import type { DossierFiles } from "./manifest.ts";
import { type Recovered, recoverFolder } from "./recover-folder.ts";
import { ChangedMeanwhile, replaceFiles } from "./replace-files.ts";

/** How saving went. Either every file was saved and `conflicts` is empty, or none was. */
export interface SaveAnswer {
  readonly saved: readonly { readonly path: string; readonly etag: string; readonly reload?: true }[];
  /** What others had changed: for the reader to follow, as N-Quads. */
  readonly merged: readonly {
    readonly path: string;
    readonly etag: string;
    readonly added: string;
    readonly removed: string;
  }[];
  readonly conflicts: readonly { readonly path: string; readonly sentence: string; readonly quads: string }[];
}

export interface FolderOptions {
  readonly folder: string;
  /** The files of the dossier as they are now. */
  readonly collect: () => DossierFiles;
  /** Whether files are written in the ontology's order; reading it takes a moment. Default: yes. */
  readonly ordered?: boolean;
}

/** How often a save is tried again when another program writes between our reading and our writing. */
const TRIES = 5;

export class Folder {
  readonly #options: FolderOptions;
  readonly #kept = new KeptTexts();
  readonly #words: FolderWords | null;
  readonly #known = new Map<string, string>();
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(options: FolderOptions) {
    this.#options = options;
    this.#words = options.ordered === false ? null : new FolderWords(options.collect);
  }

  /** Finishes what a server that was killed has left. To be called before anything is served. */
  recover(): Promise<Recovered> {
    return recoverFolder(this.#options.folder);
  }

  /** The bytes of a document and their hash; they are remembered, for changes that rest on them. `null` = no such file. */
  async read(file: string): Promise<{ readonly bytes: Buffer; readonly hash: string } | null> {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    if (bytes === null) return null;
    const hash = contentHash(bytes);
    this.#kept.keep(hash, bytes.toString());
    this.#known.set(file, hash);
    return { bytes, hash };
  }

  /** The last state of a file that was served or written here. */
  lastHash(file: string): string | undefined {
    return this.#known.get(file);
  }

  /** The words of the dossier are read anew, because others have changed its files. */
  forgetWords(): void {
    this.#words?.forget();
  }

  /**
   * Saves changes to files, all of them or none. Two saves at once happen one after the other.
   * @throws PathError, UnwritableError, or the file system's error; nothing has been saved then.
   */
  save(changes: readonly FileChange[]): Promise<SaveAnswer> {
    if (this.#isClosed) return Promise.reject(new Error("The server is ending."));
    const done = this.#queue.then(() => this.#save(changes));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** Lets what is being saved finish, and takes no more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#queue;
  }

  async #save(changes: readonly FileChange[]): Promise<SaveAnswer> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#try(changes);
      } catch (error) {
        this.#words?.forget();
        if (!(error instanceof ChangedMeanwhile) || tries === TRIES) throw error;
      }
    }
  }

  async #try(changes: readonly FileChange[]): Promise<SaveAnswer> {
    const { folder, collect } = this.#options;
    const files = collect();
    const vocabulary = await this.#words?.vocabulary();
    const plans: FilePlan[] = [];
    for (const change of changes) {
      const file = fileFor(change.path, folder, files);
      const text = await this.#text(file, change.path);
      plans.push(
        await planFile(
          change,
          { file, text },
          {
            kept: this.#kept,
            ...(vocabulary === undefined
              ? {}
              : {
                  order: vocabulary.writeOrder(),
                  isFunctional: (predicate) => vocabulary.relation(predicate).functional,
                  follow: async (delta) => this.#words?.apply(delta),
                }),
          },
        ),
      );
    }
    const refused = plans.some(({ refusal, conflicts }) => refusal !== undefined || conflicts.length > 0);
    if (refused) this.#words?.forget();
    else {
      const changed = plans.filter(({ text, was }) => was === null || contentHash(text) !== was);
      await replaceFiles(changed, folder);
      for (const { file, text } of plans) {
        this.#kept.keep(contentHash(text), text);
        this.#known.set(file, contentHash(text));
      }
    }
    return {
      saved: refused
        ? []
        : plans.map(({ change, mark, meanwhile }) => ({
            path: change.path,
            etag: mark,
            ...(meanwhile === null ? { reload: true as const } : {}),
          })),
      merged: plans.flatMap(({ change, mark, meanwhile }) =>
        meanwhile === null || refused || isEmpty(meanwhile)
          ? []
          : [
              {
                path: change.path,
                etag: mark,
                added: quadsText(meanwhile.added),
                removed: quadsText(meanwhile.removed),
              },
            ],
      ),
      conflicts: plans.flatMap((plan) => conflictText(plan, (iri) => wordsOf(iri, vocabulary))),
    };
  }

  /** What a file says. A file that is not in UTF-8 is not written, because it could not be kept as it is. */
  async #text(file: string, path: string): Promise<string | null> {
    const found = await this.read(file);
    if (found === null) return null;
    const text = found.bytes.toString();
    if (!Buffer.from(text).equals(found.bytes)) throw new NotText(path);
    return text;
  }
}

/** A file that is not in UTF-8. */
export class NotText extends Error {
  readonly sentence: string;
  constructor(path: string) {
    super(path);
    this.sentence = `${path} is not in UTF-8, so it is not written. Save it as UTF-8 with an editor first.`;
  }
}

function conflictText({ change, refusal, conflicts }: FilePlan, words: (iri: string) => string) {
  const { path } = change;
  if (refusal !== undefined) return [{ path, sentence: refusal, quads: "" }];
  const [first] = conflicts;
  if (first === undefined) return [];
  const about = `“${words(first.subject)}”, “${words(first.predicate)}”`;
  const more =
    conflicts.length > 1 ? `, and in ${conflicts.length - 1} more ${conflicts.length > 2 ? "places" : "place"}` : "";
  return [
    {
      path,
      sentence: `${path} has been changed on the disk in the same place: ${about}${more}. Nothing was overwritten.`,
      quads: quadsText(conflicts.flatMap(({ theirs }) => theirs)),
    },
  ];
}
