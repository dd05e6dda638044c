/** The checker: a copy of the dossier in a worker, kept by deltas, and the checks on it. No part of the DOM. */
import { Claims } from "../../claims/claims.ts";
import { checkDossier, shapesFor } from "../../edits/check-dossier.ts";
import { Vocabulary } from "../../model/vocabulary.ts";
import { createQuadStore } from "../../store/quad-store.ts";
import { QuadDecoder } from "../session/quad-batch.ts";
import type { FromChecker, ToChecker } from "./check-messages.ts";

/** Least change of progress that is told. */
const STEP = 0.02;

export class Checker {
  readonly #send: (message: FromChecker) => void;
  readonly #decoder = new QuadDecoder();
  readonly #dossier = createQuadStore();
  readonly #ontology = createQuadStore();
  /** Read when first checked, and kept by deltas after that. */
  #read: { readonly vocabulary: Vocabulary; readonly claims: Claims } | null = null;
  #work = new AbortController();

  constructor(send: (message: FromChecker) => void) {
    this.#send = send;
  }

  take(message: ToChecker): void {
    switch (message.type) {
      case "load": {
        const into = message.layer === "ontology" ? this.#ontology : this.#dossier;
        into.apply({ added: this.#decoder.decode(message.batch), removed: [] });
        break;
      }
      case "change": {
        this.#work.abort();
        const added = this.#decoder.decode(message.added);
        const delta = this.#dossier.apply({ added, removed: this.#decoder.decode(message.removed) });
        this.#read?.vocabulary.apply({ delta });
        this.#read?.claims.apply({ delta });
        break;
      }
      case "check":
        void this.#check(message.run, message.languages);
    }
  }

  async #check(run: number, languages: readonly string[]): Promise<void> {
    this.#work.abort();
    const work = new AbortController();
    this.#work = work;
    const { signal } = work;
    const [dossier, ontology] = [this.#dossier, this.#ontology];
    try {
      const { claims } = this.#reading(languages);
      const shapes = shapesFor(ontology.match(), dossier);
      let told = 0;
      const onProgress = (done: number, of: number): void => {
        const part = of === 0 ? 1 : done / of;
        if (part - told < STEP) return;
        told = part;
        this.#send({ type: "progress", run, done: part });
      };
      const findings = await checkDossier({ dossier, ontology, shapes, claims }, { signal, languages, onProgress });
      this.#send({ type: "found", run, findings });
    } catch (error) {
      if (signal.aborted) return;
      this.#send({ type: "failed", run, why: error instanceof Error ? error.message : String(error) });
    }
  }

  #reading(languages: readonly string[]): { readonly claims: Claims } {
    if (this.#read === null) {
      const vocabulary = new Vocabulary(this.#ontology, this.#dossier, { languages });
      this.#read = { vocabulary, claims: new Claims(this.#dossier, vocabulary) };
    }
    return this.#read;
  }
}
