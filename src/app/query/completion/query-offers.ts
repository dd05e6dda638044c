/** What may be written at the cursor of a query, what suits the place first: by domain, range and what is said elsewhere. */
import { CLAIM } from "../../../claims/claim-terms.ts";
import type { SearchIndex } from "../../../model/search.ts";
import type { Vocabulary } from "../../../model/vocabulary.ts";
import type { CursorPlace } from "../../../query/cursor.ts";
import { rdf, rdfs, STYLE_NS } from "../../../rdf/namespaces.ts";
import { isClaimable } from "../../entry/relation-offers.ts";
import type { Prefixes } from "../../view/short-iri.ts";
import { type Offer, prefixOffers, type Typed, typedFit, typedName, writtenName } from "./offer.ts";
import { CLAUSE_WORDS, EXPRESSION_WORDS, PATTERN_WORDS } from "./query-words.ts";
import { classesAt, classesOfTerm, fitOfClasses, writtenIri } from "./term-classes.ts";

/** What is known of the dossier. */
export interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly search: SearchIndex;
  readonly prefixes: Prefixes;
  /** Some instances of a class, from the dossier and the layers beside it. */
  instancesOf(cls: string): readonly string[];
  /** The things that a relation leads to in the data, if that is a short list; else none. */
  valuesOf(relation: string): readonly string[];
}

const MOST_THINGS = 40;
const MOST = 60;

/** RDF's own relations that queries use; the vocabulary leaves them out. */
const COMMON: readonly { readonly iri: string; readonly label: string; readonly definition: string }[] = [
  { iri: rdfs("label").value, label: "label", definition: "The name of a thing." },
  { iri: rdf("reifies").value, label: "reifies", definition: "The statement that a claim makes: <<( … )>>." },
  { iri: rdfs("subClassOf").value, label: "subclass of", definition: "The class is a kind of another." },
  { iri: rdfs("subPropertyOf").value, label: "subproperty of", definition: "The relation is a kind of another." },
  { iri: rdfs("comment").value, label: "comment", definition: "A remark on a thing." },
];

/** The offers for the cursor's place, the best first. */
export function queryOffers(place: CursorPlace, known: Knowledge): Offer[] {
  const typed = typedName(place.word.text, known.prefixes);
  const isName = !/^[?$]/.test(place.word.text);
  return inOrder([...(isName ? names(place, known, typed) : []), ...variables(place, known)]).slice(0, MOST);
}

/** So few are shown before anything is typed. */
const FEW = 20;

/** Whether offers are shown without being asked for: when what is typed tells something, or a short list is all there is. */
export function offersBySelf({ position, predicate, word }: CursorPlace, offers: readonly Offer[]): boolean {
  if (offers.length === 0 || (offers.length === 1 && offers[0]?.text === word.text)) return false;
  if (word.text.length > 1 || /^[?$:]/.test(word.text)) return true;
  if (word.text !== "" || position !== "object") return false;
  return predicate === "a" || (offers.length <= FEW && offers.some((o) => o.kind === "thing"));
}

function names(place: CursorPlace, known: Knowledge, typed: Typed): Ranked[] {
  const { position, word } = place;
  const isShort = word.text.includes(":") || word.text.startsWith("<");
  const prefixes = isShort || word.text === "" ? [] : ranked(prefixOffers(word.text, known.prefixes), 3);
  switch (position) {
    case "nothing":
      return [];
    case "clause":
      return [...wholeQuestion(place), ...words(CLAUSE_WORDS, word.text), ...prefixes];
    case "after":
      return [...pieces(word.text), ...words(PATTERN_WORDS, word.text)];
    case "predicate":
      return [...relations(place, known, typed), ...prefixes];
    case "subject":
      return [...things(place, known, typed), ...prefixes, ...words(PATTERN_WORDS, word.text)];
    case "object":
      if (place.predicate === "a") return [...classes(place, known, typed), ...prefixes];
      return [...things(place, known, typed), ...prefixes];
    case "value":
      return [...relations(place, known, typed), ...things(place, known, typed), ...prefixes];
    case "expression":
      return [...words(EXPRESSION_WORDS, word.text), ...things(place, known, typed), ...prefixes];
  }
}

