/** The dossier that the endpoint answers from: a workspace that follows the files, and saves to them before it changes. */
import { randomBytes } from "node:crypto";
import { stat } from "node:fs/promises";
import { defaultGraph, type GraphName, quadKey } from "../rdf/term.ts";
import { type Delta, isEmpty } from "../store/delta.ts";
import { documentGraph, namedGraphs } from "../store/document.ts";
import { readQuads } from "../store/journal-entry.ts";
import { type Commit, Workspace } from "../store/workspace.ts";
import { contentHash } from "./content-hash.ts";
import { deltaFiles } from "./delta-files.ts";
import type { Folder, SaveAnswer } from "./folder.ts";
import type { DossierFiles } from "./manifest.ts";
import { readDocument, readLayers } from "./read-document.ts";
import { Refusal } from "./refusal.ts";

export interface ServedOptions {
  readonly collect: () => DossierFiles;
  /** Where changes are saved; without it the dossier can only be read. */
  readonly folder?: Folder | undefined;
  /** The name of the folder: paths of new documents begin with it. */
  readonly name: string;
  /** Told of each document that was saved. */
  readonly onSaved?: ((path: string, etag: string) => void) | undefined;
  /** Told of files that cannot be read. */
  readonly onProblem?: (sentence: string) => void;
}

/** A file as it was last read or saved. `stamp` changes whenever the file may have. */
interface Known {
  hash: string;
  mark: string;
  stamp: string;
}

/** How long what the files say is taken to hold, in ms. */
const FRESH = 200;
/** A mark begins with the hash of the bytes. */
const HASH = contentHash("").length;

export class ServedDossier {
  readonly workspace: Workspace;
  readonly #options: ServedOptions;
  readonly #known = new Map<string, Known>();
  readonly #revisions = new Map<string, number>();
  readonly #empty = new Set<string>();
  readonly #boot = randomBytes(6).toString("base64url");
  #files: DossierFiles["files"] = new Map();
  #looked = Number.NEGATIVE_INFINITY;
  /** Reading and saving take turns; a change that is being worked out does not hold up reading. */
  #queue: Promise<unknown> = Promise.resolve();
  #changes: Promise<unknown> = Promise.resolve();

