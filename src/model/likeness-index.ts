/** The likeness index: finds what a thing could be one with, without comparing everything with everything. */
import { type Likeness, likeness, type ReadyProfile } from "./likeness.ts";
import type { ReadyName } from "./name-likeness.ts";

/** A bucket with more things than this tells nothing: a first name, a town, the word "committee". */
const FULL = 150;

/** Keys that two names share if they are like enough to be compared. */
function keysOf(name: ReadyName): string[] {
  const keys = [`=${[...name.words].sort().join(" ")}`];
  const long = name.keys.filter((key) => key.length >= 3);
  for (const key of long) keys.push(`w${key}`);
  const initials = [...new Set(name.words.map((word) => word[0] ?? ""))];
  for (const key of long) {
    for (const initial of initials)
      if (!key.startsWith(initial)) keys.push(`i${key} ${initial}`, `p${key.slice(0, 3)} ${initial}`);
    if (name.words.length === 1) keys.push(`p${key.slice(0, 4)}`, `s${key.slice(-5)}`);
  }
  for (const [i, key] of long.entries())
    for (const other of long.slice(i + 1)) keys.push(`2${[key, other].sort().join(" ")}`);
  return keys;
}

export class LikenessIndex {
  readonly #buckets = new Map<string, ReadyProfile[]>();

  /** Adds a thing. */
  add(profile: ReadyProfile): void {
    for (const key of new Set(profile.ready.flatMap(keysOf))) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, [profile]);
      else bucket.push(profile);
    }
  }

  /** The things that could be one with this, the likeliest first; itself is none. */
  like(profile: ReadyProfile): { readonly profile: ReadyProfile; readonly likeness: Likeness }[] {
    const candidates = new Set<ReadyProfile>();
    for (const key of new Set(profile.ready.flatMap(keysOf))) {
      const bucket = this.#buckets.get(key) ?? [];
      if (bucket.length > FULL && !/^[=2]/.test(key)) continue;
      for (const other of bucket.slice(0, FULL)) if (other.id !== profile.id) candidates.add(other);
    }
    return [...candidates]
      .flatMap((other) => {
        const found = likeness(profile, other);
        return found === null ? [] : [{ profile: other, likeness: found }];
      })
      .sort((a, b) => b.likeness.score - a.likeness.score || (a.profile.id < b.profile.id ? -1 : 1));
  }
}

/** A pair of things that are likely one. */
export interface LikelyPair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/**
 * Every pair that is likely one, the likeliest first, once each. Yields the number of things compared, so that a caller
 * can pause.
 */
export function* likelyPairs(profiles: readonly ReadyProfile[]): Generator<number, LikelyPair[]> {
  const index = new LikenessIndex();
  const pairs: LikelyPair[] = [];
  for (const [done, profile] of profiles.entries()) {
    for (const { profile: other, likeness: found } of index.like(profile)) {
      const [a, b] = [other.id, profile.id].sort() as [string, string];
      pairs.push({ a, b, ...found });
    }
    index.add(profile);
    yield done + 1;
  }
  return pairs.sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
}
