/** Mends a query before the engine gets it, so that its answers are those of the standard. */
import { type Grammar, loadGrammar } from "../grammar.ts";
import { tokens } from "../tokens.ts";
import { ALTERNATIVES } from "./alternatives.ts";
import { COUNT_OF_ERRORS } from "./count-of-errors.ts";
import { DIRECTIONS } from "./directions.ts";
import { FROM_GRAPHS } from "./from-graphs.ts";
import { GRAPH_SCOPE } from "./graph-scope.ts";
import { GROUP_CONCAT } from "./group-concat.ts";
import type { Mend, MendContext } from "./mend.ts";
import { REPLACEMENT } from "./replacement.ts";
import { SELECT_NAMES } from "./select-names.ts";
import type { Node } from "./syntax-tree.ts";
import { WRITTEN_ANEW } from "./written-anew.ts";
import { ZERO_LENGTH } from "./zero-length.ts";

/** Those of paths before that of graphs, which repeats what they made. */
const MENDS: readonly Mend[] = [
  WRITTEN_ANEW,
  REPLACEMENT,
  SELECT_NAMES,
  DIRECTIONS,
  GROUP_CONCAT,
  COUNT_OF_ERRORS,
  ALTERNATIVES,
  ZERO_LENGTH,
  FROM_GRAPHS,
  GRAPH_SCOPE,
];

/** The query with everything mended that it needs; as it is written where it needs nothing or cannot be read. */
export async function mendQuery(text: string, context: MendContext): Promise<string> {
  const all = [...tokens(text)];
  const needed = MENDS.filter((mend) => mend.isNeeded(all, context));
  if (needed.length === 0) return text;
  const { parser, generator } = await loadGrammar();
  let tree: ReturnType<Grammar["parser"]["parse"]>;
  try {
    tree = parser.parse(text);
  } catch {
    // What is wrong with it is told by whoever answers it.
    return text;
  }
  const query = tree as unknown as Node;
  const mended = needed.reduce((made, mend) => mend.apply(made, context), query);
  return mended === query ? text : generator.generate(mended as unknown as typeof tree);
}
