/** The highlights: what is chosen, faint, followed, contoured and dressed on the canvas, whatever is drawn there. */
import type { Claims } from "../../claims/claims.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { Dress } from "../canvas/dress.ts";
import type { HorizonMarks } from "../canvas/horizon.ts";
import type { Shown } from "../view/view-state.ts";
import type { Ground } from "./ground.ts";
import { rivalsOf, selectionFor } from "./selection-for.ts";
import { type Dimmer, dimmed } from "./sieve.ts";
import { NO_TRAIL, type Trail, trailGroup } from "./trail.ts";

/** Says what of a view lies within a knowledge horizon; `null`: none is open. */
export type HorizonMarker = (view: ViewGraph) => HorizonMarks | null;

export class Highlights {
  readonly #ground: Ground;
  readonly #claims: Claims;
  readonly #dimmers = new Map<string, Dimmer>();
  #horizon: HorizonMarker | null = null;
  #trail: Trail = NO_TRAIL;
  #dress: Dress | null = null;
  #found: { readonly ids: readonly string[]; readonly lines: ReadonlySet<string> } = { ids: [], lines: new Set() };
  /** What the canvas was told last: nothing is repainted for the same again. */
  #faintDrawn = "";
  #horizonDrawn = "null";

  constructor(ground: Ground, claims: Claims) {
    this.#ground = ground;
    this.#claims = claims;
  }

  /** Lets a feature leave part of the canvas faint; `null` ends it. */
  dimBy(feature: string, dimmer: Dimmer | null): void {
    if (dimmer === null) this.#dimmers.delete(feature);
    else this.#dimmers.set(feature, dimmer);
    this.#dim();
  }

  /** Lets a feature draw a knowledge horizon; `null` ends it. */
  horizonBy(marker: HorizonMarker | null): void {
    this.#horizon = marker;
    this.#drawHorizon();
  }

  /** Highlights a path and dims all else; `null` ends that. */
  follow(trail: Trail | null): void {
    this.#trail = trail ?? NO_TRAIL;
    this.#followTrail();
  }

  /** Gives marks other sizes and hues; `null` gives them their own again. */
  dress(dress: Dress | null): void {
    this.#dress = dress;
    this.#ground.canvas()?.dress(dress);
  }

  /** Lines that belong to things which are then marked as hits, by the keys of their triples. */
  find(ids: readonly string[], lines: readonly string[]): void {
    this.#found = { ids, lines: new Set(lines) };
  }

  /** Marks things as hits, and the lines found with them. */
  hit(ids: readonly string[]): void {
    const view = this.#ground.view();
    const { lines } = this.#found;
    const isFound = this.#found.ids === ids && lines.size > 0;
    const edges = isFound ? (view?.filterEdges((_, { triples }) => triples.some((key) => lines.has(key))) ?? []) : [];
    this.#ground.canvas()?.hits([...ids, ...edges]);
  }

  /** For a canvas that has just been mounted: nothing is drawn on it yet. */
  begin(): void {
    if (this.#dress !== null) this.#ground.canvas()?.dress(this.#dress);
    this.#faintDrawn = "";
    this.#horizonDrawn = "null";
  }

  /** Asks the features again and draws what they say differently; chooses what the card shows. */
  refresh(shown: Shown | null): void {
    this.#dim();
    this.#drawHorizon();
    this.#select(shown);
  }

  /** For a view that has just been shown: everything is drawn again. */
  renew(shown: Shown | null): void {
    this.#followTrail();
    this.#faintDrawn = "";
    this.#horizonDrawn = "";
    this.refresh(shown);
  }

  #dim(): void {
    const [canvas, view] = [this.#ground.canvas(), this.#ground.view()];
    if (view === undefined || canvas === null) return;
    const group = dimmed(view, this.#dimmers.values());
    const key = JSON.stringify(group);
    if (key === this.#faintDrawn) return;
    this.#faintDrawn = key;
    canvas.setAside(group);
  }

  #drawHorizon(): void {
    const [canvas, view] = [this.#ground.canvas(), this.#ground.view()];
    if (view === undefined || canvas === null) return;
    const marks = this.#horizon?.(view) ?? null;
    const key = JSON.stringify(marks);
    if (key === this.#horizonDrawn) return;
    this.#horizonDrawn = key;
    canvas.horizon(marks);
  }

  #select(shown: Shown | null): void {
    const view = this.#ground.view();
    if (view === undefined) return;
    this.#ground.canvas()?.select(selectionFor(view, shown, this.#claims), rivalsOf(view, shown, this.#claims));
  }

  #followTrail(): void {
    const view = this.#ground.view();
    if (view !== undefined) this.#ground.canvas()?.trail(trailGroup(view, this.#trail));
  }
}
