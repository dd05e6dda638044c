/** Names in a query that nothing in the dossier has: a query with one is right, and finds nothing. */
import { localName } from "../../../model/local-name.ts";
import type { Vocabulary } from "../../../model/vocabulary.ts";
import { distance } from "../../../query/closest-keyword.ts";
import { queryKind } from "../../../query/query-kind.ts";
import { lineAndColumn, type Token, tokens } from "../../../query/tokens.ts";
import { owl, rdf, rdfs, xsd } from "../../../rdf/namespaces.ts";
import { iri } from "../../../rdf/term.ts";
import type { QuadSource } from "../../../store/quad-store.ts";
import type { Prefixes } from "../../view/short-iri.ts";
import { writtenName } from "./offer.ts";
import { writtenIri } from "./term-classes.ts";

export interface UnknownName {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
}

/** What is known of the dossier. */
export interface Named {
  readonly vocabulary: Vocabulary;
  readonly prefixes: Prefixes;
  /** Everything that a query sees. */
  readonly sources: readonly QuadSource[];
}

const OWN = [rdf, rdfs, owl, xsd].map((space) => space("").value);

/** The first name that nothing has; `null` where there is none, and for updates and queries that ask elsewhere too. */
export function unknownName(text: string, { vocabulary, prefixes, sources }: Named): UnknownName | null {
  const all = [...tokens(text)];
  if (queryKind(text) === "update" || all.some((t) => is(t, /^service$/i))) return null;
  const own = declared(all);
  const made = makesNames(all);
  for (const [i, token] of all.entries()) {
    if (made.has(token) || token.kind !== "prefixed" || !standsForTerm(all, i)) continue;
    const address = writtenIri(token.text, { ...prefixes, ...own });
    if (address === null || OWN.some((ns) => address.startsWith(ns)) || isNamed(address, sources)) continue;
    const terms = [...vocabulary.relations(), ...vocabulary.classes()];
    if (terms.some((t) => t.iri === address)) continue;
    const like = closest(address, terms);
    const hint = like === null ? "" : ` Did you mean ${writtenName(like, prefixes)}?`;
    const sentence = `Nothing in the dossier is called ${token.text}.${hint}`;
    return { ...lineAndColumn(text, token.at), sentence };
  }
  return null;
}

const is = (token: Token | undefined, pattern: RegExp): boolean => token?.kind === "word" && pattern.test(token.text);

/** Prefixes that the query declares itself. */
function declared(all: readonly Token[]): Prefixes {
  const found: Record<string, string> = {};
  for (const [i, { text }] of all.entries()) {
    const [name, namespace] = [all[i + 1], all[i + 2]];
    if (!/^prefix$/i.test(text) || name?.kind !== "prefixed" || namespace?.kind !== "iri") continue;
    found[name.text.slice(0, -1)] = namespace.text.slice(1, -1);
  }
  return found;
}

/** What stands where a query makes things up: in the template of CONSTRUCT, in BIND, before AS. */
function makesNames(all: readonly Token[]): ReadonlySet<Token> {
  const made = new Set<Token>();
  let close: string | null = null;
  let open: string | null = null;
  let depth = 0;
  for (const [i, token] of all.entries()) {
    const next = all[i + 1];
    if (close !== null) {
      made.add(token);
      if (token.text === open) depth += 1;
      if (token.text === close) depth -= 1;
      if (depth === 0 && token.text === close) close = null;
    } else if ((is(token, /^construct$/i) && next?.text === "{") || (is(token, /^bind$/i) && next?.text === "(")) {
      open = next.text;
      close = open === "{" ? "}" : ")";
    } else if (is(next, /^as$/i)) made.add(token);
  }
  return made;
}

/** Whether a name stands for a thing or a relation: no declaration, datatype, graph or function. */
function standsForTerm(all: readonly Token[], i: number): boolean {
  const before = all[i - 1];
  const isDatatype = before?.text === "^" && all[i - 2]?.text === "^" && all[i - 2]?.at === before.at - 1;
  return !isDatatype && !is(before, /^(?:prefix|graph|from|named|base)$/i) && all[i + 1]?.text !== "(";
}

function isNamed(address: string, sources: readonly QuadSource[]): boolean {
  const term = iri(address);
  const some = (quads: Iterable<unknown>): boolean => {
    for (const _quad of quads) return true;
    return false;
  };
  return sources.some(
    (s) =>
      some(s.match(term)) || some(s.match(null, term)) || some(s.match(null, null, term)) || some(s.mentions(term)),
  );
}

/** The term whose own name is written most alike, within two letters. */
function closest(address: string, terms: readonly { readonly iri: string }[]): string | null {
  const name = localName(address).toLowerCase().replace(/[-_]/g, "");
  let best: string | null = null;
  let least = name.length < 4 ? 1 : 3;
  for (const { iri: term } of terms) {
    const other = localName(term).toLowerCase().replace(/[-_]/g, "");
    const far = Math.abs(other.length - name.length) > 2 ? 3 : distance(name, other);
    if (far >= least) continue;
    least = far;
    best = term;
  }
  return best;
}
