/** Likeness: how likely two things are one, from their names and dates, with the reasons in words. */
import { nameLikeness, type ReadyName, readyName } from "./name-likeness.ts";

/** A date that a thing can have once only: born, died, founded. Days since 1970; `null` where there is no bound. */
export interface ProfileDate {
  readonly relation: string;
  readonly label: string;
  readonly words: string;
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** What is compared of a thing. A plain value: it can be sent to a worker. */
export interface Profile {
  readonly id: string;
  /** The name it is shown by first. */
  readonly names: readonly string[];
  /** The kind it is drawn as, and its classes with all they specialise. */
  readonly kind: string;
  readonly classes: readonly string[];
  /** Its own classes, the most specific. */
  readonly own: readonly string[];
  readonly dates: readonly ProfileDate[];
}

/** A profile with its names made ready. */
export interface ReadyProfile extends Profile {
  readonly ready: readonly ReadyName[];
}

export interface Likeness {
  /** 0 to 1. */
  readonly score: number;
  /** The strongest first: "both are called “J. Doe”". */
  readonly reasons: readonly string[];
}

/** From here on two things are worth a look, and from here on they are very likely one. */
export const WORTH_A_LOOK = 0.7;
export const VERY_LIKELY = 0.94;

/** "very likely", "likely", "perhaps" */
export const likelihoodWords = (score: number): string =>
  score >= VERY_LIKELY ? "very likely" : score >= 0.82 ? "likely" : "perhaps";

/** At most this many names of a thing are compared: the rest adds time and no news. */
const MOST_NAMES = 12;

export const readyProfile = (profile: Profile): ReadyProfile => ({
  ...profile,
  ready: profile.names.slice(0, MOST_NAMES).map(readyName),
});

/** How like two things are; `null` when nothing suggests that they are one, or something speaks against it. */
export function likeness(a: ReadyProfile, b: ReadyProfile): Likeness | null {
  if (!fitsClass(a, b)) return null;
  let best: { score: number; reason: string } | null = null;
  for (const [i, x] of a.ready.entries())
    for (const [j, y] of b.ready.entries()) {
      const found = nameLikeness(x, y);
      if (found === null) continue;
      // A further name is weaker than the one a thing is known by.
      const score = found.score - (i > 0 && j > 0 ? 0.08 : i > 0 || j > 0 ? 0.03 : 0);
      if (best === null || score > best.score) best = { score, reason: found.reason };
    }
  if (best === null) return null;
  const dates = comparedDates(a, b);
  if (dates === null) return null;
  const score = Math.min(1, Math.round((best.score + (dates.length > 0 ? 0.08 : 0)) * 100) / 100);
  return score < WORTH_A_LOOK ? null : { score, reasons: [best.reason, ...dates] };
}

/** Things of one kind, of which one class specialises the other. What has no class fits anything. */
export function fitsClass(a: Profile, b: Profile): boolean {
  if (a.own.length === 0 || b.own.length === 0) return true;
  return a.own.some((cls) => b.classes.includes(cls)) || b.own.some((cls) => a.classes.includes(cls));
}

/** Dates that both have and that fit, in words; `null` when two contradict each other. */
function comparedDates(a: Profile, b: Profile): string[] | null {
  const agreeing: string[] = [];
  for (const x of a.dates) {
    const others = b.dates.filter((y) => y.relation === x.relation);
    if (others.length === 0) continue;
    const fellow = others.find((y) => overlap(x, y));
    if (fellow !== undefined)
      agreeing.push(`${x.label} ${x.words}${x.words === fellow.words ? "" : ` and ${fellow.words}`}`);
    // Rival dates of one thing: one that fits is enough.
    else if (!a.dates.some((other) => other.relation === x.relation && others.some((y) => overlap(other, y))))
      return null;
  }
  return [...new Set(agreeing)];
}

const overlap = (x: ProfileDate, y: ProfileDate): boolean =>
  (x.latest === null || y.earliest === null || y.earliest <= x.latest) &&
  (y.latest === null || x.earliest === null || x.earliest <= y.latest);
