/** Merges a change into a text that has been changed meanwhile: three ways, by statements. */
import { withSameNodes } from "../edits/same-nodes.ts";
import { anonymousNodes, type NodeNames, renameQuad } from "../rdf/patch-names.ts";
import { type Quad, quad, quadKey, termKey } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";

export interface Merge {
  /** What happened to the text meanwhile; blank nodes under the names that they had before. */
  readonly meanwhile: Delta;
  /** The change as it is to be applied to the text as it is now, under the names it has there. */
  readonly change: Delta;
  /** Names before → names now. */
  readonly names: NodeNames;
  /** Where the change and what happened meanwhile disagree; the change is not to be applied then. */
  readonly conflicts: readonly Conflict[];
}

/** Both sides gave one subject and predicate something else. */
export interface Conflict {
  readonly subject: string;
  readonly predicate: string;
  /** What the file says now, and what the change would have it say. */
  readonly theirs: readonly Quad[];
  readonly ours: readonly Quad[];
}

export interface MergeOptions {
  /** A word that no other state of the text has: what is new in it and has no name gets one with it. */
  readonly stamp: string;
  /** Whether a relation can have one value only. */
  readonly isFunctional?: (predicate: string) => boolean;
}

const keyed = (quads: readonly Quad[]): Map<string, Quad> => new Map(quads.map((q) => [quadKey(q), q]));
const place = (q: Quad): string => `${termKey(q.subject)}\n${q.predicate.value}`;

/** `before`: what the change was made to; `now`: what the text says now. */
export function merge(before: readonly Quad[], now: readonly Quad[], change: Delta, options: MergeOptions): Merge {
  const names = sameNames(before, now, options.stamp);
  const back = new Map([...names].map(([old, current]) => [current, old]));
  const old = keyed(before);
  const current = keyed(now.map((q) => renameQuad(q, back)));
  const meanwhile = {
    added: [...current].filter(([key]) => !old.has(key)).map(([, q]) => q),
    removed: [...old].filter(([key]) => !current.has(key)).map(([, q]) => q),
  };
  const wanted = {
    added: change.added.filter((q) => !current.has(quadKey(q))),
    removed: change.removed.filter((q) => current.has(quadKey(q))),
  };
  return {
    meanwhile,
    change: {
      added: wanted.added.map((q) => renameQuad(q, names)),
      removed: wanted.removed.map((q) => renameQuad(q, names)),
    },
    names,
    conflicts: conflictsOf(change, meanwhile, names, options),
  };
}

/** Names before → names now of the nodes that have no label. Those that are gone get names that nothing has. */
function sameNames(before: readonly Quad[], now: readonly Quad[], stamp: string): Map<string, string> {
  const own = anonymousNodes(now);
  const apart = new Map(own.map((name) => [name, `${name}-${stamp}`]));
  const fresh = now.map((q) => renameQuad(q, apart));
  const matched = withSameNodes(before, fresh);
  const old = new Set(anonymousNodes(before));
  const found = new Map<string, string>();
  const see = (a: string, b: string) => {
    if (a !== b && old.has(b)) found.set(a, b);
  };
  for (const [i, q] of fresh.entries()) {
    const same = matched[i];
    if (same === undefined) continue;
    see(q.subject.value, same.subject.value);
    see(q.object.value, same.object.value);
  }
  const names = new Map<string, string>();
  for (const [name, apartName] of apart) names.set(found.get(apartName) ?? apartName, name);
  for (const name of old) if (!names.has(name)) names.set(name, `${name}-gone-${stamp}`);
  return names;
}

function conflictsOf(ours: Delta, theirs: Delta, names: NodeNames, { isFunctional }: MergeOptions): Conflict[] {
  const sides = { ours: byPlace(ours), theirs: byPlace(theirs) };
  const found: Conflict[] = [];
  for (const [key, mine] of sides.ours) {
    const other = sides.theirs.get(key);
    if (other === undefined) continue;
    const coming = (a: Side, b: Side) => [...a.added].filter(([k]) => !b.added.has(k)).map(([, q]) => q);
    const newTheirs = coming(other, mine);
    const newOurs = coming(mine, other);
    const [sample] = [...mine.added.values(), ...mine.removed.values()];
    if (sample === undefined) continue;
    const bothReplaced = [...mine.removed.keys()].some((k) => other.removed.has(k)) && newTheirs.length > 0;
    const twoValues = isFunctional?.(sample.predicate.value) === true && newTheirs.length > 0 && newOurs.length > 0;
    if (!bothReplaced && !twoValues) continue;
    found.push({ ...spot(sample), theirs: newTheirs, ours: newOurs });
  }
  for (const q of ours.added) {
    const gone = anonymousNodes([q]).some((name) => names.get(name)?.includes("-gone-") === true);
    if (gone) found.push({ ...spot(q), theirs: [], ours: [q] });
  }
  return found;
}

const spot = (q: Quad) => ({ subject: termKey(q.subject), predicate: q.predicate.value });

interface Side {
  readonly added: Map<string, Quad>;
  readonly removed: Map<string, Quad>;
}

function byPlace({ added, removed }: Delta): Map<string, Side> {
  const sides = new Map<string, Side>();
  const side = (q: Quad): Side => {
    const key = place(q);
    let there = sides.get(key);
    if (there === undefined) {
      there = { added: new Map(), removed: new Map() };
      sides.set(key, there);
    }
    return there;
  };
  // A statement is the same in whichever graph it stands.
  const plain = (q: Quad) => quadKey(quad(q.subject, q.predicate, q.object));
  for (const q of added) side(q).added.set(plain(q), q);
  for (const q of removed) side(q).removed.set(plain(q), q);
  return sides;
}

/**
 * The conflicts of a change to a state that is no longer known: what it removes is not there any more, and something
 * else stands in its place.
 */
export function conflictsBlind(now: readonly Quad[], change: Delta): Conflict[] {
  const there = keyed(now);
  const added = keyed([...change.added]);
  const found: Conflict[] = [];
  for (const q of change.removed) {
    if (there.has(quadKey(q))) continue;
    const theirs = now.filter((each) => place(each) === place(q) && !added.has(quadKey(each)));
    const kept = theirs.filter((each) => !change.removed.some((r) => quadKey(r) === quadKey(each)));
    if (kept.length > 0)
      found.push({ ...spot(q), theirs: kept, ours: change.added.filter((each) => place(each) === place(q)) });
  }
  for (const q of [...change.added, ...change.removed])
    if (anonymousNodes([q]).length > 0) found.push({ ...spot(q), theirs: [], ours: [q] });
  return found;
}
