/** The source register: a dossier's sources, what cites them, and where their derivation begins. */
import { Union } from "../model/union.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { rdf } from "../rdf/namespaces.ts";
import { iri } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import type { Attestation } from "./attestation.ts";
import { DENIED_IN, SOURCE, STATED_IN } from "./claim-terms.ts";
import { countWitnesses, rootsOf } from "./independence.ts";
import { readSource, type SourceInfo } from "./source-info.ts";

const CITATIONS = [STATED_IN, DENIED_IN];

export class SourceRegister {
  readonly #dossier: QuadSource;
  readonly #union: Union;
  readonly #vocabulary: Vocabulary;
  readonly #roots = new Map<string, readonly string[]>();
  readonly #read = new Map<string, SourceInfo>();

  constructor(dossier: QuadSource, vocabulary: Vocabulary) {
    this.#dossier = dossier;
    this.#union = new Union(dossier);
    this.#vocabulary = vocabulary;
  }

  /** Forgets the sources and where derivations begin; call it after the dossier has changed. */
  forget(): void {
    this.#read.clear();
    this.#roots.clear();
  }

  /** Whether something is a source: it is said to be one, or a claim cites it. */
  isSource(of: string): boolean {
    const node = iri(of);
    if (CITATIONS.some((predicate) => this.#union.has(null, predicate, node))) return true;
    return this.#vocabulary.typesOf(of).some((t) => this.#vocabulary.isA(t, SOURCE.value));
  }

  source(of: string): SourceInfo {
    const known = this.#read.get(of);
    if (known !== undefined) return known;
    const source = readSource(of, this.#union, this.#vocabulary, this.#rootsOf(of));
    this.#read.set(of, source);
    return source;
  }

  /** The IRIs of every source, cited or not. */
  all(): string[] {
    const found = new Set<string>();
    for (const predicate of CITATIONS) for (const q of this.#dossier.match(null, predicate)) found.add(q.object.value);
    for (const s of this.#union.subjects(rdf("type"), SOURCE)) found.add(s.value);
    return [...found];
  }

  /** The claims that a source states or denies. */
  citing(source: string): string[] {
    const node = iri(source);
    return [...new Set(CITATIONS.flatMap((predicate) => this.#union.subjects(predicate, node)).map((s) => s.value))];
  }

  /** How many independent witnesses stand behind attestations. */
  witnesses(attestations: readonly Attestation[]): number {
    return countWitnesses(attestations, (of) => this.#rootsOf(of));
  }

  #rootsOf(of: string): readonly string[] {
    const known = this.#roots.get(of) ?? rootsOf(of, this.#union);
    this.#roots.set(of, known);
    return known;
  }
}
