/** A row of the facet index: one statement with its values for each facet, read from the dossier. */
import type { Attestation } from "../../claims/attestation.ts";
import { IDENTIFIER } from "../../claims/claim-terms.ts";
import type { Claims } from "../../claims/claims.ts";
import type { ClaimClocks } from "../../claims/clocks.ts";
import { certaintyOfStatement, standingOf } from "../../claims/statement.ts";
import { type DateSpan, readSpan, type Stretch } from "../../model/date-span.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { dcterms, foaf, schema, schemaHttps } from "../../rdf/namespaces.ts";
import { iri, type NamedNode, type Triple, termKey } from "../../rdf/term.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import { nameKey } from "../dossier-graph.ts";
import { isBookkeeping, Layer } from "../layer.ts";
import type { FacetName } from "./state.ts";

/** A thing at one end of a statement: its node key, the id of its kind, and the IRI of its class. */
export interface End {
  readonly key: string;
  readonly kind: string;
  readonly cls: string;
}

/** The values of a statement. */
export interface Row {
  readonly triple: Triple;
  /** Its ends, as in the drawing. */
  readonly things: readonly End[];
  /** IDs of the claims on it. */
  readonly claims: readonly string[];
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  /** When it may have been so; nothing when no date is on file. */
  readonly dates: readonly Stretch[];
}

/** Stands for "none" where a statement has no value: no certainty given, no source. */
export const NONE = "";

/** Relations from a thing or claim to its subject headings. */
export const TAG_RELATIONS: readonly NamedNode[] = [
  dcterms("subject"),
  schema("keywords"),
  schemaHttps("keywords"),
  foaf("topic"),
  iri("http://purl.org/dc/elements/1.1/subject"),
];

/** What is said by these of a plain thing names or explains it, and is no statement to filter by. */
const SILENT_ROLES: readonly string[] = ["label", "comment", "part"];

/** Reads rows. Keep one for as long as the dossier does not change: it remembers which things are evidence. */
export class RowReader {
  readonly #dossier: QuadSource;
  readonly #vocabulary: Vocabulary;
  readonly #claims: Claims;
  readonly #clocks: ClaimClocks;
  readonly #layer: Layer;
  readonly #tags = new Map<string, readonly string[]>();
  readonly #roots = new Map<string, readonly string[]>();
  readonly #hasTags: boolean;

  constructor(dossier: QuadSource, vocabulary: Vocabulary, claims: Claims, clocks: ClaimClocks) {
    this.#dossier = dossier;
    this.#vocabulary = vocabulary;
    this.#claims = claims;
    this.#clocks = clocks;
    this.#layer = new Layer(dossier, claims);
    this.#hasTags = TAG_RELATIONS.some((t) => dossier.count(null, t) > 0);
  }

  /** The row of a triple, or `null` when it is no statement: it keeps the file, names a thing or is about evidence. */
  read(triple: Triple): Row | null {
    const attestations = this.#claims.onTriple(triple);
    if (attestations.length === 0 && !this.#isPlainStatement(triple)) return null;
    const { subject, predicate, object } = triple;
    const asserted = this.#claims.isAsserted(triple);
    if (attestations.length === 0 && !asserted) return null;
    const standing = standingOf(asserted, attestations);
    const sources = unique(attestations.flatMap((a) => a.source ?? []));
    const relation = this.#vocabulary.relation(predicate.value);
    const ends = [subject, object].filter((t) => this.#layer.holds(t)).map((t) => this.#end(termKey(t)));
    if (object.termType === "Literal" && relation.literalKind !== undefined)
      ends.push({ key: nameKey(object.value), kind: relation.literalKind.id, cls: NONE });
    return {
      triple: { subject, predicate, object },
      things: ends,
      claims: unique(attestations.map((a) => a.identifier)),
      values: {
        kind: unique(ends.map((e) => e.kind)),
        class: unique(ends.flatMap((e) => (e.cls === NONE ? [] : [e.cls]))),
        relation: [predicate.value],
        standing: [standing],
        certainty: attestations.length === 0 ? [] : [certaintyOfStatement(standing, attestations) ?? NONE],
        source: attestations.length > 0 && sources.length === 0 ? [NONE] : sources,
        family: unique(sources.flatMap((s) => this.#rootsOf(s))),
        tag: this.#tagsOf(triple, attestations, relation.group),
      },
      dates: this.#datesOf(triple, attestations),
    };
  }

  #end(key: string): End {
    return { key, kind: this.#vocabulary.kindOf(key).id, cls: this.#vocabulary.classOf(key).iri };
  }

  #isPlainStatement({ subject, predicate, object }: Triple): boolean {
    if (object.termType === "Quad" || isBookkeeping(predicate) || !this.#layer.holds(subject)) return false;
    if (predicate.value === IDENTIFIER.value) return false;
    if (object.termType !== "Literal") {
      return this.#layer.holds(object) && !this.#claims.isBookkeeping({ subject, predicate, object });
    }
    const role = this.#vocabulary.namingRole(predicate.value)?.role ?? "";
    const silent =
      SILENT_ROLES.includes(role) ||
      (role === "name" && this.#vocabulary.relation(predicate.value).literalKind === undefined);
    return !silent && !this.#claims.isBookkeeping({ subject, predicate, object });
  }

  #datesOf({ subject, object }: Triple, attestations: readonly Attestation[]): Stretch[] {
    const own = attestations.flatMap((a) => (a.when === null ? [] : (readSpan(a.when) ?? [])));
    if (own.length > 0) return stretches(own);
    const said =
      object.termType === "Literal" && /\d{4}|\d{3}X|\d\dXX/.test(object.value) ? readSpan(object.value) : null;
    if (said !== null) return stretches([said]);
    const of = this.#clocks.thing(subject.value);
    return of === null ? [] : stretches([of]);
  }

  #tagsOf({ subject, object }: Triple, attestations: readonly Attestation[], group: string | undefined): string[] {
    const of = this.#hasTags
      ? [subject.value, ...(object.termType === "NamedNode" ? [object.value] : []), ...attestations.map((a) => a.iri)]
      : [];
    const tags = unique(of.flatMap((t) => this.#tagsOn(t)));
    return tags.length > 0 || group === undefined ? tags : [group];
  }

  #tagsOn(of: string): readonly string[] {
    const known = this.#tags.get(of);
    if (known !== undefined) return known;
    const tags = TAG_RELATIONS.flatMap((t) => [...this.#dossier.match(iri(of), t)].map((q) => q.object.value));
    this.#tags.set(of, tags);
    return tags;
  }

  #rootsOf(source: string): readonly string[] {
    const known = this.#roots.get(source) ?? this.#claims.source(source).root;
    this.#roots.set(source, known);
    return known;
  }
}

const unique = (values: readonly string[]): string[] => (values.length < 2 ? [...values] : [...new Set(values)]);

const stretches = (spans: readonly DateSpan[]): Stretch[] => {
  const all = new Map(spans.map((s) => [s.text, { earliest: s.earliest, latest: s.latest }]));
  return [...all.values()];
};
