/** A dress: sizes and hues that marks take instead of their own, by a measure or a community. */

export interface Dress {
  /** Radius of the body by thing, in pixels. */
  readonly radii: ReadonlyMap<string, number>;
  /** Hue by thing, as a custom property of the look: `--c-org`. */
  readonly hues: ReadonlyMap<string, string>;
}

export const OWN_DRESS: Dress = { radii: new Map(), hues: new Map() };

/** What one mark wears, in pixels and as `#rrggbb`. */
export interface Worn {
  readonly r: number | undefined;
  readonly hue: string | undefined;
}
