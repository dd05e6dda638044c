/** A mend: a rewrite of a query in front of the engine, where the engine would answer otherwise than the standard says. */
import type { Token } from "../tokens.ts";
import type { Node } from "./syntax-tree.ts";

/** What mends may know of the dossier. */
export interface MendContext {
  /** Whether a term is a subject or an object somewhere in what the query sees. `false` where it is not known. */
  isInData(term: { readonly kind: "iri" | "literal"; readonly value: string }): boolean;
  /** The names of the graphs that `GRAPH` reaches. */
  graphs(): readonly string[];
  /** Whether the data is known to have texts with a direction. */
  readonly hasDirections: boolean;
}

export interface Mend {
  readonly id: string;
  /** Whether the query may have what is mended: cheap, and may say yes too often. */
  isNeeded(tokens: readonly Token[], context: MendContext): boolean;
  /** The query's tree mended; the same tree where there is nothing to mend. */
  apply(query: Node, context: MendContext): Node;
}
