/** The grammar: reads the text of a query or an update as a tree, and writes a tree down as text. */

const make = async () => {
  const [{ Parser }, { Generator }] = await Promise.all([
    import("@traqula/parser-sparql-1-2"),
    import("@traqula/generator-sparql-1-2"),
  ]);
  return { parser: new Parser(), generator: new Generator() };
};

/** A parser of SPARQL 1.2 that tells no places, and a generator for its trees. */
export type Grammar = Awaited<ReturnType<typeof make>>;

let grammar: Promise<Grammar> | null = null;

/** Loads it when first needed. Making a parser takes a hundred times as long as parsing: there is one. */
export const loadGrammar = (): Promise<Grammar> => {
  grammar ??= make();
  return grammar;
};
