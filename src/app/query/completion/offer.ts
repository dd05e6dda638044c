/** What an editor offers while something is typed: how it is written, what it is, and how well it suits the place. */
import { localName } from "../../../model/local-name.ts";
import { fitOf, searchEntry, searchQuery } from "../../../model/search-entry.ts";
import { type Prefixes, shortIri } from "../../view/short-iri.ts";

export interface Offer {
  /** What is written into the text. */
  readonly text: string;
  readonly kind: "prefix" | "class" | "relation" | "thing" | "variable" | "keyword" | "piece";
  /** What it is, in a few words. */
  readonly detail: string;
  readonly definition?: string;
  /** Whether the place asks for it: 2 = yes, 1 = it may, 0 = it asks for something else. */
  readonly fit: 0 | 1 | 2;
}

/** What is typed, taken apart: a prefix's namespace, if there is one, and the beginning of a name. */
export interface Typed {
  readonly looked: string;
  readonly namespace: string | null;
  /** Whether a prefix is typed that stands for nothing. */
  readonly isLost: boolean;
}

export function typedName(text: string, prefixes: Prefixes): Typed {
  const colon = text.indexOf(":");
  if (colon < 0 || text.startsWith("<")) return { looked: text.replace(/^</, ""), namespace: null, isLost: false };
  const name = text.slice(0, colon);
  const namespace = Object.hasOwn(prefixes, name) ? (prefixes[name] ?? null) : null;
  return { looked: text.slice(colon + 1), namespace, isLost: namespace === null };
}

/** How a name is written in Turtle and SPARQL: with a prefix where one fits. */
export function writtenName(iri: string, prefixes: Prefixes): string {
  const short = shortIri(iri, prefixes);
  return short === iri ? `<${iri}>` : short;
}

/** How well a term answers to what is typed, 0 to 4: by its label, any word of it, or its own name. */
export function typedFit(iri: string, label: string, { looked, namespace, isLost }: Typed): number {
  if (isLost || (namespace !== null && !iri.startsWith(namespace))) return 0;
  if (looked === "") return 1;
  const own = (namespace === null ? localName(iri) : iri.slice(namespace.length)).toLowerCase();
  const low = looked.toLowerCase();
  const byName = own === low ? 4 : own.startsWith(low) ? 3 : own.includes(low) ? 1 : 0;
  const byLabel = searchQuery(looked).folded === "" ? 0 : fitOf(searchEntry(label, "label"), searchQuery(looked));
  return Math.max(byName, byLabel);
}

/** The prefixes that begin with what is typed. */
export const prefixOffers = (looked: string, prefixes: Prefixes): Offer[] =>
  Object.entries(prefixes)
    .filter(([name]) => name !== "" && name.toLowerCase().startsWith(looked.toLowerCase()))
    .map(([name, base]) => ({ text: `${name}:`, kind: "prefix", detail: base, fit: 1 }));
