/** The filters at work: what they leave out of the drawing, what is out of view, and what falls with the sources set aside. */
import type { Attestation } from "../../claims/attestation.ts";
import type { Remainder } from "../../claims/source-criticism.ts";
import type { FacetResult } from "../../graph/facets/facet-index.ts";
import { type FacetName, type FacetState, isActive, NO_FACETS, withoutFacet } from "../../graph/facets/state.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import { dateOfDay } from "../../model/date-span.ts";
import type { Group } from "../canvas/attention.ts";
import { NOTHING, type Sieve } from "../graph-pane/sieve.ts";
import type { Session } from "../session/session.ts";
import type { ViewStore } from "../view/view-store.ts";
import { ClaimBook, type OwnFacet, type Wanted, wants } from "./claim-book.ts";

/** What the filters read of a session. */
export type FilterSession = Pick<Session, "workspace" | "claims" | "projection" | "criticism" | "facets">;

export class Filters implements Sieve {
  readonly #session: FilterSession;
  readonly #view: Pick<ViewStore, "get">;
  readonly #listeners = new Set<() => void>();
  #results = new Map<string, FacetResult>();
  #book: ClaimBook | null = null;
  #revision = -1;
  #work: AbortController | null = null;

  constructor(session: FilterSession, view: Pick<ViewStore, "get">) {
    this.#session = session;
    this.#view = view;
  }

