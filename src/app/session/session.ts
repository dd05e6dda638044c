/** A session: one open dossier with everything that is computed from it, kept up with each commit. */
import { Claims } from "../../claims/claims.ts";
import { ClaimClocks } from "../../claims/clocks.ts";
import { SourceCriticism } from "../../claims/source-criticism.ts";
import { FacetIndex } from "../../graph/facets/facet-index.ts";
import { Projection } from "../../graph/projection.ts";
import { SearchIndex } from "../../model/search.ts";
import { Vocabulary } from "../../model/vocabulary.ts";
import { startBrowserWorker } from "../../query/browser/start.ts";
import { EmbeddedEngine } from "../../query/embedded-engine.ts";
import type { DossierEngine, EngineProgress } from "../../query/engine.ts";
import { knownPrefixes } from "../../query/prefixes.ts";
import type { Quad } from "../../rdf/term.ts";
import { documentGraph, namedGraphs } from "../../store/document.ts";
import { type Commit, Workspace } from "../../store/workspace.ts";
import type { Remote } from "../remote/remote.ts";
import type { Keeper } from "../storage/keeper.ts";
import { SavedViews } from "../views/saved-views.ts";
import { preferredLanguages } from "./languages.ts";
import type { ReadFile } from "./parse-client.ts";
import type { SavedQuery } from "./saved-query.ts";
import { askService } from "./service.ts";
import { breathe, inSlices } from "./slices.ts";

/** What a session starts from: files that have been read already. */
export interface SessionParts {
  readonly title: string;
  /** The read-only layers. */
  readonly ontology: readonly Quad[];
  readonly files: readonly ReadFile[];
  readonly queries: readonly SavedQuery[];
  /** Quads of its view files, which are no part of it. */
  readonly views?: readonly Quad[];
  /** Keeps its changes. */
  readonly keeper: Keeper;
  /** The way to the endpoint that holds it, for one of which only a part is here. */
  readonly remote?: Remote;
}

/** How far opening is, in words and from 0 to 1 (`null` = no telling). */
export interface OpenProgress {
  readonly words: string;
  readonly done: number | null;
}

export interface SessionChange {
  readonly commit: Commit;
}

/** Quads dispatched at a time while loading. */
const LOAD_STEP = 1000;

export class Session {
  readonly title: string;
  readonly workspace: Workspace;
  readonly vocabulary: Vocabulary;
  readonly claims: Claims;
  readonly clocks: ClaimClocks;
  readonly criticism: SourceCriticism;
  readonly projection: Projection;
  readonly facets: FacetIndex;
  readonly search: SearchIndex;
  readonly engine: DossierEngine;
  readonly queries: readonly SavedQuery[];
  readonly views: SavedViews;
  /** Keeps every change, and brings it to the files. */
  readonly keeper: Keeper;
  /** The way to the endpoint that holds it; `null` where all of it is here. */
  readonly remote: Remote | null;
  /** The layers, for a session that follows this one. */
  readonly ontology: readonly Quad[];
  readonly #listeners = new Set<(change: SessionChange) => void>();
  readonly #engineListeners = new Set<(progress: EngineProgress) => void>();
  #told: number;

  private constructor(parts: SessionParts, workspace: Workspace) {
    this.title = parts.title;
    this.ontology = parts.ontology;
    this.queries = parts.queries;
    this.keeper = parts.keeper;
    this.views = new SavedViews(parts.title, parts.views ?? []);
    this.workspace = workspace;
    this.#told = workspace.revision;
    this.vocabulary = new Vocabulary(workspace.ontology, workspace.dossier, { languages: preferredLanguages() });
    this.claims = new Claims(workspace.dossier, this.vocabulary);
    this.clocks = new ClaimClocks(workspace.dossier, this.vocabulary, this.claims);
    this.criticism = new SourceCriticism(this.claims);
    this.projection = new Projection(workspace.dossier, this.vocabulary, this.claims);
    this.facets = new FacetIndex(workspace.dossier, this.vocabulary, this.claims, this.clocks);
    this.search = new SearchIndex(workspace.dossier, this.vocabulary);
    const onProgress = (progress: EngineProgress) => {
      for (const listener of [...this.#engineListeners]) listener(progress);
    };
    this.remote = parts.remote ?? null;
    this.engine =
      this.remote?.join(this, onProgress) ??
      new EmbeddedEngine(workspace, startBrowserWorker, { askService, onProgress });
  }

  /** Stores the files and draws up the graph, in slices. */
  static async open(
    parts: SessionParts,
    onProgress: (progress: OpenProgress) => void,
    signal?: AbortSignal,
  ): Promise<Session> {
    const workspace = new Workspace(parts.ontology);
    await load(workspace, parts.files, onProgress, signal);
    parts.keeper.restore(workspace);
    onProgress({ words: "Drawing up the graph", done: null });
    await breathe();
    const session = new Session(parts, workspace);
    await session.projection.build({
      ...(signal === undefined ? {} : { signal }),
      onProgress: (done, total) =>
        onProgress({ words: "Drawing up the graph", done: total === 0 ? null : done / total }),
    });
    workspace.subscribe((commit) => session.#take(commit));
    workspace.subscribeSteps((commit) => session.#tell(commit));
    return session;
  }

  /** Adds files to the open dossier. */
  async add(files: readonly ReadFile[], onProgress: (progress: OpenProgress) => void): Promise<void> {
    await load(this.workspace, files, onProgress);
  }

  /** Prefixes of the dossier's documents, then the well-known ones. */
  get prefixes(): Readonly<Record<string, string>> {
    return knownPrefixes(this.workspace.documents);
  }

  /** Calls `listener` after each step, when everything here has followed it; of a long one only at its end. */
  subscribe = (listener: (change: SessionChange) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes with each step: for `useSyncExternalStore`. */
  revision = (): number => this.#told;

  onEngine(listener: (progress: EngineProgress) => void): () => void {
    this.#engineListeners.add(listener);
    return () => this.#engineListeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    this.keeper.close();
    this.remote?.close();
    await this.engine.close();
  }

  #take(commit: Commit): void {
    this.vocabulary.apply(commit);
    this.claims.apply(commit);
    this.clocks.apply();
    this.criticism.apply();
    this.projection.apply(commit);
    this.facets.apply(commit);
    this.search.apply(commit);
  }

  #tell(commit: Commit): void {
    this.#told = commit.revision;
    for (const listener of [...this.#listeners]) listener({ commit });
  }
}

async function load(
  workspace: Workspace,
  files: readonly ReadFile[],
  onProgress: (progress: OpenProgress) => void,
  signal?: AbortSignal,
): Promise<void> {
  const total = files.reduce((n, f) => n + f.quads.length, 0);
  let before = 0;
  for (const { path, syntax, prefixes, quads, graph = documentGraph(path) } of files) {
    workspace.addDocument({ path, graph, syntax, prefixes, graphs: namedGraphs(quads, graph) });
    await inSlices(
      quads,
      (added) => workspace.dispatch({ label: `open ${path}`, origin: "load", delta: { added, removed: [] } }),
      {
        size: LOAD_STEP,
        ...(signal === undefined ? {} : { signal }),
        onProgress: (done) => onProgress({ words: `Filing ${path}`, done: total === 0 ? 1 : (before + done) / total }),
      },
    );
    before += quads.length;
  }
}
