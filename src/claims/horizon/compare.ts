/** Two horizons side by side: what only one of the actors knew, what both did, and what neither did. */
import type { Reach } from "./ground.ts";
import type { Horizon } from "./horizon.ts";

/** Where something stands between two horizons. */
export type Side = "onlyA" | "onlyB" | "both" | "neither";

export interface HorizonComparison {
  /** Claim IDs, sorted. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  readonly both: readonly string[];
  readonly neither: readonly string[];
  /** How far each claim (by ID) had come with either. */
  readonly reaches: ReadonlyMap<string, { readonly a: Reach; readonly b: Reach }>;
  /** By `tripleKey`. */
  readonly statements: ReadonlyMap<string, Side>;
  /** By IRI. */
  readonly things: ReadonlyMap<string, Side>;
}

/** `least`: whether only what had surely reached an actor counts as known (`had`), or what may have too. */
export function compareHorizons(a: Horizon, b: Horizon, least: "had" | "may" = "had"): HorizonComparison {
  const knows = (reach: Reach | undefined): boolean => reach === "had" || (least === "may" && reach === "may");
  const side = (x: Reach | undefined, y: Reach | undefined): Side =>
    knows(x) ? (knows(y) ? "both" : "onlyA") : knows(y) ? "onlyB" : "neither";
  const sides = (x: ReadonlyMap<string, Reach>, y: ReadonlyMap<string, Reach>): Map<string, Side> =>
    new Map([...new Set([...x.keys(), ...y.keys()])].map((key) => [key, side(x.get(key), y.get(key))]));
  const reaches = new Map(
    [...new Set([...a.byIdentifier.keys(), ...b.byIdentifier.keys()])]
      .sort()
      .map((id) => [id, { a: a.byIdentifier.get(id) ?? "beyond", b: b.byIdentifier.get(id) ?? "beyond" } as const]),
  );
  const where = (wanted: Side): string[] => [...reaches].filter(([, r]) => side(r.a, r.b) === wanted).map(([id]) => id);
  return {
    onlyA: where("onlyA"),
    onlyB: where("onlyB"),
    both: where("both"),
    neither: where("neither"),
    reaches,
    statements: sides(a.statements, b.statements),
    things: sides(a.things, b.things),
  };
}
