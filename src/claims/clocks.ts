/** Clocks: when a claim's matter happened, when it was reported, and when it was opened to readers. */
import { dateRole } from "../model/date-relation.ts";
import { between, type DateSpan, readSpan } from "../model/date-span.ts";
import { localName } from "../model/local-name.ts";
import { hasRole } from "../model/relation-role.ts";
import { Union } from "../model/union.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { dcterms } from "../rdf/namespaces.ts";
import { iri, type Triple } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import type { Attestation } from "./attestation.ts";
import { KIND_OF_SOURCE, WHEN } from "./claim-terms.ts";
import type { Claims } from "./claims.ts";

/** `happened`: when the matter was so; `reported`: when it was first said; `opened`: when outsiders could first read it. */
export type Clock = "happened" | "reported" | "opened";

export const CLOCKS: readonly Clock[] = ["happened", "reported", "opened"];

/** A time on one of the clocks. */
export interface ClockReading {
  readonly span: DateSpan;
  /**
   * What it rests on: the claim's own date, the date of its subject, of the event or paper in which it was expressed, of the
   * source; a recorded release, or publication.
   */
  readonly by: "claim" | "subject" | "expression" | "source" | "release" | "publication";
  /** The event, paper or source that has the date; `null` for the claim itself. */
  readonly of: string | null;
}

/** Kinds of source that anyone could read from the day they are dated: local names in the ontology. */
const PUBLISHED = new Set(["article", "book", "bookSection", "encyclopedia", "newspaper", "review", "webPage"]);

export class ClaimClocks {
  readonly #claims: Claims;
  readonly #vocabulary: Vocabulary;
  readonly #union: Union;
  readonly #things = new Map<string, DateSpan | null>();
  readonly #sources = new Map<string, DateSpan | null>();
  readonly #openings = new Map<string, ClockReading | null>();

  constructor(dossier: QuadSource, vocabulary: Vocabulary, claims: Claims) {
    this.#union = new Union(dossier);
    this.#vocabulary = vocabulary;
    this.#claims = claims;
  }

  /** Forgets everything; call it after the dossier has changed. */
  apply(): void {
    this.#things.clear();
    this.#sources.clear();
    this.#openings.clear();
  }

  /** A claim's time on a clock; `null` when nothing on file says. */
  read(clock: Clock, attestation: Attestation): ClockReading | null {
    switch (clock) {
      case "happened":
        return this.happened(attestation);
      case "reported":
        return this.reported(attestation);
      case "opened":
        return this.opened(attestation);
    }
  }

  /** The claim's own date, or that of the one thing it is about. */
  happened({ when, triples }: Attestation): ClockReading | null {
    const own = when === null ? null : readSpan(when);
    if (own !== null) return { span: own, by: "claim", of: null };
    const subjects = [...new Set(triples.map((t) => t.subject.value))];
    const [only, second] = subjects;
    if (only === undefined || second !== undefined) return null;
    const span = this.thing(only);
    return span === null ? null : { span, by: "subject", of: only };
  }

  /** The earliest event or paper in which it was expressed; else the date of its source. */
  reported({ expressedIn, source }: Attestation): ClockReading | null {
    const said = expressedIn.flatMap((of): ClockReading[] => {
      const span = this.thing(of);
      return span === null ? [] : [{ span, by: "expression", of }];
    });
    if (said.length > 0) return said.sort(byTime)[0] ?? null;
    const span = source === null ? null : this.source(source);
    return span === null || source === null ? null : { span, by: "source", of: source };
  }

  /** When its source was opened: as recorded, else by publication. */
  opened({ source }: Attestation): ClockReading | null {
    if (source === null) return null;
    const seen = this.#openings.get(source);
    if (seen !== undefined) return seen;
    const reading = this.#opening(source);
    this.#openings.set(source, reading);
    return reading;
  }

  /** The date of a source. */
  source(source: string): DateSpan | null {
    const seen = this.#sources.get(source);
    if (seen !== undefined) return seen;
    const date = this.#claims.source(source).date;
    const span = date === null ? null : readSpan(date);
    this.#sources.set(source, span);
    return span;
  }

  /** When a thing happened or was made: as asserted; only where nothing is, as reported. */
  thing(of: string): DateSpan | null {
    const seen = this.#things.get(of);
    if (seen !== undefined) return seen;
    const asserted = this.#union.triples(iri(of));
    const span =
      this.#spanOf(asserted, "at", WHEN.value) ??
      this.#spanOf(asserted, "at") ??
      this.#ends(asserted) ??
      this.#reportedSpan(of);
    this.#things.set(of, span);
    return span;
  }

  /** When papers were opened to readers: their own date of release, or that of the claim that tells of it. */
  release(of: string): DateSpan | null {
    const own = this.#spanOf(this.#union.triples(iri(of)), "opened");
    if (own !== null) return own;
    const told = this.#claims
      .claimedOf(of)
      .filter((t) => hasRole(this.#vocabulary.relation(t.predicate.value), "release"))
      .flatMap((t) => this.#claims.onTriple(t))
      .filter((a) => a.stance === "stated" && a.verdict !== "rejected")
      .flatMap((a) => (a.when === null ? [] : (readSpan(a.when) ?? [])));
    return told.sort(byStart)[0] ?? null;
  }

  #opening(source: string): ClockReading | null {
    const papers = this.#union.subjects(dcterms("source"), iri(source)).map((s) => s.value);
    for (const of of [source, ...papers]) {
      const span = this.release(of);
      if (span !== null) return { span, by: "release", of };
    }
    const kinds = this.#union.iris(iri(source), KIND_OF_SOURCE).map(localName);
    const span = kinds.some((k) => PUBLISHED.has(k)) ? this.source(source) : null;
    return span === null ? null : { span, by: "publication", of: source };
  }

  #ends(triples: readonly Triple[]): DateSpan | null {
    const [from, to] = [this.#spanOf(triples, "from"), this.#spanOf(triples, "to")];
    if (from !== null && to !== null) return between(from, to);
    return from ?? to;
  }

  #reportedSpan(of: string): DateSpan | null {
    const reified = this.#claims.claimedOf(of).filter((t) => this.#claims.standing(t) === "reported");
    return this.#spanOf(reified, "at") ?? this.#ends(reified);
  }

  #spanOf(triples: readonly Triple[], role: "at" | "from" | "to" | "opened", only?: string): DateSpan | null {
    const spans = triples
      .filter((t) => only === undefined || t.predicate.value === only)
      .flatMap((t) => {
        if (t.object.termType !== "Literal") return [];
        if (dateRole(this.#vocabulary.relation(t.predicate.value)) !== role) return [];
        return readSpan(t.object.value) ?? [];
      });
    return spans.sort(byStart)[0] ?? null;
  }
}

const start = (s: DateSpan): number => s.earliest ?? s.latest ?? Number.POSITIVE_INFINITY;
const byStart = (a: DateSpan, b: DateSpan): number => start(a) - start(b) || (a.text < b.text ? -1 : 1);
const byTime = (a: ClockReading, b: ClockReading): number => byStart(a.span, b.span);
