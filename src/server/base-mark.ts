/** A base mark: which state of a file a reader's picture rests on, and what they call its blank nodes. */
import type { NodeNames } from "../rdf/patch-names.ts";
import { skolemIri } from "../rdf/skolem.ts";

/**
 * For a reader who has the file as it is read now, `names` is empty and the mark is the hash itself. Blank nodes without
 * a label are counted as they are read, so a change further up may count them anew; a reader who goes on then keeps the
 * old names, and the mark says what they mean: name in the picture → name in the file.
 */
export interface BaseMark {
  readonly hash: string;
  readonly names: NodeNames;
}

/** Runs of nodes whose numbers moved together: from, how many, to. */
type Run = [number, number, number];

const numberOf = (path: string, name: string): number | null => {
  const start = skolemIri(path, "~").value;
  const rest = name.startsWith(start) ? name.slice(start.length) : "";
  return /^\d{1,9}$/.test(rest) ? Number(rest) : null;
};

/** The mark as text, to be handed out and taken back. */
export function encodeMark({ hash, names }: BaseMark, path: string): string {
  if (names.size === 0) return hash;
  const runs: Run[] = [];
  const others: [string, string][] = [];
  const numbered: [number, number][] = [];
  for (const [from, to] of names) {
    const [a, b] = [numberOf(path, from), numberOf(path, to)];
    if (a !== null && b !== null) numbered.push([a, b]);
    else others.push([from, to]);
  }
  for (const [from, to] of numbered.sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && from === last[0] + last[1] && to === last[2] + last[1]) last[1] += 1;
    else runs.push([from, 1, to]);
  }
  return `${hash}~${Buffer.from(JSON.stringify([runs, others])).toString("base64url")}`;
}

const MARK = /^([0-9a-f]{64})(?:~([A-Za-z0-9_-]+))?$/;
/** No more names than this are taken from a mark. */
const MOST_NAMES = 1_000_000;

/** Reads a mark, also as an entity tag with its quotation marks; `null` for what is none. */
export function decodeMark(text: string, path: string): BaseMark | null {
  const [, hash, packed] = MARK.exec(text.replace(/^(?:W\/)?"(.*)"$/, "$1")) ?? [];
  if (hash === undefined) return null;
  const names = new Map<string, string>();
  if (packed === undefined) return { hash, names };
  try {
    const [runs, others] = JSON.parse(Buffer.from(packed, "base64url").toString()) as [Run[], [string, string][]];
    for (const [from, count, to] of runs) {
      if (![from, count, to].every(Number.isSafeInteger) || names.size + count > MOST_NAMES) return null;
      for (let i = 0; i < count; i += 1)
        names.set(skolemIri(path, `~${from + i}`).value, skolemIri(path, `~${to + i}`).value);
    }
    for (const [from, to] of others) names.set(String(from), String(to));
    return { hash, names };
  } catch {
    return null;
  }
}

/** Names in the picture → names after `next`, which renames what the file calls things. */
export function followNames(names: NodeNames, next: NodeNames): Map<string, string> {
  const meant = new Set(names.values());
  const all = new Map<string, string>();
  for (const [name, file] of next) if (!meant.has(name) && !names.has(name)) all.set(name, file);
  for (const [name, file] of names) all.set(name, next.get(file) ?? file);
  for (const [name, file] of all) if (name === file) all.delete(name);
  return all;
}

/** Names in the file → names in the picture. */
export const invertNames = (names: NodeNames): Map<string, string> => new Map([...names].map(([a, b]) => [b, a]));
