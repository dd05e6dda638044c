/** Folding: an event between exactly two parties can be drawn as a line between them. The data stay as they are. */
import type { DossierGraph } from "./dossier-graph.ts";
import { isOutward } from "./outward.ts";

/** Kinds that may be folded; style data decide which class is of this kind. */
const FOLDABLE = new Set(["event"]);

/** How things are linked when events between two parties count as lines. Works on demand, so a large graph costs nothing. */
export class Linkage {
  readonly #graph: DossierGraph;
  readonly #keep: ReadonlySet<string>;
  readonly #hidden: ReadonlySet<string>;
  readonly #fold: boolean;
  readonly #parties = new Map<string, readonly [string, string] | null>();
  readonly #neighbours = new Map<string, readonly string[]>();

  /** `keep`: things that stay things; `hidden`: things that are treated as absent. */
  constructor(
    graph: DossierGraph,
    options: { keep: ReadonlySet<string>; hidden: ReadonlySet<string>; foldEvents: boolean },
  ) {
    this.#graph = graph;
    this.#keep = options.keep;
    this.#hidden = options.hidden;
    this.#fold = options.foldEvents;
  }

  /** The two parties of an event that is folded, in order of their keys; `null` for everything else. */
  parties(node: string): readonly [string, string] | null {
    let answer = this.#parties.get(node);
    if (answer === undefined) {
      answer = this.#readParties(node);
      this.#parties.set(node, answer);
    }
    return answer;
  }

  /** The things one line away, folded events taken as lines; sorted, without itself, what is hidden and links out. */
  neighbours(node: string): readonly string[] {
    let answer = this.#neighbours.get(node);
    if (answer === undefined) {
      const found = new Set<string>();
      for (const next of this.#graph.neighbors(node)) {
        if (this.#hidden.has(next) || (!this.#keep.has(next) && isOutward(this.#graph, next))) continue;
        const parties = this.parties(next);
        if (parties === null) found.add(next);
        else for (const party of parties) found.add(party);
      }
      found.delete(node);
      answer = [...found].sort();
      this.#neighbours.set(node, answer);
    }
    return answer;
  }

  /** The folded events between things that are drawn. */
  *foldedAmong(drawn: ReadonlySet<string>): Iterable<{ event: string; parties: readonly [string, string] }> {
    if (!this.#fold) return;
    const seen = new Set<string>();
    for (const node of drawn)
      for (const event of this.#graph.neighbors(node).sort()) {
        if (seen.has(event) || drawn.has(event) || this.#hidden.has(event)) continue;
        seen.add(event);
        const parties = this.parties(event);
        if (parties !== null && drawn.has(parties[0]) && drawn.has(parties[1])) yield { event, parties };
      }
  }

  #readParties(node: string): readonly [string, string] | null {
    if (!this.#fold || this.#keep.has(node) || this.#hidden.has(node)) return null;
    if (!this.#isFoldable(node)) return null;
    const [first, second, third] = this.#graph
      .neighbors(node)
      .filter((n) => n !== node)
      .sort();
    if (first === undefined || second === undefined || third !== undefined) return null;
    if ([first, second].some((n) => this.#hidden.has(n) || this.#isChain(n))) return null;
    return [first, second];
  }

  #isFoldable(node: string): boolean {
    const { kind, key } = this.#graph.getNodeAttributes(node);
    return FOLDABLE.has(kind) && !key;
  }

  /** A party that is itself an event between two parties: folding both would leave a line without an end. */
  #isChain(node: string): boolean {
    return (
      !this.#keep.has(node) &&
      this.#isFoldable(node) &&
      this.#graph.neighbors(node).filter((n) => n !== node).length === 2
    );
  }
}
