/** The facets of a dossier at an endpoint: what it has in all by each value, and more of what matches the filters. */
import { CLAIM, DISAGREEMENT, EDITOR, SOURCE } from "../../claims/claim-terms.ts";
import type { FacetChoice, FacetName, FacetState } from "../../graph/facets/state.ts";
import { isBookkeeping } from "../../graph/layer.ts";
import { QueryError } from "../../query/query-error.ts";
import { COUNTED, type Counted, FacetTotals, type Totals } from "../../query/remote/facet-totals.ts";
import { type Asked, Matches } from "../../query/remote/matches.ts";
import type { RemoteDossier } from "../../query/remote/remote-dossier.ts";
import type { Reach, WorkingSet } from "../../query/remote/working-set.ts";
import { owl, rdf, rdfs } from "../../rdf/namespaces.ts";
import { iri } from "../../rdf/term.ts";
import type { Session } from "../session/session.ts";

export interface FacetTotalsState {
  /** How many the endpoint has, by facet and value; a facet that is not counted there is missing. */
  readonly totals: Readonly<Partial<Record<FacetName, Totals>>>;
  readonly counting: boolean;
  /** Why some could not be counted, or `null`. */
  readonly trouble: string | null;
}

/** Counting begins so long after opening, and after the last change that was stored, in ms. */
const FIRST_PAUSE = 1200;
const PAUSE = 3000;
/** The names of so many values of a facet are fetched unasked. */
const NAMED = 150;

type Parts = Pick<Session, "vocabulary" | "criticism">;

export class FacetDesk {
  readonly #dossier: RemoteDossier;
  readonly #set: WorkingSet;
  readonly #counter: FacetTotals;
  readonly #listeners = new Set<() => void>();
  #session: Parts | null = null;
  #state: FacetTotalsState = { totals: {}, counting: false, trouble: null };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: AbortController | null = null;

  constructor(dossier: RemoteDossier, set: WorkingSet) {
    this.#dossier = dossier;
    this.#set = set;
    this.#counter = new FacetTotals(dossier.engine, dossier.wire.profile);
  }

  get = (): FacetTotalsState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to count, soon. */
  join(session: Parts): void {
    this.#session = session;
    this.#soon(FIRST_PAUSE);
  }

  /** Counts again soon: something has changed at the endpoint. What was counted stands until then. */
  soon(): void {
    this.#soon(PAUSE);
  }

  /** Counts at once. */
  now = (): void => this.#soon(0);

  /** Stops counting; what has been counted stays. */
  stop = (): void => {
    clearTimeout(this.#timer);
    this.#work?.abort();
    this.#tell({ counting: false });
  };

  /** What the filters ask of the endpoint; `null` where they ask for nothing that it can look for. */
  matches({ choices }: Pick<FacetState, "choices">): Matches | null {
    const asked = this.#asked(choices);
    if (asked === null) return null;
    return new Matches(this.#dossier.wire, asked, this.#hasClaims);
  }

  /** How far what matches has been fetched; `null` where nothing has been asked for. */
  reach(state: Pick<FacetState, "choices">): Reach | null {
    const query = this.matches(state);
    return query === null ? null : this.#set.matched(query);
  }

  /** Until it is known that there are none. */
  get #hasClaims(): boolean {
    return this.#state.totals.certainty?.size !== 0;
  }

  #soon(pause: number): void {
    clearTimeout(this.#timer);
    this.#work?.abort();
    this.#timer = setTimeout(() => void this.#count(), pause);
  }

  async #count(): Promise<void> {
    const work = new AbortController();
    this.#work = work;
    this.#tell({ counting: true, trouble: null });
    for (const facet of COUNTED) {
      try {
        const totals = await this.#counter.count(facet, work.signal);
        if (work.signal.aborted) return;
        this.#take(facet, totals);
        await this.#name(facet, totals, work.signal);
      } catch (error) {
        if (work.signal.aborted) return;
        this.#tell({ trouble: error instanceof QueryError ? error.sentence : String(error) });
      }
    }
    this.#tell({ counting: false });
  }

