/** Opens dossiers: the one the manifest names, or files that were dropped or picked. Nothing changes if a file fails. */
import { isViewPath } from "../../exchange/views/view-path.ts";
import { QueryError } from "../../query/query-error.ts";
import type { Endpoint } from "../../query/remote/endpoint.ts";
import type { Quad } from "../../rdf/term.ts";
import { endpointToOpenAgain, rememberEndpoint } from "../remote/open-again.ts";
import type { RemoteToOpen } from "../remote/open-remote.ts";
import { dossierUrl, fetchManifest, type Manifest } from "../session/manifest.ts";
import { ReadError, type ReadFile, readFiles } from "../session/parse-client.ts";
import type { FileToRead, ReadProblem, ReadProgress } from "../session/reading.ts";
import { fetchQueries } from "../session/saved-query.ts";
import { type OpenProgress, Session, type SessionParts } from "../session/session.ts";
import type { Keeper } from "../storage/keeper.ts";
import { openCopies, openLocal, openServed, servedKey } from "../storage/open-keeper.ts";
import { filesKey, keyOfFiles, recall } from "../storage/recall.ts";
import { freePath } from "./free-path.ts";
import { keptInAddress, writeKept } from "./kept-address.ts";
import { titleOf } from "./title-of.ts";

/** What the page has: a dossier perhaps, something on the way perhaps, and what went wrong last. */
export interface OpenState {
  readonly session: Session | null;
  readonly progress: OpenProgress | null;
  readonly problem: ReadProblem | null;
  /** Files that wait for the reader to say whether they replace the dossier or join it. */
  readonly waiting: readonly File[];
  /** A table on its way into the dossier. */
  readonly table: File | null;
  /** Whether the reader is asked which endpoint to open. */
  readonly asksEndpoint: boolean;
}

export class Opener {
  readonly #listeners = new Set<() => void>();
  #state: OpenState = { session: null, progress: null, problem: null, waiting: [], table: null, asksEndpoint: false };

