/** Ways: from one thing to the next along lines that may be walked, the least doubtful line first. */
import type { Standing } from "../../claims/statement.ts";
import type { DossierGraph, NodeAttributes } from "../dossier-graph.ts";
import type { Evidence, LineEvidence } from "../evidence.ts";
import { isOutward } from "../outward.ts";
import { doubtOf } from "./doubt.ts";

/** A line between two neighbours. */
export interface WayLine {
  readonly edge: string;
  readonly evidence: LineEvidence;
  readonly doubt: number;
}

/** All lines from one thing to another. */
export interface Way {
  readonly to: string;
  /** Least doubtful first; never empty. */
  readonly lines: readonly WayLine[];
  /** That of the first line. */
  readonly doubt: number;
}

export type Passable = (node: string, attributes: NodeAttributes) => boolean;

/** Kinds that many things share without having to do with each other: an occupation, a medal, a rank. */
export const SHARED_KINDS: ReadonlySet<string> = new Set(["idea"]);

/** The things that a path may lead through unless told otherwise: no words, no terms, nothing outside the dossier. */
export const telling =
  (graph: DossierGraph, without: ReadonlySet<string> = SHARED_KINDS): Passable =>
  (node, { literal, kind }) =>
    !literal && !without.has(kind) && !isOutward(graph, node);

export interface WayRules {
  readonly standings: ReadonlySet<Standing>;
  readonly passable: Passable;
  /** Never entered. */
  readonly avoid: ReadonlySet<string>;
  /** Entered whatever `passable` says. */
  readonly ends: ReadonlySet<string>;
}

/** Reads the graph only where it is asked; the order of an answer does not depend on the order of loading. */
export class Ways {
  readonly #graph: DossierGraph;
  readonly #evidence: Evidence;
  readonly #rules: WayRules;
  readonly #ways = new Map<string, readonly Way[]>();
  readonly #neighbours = new Map<string, ReadonlyMap<string, readonly string[]>>();
  readonly #enterable = new Map<string, boolean>();

  constructor(graph: DossierGraph, evidence: Evidence, rules: WayRules) {
    this.#graph = graph;
    this.#evidence = evidence;
    this.#rules = rules;
  }

  /** The neighbours of a thing with the lines to them, by key. */
  from(node: string): readonly Way[] {
    let ways = this.#ways.get(node);
    if (ways === undefined) {
      ways = [...this.#lines(node)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([to, edges]) => this.#way(to, edges));
      this.#ways.set(node, ways);
    }
    return ways;
  }

  /** The keys of the neighbours, in no order; cheaper, because no evidence is weighed. */
  neighbours(node: string): Iterable<string> {
    return this.#lines(node).keys();
  }

  between(from: string, to: string): Way | undefined {
    return this.from(from).find((way) => way.to === to);
  }

  /** Neighbour → keys of the lines between. */
  #lines(node: string): ReadonlyMap<string, readonly string[]> {
    const known = this.#neighbours.get(node);
    if (known !== undefined) return known;
    const lines = new Map<string, string[]>();
    this.#graph.forEachEdge(node, (edge, attributes, source, target) => {
      const to = source === node ? target : source;
      if (to === node || !this.#mayEnter(to)) return;
      const standing = this.#evidence.standing(edge, attributes);
      if (standing === null || !this.#rules.standings.has(standing)) return;
      const others = lines.get(to);
      if (others === undefined) lines.set(to, [edge]);
      else others.push(edge);
    });
    this.#neighbours.set(node, lines);
    return lines;
  }

  #way(to: string, edges: readonly string[]): Way {
    const lines = edges.flatMap((edge) => {
      const evidence = this.#evidence.of(edge);
      return evidence === null ? [] : [{ edge, evidence, doubt: doubtOf(evidence) }];
    });
    lines.sort((a, b) => a.doubt - b.doubt || (a.edge < b.edge ? -1 : 1));
    return { to, lines, doubt: lines[0]?.doubt ?? 0 };
  }

  #mayEnter(node: string): boolean {
    const { avoid, ends, passable } = this.#rules;
    let answer = this.#enterable.get(node);
    if (answer === undefined) {
      answer = !avoid.has(node) && (ends.has(node) || passable(node, this.#graph.getNodeAttributes(node)));
      this.#enterable.set(node, answer);
    }
    return answer;
  }
}
