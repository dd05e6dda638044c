/** Changes a text by a delta and leaves alone what the delta does not touch, comments and layout included. */
import { readBlocks } from "./blocks.ts";
import { patchBlocks } from "./patch-blocks.ts";
import { type NodeNames, namesOf, renameQuad } from "./patch-names.ts";
import { type ReadResult, readText } from "./read.ts";
import { isSkolem } from "./skolem.ts";
import type { Syntax } from "./syntax.ts";
import { iri, type NamedNode, type Quad, quad, quadKey } from "./term.ts";
import { layOut, type WriteOptions, type WriteOrder } from "./write.ts";

export interface PatchOptions {
  readonly syntax: Syntax;
  /** The document's path, which scopes its blank nodes. */
  readonly path: string;
  /** The graph of the document: the text's default graph. */
  readonly graph: NamedNode;
  /** Prefixes to use besides the text's own. */
  readonly prefixes?: Readonly<Record<string, string>>;
  readonly order?: WriteOrder;
  /** Whether the text is in canonical form, where the change alters the order itself; see `isCanonicalText`. */
  readonly isCanonical?: boolean;
}

export interface PatchedText {
  readonly text: string;
  /** The blank nodes that have other Skolem IRIs when `text` has been read. */
  readonly names: NodeNames;
  /** Whether the text was written anew as a whole, so that its comments and layout are gone. */
  readonly isWhole: boolean;
}

/** No text says exactly these quads: one of them holds half a character, or an address what no address may. */
export class UnwritableError extends Error {
  readonly code = "unwritable";
  constructor() {
    super("The change holds a text or an address that no file can hold.");
    this.name = "UnwritableError";
  }
}

/**
 * The text after a change. Reading it gives the quads of the old text, less `removed`, with `added`, up to the names of
 * blank nodes, which `names` tells. A text in canonical form stays in canonical form. Statements that the change does not
 * touch stay as they are; TriG, and a text whose prefixes change their meaning half-way, is written anew as a whole.
 *
 * @throws RdfSyntaxError when the text cannot be read; UnwritableError.
 */
export function patchText(
  text: string,
  { added, removed }: { readonly added: readonly Quad[]; readonly removed: readonly Quad[] },
  { syntax, path, graph, ...options }: PatchOptions,
): PatchedText {
  const reading = { syntax, path };
  const old = syntax === "trig" ? null : readBlocks(text, reading);
  const { quads, prefixes } = old ?? readText(text, reading);
  const before = keyed(quads);
  const after = new Map(before);
  const inText = (q: Quad) => (q.graph.equals(graph) ? quad(q.subject, q.predicate, q.object) : q);
  for (const key of keyed(removed.map(inText)).keys()) after.delete(key);
  for (const [key, q] of keyed(added.map(inText))) after.set(key, q);
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, q]) => q);
  const fresh = [...after].filter(([key]) => !before.has(key)).map(([, q]) => q);
  if (gone.length === 0 && fresh.length === 0) return { text, names: new Map(), isWhole: false };

  const order = options.order === undefined ? {} : { order: withoutNodes(options.order) };
  const writing: WriteOptions = {
    syntax,
    prefixes: { ...options.prefixes, ...prefixes },
    keepDocuments: true,
    ...order,
  };
  const isCanonical = options.isCanonical ?? (text.trim() === "" || layOut(before.values(), writing).text === text);
  if (!isCanonical && old !== null && !old.redeclares) {
    const patched = patchBlocks({ text, old, gone, fresh, syntax, path, prefixes: options.prefixes ?? {}, ...order });
    const names = tried(() => {
      const again = readBlocks(patched.text, reading);
      return checked(patched.names(again), after, again.quads);
    });
    if (names !== null) return { text: patched.text, names, isWhole: false };
  }
  const whole = layOut(after.values(), writing);
  const names = tried(() => {
    const again: ReadResult = readText(whole.text, reading);
    return checked(namesOf(whole, layOut(again.quads, writing).plans, path), after, again.quads);
  });
  if (names === null) throw new UnwritableError();
  return { text: whole.text, names, isWhole: !isCanonical };
}

/**
 * Whether a text is just as we would write it.
 * @throws RdfSyntaxError when the text cannot be read.
 */
export function isCanonicalText(text: string, { syntax, path, order }: Omit<PatchOptions, "graph">): boolean {
  if (text.trim() === "") return true;
  const { quads, prefixes } = readText(text, { syntax, path });
  const writing = {
    syntax,
    prefixes,
    keepDocuments: true,
    ...(order === undefined ? {} : { order: withoutNodes(order) }),
  };
  return layOut(quads, writing).text === text;
}

const keyed = (quads: Iterable<Quad>): Map<string, Quad> => new Map([...quads].map((q) => [quadKey(q), q]));

/** A text that cannot be read again is no result. */
function tried<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

/** The names that change, if under them the new text says exactly what it should; else `null`. */
function checked(names: NodeNames, wanted: ReadonlyMap<string, Quad>, read: readonly Quad[]): NodeNames | null {
  const found = keyed(read);
  if (new Set(names.values()).size !== names.size || found.size !== wanted.size) return null;
  for (const q of wanted.values()) if (!found.has(quadKey(renameQuad(q, names)))) return null;
  return new Map([...names].filter(([from, to]) => from !== to));
}

/** The ontology's order, which must not depend on what blank nodes are called just now. */
function withoutNodes(order: WriteOrder): WriteOrder {
  const isNode = (key: string) => isSkolem(iri(key));
  return {
    typeRank: (c) => order.typeRank(c),
    predicateRank: (p) => order.predicateRank(p),
    label: (key) => (isNode(key) ? undefined : order.label(key)),
    typeOf: (key) => (isNode(key) ? undefined : order.typeOf?.(key)),
  };
}
