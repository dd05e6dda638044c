/** Evidence: the quads that say of a claim who states it, where, when and how surely. */
import type { Qualifier } from "../claims/attestation.ts";
import {
  CERTAINTY,
  DENIED_IN,
  DRAFT,
  HEDGE,
  HELD_BY,
  LOCATOR,
  NOT_AFTER,
  NOT_BEFORE,
  OWN_FIELDS,
  STATED_IN,
  VERIFICATION,
  WHEN,
} from "../claims/claim-terms.ts";
import { readEdtf } from "../model/edtf.ts";
import { dos, EDTF_DATATYPE, xsd } from "../rdf/namespaces.ts";
import { type GraphName, iri, literal, type NamedNode, type ObjectTerm, termKey } from "../rdf/term.ts";
import type { DeltaBuilder } from "./delta-builder.ts";
import { EditError } from "./edit-error.ts";
import { checkedIri, checkTerms } from "./mint-iri.ts";

export const NOTE = dos("note");

/** Gives one claim its evidence, field by field; each replaces what it had. */
export class EvidenceWriter {
  readonly #builder: DeltaBuilder;
  readonly #claim: NamedNode;
  readonly #graph: GraphName;
  readonly #language: string;

  constructor(builder: DeltaBuilder, claim: NamedNode, graph: GraphName, language = "en") {
    this.#builder = builder;
    this.#claim = claim;
    this.#graph = graph;
    this.#language = language;
  }

  /** Without a source the claim is a draft. A source that comes to a draft makes it a claim. */
  source(stance: "stated" | "denied", source: string | null): void {
    this.#set(STATED_IN, source !== null && stance === "stated" ? [iri(checkedIri(source))] : []);
    this.#set(DENIED_IN, source !== null && stance === "denied" ? [iri(checkedIri(source))] : []);
    if (source === null) this.#set(VERIFICATION, [DRAFT]);
    else this.#builder.dropAll(this.#claim, VERIFICATION, DRAFT);
  }

  locator(text: string | null): void {
    this.#texts(LOCATOR, text === null ? [] : [text], false);
  }

  /**
   * The date with the two days that follow from it.
   * @throws EditError `date`
   */
  when(text: string | null): void {
    const trimmed = text?.trim() ?? "";
    if (trimmed === "") {
      for (const p of [WHEN, NOT_BEFORE, NOT_AFTER]) this.#set(p, []);
      return;
    }
    const read = readEdtf(trimmed);
    if (!read.ok) throw new EditError("date", read.sentence);
    const day = (date: string | undefined): ObjectTerm[] => (date === undefined ? [] : [literal(date, xsd("date"))]);
    this.#set(WHEN, [literal(trimmed, iri(EDTF_DATATYPE))]);
    this.#set(NOT_BEFORE, day(read.notBefore));
    this.#set(NOT_AFTER, day(read.notAfter));
  }

  certainty(certainty: string): void {
    this.#set(CERTAINTY, [dos(certainty)]);
  }

  hedges(texts: readonly string[]): void {
    this.#texts(HEDGE, texts, true);
  }

  heldBy(iris: readonly string[]): void {
    this.#set(
      HELD_BY,
      iris.map((i) => iri(checkedIri(i))),
    );
  }

  note(text: string | null): void {
    this.#texts(NOTE, text === null ? [] : [text], true);
  }

  /** @throws EditError `invalid` when a qualifier is a field of its own, or an IRI is none. */
  qualifiers(before: readonly Qualifier[], qualifiers: readonly Qualifier[]): void {
    for (const { relation } of qualifiers)
      if (OWN_FIELDS.has(relation))
        throw new EditError("invalid", `<${relation}> is a part of every claim and cannot qualify one.`);
    for (const { relation, value } of qualifiers) checkTerms(iri(relation), value);
    const wanted = new Set(qualifiers.map(keyOf));
    for (const q of before) if (!wanted.has(keyOf(q))) this.#builder.dropAll(this.#claim, iri(q.relation), q.value);
    for (const q of qualifiers) this.#builder.say(this.#claim, iri(q.relation), q.value, this.#graph);
  }

  /** Texts that are there already keep the language they are in. */
  #texts(predicate: NamedNode, texts: readonly string[], tagged: boolean): void {
    const wanted = texts.map((t) => t.trim()).filter((t) => t !== "");
    const kept = [...this.#builder.after().match(this.#claim, predicate)].flatMap(({ object }) =>
      wanted.includes(object.value) ? [object] : [],
    );
    const fresh = wanted.filter((t) => !kept.some((o) => o.value === t));
    this.#set(predicate, [...kept, ...fresh.map((t) => (tagged ? literal(t, this.#language) : literal(t)))]);
  }

  #set(predicate: NamedNode, objects: readonly ObjectTerm[]): void {
    const wanted = new Set(objects.map(termKey));
    for (const q of [...this.#builder.after().match(this.#claim, predicate)])
      if (!wanted.has(termKey(q.object))) this.#builder.drop(q);
    for (const o of objects) this.#builder.say(this.#claim, predicate, o, this.#graph);
  }
}

const keyOf = ({ relation, value }: Qualifier): string => `${relation}\n${termKey(value)}`;
