/** Paths: how two things hang together, by the shortest ways or by the best attested, with the evidence of each step. */
import type { Certainty } from "../../claims/certainty.ts";
import type { Standing } from "../../claims/statement.ts";
import type { DossierGraph } from "../dossier-graph.ts";
import type { Evidence, SetAside } from "../evidence.ts";
import { inSlices } from "../slices.ts";
import { ANY_DOUBT, ANY_LENGTH } from "./doubt.ts";
import { ball, priceLeft, stepsBetween, stepsLeft } from "./reach.ts";
import { type Route, type SearchTask, search } from "./search.ts";
import { type Passable, telling, type Way, type WayLine, Ways } from "./ways.ts";

/** A line as it is walked: from its subject to its object, or back. */
export interface PathLine {
  /** Key of the edge, which is the `tripleKey` of its triple. */
  readonly edge: string;
  readonly forward: boolean;
  /** IRI of the relation. */
  readonly relation: string;
  /** The relation in walking direction: "questioned by", or backwards "questioned". */
  readonly words: string;
  readonly standing: Standing;
  readonly certainty: Certainty | null;
  /** Identifiers of the claims on it that are not set aside. */
  readonly claims: readonly string[];
  /** IRIs of the sources of these claims. */
  readonly sources: readonly string[];
  /** Independent witnesses. */
  readonly witnesses: number;
  /** What the step costs: see `doubt.ts`. */
  readonly doubt: number;
}

/** One step: the best attested line between two things, and the others that lead the same way. */
export interface PathStep extends PathLine {
  readonly from: string;
  readonly to: string;
  readonly others: readonly PathLine[];
}

export interface Path {
  /** Keys of the things, both ends included. */
  readonly nodes: readonly string[];
  readonly steps: readonly PathStep[];
  /** Sum over the steps; a path with less is better attested. */
  readonly doubt: number;
}

export interface PathAnswer {
  /** Best first. */
  readonly paths: readonly Path[];
  /** Whether there are more than were asked for. */
  readonly more: boolean;
}

export interface PathOptions {
  /**
   * `shortest` (the default): all with the fewest steps, among them the best attested first. `best`: the best attested,
   * whatever their length up to `longest`.
   */
  readonly by?: "shortest" | "best";
  /** How many at most; 10 when absent. */
  readonly most?: number;
  /** With `shortest`: go on with longer ones when there are fewer than `most` of the shortest. */
  readonly longer?: boolean;
  /** The most steps, up to 20; 6 when absent. */
  readonly longest?: number;
  /** The lines that may be walked; those accepted, plain and reported when absent. */
  readonly standings?: Iterable<Standing>;
  /** Things, claims and sources to do without. */
  readonly avoid?: SetAside & { readonly things?: Iterable<string> };
  /** Which things may lie between the ends; those that `telling` lets through when absent. */
  readonly passable?: Passable;
}

/** What must be known of relations; `Vocabulary` fits. */
export interface PathVocabulary {
  relation(iri: string): { readonly label: string; readonly inverseLabel: string };
}

/** What paths are read from. `evidence` is of the same graph; keep it from one question to the next. */
export interface PathWorld {
  readonly graph: DossierGraph;
  readonly evidence: Evidence;
  readonly vocabulary: PathVocabulary;
}

export const ASSERTED: readonly Standing[] = ["accepted", "plain"];
/** Asserted, or reported by somebody whom the editor has neither accepted nor rejected. */
export const REPORTED: readonly Standing[] = [...ASSERTED, "reported"];

const MOST = 10;
const LONGEST = 6;
/** A sum of the dearest steps stays below `ANY_DOUBT`, a count of them below `ANY_LENGTH`. */
const LONGEST_EVER = 20;

/**
 * The paths between two things, walked along lines in either direction; a path passes no thing twice. `from` and `to`
 * are node keys: no paths when the graph lacks one, or when they are the same. Always the same answer for the same
 * dossier, in whatever order it was read.
 */