  /** Whether there are counts to show: the index is ready. For `useSyncExternalStore`, with `subscribe`. */
  ready = (): boolean => this.#session.facets.built;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Draws up the index, in slices, and tells when it is ready; to be called at the start and after each change. */
  async prepare(): Promise<void> {
    this.#work?.abort();
    if (!this.#session.facets.built) {
      const work = new AbortController();
      this.#work = work;
      try {
        await this.#session.facets.build({ signal: work.signal });
      } catch (error) {
        if (work.signal.aborted) return;
        throw error;
      }
    }
    // The book takes a moment in a large dossier: not while the page is being drawn.
    await new Promise((resolve) => setTimeout(resolve));
    this.#claimBook();
    for (const listener of [...this.#listeners]) listener();
  }

  stop(): void {
    this.#work?.abort();
  }

  /** What is asked of the facets. Dates join on the clock that says when things happened; the index knows no other. */
  state(): FacetState {
    const { filters, span, clock } = this.#view.get();
    const dates = span === null || clock !== "happened" ? null : { from: dateOfDay(span.from), to: dateOfDay(span.to) };
    return { choices: filters, dates };
  }

  /** Whether any facet is active; the dates are a facet of their own and are dimmed by the timeline. */
  isActive(): boolean {
    return isActive({ choices: this.#view.get().filters, dates: null });
  }

  /** Whether anything at all is filtered, out of view or set aside. */
  isAnyOn(): boolean {
    const { span, hidden, aside } = this.#view.get();
    return this.isActive() || span !== null || hidden.length > 0 || aside.length > 0;
  }

  /** Whether a state leaves anything out. */
  narrows = (state: FacetState): boolean => isActive(state);

  /** The statements that pass, and the counts of every value; without the claims that have fallen, unless asked. */
  result(state: FacetState = this.state(), aside: readonly string[] = this.#view.get().aside): FacetResult {
    this.#freshen();
    const key = JSON.stringify([state, aside]);
    let result = this.#results.get(key);
    if (result === undefined) {
      const { fallen, fallenKeys } = this.#session.criticism.without(aside);
      result = this.#session.facets.filter(state, { claims: fallen, statements: fallenKeys });
      if (this.#results.size > 8) this.#results.clear();
      this.#results.set(key, result);
    }
    return result;
  }

  /**
   * How many claims each value of a facet has under the other facets. A source keeps its number when it is set aside:
   * it says what ticking it again would bring.
   */
  claimCounts(facet: OwnFacet): Map<string, number> {
    const others = withoutFacet(this.state(), facet);
    return this.#claimBook().counts(facet, this.#wanted(others, facet !== "certainty"));
  }

  /** The claims that a state lets through, one attestation of each. */
  claims(state: FacetState): Attestation[] {
    return this.#claimBook().claims(this.#wanted(state, false));
  }

  #wanted(state: FacetState, all: boolean): Wanted {
    const result = this.result(state, all ? [] : undefined);
    return {
      passes: (key) => result.passes(key),
      choices: state.choices,
      gone: all ? new Set() : this.remainder().attestations,
    };
  }

  #claimBook(): ClaimBook {
    this.#freshen();
    this.#book ??= new ClaimBook(this.#session.claims);
    return this.#book;
  }

  #freshen(): void {
    const { revision } = this.#session.workspace;
    if (this.#revision === revision) return;
    this.#revision = revision;
    this.#results = new Map();
    this.#book = null;
  }

  /** Whether a value of a facet is wanted. */
  wants(facet: FacetName, value: string): boolean {
    const choice = this.#view.get().filters[facet];
    return choice === undefined || wants(choice, value);
  }

  /** Whether a thing passes: its kind is wanted, and something that passes is said of it, or nothing at all. */
  keeps(id: string): boolean {
    const { graph } = this.#session.projection;
    if (!this.isActive() || !this.ready() || !graph.hasNode(id)) return true;
    const { kind, cls } = graph.getNodeAttributes(id);
    return this.wants("kind", kind) && this.wants("class", cls) && this.#onCanvas().keeps(id);
  }

  /** What is left without the sources that are set aside. */
  remainder(): Remainder {
    return this.#session.criticism.without(this.#view.get().aside);
  }

  key(): string {
    const { hidden, hideFiltered, filters } = this.#view.get();
    return JSON.stringify(hideFiltered && this.ready() ? { hidden, filters } : { hidden });
  }

  removed(view: ViewGraph): Group {
    const { hidden, hideFiltered } = this.#view.get();
    const left = hideFiltered ? this.#leftOut(view) : NOTHING;
    if (hidden.length === 0) return left;
    return {
      nodes: [...left.nodes, ...hidden.filter((id) => view.hasNode(id))],
      edges: [...left.edges, ...view.filterEdges((_, { folded }) => folded !== null && hidden.includes(folded))],
    };
  }

  /** Lines that nobody who is left vouches for, and things of which nothing else is said. */
  fallen(view: ViewGraph): Group {
    if (this.#view.get().aside.length === 0) return NOTHING;
    const { fallenKeys } = this.remainder();
    const { graph } = this.#session.projection;
    return {
      nodes: view.filterNodes((id) => {
        const edges = graph.hasNode(id) ? graph.edges(id) : [];
        return edges.length > 0 && edges.every((e) => fallenKeys.has(e));
      }),
      edges: view.filterEdges((_, { triples }) => triples.every((t) => fallenKeys.has(t))),
    };
  }

  /** What the facets leave out and is still on the canvas. */
  leftOut(view: ViewGraph): Group {
    return this.#view.get().hideFiltered ? NOTHING : this.#leftOut(view);
  }

  /** What of a view the facets leave out, dimmed or hidden. */
  #leftOut(view: ViewGraph): Group {
    if (!this.isActive() || !this.ready()) return NOTHING;
    const result = this.#onCanvas();
    const nodes = new Set(view.filterNodes((id) => !this.keeps(id)));
    const fails = (edge: string, triples: readonly string[]): boolean =>
      view.extremities(edge).some((end) => nodes.has(end)) || !triples.some((t) => result.passes(t));
    return { nodes: [...nodes], edges: view.filterEdges((edge, { triples }) => fails(edge, triples)) };
  }

  /** Without the dates, which the timeline dims on its own clock. */
  #onCanvas(): FacetResult {
    return this.result({ ...NO_FACETS, choices: this.#view.get().filters });
  }
}
