/** A dossier at an endpoint as the page knows it: fetches what the reader turns to, and says how that stands. */
import { LABEL_PREDICATES, NAME_PARTS, NAMING_PREDICATES } from "../../model/labels.ts";
import type { DossierEngine, EngineProgress } from "../../query/engine.ts";
import { QueryError } from "../../query/query-error.ts";
import type { RemoteDossier } from "../../query/remote/remote-dossier.ts";
import { RemoteDossierEngine } from "../../query/remote/remote-dossier-engine.ts";
import { Struck } from "../../query/remote/struck.ts";
import { type ClassCount, WorkingSet } from "../../query/remote/working-set.ts";
import { dcterms, skos } from "../../rdf/namespaces.ts";
import { iri, type Quad } from "../../rdf/term.ts";
import type { Session } from "../session/session.ts";
import type { ViewState } from "../view/view-state.ts";
import { FacetDesk } from "./facet-desk.ts";
import type { Refusal } from "./refusal.ts";

export interface RemoteState {
  /** How many fetches are on their way. */
  readonly fetching: number;
  /** Whether it has taken so long that the reader is told. */
  readonly slow: boolean;
  /** Why it is being asked again, and when; or `null`. */
  readonly retry: string | null;
  /** Why the last fetch failed, or `null`. */
  readonly trouble: string | null;
  /** What the endpoint did not take. */
  readonly refusals: readonly Refusal[];
}

/** Words typed are looked up at the endpoint after this many ms. */
const SEARCH_AFTER = 300;
/** A fetch is slow after this many ms. */
const SLOW_AFTER = 3000;
const NAMING = [
  ...new Set([
    ...LABEL_PREDICATES,
    ...NAMING_PREDICATES,
    ...NAME_PARTS.flat(),
    dcterms("identifier").value,
    skos("notation").value,
  ]),
].map((p) => iri(p));

type Fetch = (signal: AbortSignal) => Promise<unknown>;

export class Remote {
  readonly dossier: RemoteDossier;
  readonly set: WorkingSet;
  /** What the endpoint has in all, by facet, and what of it matches. */
  readonly facets: FacetDesk;
  readonly #listeners = new Set<() => void>();
  #session: Session | null = null;
  #early: Quad[] = [];
  readonly #struck = new Struck();
  #state: RemoteState = { fetching: 0, slow: false, retry: null, trouble: null, refusals: [] };
  #again: Fetch | null = null;
  #fetches = new AbortController();
  #slowly: ReturnType<typeof setTimeout> | undefined;
  #typed = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looked = new Set<string>();
  #searching = new AbortController();
  #filters: ViewState["filters"] = {};