  private constructor(options: ServedOptions, workspace: Workspace) {
    this.#options = options;
    this.workspace = workspace;
    workspace.subscribe((commit) => this.#note(commit));
  }

  /** Reads the layers and every document. @throws RdfSyntaxError or the file system's error for a layer. */
  static async open(options: ServedOptions): Promise<ServedDossier> {
    const dossier = new ServedDossier(options, new Workspace(await readLayers(options.collect())));
    await dossier.refresh();
    return dossier;
  }

  /** Takes in what other programs have changed in the files. */
  refresh(): Promise<void> {
    const fresh = performance.now() - this.#looked < FRESH && !this.#isBehind();
    return fresh ? Promise.resolve() : this.#inTurn(() => this.#look());
  }

  /**
   * Works out a change, saves it to the files and makes it, in this order; changes happen one after the other.
   * @throws Refusal 409 where the files have been changed in the same place; what `work` and saving throw. Nothing has
   * changed then.
   */
  change<T>(label: string, work: () => Promise<{ readonly delta: Delta; readonly result: T }>): Promise<T> {
    const done = this.#changes.then(async () => {
      await this.#inTurn(() => this.#look());
      const { delta, result } = await work();
      if (!isEmpty(delta)) await this.#inTurn(() => this.#save(label, delta));
      return result;
    });
    this.#changes = done.catch(() => {});
    return done;
  }

  /** Whether a graph is there; `null` is the default graph. A graph that was put without statements is there too. */
  hasGraph(graph: GraphName | null): boolean {
    if (graph === null) return true;
    return this.workspace.dossier.count(null, null, null, graph) > 0 || this.#empty.has(graph.value);
  }

  /** Remembers, while the server runs, that a graph without statements is there or is not. */
  declareGraph(graph: GraphName, isThere: boolean): void {
    if (isThere) this.#empty.add(graph.value);
    else this.#empty.delete(graph.value);
  }

  /** A word that changes with each change to a graph (`null`: to any). */
  stateOf(graph: GraphName | null): string {
    const revision = graph === null ? this.workspace.revision : (this.#revisions.get(graph.value) ?? 0);
    return `${this.#boot}-${revision.toString(36)}`;
  }

  /** The path for a document that is not there yet. */
  freePath(stem: string, extension: string): string {
    for (let n = 1; ; n += 1) {
      const path = `${this.#options.name}/${stem}${n === 1 ? "" : `-${n}`}.${extension}`;
      const { manifest, files } = this.#options.collect();
      if (!files.has(path) && !manifest.documents.includes(path)) return path;
    }
  }

  /** The path of a document, given with or without the name of the folder. */
  documentPath(given: string): string {
    const { name, collect } = this.#options;
    const below = `${name}/${given}`;
    const { documents } = collect().manifest;
    return documents.includes(given) || (given.startsWith(`${name}/`) && !documents.includes(below)) ? given : below;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => {});
    return done;
  }

  /** Whether the workbench has saved since the files were read. */
  #isBehind(): boolean {
    const { folder } = this.#options;
    if (folder === undefined) return false;
    return [...this.#known].some(([path, { hash }]) => {
      const last = folder.lastHash(this.#files.get(path) ?? "");
      return last !== undefined && last !== hash;
    });
  }

  async #look(): Promise<void> {
    const { collect, folder, onProblem } = this.#options;
    const { manifest, files } = collect();
    this.#files = files;
    for (const path of manifest.documents) {
      const file = files.get(path);
      if (file === undefined) continue;
      const stamp = await stampOf(file);
      const known = this.#known.get(path);
      const saved = folder?.lastHash(file);
      if (known?.stamp === stamp && (saved === undefined || saved === known.hash)) continue;
      try {
        if (known === undefined || folder === undefined || !(await this.#follow(path, known, folder)))
          await this.#read(path, file, stamp);
        else known.stamp = stamp;
      } catch (error) {
        onProblem?.(`${path}: ${error instanceof Error ? error.message : String(error)}`);
        if (known !== undefined) known.stamp = stamp;
        else this.#known.set(path, { hash: "", mark: "", stamp });
      }
    }
    for (const path of this.#known.keys()) if (!manifest.documents.includes(path)) this.#forget(path);
    this.#looked = performance.now();
  }

  /** Reads a document whole, in place of what was known of it. */
  async #read(path: string, file: string, stamp: string): Promise<void> {
    const { folder } = this.#options;
    const { document, quads, hash } = await readDocument(path, file, folder);
    const before = this.#quadsOf(path);
    const old = new Set(before.map(quadKey));
    const fresh = new Set(quads.map(quadKey));
    this.workspace.addDocument(document);
    this.#known.set(path, { hash, mark: hash, stamp });
    if (quads.length === 0) this.#empty.add(document.graph.value);
    this.workspace.dispatch({
      label: `read ${path}`,
      origin: before.length === 0 ? "load" : "sync",
      delta: {
        added: quads.filter((q) => !old.has(quadKey(q))),
        removed: before.filter((q) => !fresh.has(quadKey(q))),
      },
    });
  }

  #quadsOf(path: string) {
    const document = this.workspace.documents.find((each) => each.path === path);
    if (document === undefined) return [];
    return [document.graph, ...(document.graphs ?? [])].flatMap((graph) => [
      ...this.workspace.dossier.match(null, null, null, graph),
    ]);
  }

  #forget(path: string): void {
    this.#known.delete(path);
    this.#empty.delete(documentGraph(path).value);
    const removed = this.#quadsOf(path);
    this.workspace.dispatch({ label: `${path} is gone`, origin: "sync", delta: { added: [], removed } });
  }

  /** Learns what has changed in a file under the names that its nodes have here; `false` where it must be read anew. */
  async #follow(path: string, known: Known, folder: Folder): Promise<boolean> {
    if (known.mark === "") return false;
    const answer = await folder.save([{ path, base: known.mark, added: [], removed: [] }]);
    if (answer.saved.some(({ reload }) => reload === true)) return false;
    const [conflict] = answer.conflicts;
    if (conflict !== undefined) throw new Error(conflict.sentence);
    await this.#take(answer);
    return true;
  }

  async #save(label: string, delta: Delta): Promise<void> {
    const { folder, name } = this.#options;
    if (folder === undefined) throw new Refusal(403, "This dossier can only be read here.");
    const { changes, effective } = deltaFiles(delta, this.workspace, name);
    const answer = await folder.save(
      changes.map((change) => ({ ...change, base: this.#known.get(change.path)?.mark ?? null })),
    );
    const [conflict] = answer.conflicts;
    if (conflict !== undefined) throw new Refusal(409, conflict.sentence);
    for (const { path, added, prefixes } of changes) {
      const graph = documentGraph(path);
      const old = this.workspace.documents.find((each) => each.path === path);
      const graphs = namedGraphs(added, graph).filter((each) => !each.equals(defaultGraph));
      const syntax = path.endsWith(".trig") ? "trig" : "turtle";
      this.workspace.addDocument({
        ...(old ?? { path, graph, syntax, prefixes: prefixes ?? {} }),
        graphs: unique([...(old?.graphs ?? []), ...graphs]),
      });
    }
    this.workspace.dispatch({ label, origin: "query", delta: effective });
    await this.#take(answer);
    for (const { path, etag } of answer.saved) this.#options.onSaved?.(path, etag.slice(0, HASH));
  }

  /** Notes what the files are now, and makes the changes of others that were met on the way. */
  async #take({ saved, merged }: SaveAnswer): Promise<void> {
    for (const { path, added, removed } of merged)
      this.workspace.dispatch({
        label: `${path} was changed`,
        origin: "sync",
        delta: { added: readQuads(added), removed: readQuads(removed) },
      });
    const { files } = this.#options.collect();
    for (const { path, etag } of saved) {
      const file = files.get(path);
      this.#known.set(path, {
        hash: etag.slice(0, HASH),
        mark: etag,
        stamp: file === undefined ? "" : await stampOf(file),
      });
    }
  }

  #note({ delta, revision }: Commit): void {
    for (const { graph } of [...delta.added, ...delta.removed]) this.#revisions.set(graph.value, revision);
  }
}

const stampOf = async (file: string): Promise<string> => {
  const { size, mtimeMs, ino } = await stat(file);
  return `${size} ${mtimeMs} ${ino}`;
};

const unique = (graphs: readonly GraphName[]): GraphName[] => [...new Map(graphs.map((g) => [g.value, g])).values()];
