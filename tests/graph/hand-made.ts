/** Small graphs written by hand, and marks with words about as large as the canvas draws them. */
import {
  createDossierGraph,
  type DossierGraph,
  type EdgeAttributes,
  type NodeAttributes,
} from "../../src/graph/dossier-graph.ts";
import type { ViewNode } from "../../src/graph/view-graph.ts";
import type { Box } from "../../src/graph/view-layout.ts";

export interface LineMaker {
  readonly label?: string;
  readonly standing?: EdgeAttributes["standing"];
  readonly certainty?: EdgeAttributes["certainty"];
  readonly rivals?: number;
  readonly claims?: string[];
  readonly predicate?: string;
}

/** A graph that grows by `thing` and `line`; a thing that a line names is made if it is not there. */
export class HandMade {
  readonly graph: DossierGraph = createDossierGraph();

  thing(key: string, more: Partial<NodeAttributes> = {}): this {
    const plain = { label: key, kind: "person", cls: "", claims: 0, accepted: true, literal: false };
    this.graph.mergeNode(key, { ...plain, described: true, key: false, x: 0, y: 0, ...more });
    return this;
  }

  /** Returns the key of the line. */
  line(from: string, to: string, more: LineMaker = {}): string {
    for (const end of [from, to]) if (!this.graph.hasNode(end)) this.thing(end);
    const { predicate = "knows", ...given } = more;
    const triple = `${from}\n${predicate}\n${to}`;
    const plain = { label: predicate, standing: "accepted", certainty: "certain", rivals: 0, claims: [] } as const;
    this.graph.addEdgeWithKey(triple, from, to, { ...plain, claims: [], predicate, triple, ...given });
    return triple;
  }
}

const WORD_WIDTH = 6;
const LINE_HEIGHT = 14;
const LONGEST = 22;

/** The size of a mark and its words: one or two rows of letters of a middling width. */
export function box(_: string, { label, claims, focus }: ViewNode): Box {
  const rows = label.length > LONGEST ? 2 : 1;
  const longest = rows === 2 ? Math.min(LONGEST, Math.ceil(label.length / 2) + 3) : label.length;
  const r = focus ? 25 : Math.min(15, 10 + Math.sqrt(claims));
  return { r, w: longest * WORD_WIDTH, h: rows * LINE_HEIGHT };
}