  constructor(dossier: RemoteDossier) {
    this.dossier = dossier;
    const { engine, wire, defaultAs } = dossier;
    this.set = new WorkingSet({ engine, wire, defaultAs, naming: NAMING, take: (quads) => this.#take(quads) });
    this.facets = new FacetDesk(dossier, this.set);
  }

  get = (): RemoteState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get session(): Session | null {
    return this.#session;
  }

  /** What has been fetched before there is a session. */
  get early(): readonly Quad[] {
    return this.#early;
  }

  /** From now on what is fetched goes into this session; returns the engine that answers its queries. */
  join(session: Session, onProgress: (progress: EngineProgress) => void): DossierEngine {
    this.#session = session;
    this.#early = [];
    session.workspace.subscribe((commit) => this.#struck.follow(commit));
    this.facets.join(session);
    const whole: WorkingSet["whole"] = (things, signal) => this.set.whole(things, signal);
    return new RemoteDossierEngine(this.dossier, session.workspace, { onProgress, whole });
  }

  /** Fetches what the reader looks at, and the first of what the filters let through. */
  follow({ shown, focus, filters }: Pick<ViewState, "shown" | "focus" | "filters">): void {
    for (const id of [focus, shown?.kind === "thing" ? shown.id : null])
      if (id !== null && this.#canBeFetched(id) && this.set.reach(id) === null)
        void this.#try((signal) => this.set.need(id, signal));
    if (filters === this.#filters) return;
    this.#filters = filters;
    if (this.facets.reach({ choices: filters }) === null) void this.moreMatching();
  }

  /** Fetches more of what the filters let through. */
  async moreMatching(): Promise<void> {
    const query = this.facets.matches({ choices: this.#filters });
    if (query !== null) await this.#try((signal) => this.set.match(query, signal));
  }

  /** Fetches a thing, or more around it. Resolves when that is done or has failed. */
  async more(id: string): Promise<void> {
    if (!this.#canBeFetched(id)) return;
    if (this.set.reach(id) === null || this.set.left(id) > 0) await this.#try((signal) => this.set.fetch(id, signal));
  }

  /** Looks for words at the endpoint, soon, unless more is typed. */
  lookFor(typed: string): void {
    const text = typed.trim().toLowerCase();
    if (text === this.#typed || text.length < 2) return;
    this.#typed = text;
    clearTimeout(this.#timer);
    this.#searching.abort();
    if (this.#looked.has(text)) return;
    const work = new AbortController();
    this.#searching = work;
    this.#timer = setTimeout(() => {
      void this.#try(async (signal) => {
        await this.set.search(text, 30, signal);
        this.#looked.add(text);
      }, work);
    }, SEARCH_AFTER);
  }

  /** How many things of each class the endpoint has. */
  classes(signal?: AbortSignal): Promise<ClassCount[]> {
    return this.set.classes(signal);
  }

  /** Tries again what failed last. */
  tryAgain = async (): Promise<void> => {
    const again = this.#again;
    if (again !== null) await this.#try(again);
  };

  /** Waits no longer for what is being fetched. */
  stop = (): void => {
    const fetches = this.#fetches;
    this.#fetches = new AbortController();
    this.#searching.abort();
    fetches.abort();
  };

  /** The endpoint is in trouble that may pass. */
  retrying(words: string): void {
    this.#set({ retry: words });
  }

  dismiss = (): void => this.#set({ trouble: null });

  refuse(refusal: Refusal): void {
    this.#set({ refusals: [...this.#state.refusals, refusal] });
  }

  settle = (refusal: Refusal): void => this.#set({ refusals: this.#state.refusals.filter((r) => r !== refusal) });

  close(): void {
    clearTimeout(this.#timer);
    this.stop();
    this.facets.stop();
    this.#listeners.clear();
  }

  /** Groups, names drawn as things and the like are not at the endpoint. */
  #canBeFetched(id: string): boolean {
    const graph = this.#session?.projection.graph;
    const isName = graph?.hasNode(id) === true && graph.getNodeAttribute(id, "literal");
    return URL.canParse(id) && !isName && !/\s/.test(id);
  }

  #take(quads: readonly Quad[]): void {
    if (this.#session === null) this.#early.push(...quads);
    else {
      const { host } = this.dossier;
      this.#session.workspace.dispatch({
        label: `fetch from ${host}`,
        origin: "load",
        delta: { added: this.#struck.without(quads), removed: [] },
      });
    }
  }

  /** `own`: what is given up when something else is asked for; other fetches go on until `stop`. */
  async #try(work: Fetch, own: AbortController = this.#fetches): Promise<void> {
    const { signal } = own;
    if (this.#state.fetching === 0) this.#slowly = setTimeout(() => this.#set({ slow: true }), SLOW_AFTER);
    this.#set({ fetching: this.#state.fetching + 1 });
    try {
      await work(signal);
      this.#set({ trouble: null, retry: null });
    } catch (error) {
      if (signal.aborted) return;
      this.#again = work;
      this.#set({ trouble: error instanceof QueryError ? error.sentence : String(error), retry: null });
    } finally {
      const fetching = this.#state.fetching - 1;
      if (fetching === 0) clearTimeout(this.#slowly);
      this.#set({ fetching, ...(fetching === 0 ? { slow: false, retry: null } : {}) });
    }
  }

  #set(patch: Partial<RemoteState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }
}
