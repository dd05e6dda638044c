/** The horizon the reader asked for, the other it is compared with, and what both mean for the canvas. */

import { compareHorizons, type HorizonComparison } from "../../claims/horizon/compare.ts";
import { type Horizon, HorizonDateError, Horizons } from "../../claims/horizon/horizon.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import { dateOfDay } from "../../model/date-span.ts";
import { hasRole, type RelationRole } from "../../model/relation-role.ts";
import type { HorizonMarks } from "../canvas/horizon.ts";
import type { Session } from "../session/session.ts";
import type { TimeDesk } from "../timeline/time-desk.ts";
import type { HorizonView } from "../view/time-view.ts";
import type { ViewStore } from "../view/view-store.ts";
import { comparisonMarks, horizonMarks } from "./marks.ts";

const EITHER_END: readonly RelationRole[] = ["telling", "dealing", "belonging", "entry", "exit", "allegiance"];
const AS_OBJECT: readonly RelationRole[] = ["taking-part", "paper"];

export interface HorizonAnswer {
  readonly view: HorizonView;
  readonly horizon: Horizon;
  /** When two actors are compared. */
  readonly other: Horizon | null;
  readonly comparison: HorizonComparison | null;
}

export type HorizonOutcome = HorizonAnswer | { readonly view: HorizonView; readonly trouble: string };

export class HorizonDesk {
  readonly #session: Session;
  readonly #view: ViewStore;
  readonly #time: TimeDesk;
  readonly #horizons: Horizons;
  #known: { key: string; outcome: HorizonOutcome } | null = null;
  #actors: { revision: number; actors: readonly string[] } | null = null;
  #revision = -1;

  constructor(session: Session, view: ViewStore, time: TimeDesk) {
    this.#session = session;
    this.#view = view;
    this.#time = time;
    const { workspace, vocabulary, claims, clocks } = session;
    this.#horizons = new Horizons(workspace.dossier, vocabulary, claims, clocks);
  }

  /** What was asked, answered; `null` when no horizon is open. */
  outcome(): HorizonOutcome | null {
    const { horizon: view } = this.#view.get();
    if (view === null) return null;
    const revision = this.#fresh();
    const key = JSON.stringify([revision, view]);
    if (this.#known?.key !== key) this.#known = { key, outcome: this.#answer(view) };
    return this.#known.outcome;
  }

  /** Reads, a little at a time, what the first horizon needs. */
  *reading(): Generator<void> {
    const revision = this.#fresh();
    for (const _ of this.#horizons.reading()) {
      yield;
      if (this.#session.revision() !== revision) return;
    }
  }

  /** Who can have a horizon, those with most dealings first. */
  actors(): readonly string[] {
    const revision = this.#fresh();
    if (this.#actors?.revision !== revision) this.#actors = { revision, actors: this.#horizons.actors() };
    return this.#actors.actors;
  }

  /** Whether a thing can have a horizon: it is a party, a member or a knower in some statement. Asks only its own lines. */
  isActor(id: string): boolean {
    const { projection, vocabulary } = this.#session;
    if (!projection.graph.hasNode(id)) return false;
    const plays = (predicate: string, roles: readonly RelationRole[]): boolean => {
      const relation = vocabulary.relation(predicate);
      return roles.some((role) => hasRole(relation, role));
    };
    return projection.graph.someEdge(
      id,
      (_, { predicate }, source) => plays(predicate, EITHER_END) || (source !== id && plays(predicate, AS_OBJECT)),
    );
  }

  /** Opens the horizon of an actor, on the day that is open already, the last of the chosen span, or a day that tells. */
  open(actor?: string): void {
    const { horizon, span, shown } = this.#view.get();
    const chosen = shown?.kind === "thing" && this.isActor(shown.id) ? shown.id : undefined;
    const who = actor ?? chosen ?? horizon?.actor ?? this.actors()[0];
    if (who === undefined) return;
    const date = horizon?.date ?? dateOfDay(span?.to ?? this.#tellingDay(who));
    this.#view.set({
      shown: null,
      horizon: {
        actor: who,
        date,
        and: horizon?.and === who ? null : (horizon?.and ?? null),
        rules: horizon?.rules ?? null,
        through: horizon?.through.filter((t) => t !== who) ?? [],
        least: horizon?.least ?? "had",
      },
    });
  }

  close(): void {
    this.#view.set({ horizon: null });
  }

  /** Changes the open horizon; `replace` for a day that is being dragged. */
  change(patch: Partial<HorizonView>, how: "push" | "replace" = "push"): void {
    const { horizon } = this.#view.get();
    if (horizon !== null) this.#view.set({ horizon: { ...horizon, ...patch } }, how);
  }

  /** The middle of what is dated of an actor. */
  #tellingDay(actor: string): number {
    const days = this.#time
      .chronicle()
      .items.filter((i) => i.things.includes(actor) && i.span.latest !== null)
      .map((i) => i.span.latest ?? 0)
      .sort((a, b) => a - b);
    return days[Math.floor(days.length / 2)] ?? this.#time.axis()?.to ?? 0;
  }

  /** What the canvas shows for a view. */
  marks(graph: ViewGraph): HorizonMarks | null {
    const outcome = this.outcome();
    if (outcome === null || "trouble" in outcome) return null;
    const { horizon, other, comparison } = outcome;
    const name = (of: Horizon): string => this.#session.vocabulary.label(of.spec.actor);
    return other !== null && comparison !== null
      ? comparisonMarks(graph, comparison, name(horizon), name(other))
      : horizonMarks(graph, horizon, name(horizon));
  }

  #answer(view: HorizonView): HorizonOutcome {
    const spec = (actor: string) => ({
      actor,
      date: view.date,
      through: view.through,
      ...(view.rules === null ? {} : { rules: view.rules }),
    });
    try {
      const horizon = this.#horizons.horizon(spec(view.actor));
      const other = view.and === null ? null : this.#horizons.horizon(spec(view.and));
      return { view, horizon, other, comparison: other === null ? null : compareHorizons(horizon, other, view.least) };
    } catch (error) {
      if (error instanceof HorizonDateError) return { view, trouble: error.sentence };
      throw error;
    }
  }

  /** Reads the dossier again after a change. */
  #fresh(): number {
    const revision = this.#session.revision();
    if (revision !== this.#revision) this.#horizons.apply();
    this.#revision = revision;
    return revision;
  }
}
