/** Which terms stay off the canvas: claims, sources, disagreements, editors and the dossier's note about itself. */
import { dos, rdf } from "../rdf/namespaces.ts";
import { type NamedNode, type Subject, type Term, termKey } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";

/** What this file must know of claims; `Claims` has it. */
export interface ClaimLayer {
  isClaim(iri: string): boolean;
  isSource(iri: string): boolean;
}

const TYPE = rdf("type");
const REIFIES = rdf("reifies");
const DISAGREEMENT = dos("Disagreement");
const EDITOR = dos("Editor");
/** What a dossier begins with; its subject is the dossier itself. */
export const FIRST_FOCUS = dos("firstFocus");

/** Predicates that say what a thing is called or is, or how the file is kept: never lines. */
const BOOKKEEPING = new Set([TYPE.value, REIFIES.value, FIRST_FOCUS.value]);

export const isBookkeeping = (predicate: NamedNode): boolean => BOOKKEEPING.has(predicate.value);

/** Evidence is shown on lines, never as a thing; the answer is remembered until `reread`. */
export class Layer {
  readonly #source: QuadSource;
  readonly #claims: ClaimLayer;
  readonly #known = new Map<string, boolean>();

  constructor(source: QuadSource, claims: ClaimLayer) {
    this.#source = source;
    this.#claims = claims;
  }

  /** Whether the term may be a thing on the canvas. Literals and triple terms may not. */
  holds(term: Term): term is Subject {
    if (term.termType !== "NamedNode" && term.termType !== "BlankNode") return false;
    const key = termKey(term);
    let answer = this.#known.get(key);
    if (answer === undefined) {
      answer = this.#read(term);
      this.#known.set(key, answer);
    }
    return answer;
  }

  /** Reads the answer again; returns whether another one was given before. */
  reread(term: Subject): boolean {
    const key = termKey(term);
    const before = this.#known.get(key);
    const now = this.#read(term);
    this.#known.set(key, now);
    return before !== undefined && before !== now;
  }

  #read(term: Subject): boolean {
    return (
      !this.#claims.isClaim(term.value) &&
      !this.#claims.isSource(term.value) &&
      this.#source.count(term, REIFIES) === 0 &&
      this.#source.count(term, FIRST_FOCUS) === 0 &&
      this.#source.count(term, TYPE, DISAGREEMENT) === 0 &&
      this.#source.count(term, TYPE, EDITOR) === 0
    );
  }
}