/** An offer with what it is sorted by: small comes first. */
interface Ranked {
  readonly offer: Offer;
  readonly rank: readonly number[];
}

function inOrder(all: readonly Ranked[]): Offer[] {
  const seen = new Set<string>();
  return [...all]
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ offer }) => offer)
    .filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** What suits comes first, then what was typed best, then the kinds in the order given, then by what else tells. */
const rank = (fit: number, typed: number, sort: number, ...more: number[]): number[] => [-fit, -typed, sort, ...more];
const ranked = (offers: readonly Offer[], sort: number): Ranked[] =>
  offers.map((offer) => ({ offer, rank: rank(offer.fit, 3, sort) }));

/** What the dossier uses comes before what it might use. */
const unusedIn =
  (vocabulary: Vocabulary) =>
  (term: string): number =>
    vocabulary.uses(term) === 0 ? 1 : 0;

function relations({ subject, ofClaim, triples }: CursorPlace, known: Knowledge, typed: Typed): Ranked[] {
  const { vocabulary, prefixes } = known;
  const has = ofClaim ? [CLAIM.value] : subject === null ? [] : classesOfTerm(subject, triples, vocabulary, prefixes);
  const unused = unusedIn(vocabulary);
  const isTyped = ofClaim || triples.some((t) => t.subject === subject && t.predicate === "a");
  const found: Ranked[] = [];
  for (const r of vocabulary.relations()) {
    const fits = typedFit(r.iri, r.label, typed);
    if (fits === 0 || (r.iri.startsWith(STYLE_NS) && typed.namespace === null)) continue;
    const fit = fitOfClasses(r.domains, has, vocabulary);
    const words = [r.domains, r.ranges].map((cs) => cs.map((c) => vocabulary.label(c).toLowerCase()).join(" or "));
    const ends = words[0] === "" && words[1] === "" ? "" : `: ${words[0] || "anything"} → ${words[1] || "anything"}`;
    const offer: Offer = {
      text: writtenName(r.iri, prefixes),
      kind: "relation",
      detail: `${r.label}${ends}`,
      fit,
      ...(r.definition === undefined ? {} : { definition: r.definition }),
    };
    found.push({ offer, rank: rank(fit, fits, 1, isClaimable(r) === ofClaim ? 1 : 0, unused(r.iri), r.order) });
  }
  const type = "a".startsWith(typed.looked) && typed.namespace === null;
  if (type)
    found.push({
      offer: { text: "a", kind: "keyword", detail: "is a, is one of a class", fit: isTyped ? 1 : 2 },
      rank: rank(isTyped ? 1 : 2, 4, 0),
    });
  for (const [at, { iri, label, definition }] of COMMON.entries()) {
    const fits = typedFit(iri, label, typed);
    const fit = iri === rdf("reifies").value && has.length > 0 ? fitOfClasses([CLAIM.value], has, vocabulary) : 1;
    const offer: Offer = { text: writtenName(iri, prefixes), kind: "relation", detail: label, definition, fit };
    if (fits > 0) found.push({ offer, rank: rank(fit, fits, 2, at) });
  }
  return found;
}

function classes({ subject, triples }: CursorPlace, known: Knowledge, typed: Typed): Ranked[] {
  const { vocabulary, prefixes } = known;
  const others = triples.filter((t) => !(t.subject === subject && t.predicate === "a"));
  const wanted = subject === null ? [] : classesOfTerm(subject, others, vocabulary, prefixes);
  const unused = unusedIn(vocabulary);
  return vocabulary.classes().flatMap((c) => {
    const fits = typedFit(c.iri, c.label, typed);
    if (fits === 0) return [];
    const fit = fitOfClasses(wanted, [c.iri], vocabulary);
    const offer: Offer = {
      text: writtenName(c.iri, prefixes),
      kind: "class",
      detail: c.label,
      fit,
      ...(c.definition === undefined ? {} : { definition: c.definition }),
    };
    return [{ offer, rank: rank(fit, fits, 1, unused(c.iri), c.order) }];
  });
}

