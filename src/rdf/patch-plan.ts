/** Which blocks of a text a change touches: they are written anew, all others stay. */
import { isReification, REIFIES } from "./annotation.ts";
import type { Block } from "./blocks.ts";
import { anonymousNodes } from "./patch-names.ts";
import { isTripleTerm, type Quad, type Triple, termKey, tripleKey } from "./term.ts";

/** Where things stand in a text; the numbers are those of the blocks. */
class BlockIndex {
  readonly #blocks: readonly Block[];
  readonly #triples = new Map<string, number[]>();
  readonly #subjects = new Map<string, number>();
  readonly #heads = new Map<string, number>();
  readonly #nodes = new Map<string, number>();
  readonly #reifiers = new Map<string, Quad[]>();

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    for (const [i, { quads }] of blocks.entries()) {
      for (const node of anonymousNodes(quads)) this.#nodes.set(node, i);
      for (const [n, q] of quads.entries()) {
        const key = tripleKey(q);
        const subject = termKey(q.subject);
        const there = this.#triples.get(key);
        if (there === undefined) this.#triples.set(key, [i]);
        else there.push(i);
        if (!this.#subjects.has(subject)) this.#subjects.set(subject, i);
        if (n === 0 && !this.#heads.has(subject)) this.#heads.set(subject, i);
        if (!isReification(q.predicate.value, q.object)) continue;
        const about = tripleKey(q.object);
        this.#reifiers.set(about, [...(this.#reifiers.get(about) ?? []), q]);
      }
    }
  }

  with(triple: Triple): readonly number[] {
    return this.#triples.get(tripleKey(triple)) ?? [];
  }

  /** The block that begins with a subject, else the first that says something of it. */
  of(subject: string): readonly number[] {
    const found = this.#heads.get(subject) ?? this.#subjects.get(subject);
    return found === undefined ? [] : [found];
  }

  holding(node: string): readonly number[] {
    const found = this.#nodes.get(node);
    return found === undefined ? [] : [found];
  }

  /** What is said of a triple as a triple. */
  reifications(triple: Triple): readonly Quad[] {
    return this.#reifiers.get(tripleKey(triple)) ?? [];
  }

  /** The triples of a reifier, as its block has them. */
  reified(subject: string): Triple[] {
    return this.of(subject)
      .flatMap((i) => this.#blocks[i]?.quads ?? [])
      .flatMap((q) =>
        termKey(q.subject) === subject && q.predicate.value === REIFIES && isTripleTerm(q.object) ? [q.object] : [],
      );
  }
}

/** The blocks to write anew. `gone` are in the text, `fresh` are not. */
export function touchedBlocks(blocks: readonly Block[], gone: readonly Quad[], fresh: readonly Quad[]): Set<number> {
  const index = new BlockIndex(blocks);
  const touched = new Set<number>();
  const touch = (all: readonly number[]) => {
    for (const i of all) touched.add(i);
  };
  const coming = new Set(fresh.map(tripleKey));
  const going = new Set(gone.map(tripleKey));
  const asserted = (t: Triple) => coming.has(tripleKey(t)) || (index.with(t).length > 0 && !going.has(tripleKey(t)));
  for (const q of gone) {
    touch(index.with(q));
    // A claim on a statement that is withdrawn can stand beside it no longer.
    for (const r of index.reifications(q)) touch([...index.with(r), ...index.of(termKey(r.subject))]);
  }
  for (const q of fresh) {
    touch(index.of(termKey(q.subject)));
    for (const node of anonymousNodes([q])) touch(index.holding(node));
    if (isReification(q.predicate.value, q.object) && asserted(q.object)) touch(index.with(q.object).slice(0, 1));
    for (const r of index.reifications(q)) {
      const subject = termKey(r.subject);
      if (index.reified(subject).every(asserted)) touch(index.of(subject));
    }
  }
  return touched;
}