export function findPaths(world: PathWorld, from: string, to: string, options: PathOptions = {}): PathAnswer {
  const finding = new Finding(world, from, to, options);
  for (const _ of finding.steps());
  return finding.answer();
}

/** The same a few milliseconds at a time. Rejects with the signal's reason when aborted. */
export async function findPathsInSlices(
  world: PathWorld,
  from: string,
  to: string,
  { signal, ...options }: PathOptions & { readonly signal?: AbortSignal } = {},
): Promise<PathAnswer> {
  const finding = new Finding(world, from, to, options);
  await inSlices(finding.steps(), () => {
    signal?.throwIfAborted();
    return true;
  });
  return finding.answer();
}

class Finding {
  readonly #world: PathWorld;
  readonly #ends: readonly [from: string, to: string];
  readonly #options: PathOptions;
  readonly #ways: Ways;
  readonly #routes: Route[] = [];
  #more = false;

  constructor(world: PathWorld, from: string, to: string, options: PathOptions) {
    const { graph, evidence } = world;
    const { avoid = {}, standings = REPORTED, passable = telling(graph) } = options;
    this.#world = world;
    this.#ends = [from, to];
    this.#options = options;
    this.#ways = new Ways(graph, evidence.without(avoid), {
      standings: new Set(standings),
      passable,
      avoid: new Set(avoid.things),
      ends: new Set([from, to]),
    });
  }

  *steps(): Generator<void> {
    const [from, to] = this.#ends;
    const { by = "shortest", most = MOST, longer = false, avoid } = this.#options;
    const longest = Math.min(this.#options.longest ?? LONGEST, LONGEST_EVER);
    const { graph } = this.#world;
    const avoided = new Set(avoid?.things);
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to) || avoided.has(from) || avoided.has(to)) return;
    // Two balls that meet: every path of at most `longest` steps has its middle in both.
    const radius = Math.ceil(longest / 2);
    const near = ball(this.#ways, to, radius);
    yield;
    const fewest = stepsBetween(near, ball(this.#ways, from, longest - radius));
    if (fewest === null) return;
    yield;
    const bySteps = by === "shortest";
    const left = stepsLeft(near, radius);
    const price = ({ doubt }: Way) => (bySteps ? ANY_DOUBT + doubt : doubt * ANY_LENGTH + 1);
    const task: SearchTask = {
      from,
      to,
      longest: bySteps && !longer ? fewest : longest,
      price,
      stepsLeft: left,
      priceLeft: bySteps ? (node) => left(node) * ANY_DOUBT : priceLeft(this.#ways, to, price),
    };
    yield;
    for (const route of search(this.#ways, task)) {
      if (route === null) yield;
      else if (this.#routes.length < most) this.#routes.push(route);
      else {
        this.#more = true;
        return;
      }
    }
  }

  answer(): PathAnswer {
    return { paths: this.#routes.map(({ nodes }) => this.#path(nodes)), more: this.#more };
  }

  #path(nodes: readonly string[]): Path {
    const steps = nodes.slice(1).flatMap((to, i) => {
      const from = nodes[i] ?? "";
      const [best, ...others] = this.#ways.between(from, to)?.lines ?? [];
      if (best === undefined) return [];
      return [{ from, to, ...this.#line(best, from), others: others.map((line) => this.#line(line, from)) }];
    });
    return { nodes, steps, doubt: steps.reduce((sum, step) => sum + step.doubt, 0) };
  }

  #line({ edge, evidence, doubt }: WayLine, from: string): PathLine {
    const { graph, vocabulary } = this.#world;
    const relation = graph.getEdgeAttribute(edge, "predicate");
    const forward = graph.source(edge) === from;
    const { label, inverseLabel } = vocabulary.relation(relation);
    return { edge, forward, relation, words: forward ? label : inverseLabel, ...evidence, doubt };
  }
}
