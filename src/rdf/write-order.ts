/** The order in which a writer puts subjects, predicates and objects: the ontology's where it has one, else a fixed one. */
import { isNode } from "./blank-label.ts";
import { compareNatural, sortingForm } from "./compare.ts";
import type { GraphIndex, SubjectEntry } from "./graph-index.ts";
import { dcterms, foaf, owl, rdf, rdfs, schema, skos } from "./namespaces.ts";
import type { Literal } from "./term.ts";

/** What an ontology knows about order. Ranks are small numbers; `Infinity` = no opinion. */
export interface WriteOrder {
  /** The place of a class among the classes. */
  typeRank(iri: string): number;
  /** The name of a subject, where the quads themselves may not hold it. */
  label(iri: string): string | undefined;
  /** The place of a relation among the relations. */
  predicateRank(iri: string): number;
  /** The class of a subject whose type is not among the quads. */
  typeOf?(iri: string): string | undefined;
}

const TYPE = rdf("type").value;
const values = (...terms: { value: string }[]): string[] => terms.map((t) => t.value);

/** Written before all others, in this order. */
const FIRST = new Map(
  values(
    rdf("type"),
    rdfs("label"),
    skos("prefLabel"),
    dcterms("identifier"),
    dcterms("title"),
    rdf("reifies"),
    skos("altLabel"),
    skos("definition"),
    rdfs("comment"),
  ).map((value, index) => [value, index - 100]),
);
/** What describes a whole file stands at its head. */
const HEADERS = new Set(
  values(owl("Ontology")).concat("http://rdfs.org/ns/void#Dataset", "http://www.w3.org/ns/dcat#Dataset"),
);
const NAMES = values(rdfs("label"), skos("prefLabel"), foaf("name"), schema("name"), dcterms("title"));

interface SubjectPlace {
  readonly rank: number;
  readonly type: string;
  readonly form: string;
  readonly label: string;
}

const preference = (literal: Literal): string =>
  `${/^en\b/.test(literal.language) ? 0 : literal.language === "" ? 1 : 2}${literal.language}\n${literal.value}`;

/** Sorts the subjects and predicates of one graph. */
export class Sorter {
  readonly #graph: GraphIndex;
  readonly #order: WriteOrder | undefined;
  readonly #places = new Map<string, SubjectPlace>();
  readonly #ranks = new Map<string, number>();

  constructor(graph: GraphIndex, order: WriteOrder | undefined) {
    this.#graph = graph;
    this.#order = order;
  }

  #typeRank(iri: string): number {
    return HEADERS.has(iri) ? Number.NEGATIVE_INFINITY : (this.#order?.typeRank(iri) ?? Number.POSITIVE_INFINITY);
  }

  #ownLabel(entry: SubjectEntry): string | undefined {
    for (const name of NAMES) {
      const literals = entry.predicates.get(name)?.filter((o) => o.termType === "Literal") ?? [];
      if (literals.length > 0) return literals.reduce((a, b) => (preference(b) < preference(a) ? b : a)).value;
    }
    return undefined;
  }

  #place(key: string): SubjectPlace {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const entry = this.#graph.subjects.get(key);
    // A blank class has no name to go by.
    const types = entry?.predicates.get(TYPE)?.flatMap((t) => (isNode(t) ? [] : [t.value])) ?? [];
    const elsewhere = types.length === 0 ? this.#order?.typeOf?.(key) : undefined;
    const ranked = (elsewhere === undefined ? types : [elsewhere]).map((iri) => ({ iri, rank: this.#typeRank(iri) }));
    ranked.sort((a, b) => compareRanks(a.rank, b.rank) || compareNatural(a.iri, b.iri));
    const label = this.#order?.label(key) ?? (entry === undefined ? undefined : this.#ownLabel(entry)) ?? "";
    const place = {
      rank: ranked[0]?.rank ?? Number.POSITIVE_INFINITY,
      type: ranked[0]?.iri ?? "\uFFFF",
      form: sortingForm(label),
      label,
    };
    this.#places.set(key, place);
    return place;
  }

  /** By the rank of the class, the class, the name; `0` leaves it to the caller. */
  compareSubjects(a: string, b: string): number {
    const placeA = this.#place(a);
    const placeB = this.#place(b);
    return (
      compareRanks(placeA.rank, placeB.rank) ||
      compareNatural(placeA.type, placeB.type) ||
      compareNatural(placeA.form, placeB.form) ||
      compareNatural(placeA.label, placeB.label)
    );
  }

  #predicateRank(iri: string): number {
    let rank = this.#ranks.get(iri);
    if (rank === undefined) {
      rank = FIRST.get(iri) ?? this.#order?.predicateRank(iri) ?? Number.POSITIVE_INFINITY;
      this.#ranks.set(iri, rank);
    }
    return rank;
  }

  comparePredicates(a: string, b: string): number {
    return compareRanks(this.#predicateRank(a), this.#predicateRank(b)) || compareNatural(a, b);
  }

  compareTypes(a: string, b: string): number {
    return compareRanks(this.#typeRank(a), this.#typeRank(b)) || compareNatural(a, b);
  }
}

/** Compares numbers that may be infinite or missing. */
function compareRanks(a: number, b: number): number {
  const rankA = Number.isNaN(a) ? Number.POSITIVE_INFINITY : a;
  const rankB = Number.isNaN(b) ? Number.POSITIVE_INFINITY : b;
  return rankA === rankB ? 0 : rankA < rankB ? -1 : 1;
}