  get = (): OpenState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the local files that the address names, where they are kept here; else the dossier that the page comes with. */
  async openFirst(): Promise<void> {
    await this.#attempt(async () => {
      const manifest = await fetchManifest();
      const served = (path: string): FileToRead => ({ path, body: { url: dossierUrl(path) } });
      const layers = manifest.ontology.length === 0 ? [] : readFiles(manifest.ontology.map(served), () => {});
      if (manifest.endpoint !== null)
        return this.#openAt({ ...throughServer(manifest), queries: await fetchQueries(manifest.queries) }, layers);
      const kept = keptInAddress();
      const local = kept === null ? null : await this.#openKept(filesKey(kept), layers);
      if (local !== null) return local;
      writeKept(null, "replace");
      const again = endpointToOpenAgain();
      if (again !== null) {
        // What cannot be opened now is not tried again and again.
        rememberEndpoint(null);
        const session = await this.#openAt(directly(again), layers);
        rememberEndpoint(again);
        return session;
      }
      const recalled = await recall(servedKey(manifest.title), manifest.title, "served");
      const toRead = [...manifest.documents.map(served), ...copiesToRead(recalled.copies)];
      const [ontology, files, queries, views] = await Promise.all([
        layers,
        toRead.length === 0 ? [] : readFiles(toRead, this.#reading),
        fetchQueries(manifest.queries),
        manifest.views.length === 0 ? [] : readFiles(manifest.views.map(served), () => {}),
      ]);
      const keeper = await openServed(recalled, files, manifest.writable);
      const { title } = manifest;
      return this.#open({ title, ontology: quadsOf(ontology), files, queries, views: quadsOf(views), keeper });
    });
  }

  /** Opens local files from the copies kept in this browser, in place of what is open. */
  async openKept(key: string): Promise<void> {
    await this.#attempt(async () => {
      const session = await this.#openKept(key, this.#state.session?.ontology ?? []);
      if (session === null) throw new Error("These files are not kept in this browser any more.");
      writeKept(session.keeper.key, "push");
      rememberEndpoint(null);
      return session;
    });
  }

  /** Opens a dossier at an endpoint in place of what is open; a reload opens it again where it needs no header. */
  async openEndpoint(endpoint: Endpoint): Promise<void> {
    await this.#attempt(async () => {
      const session = await this.#openAt(directly(endpoint), this.#state.session?.ontology ?? []);
      writeKept(null, "push");
      rememberEndpoint(endpoint);
      return session;
    });
  }

  /** Takes files from a drop or a picker. With a dossier open, asks first what they are to be. */
  async take(all: readonly File[]): Promise<void> {
    const { session } = this.#state;
    const viewFiles = session === null ? [] : all.filter((file) => isViewPath(file.name));
    if (session !== null && viewFiles.length > 0) await this.#takeViews(session, viewFiles);
    const table = session === null ? undefined : all.find(isTable);
    if (table !== undefined) this.#set({ table, problem: null });
    const files = all.filter((file) => !viewFiles.includes(file) && !(session !== null && isTable(file)));
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
      const title = titleOf(read);
      const keeper = await openLocal(await keyOfFiles(files, read), title, files, read);
      const parts = { title, ontology: before?.ontology ?? [], files: read, queries: [], keeper };
      const session = await this.#open(parts);
      writeKept(keeper.key, "push");
      rememberEndpoint(null);
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
      const read = await this.#read(files, taken);
      await session.add(read, this.#progress);
      await session.keeper.join(files, read);
      return session;
    });
  }

  /** Leaves the waiting files alone and puts the last problem away. */
  dismiss = (): void => this.#set({ waiting: [], problem: null });

  /** Asks which endpoint to open, or no longer. */
  askEndpoint = (asksEndpoint: boolean): void => this.#set({ asksEndpoint });

  /** Puts the table away, whether or not it was imported. */
  dismissTable = (): void => this.#set({ table: null });

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

  async #openKept(key: string, layers: Promise<ReadFile[]> | readonly Quad[] | ReadFile[]): Promise<Session | null> {
    const recalled = await recall(key, "", "files");
    if (recalled.copies.size === 0) return null;
    const files = await readFiles(copiesToRead(recalled.copies), this.#reading);
    const read = await layers;
    const keeper = await openCopies(recalled, files);
    return this.#open({ title: recalled.record.title, ontology: quadsOf(read), files, queries: [], keeper });
  }

  async #openAt(to: RemoteToOpen, layers: Promise<ReadFile[]> | readonly Quad[] | ReadFile[]): Promise<Session> {
    const { openRemote } = await import("../remote/open-remote.ts");
    const [parts, ontology] = await Promise.all([openRemote(to, this.#progress), layers]);
    return this.#open({ ...parts, ontology: quadsOf(ontology) });
  }

  /** Opens a session and has its changes kept. */
  async #open(parts: SessionParts & { readonly keeper: Keeper }): Promise<Session> {
    const session = await Session.open(parts, this.#progress);
    parts.keeper.follow(session);
    return session;
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

const isTable = ({ name }: File): boolean => /\.(?:csv|tsv)$/i.test(name);

const copiesToRead = (copies: ReadonlyMap<string, Blob>): FileToRead[] =>
  [...copies].map(([path, body]) => ({ path, body }));

/** The quads of files, or quads as they are. */
const quadsOf = (files: readonly (ReadFile | Quad)[]): Quad[] =>
  files.flatMap((each) => ("quads" in each ? each.quads : [each]));

/** The endpoint that `dossier open` has been given; its server passes on what the page asks. */
const throughServer = ({ endpoint, title }: Manifest): RemoteToOpen => ({
  endpoint: {
    url: new URL("endpoint", document.baseURI).href,
    headers: { "X-Dossier": "endpoint" },
    graphs: endpoint?.graphs ?? [],
    name: endpoint?.name ?? "the endpoint",
  },
  key: endpointKey(endpoint?.url ?? "", endpoint?.graphs ?? []),
  title,
});

const directly = (endpoint: Endpoint): RemoteToOpen => ({
  endpoint,
  key: endpointKey(endpoint.url, endpoint.graphs ?? []),
  title: new URL(endpoint.url).host,
});

const endpointKey = (url: string, graphs: readonly string[]): string =>
  ["endpoint", url, ...[...graphs].sort()].join(" ");

const unexpected = (error: unknown): ReadProblem => ({
  path: "The dossier",
  sentence:
    error instanceof QueryError
      ? error.sentence
      : `${error instanceof Error ? error.message : String(error)}. Load the page again; if it happens again, tell whoever keeps it.`,
});
