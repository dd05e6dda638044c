/** Quads on their way out of a worker: each term once, then four small numbers a quad. */
import {
  blank,
  defaultGraph,
  type GraphName,
  iri,
  literal,
  type NamedNode,
  type ObjectTerm,
  type Quad,
  quad,
  type Subject,
  type Term,
  termKey,
  tripleTerm,
} from "../../rdf/term.ts";

/** A term as plain data: kind, then what it needs. `t` points at three earlier terms of the same run. */
type PlainTerm =
  | readonly ["i", string]
  | readonly ["b", string]
  | readonly ["l", string, string, string]
  | readonly ["d"]
  | readonly ["t", number, number, number];

/** One message: the terms not sent before, and the quads as indices into all terms sent so far. */
export interface QuadBatch {
  readonly terms: readonly PlainTerm[];
  readonly quads: Uint32Array;
}

const tag = (language: string, direction: string | null | undefined): string =>
  direction ? `${language}--${direction}` : language;

/** Packs quads; one encoder for one run, because later batches point at terms of earlier ones. */
export class QuadEncoder {
  readonly #seen = new Map<string, number>();
  #fresh: PlainTerm[] = [];

  encode(quads: readonly Quad[]): QuadBatch {
    this.#fresh = [];
    const out = new Uint32Array(quads.length * 4);
    quads.forEach((q, i) => {
      out[i * 4] = this.#index(q.subject);
      out[i * 4 + 1] = this.#index(q.predicate);
      out[i * 4 + 2] = this.#index(q.object);
      out[i * 4 + 3] = this.#index(q.graph);
    });
    return { terms: this.#fresh, quads: out };
  }

  #index(term: Term): number {
    const key = term.termType === "DefaultGraph" ? "\u0000default" : termKey(term);
    const known = this.#seen.get(key);
    if (known !== undefined) return known;
    const plain = this.#plain(term);
    const index = this.#seen.size;
    this.#seen.set(key, index);
    this.#fresh.push(plain);
    return index;
  }

  #plain(term: Term): PlainTerm {
    switch (term.termType) {
      case "NamedNode":
        return ["i", term.value];
      case "BlankNode":
        return ["b", term.value];
      case "Literal":
        return ["l", term.value, tag(term.language, term.direction), term.language === "" ? term.datatype.value : ""];
      case "DefaultGraph":
        return ["d"];
      case "Quad":
        return ["t", this.#index(term.subject), this.#index(term.predicate), this.#index(term.object)];
    }
  }
}

/** Unpacks what one encoder packed, batch after batch in the same order. */
export class QuadDecoder {
  readonly #terms: Term[] = [];

  decode(batch: QuadBatch): Quad[] {
    for (const plain of batch.terms) this.#terms.push(this.#term(plain));
    const quads: Quad[] = [];
    for (let i = 0; i < batch.quads.length; i += 4) {
      quads.push(
        quad(
          this.#at(batch.quads[i]) as Subject,
          this.#at(batch.quads[i + 1]) as NamedNode,
          this.#at(batch.quads[i + 2]) as ObjectTerm,
          this.#at(batch.quads[i + 3]) as GraphName,
        ),
      );
    }
    return quads;
  }

  #at(index: number | undefined): Term {
    const term = index === undefined ? undefined : this.#terms[index];
    if (term === undefined) throw new Error(`A batch of quads points at term ${index}, which was never sent.`);
    return term;
  }

  #term(plain: PlainTerm): Term {
    switch (plain[0]) {
      case "i":
        return iri(plain[1]);
      case "b":
        return blank(plain[1]);
      case "l":
        return plain[2] === "" ? literal(plain[1], iri(plain[3])) : directed(plain[1], plain[2]);
      case "d":
        return defaultGraph;
      case "t":
        return tripleTerm({
          subject: this.#at(plain[1]) as Subject,
          predicate: this.#at(plain[2]) as NamedNode,
          object: this.#at(plain[3]) as ObjectTerm,
        });
    }
  }
}

/** `en--rtl` is a language and a base direction. */
const directed = (value: string, tagged: string): Term => literal(value, tagged);