  #take(facet: Counted, totals: Totals): void {
    const found =
      facet === "things" ? this.#things(totals) : { [facet]: facet === "relation" ? this.#lines(totals) : totals };
    this.#tell({ totals: { ...this.#state.totals, ...found } });
  }

  /** What each thing is shown as is worked out here, where the ontology is. */
  #things(totals: Totals): Partial<Record<FacetName, Totals>> {
    const vocabulary = this.#session?.vocabulary;
    if (vocabulary === undefined) return {};
    const kinds = new Map<string, number>();
    const classes = new Map<string, number>();
    for (const [types, n] of totals) {
      const all = types.split(" ");
      if (all.some((t) => EVIDENCE.some((e) => vocabulary.isA(t, e)) || META.some((s) => t.startsWith(s)))) continue;
      const { iri: cls, kind } = vocabulary.classAmong(all);
      kinds.set(kind.id, (kinds.get(kind.id) ?? 0) + n);
      classes.set(cls, (classes.get(cls) ?? 0) + n);
    }
    return { kind: kinds, class: classes };
  }

  /** Relations that are statements to filter by, as those here are; all on which there are claims. */
  #lines(totals: Totals): Totals {
    if (this.#hasClaims) return totals;
    const vocabulary = this.#session?.vocabulary;
    const isLine = (relation: string): boolean =>
      !isBookkeeping(iri(relation)) && (vocabulary?.namingRole(relation) ?? null) === null;
    return new Map([...totals].filter(([relation]) => isLine(relation)));
  }

  async #name(facet: Counted, totals: Totals, signal: AbortSignal): Promise<void> {
    if (facet !== "source" && facet !== "relation") return;
    const first = [...totals.keys()].filter((v) => v !== "").slice(0, NAMED);
    await this.#set.name(
      first.map((v) => iri(v)),
      signal,
    );
  }

  #asked(choices: FacetState["choices"]): Asked | null {
    const asked: { -readonly [K in keyof Asked]: Asked[K] } = {};
    for (const facet of ["class", "relation", "source", "certainty", "standing"] as const) {
      const choice = choices[facet];
      if (choice !== undefined && isSet(choice)) asked[facet] = choice;
    }
    const { kind, family } = choices;
    if (kind !== undefined && isSet(kind))
      asked.class = both(
        asked.class,
        each(kind, (id) => this.#classesOf(id)),
      );
    if (family !== undefined && isSet(family))
      asked.source = both(
        asked.source,
        each(family, (root) => this.#session?.criticism.familyOf(root) ?? [root]),
      );
    return Object.values(asked).some((c) => c.any.length > 0) ? asked : null;
  }

  #classesOf(kind: string): string[] {
    const vocabulary = this.#session?.vocabulary;
    const there = this.#state.totals.class?.keys() ?? [];
    const known = new Set([...there, ...(vocabulary?.classes().map((c) => c.iri) ?? [])]);
    return [...known].filter((c) => vocabulary?.classInfo(c).kind.id === kind);
  }

  #tell(patch: Partial<FacetTotalsState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** What an endpoint holds of the ontology itself is no thing of the dossier. */
const META = [rdf(""), rdfs(""), owl("")].map((ns) => ns.value);
const EVIDENCE = [CLAIM, SOURCE, DISAGREEMENT, EDITOR].map((c) => c.value);

const isSet = ({ any, not }: FacetChoice): boolean => any.length + not.length > 0;

const each = ({ any, not }: FacetChoice, of: (value: string) => readonly string[]): FacetChoice => ({
  any: any.flatMap(of),
  not: not.flatMap(of),
});

/** A class and its kind, or a source and its family: the narrower of the two is enough to ask for. */
const both = (narrow: FacetChoice | undefined, wide: FacetChoice): FacetChoice =>
  narrow === undefined
    ? wide
    : { any: narrow.any.length > 0 ? narrow.any : wide.any, not: [...narrow.not, ...wide.not] };
