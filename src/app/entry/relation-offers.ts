/** Relations offered for a claim: those that fit its ends first, each by the words it is read with from either end. */
import { CLAIM, DISAGREEMENT, KIND_OF_DISAGREEMENT, MEMBER, OWN_FIELDS, VARIANT_OF } from "../../claims/claim-terms.ts";
import type { RelationInfo } from "../../model/relation-info.ts";
import { fitOf, searchEntry, searchQuery } from "../../model/search-entry.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { STYLE_NS } from "../../rdf/namespaces.ts";
import { datatypeWords } from "./datatype-words.ts";

export interface RelationOffer {
  readonly iri: string;
  /** Read from its object's end: the claim's subject is the relation's object. */
  readonly inverse: boolean;
  /** The words from this end: "questioned by". */
  readonly label: string;
  /** Why it is not to be expected here, or what it means. */
  readonly why: string;
  /** Whether domain and range allow it. */
  readonly fits: boolean;
}

/** The classes of each end, those above them included; `null` = not known, or a value. */
export interface EndClasses {
  readonly subject: readonly string[] | null;
  readonly object: readonly string[] | null;
}

const CLAIM_LAYER: ReadonlySet<string> = new Set([
  ...OWN_FIELDS,
  ...[MEMBER, KIND_OF_DISAGREEMENT, VARIANT_OF].map((p) => p.value),
]);
const BOOKKEEPING: ReadonlySet<string> = new Set([CLAIM.value, DISAGREEMENT.value]);

/** Whether a relation is one that claims are about, not one that claims are made of. */
export const isClaimable = (r: RelationInfo): boolean =>
  !CLAIM_LAYER.has(r.iri) &&
  !r.iri.startsWith(STYLE_NS) &&
  !(r.domains.length > 0 && r.domains.every((d) => BOOKKEEPING.has(d)));

/** 2: one of the classes is wanted; 1: nothing tells; 0: another is wanted. */
export function fitsClasses(wanted: readonly string[], classes: readonly string[] | null): 0 | 1 | 2 {
  if (wanted.length === 0 || classes === null || classes.length === 0) return 1;
  return wanted.some((w) => classes.includes(w)) ? 2 : 0;
}

/** The offers for what is typed, the best first; with `strict` only those that the ends allow. */
export function relationOffers(
  vocabulary: Vocabulary,
  text: string,
  ends: EndClasses,
  { limit = 12, strict = false }: { readonly limit?: number; readonly strict?: boolean } = {},
): RelationOffer[] {
  const query = searchQuery(text);
  const offers: { offer: RelationOffer; rank: readonly number[] }[] = [];
  for (const relation of vocabulary.relations()) {
    if (!isClaimable(relation)) continue;
    for (const inverse of relation.symmetric || relation.inverseLabel === "" ? [false] : [false, true]) {
      const label = inverse ? relation.inverseLabel : relation.label;
      const typed = query.folded === "" ? 1 : fitOf(searchEntry(label, "label"), query);
      if (typed === 0) continue;
      const [domains, ranges] = inverse ? [relation.ranges, relation.domains] : [relation.domains, relation.ranges];
      const own = fitsClasses(domains, ends.subject);
      const other = fitsClasses(ranges, ends.object);
      const fits = own > 0 && other > 0;
      if (strict && !fits) continue;
      offers.push({
        offer: { iri: relation.iri, inverse, label, why: whyOf(relation, inverse, fits, vocabulary), fits },
        rank: [fits ? 0 : 1, -typed, -(own + other), inverse ? 1 : 0, relation.order],
      });
    }
  }
  return offers
    .sort((a, b) => compareRanks(a.rank, b.rank) || (a.offer.label < b.offer.label ? -1 : 1))
    .slice(0, limit)
    .map(({ offer }) => offer);
}

function whyOf(relation: RelationInfo, inverse: boolean, fits: boolean, vocabulary: Vocabulary): string {
  const [from, to] = inverse ? [relation.ranges, relation.domains] : [relation.domains, relation.ranges];
  const words = (classes: readonly string[]): string =>
    [...new Set(classes.map((c) => datatypeWords(c) ?? vocabulary.classInfo(c).label.toLowerCase()))].join(" or ");
  if (!fits) return from.length === 0 ? `to ${words(to)}` : `from ${words(from)}`;
  return to.length === 0 ? "" : words(to);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? 0;
    if (x !== y) return x - y;
  }
  return 0;
}