function things({ position, predicate, word }: CursorPlace, known: Knowledge, typed: Typed): Ranked[] {
  const { vocabulary, search, prefixes } = known;
  const wanted =
    position === "object" && predicate !== null ? classesAt(predicate, "object", vocabulary, prefixes) : [];
  const found = new Map<string, Ranked>();
  const add = (iri: string, label: string, what: string, fits: number, at: number): void => {
    if (found.has(iri) || (typed.namespace !== null && !iri.startsWith(typed.namespace))) return;
    const fit = wanted.length === 0 ? 1 : fitOfClasses(wanted, vocabulary.typesOf(iri), vocabulary);
    const comment = vocabulary.comment(iri);
    const offer: Offer = {
      text: writtenName(iri, prefixes),
      kind: "thing",
      detail: `${label}, ${what.toLowerCase()}`,
      fit,
      ...(comment === undefined ? {} : { definition: comment }),
    };
    found.set(iri, { offer, rank: rank(fit, fits, 2, at) });
  };
  if (typed.isLost) return [];
  const relation = position === "object" && predicate !== null ? writtenIri(predicate, prefixes) : null;
  const used = word.text === "" && relation !== null ? known.valuesOf(relation) : [];
  for (const [at, iri] of used.entries()) add(iri, vocabulary.label(iri), vocabulary.classOf(iri).label, 1, at);
  if (used.length > 0) return [...found.values()];
  if (typed.looked.length >= 2)
    for (const [at, hit] of search.search(typed.looked, { limit: MOST_THINGS }).entries())
      add(hit.iri, hit.label, vocabulary.classOf(hit.iri).label, typedFit(hit.iri, hit.matched, typed) || 1, at);
  for (const cls of wanted)
    for (const [at, iri] of known.instancesOf(cls).entries()) {
      const label = vocabulary.label(iri);
      const fits = typedFit(iri, label, typed);
      if (fits > 0) add(iri, label, vocabulary.classOf(iri).label, fits, MOST_THINGS + at);
    }
  return [...found.values()];
}

/** Behind a typed `?` variables come first; where a name is typed, or a class is wanted, they come last. */
function variables(place: CursorPlace, { vocabulary, prefixes }: Knowledge): Ranked[] {
  const { position, subject, predicate, word, triples } = place;
  if (position === "nothing" || position === "after") return [];
  const isTyped = /^[?$]/.test(word.text);
  const isLast = !isTyped && (word.text !== "" || predicate === "a");
  const wanted =
    position === "object" && predicate !== null ? classesAt(predicate, "object", vocabulary, prefixes) : [];
  const looked = word.text.replace(/^[?$]/, "").toLowerCase();
  return place.variables
    .filter((name) => name.slice(1).toLowerCase().startsWith(looked) && !(position === "object" && name === subject))
    .map((name, at) => {
      const has = classesOfTerm(name, triples, vocabulary, prefixes);
      const fit = wanted.length === 0 ? 1 : fitOfClasses(wanted, has, vocabulary);
      const detail = has.map((c) => vocabulary.label(c).toLowerCase()).join(" or ");
      return {
        offer: { text: name, kind: "variable", detail, fit },
        rank: isLast ? rank(0, 0, 0, at) : rank(fit, 3, 0, at),
      };
    });
}

const words = (all: readonly string[], looked: string): Ranked[] =>
  all
    .filter((word) => word.toLowerCase().startsWith(looked.toLowerCase()))
    .map((text, at) => ({ offer: { text, kind: "keyword", detail: "", fit: 1 }, rank: rank(1, 2, 4, at) }));

/** Where nothing is written yet. */
const wholeQuestion = ({ word, variables }: CursorPlace): Ranked[] =>
  word.text === "" && variables.length === 0
    ? [
        {
          offer: { text: "SELECT * WHERE { ?thing a ?class }", kind: "piece", detail: "a whole question", fit: 1 },
          rank: rank(1, 3, 0),
        },
      ]
    : [];

/** What may be said of a whole statement. */
const pieces = (looked: string): Ranked[] =>
  looked === ""
    ? [
        {
          offer: { text: "{| dos:statedIn ?source |}", kind: "piece", detail: "who states it", fit: 1 },
          rank: rank(1, 2, 1),
        },
      ]
    : [];

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? 0;
    if (x !== y) return x - y;
  }
  return 0;
}
