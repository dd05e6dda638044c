/** Opens dossiers: the one the manifest names, or files that were dropped or picked. Nothing changes if a file fails. */
import { isViewPath } from "../../exchange/views/view-path.ts";
import { dossierUrl, fetchManifest } from "../session/manifest.ts";
import { ReadError, type ReadFile, readFiles } from "../session/parse-client.ts";
import type { FileToRead, ReadProblem, ReadProgress } from "../session/reading.ts";
import { fetchQueries } from "../session/saved-query.ts";
import { type OpenProgress, Session } from "../session/session.ts";
import { browserAddress } from "../view/view-store.ts";
import { freePath } from "./free-path.ts";
import { titleOf } from "./title-of.ts";

/** What the page has: a dossier perhaps, something on the way perhaps, and what went wrong last. */
export interface OpenState {
  readonly session: Session | null;
  readonly progress: OpenProgress | null;
  readonly problem: ReadProblem | null;
  /** Files that wait for the reader to say whether they replace the dossier or join it. */
  readonly waiting: readonly File[];
}

export class Opener {
  readonly #listeners = new Set<() => void>();
  #state: OpenState = { session: null, progress: null, problem: null, waiting: [] };

  get = (): OpenState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the dossier that the page comes with. */
  async openFirst(): Promise<void> {
    await this.#attempt(async () => {
      const manifest = await fetchManifest();
      const served = (path: string): FileToRead => ({ path, body: { url: dossierUrl(path) } });
      const [layers, files, queries, views] = await Promise.all([
        manifest.ontology.length === 0 ? [] : readFiles(manifest.ontology.map(served), () => {}),
        manifest.documents.length === 0 ? [] : readFiles(manifest.documents.map(served), this.#reading),
        fetchQueries(manifest.queries),
        manifest.views.length === 0 ? [] : readFiles(manifest.views.map(served), () => {}),
      ]);
      const ontology = layers.flatMap((f) => f.quads);
      const parts = { title: manifest.title, ontology, files, queries, views: views.flatMap((f) => f.quads) };
      return Session.open(parts, this.#progress);
    });
  }

  /** Takes files from a drop or a picker. With a dossier open, asks first what they are to be. */
  async take(all: readonly File[]): Promise<void> {
    const { session } = this.#state;
    const viewFiles = session === null ? [] : all.filter((file) => isViewPath(file.name));
    if (session !== null && viewFiles.length > 0) await this.#takeViews(session, viewFiles);
    const files = all.filter((file) => !viewFiles.includes(file));
    if (files.length === 0) return;
    if (session === null || session.workspace.dossier.size === 0) await this.replace(files);
    else this.#set({ waiting: files, problem: null });
  }

  /** Closes the open dossier and opens these files in its place. */
  async replace(files: readonly File[]): Promise<void> {
    this.#set({ waiting: [] });
    await this.#attempt(async () => {
      const before = this.#state.session;
      const read = await this.#read(files, []);
      const parts = { title: titleOf(read), ontology: before?.ontology ?? [], files: read, queries: [] };
      const session = await Session.open(parts, this.#progress);
      browserAddress.write("#/", "push");
      return session;
    });
  }

  /** Adds these files to the open dossier. */
  async add(files: readonly File[]): Promise<void> {
    this.#set({ waiting: [] });
    const { session } = this.#state;
    if (session === null) return this.replace(files);
    await this.#attempt(async () => {
      const taken = session.workspace.documents.map((d) => d.path);
      await session.add(await this.#read(files, taken), this.#progress);
      return session;
    });
  }

  /** Leaves the waiting files alone and puts the last problem away. */
  dismiss = (): void => this.#set({ waiting: [], problem: null });

  /** View files stand beside the data: nothing of them is added to the dossier. */
  async #takeViews(session: Session, files: readonly File[]): Promise<void> {
    try {
      const read = await readFiles(
        files.map((file): FileToRead => ({ path: file.name, body: file })),
        () => {},
      );
      const found = session.views.take(read.flatMap((f) => f.quads));
      if (found > 0) return;
      const sentence = "There are no saved views in this file. Nothing has changed.";
      this.#set({ problem: { path: files[0]?.name ?? "", sentence } });
    } catch (error) {
      this.#set({ problem: error instanceof ReadError ? error.problem : unexpected(error) });
    }
  }

  async #attempt(work: () => Promise<Session>): Promise<void> {
    const before = this.#state.session;
    this.#set({ progress: { words: "Opening", done: null }, problem: null });
    try {
      const session = await work();
      this.#set({ session, progress: null });
      if (before !== null && before !== session) await before.close();
    } catch (error) {
      const problem = error instanceof ReadError ? error.problem : unexpected(error);
      this.#set({ progress: null, problem });
    }
  }

  #read(files: readonly File[], taken: readonly string[]): Promise<ReadFile[]> {
    const used = [...taken];
    const toRead = files.map((file): FileToRead => {
      const path = freePath(file.webkitRelativePath || file.name, used);
      used.push(path);
      return { path, body: file };
    });
    return readFiles(toRead, this.#reading);
  }

  #reading = ({ path, file, files, done, total }: ReadProgress): void => {
    const share = total === 0 ? 0 : Math.min(1, done / total);
    this.#progress({ words: `Reading ${path}`, done: (file + share) / files });
  };

  #progress = (progress: OpenProgress): void => this.#set({ progress });

  #set(patch: Partial<OpenState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }
}

const unexpected = (error: unknown): ReadProblem => ({
  path: "The dossier",
  sentence: `${error instanceof Error ? error.message : String(error)}. Load the page again; if it happens again, tell whoever keeps it.`,
});
