/** Things offered for an end of a claim: those that the relation wants first, then a new one in place. */
import type { Claims } from "../../claims/claims.ts";
import { OTHER_KIND } from "../../model/kind.ts";
import type { SearchIndex } from "../../model/search.ts";
import { searchQuery } from "../../model/search-entry.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { dos, owl, rdf } from "../../rdf/namespaces.ts";
import { iri } from "../../rdf/term.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import { count } from "../words/counts.ts";
import type { End } from "./entry-form.ts";
import { fitsClasses } from "./relation-offers.ts";

export interface ThingOffer {
  readonly end: End;
  readonly label: string;
  /** "place, 2 claims" */
  readonly why: string;
  /** The class whose mark stands before it. */
  readonly cls: string | null;
}

/** What the offers are read from. */
export interface OfferSources {
  readonly vocabulary: Vocabulary;
  readonly claims: Claims;
  readonly search: SearchIndex;
  readonly dossier: QuadSource;
}

const CLAIM_CLASSES: ReadonlySet<string> = new Set(["Claim", "Source", "Disagreement"].map((c) => dos(c).value));
/** Classes offered for something new; more than that is asked for beside the field. */
const NEW_CLASSES = 3;
const WORD_FITS = 2_000_000;

/** The classes of an end with all above them; `null` where that is not known. */
export function classesOf(end: End, vocabulary: Vocabulary): readonly string[] | null {
  if (end.kind === "thing")
    return [...new Set(vocabulary.typesOf(end.iri).flatMap((t) => vocabulary.classInfo(t).ancestors))];
  return end.kind === "new" ? vocabulary.classInfo(end.cls).ancestors : null;
}

/** The classes that something new may be of, the likeliest first: what is wanted, else what the dossier has most of. */
export function newClasses(
  { vocabulary, dossier }: Pick<OfferSources, "vocabulary" | "dossier">,
  wanted: readonly string[],
): string[] {
  const sizeOf = (c: string): number => dossier.count(null, rdf("type"), iri(c));
  const open = vocabulary.classes().filter((c) => !CLAIM_CLASSES.has(c.iri));
  const allowed = wanted.length === 0 ? open : open.filter((c) => wanted.some((w) => vocabulary.isA(c.iri, w)));
  const ranked = allowed
    .map((c) => ({ c, size: sizeOf(c.iri), drawn: c.kind !== OTHER_KIND, own: wanted.includes(c.iri) }))
    .sort(
      (a, b) =>
        b.size - a.size || Number(b.own) - Number(a.own) || Number(b.drawn) - Number(a.drawn) || a.c.order - b.c.order,
    );
  const used = ranked.filter(({ size }) => size > 0);
  const classes = (used.length > 0 ? used : ranked).map(({ c }) => c.iri);
  return classes.length > 0 ? classes : [wanted[0] ?? owl("Thing").value];
}

/** The offers for what is typed. `wanted`: the classes that the relation allows at this end; none = any. */
export function thingOffers(
  sources: OfferSources,
  text: string,
  wanted: readonly string[],
  { limit = 7 }: { readonly limit?: number } = {},
): ThingOffer[] {
  const typed = text.trim();
  if (typed === "") return [];
  const { vocabulary, claims, search } = sources;
  const hits = search
    .search(typed, { limit: 40 })
    .filter((hit) => !claims.isClaim(hit.iri))
    .map((hit) => {
      const classes = classesOf({ kind: "thing", iri: hit.iri }, vocabulary);
      return { ...hit, fits: fitsClasses(wanted, classes), isSource: claims.isSource(hit.iri) };
    })
    .sort((a, b) => b.fits - a.fits || Number(a.isSource) - Number(b.isSource) || b.score - a.score);
  const things = hits.slice(0, limit).map(({ iri: thing, label, matched, fits }): ThingOffer => {
    const info = vocabulary.classOf(thing);
    const n = claims.claimedAround(thing).length;
    const also = matched === label ? [] : [matched];
    const says = n === 0 ? [] : [count(n, "claim")];
    return {
      end: { kind: "thing", iri: thing },
      label,
      why: [...also, fits === 0 ? `a ${info.label.toLowerCase()}` : info.label.toLowerCase(), ...says].join(", "),
      cls: info.iri,
    };
  });
  const isKnown = hits.some(({ matched, fits }) => fits > 0 && same(matched, typed));
  const made = newClasses(sources, wanted)
    .slice(0, isKnown ? 1 : NEW_CLASSES)
    .map((cls): ThingOffer => {
      const word = cls === owl("Thing").value ? "thing" : vocabulary.classInfo(cls).label.toLowerCase();
      return { end: { kind: "new", label: typed, cls }, label: `New ${word} “${typed}”`, why: "", cls: null };
    });
  const best = hits[0];
  const near = best !== undefined && best.score >= WORD_FITS && best.fits > 0;
  return near ? [...things, ...made] : [...made.slice(0, 1), ...things, ...made.slice(1)];
}

const same = (a: string, b: string): boolean => searchQuery(a).folded === searchQuery(b).folded;
