/** A board: a question with every position on it side by side, each with those who hold it and their evidence. */
import { compareDates } from "../model/edtf.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { Triple } from "../rdf/term.ts";
import type { Attestation } from "./attestation.ts";
import { type Certainty, strongest } from "./certainty.ts";
import { slotKey } from "./claim-index.ts";
import type { Claims } from "./claims.ts";
import type { ClaimClocks } from "./clocks.ts";
import type { Position, Rivalry } from "./rivalry.ts";
import { byIdentifier } from "./supporters.ts";

/** One claim for a position, by all the sources that make it. */
export interface BoardCard {
  /** ID of the claim. */
  readonly identifier: string;
  readonly attestations: readonly Attestation[];
  /** Who holds it, where that is not the sources' authors: IRIs. */
  readonly holders: readonly string[];
  /** When it was said, or else when the first source that has it was written: EDTF. */
  readonly said: string | null;
  readonly certainty: Certainty | null;
  readonly accepted: boolean;
}

export interface BoardPosition extends Position {
  /** By date. */
  readonly cards: readonly BoardCard[];
  /** Holders named, and sources that speak for themselves. */
  readonly holders: number;
  /** When the position was first taken: EDTF. */
  readonly taken: string | null;
}

export interface Board extends Omit<Rivalry, "positions"> {
  /** For the address: the disagreement's IRI, or subject and relation with a line feed between. */
  readonly id: string;
  /** By the date on which they were first taken. */
  readonly positions: readonly BoardPosition[];
  /** The questions within it, where it holds several: a row each of a table by source. */
  readonly parts: readonly Rivalry[];
  readonly settled: "none" | "one" | "several";
  readonly counts: {
    readonly positions: number;
    readonly claims: number;
    readonly sources: number;
    readonly witnesses: number;
  };
}

/** One row of a board's table: what each source says on one of its questions. */
export interface BoardRow {
  readonly question: string;
  /** By source: the positions that it takes. */
  readonly answers: ReadonlyMap<string, readonly Position[]>;
  /** Whether the sources that answer differ. */
  readonly differs: boolean;
}

/** How many claims are looked at between two pauses. */
const STRIDE = 50;

/** Draws up boards when they are asked for, and again after `apply`. */
export class Boards {
  readonly #claims: Claims;
  readonly #vocabulary: Vocabulary;
  readonly #clocks: ClaimClocks;
  #all: Board[] | null = null;
  #state = 0;

  constructor(claims: Claims, vocabulary: Vocabulary, clocks: ClaimClocks) {
    this.#claims = claims;
    this.#vocabulary = vocabulary;
    this.#clocks = clocks;
  }

  /** Forgets everything; call it after the dossier has changed. */
  apply(): void {
    this.#state += 1;
    this.#all = null;
  }

  /** Every disagreement, named ones first; then each place where a functional relation has several values. */
  all(): Board[] {
    if (this.#all === null) for (const _ of this.drawing());
    return this.#all ?? [];
  }

  /** Draws them up a few at a time, so that `all` need not; a change in between makes it vain. */
  *drawing(): Generator<void> {
    if (this.#all !== null) return;
    const state = this.#state;
    const named: Board[] = [];
    for (const rivalry of this.#claims.eachDisagreement()) {
      named.push(this.#board(rivalry.iri ?? "", rivalry));
      yield;
      if (state !== this.#state || this.#all !== null) return;
    }
    const unnamed = new Map<string, Board>();
    let read = 0;
    for (const { triples } of this.#claims.attestations()) {
      for (const triple of triples) this.#enterUnnamed(triple, unnamed);
      read += 1;
      if (read % STRIDE !== 0) continue;
      yield;
      if (state !== this.#state || this.#all !== null) return;
    }
    const byQuestion = (a: Board, b: Board): number => (a.question < b.question ? -1 : a.question > b.question ? 1 : 0);
    this.#all = [...named.sort(byQuestion), ...[...unnamed.values()].sort(byQuestion)];
  }

  /** Enters the board of a triple's place, if its relation is functional and several values contend. */
  #enterUnnamed(triple: Triple, boards: Map<string, Board>): void {
    if (!this.#vocabulary.relation(triple.predicate.value).functional) return;
    const key = slotKey(triple);
    if (boards.has(key)) return;
    const [rivalry] = this.#claims.rivalries(triple, null);
    if (rivalry !== undefined) boards.set(key, this.#board(key, rivalry));
  }

  /** One board, without drawing up the others. */
  board(id: string): Board | null {
    if (this.#all !== null) return this.#all.find((b) => b.id === id) ?? null;
    const rivalry = this.#rivalry(id);
    return rivalry === null ? null : this.#board(id, rivalry);
  }

  #rivalry(id: string): Rivalry | null {
    const [subject = "", relation] = id.split("\n");
    if (relation === undefined) return this.#claims.disagreement(id);
    if (!this.#vocabulary.relation(relation).functional) return null;
    for (const triple of this.#claims.claimedOf(subject)) {
      if (triple.predicate.value !== relation) continue;
      const [rivalry] = this.#claims.rivalries(triple, null);
      if (rivalry !== undefined) return rivalry;
    }
    return null;
  }

  /** The questions of a board against its sources, in the order of the sources' dates. */
  table({ parts }: Board): { sources: string[]; rows: BoardRow[] } {
    const dates = new Map<string, string | null>();
    const rows = parts.map((part): BoardRow => {
      const answers = new Map<string, Position[]>();
      for (const position of part.positions)
        for (const source of sourcesOf(position.attestations)) {
          dates.set(source, this.#claims.source(source).date);
          answers.set(source, [...(answers.get(source) ?? []), position]);
        }
      return { question: part.question, answers, differs: part.positions.length > 1 };
    });
    const sources = [...dates]
      .sort(([a, x], [b, y]) => compareDates(x, y) || (a < b ? -1 : 1))
      .map(([source]) => source);
    return { sources, rows };
  }

  /** The cards and the parts are drawn up when a reader opens the board: a table of all boards needs neither. */
  #board(id: string, rivalry: Rivalry): Board {
    const attestations = [...new Map(rivalry.positions.flatMap((p) => p.attestations.map((a) => [a.iri, a]))).values()];
    const accepted = rivalry.positions.filter((p) => p.standing === "accepted").length;
    const boards = this;
    let positions: readonly BoardPosition[] | undefined;
    let parts: readonly Rivalry[] | undefined;
    return {
      ...rivalry,
      id,
      get positions() {
        positions ??= boards.#positions(rivalry);
        return positions;
      },
      get parts() {
        parts ??= boards.#parts(rivalry);
        return parts;
      },
      settled: accepted === 0 ? "none" : accepted === 1 ? "one" : "several",
      counts: {
        positions: rivalry.positions.length,
        claims: new Set(attestations.map((a) => a.identifier)).size,
        sources: sourcesOf(attestations).size,
        witnesses: this.#claims.witnesses(attestations),
      },
    };
  }

  #positions(rivalry: Rivalry): BoardPosition[] {
    return rivalry.positions
      .map((p) => this.#position(p))
      .sort((a, b) => compareDates(a.taken, b.taken) || compareDates(a.first, b.first));
  }

  #position(position: Position): BoardPosition {
    const cards = [...byIdentifier(position.attestations)]
      .map(
        ([identifier, attestations]): BoardCard => ({
          identifier,
          attestations,
          holders: [...new Set(attestations.flatMap((a) => a.heldBy))],
          said: attestations.map((a) => this.#clocks.reported(a)?.span.text ?? null).sort(compareDates)[0] ?? null,
          certainty: strongest(attestations.map((a) => a.certainty)),
          accepted: attestations.some((a) => a.verdict === "accepted" && a.stance === "stated"),
        }),
      )
      .sort((a, b) => compareDates(a.said, b.said) || (a.identifier < b.identifier ? -1 : 1));
    const holders = new Set(
      position.attestations.flatMap((a) => (a.heldBy.length > 0 ? a.heldBy : a.source === null ? [] : [a.source])),
    );
    return { ...position, cards, holders: holders.size, taken: cards[0]?.said ?? null };
  }

  #parts({ iri, positions }: Rivalry): Rivalry[] {
    if (iri === null) return [];
    const triples = positions.flatMap((p) => p.statements.map((s) => s.triple));
    const parts = new Map(this.#claims.rivalries(triples, iri).map((part) => [part.question, part]));
    return parts.size > 1 ? [...parts.values()] : [];
  }
}

const sourcesOf = (attestations: readonly Attestation[]): Set<string> =>
  new Set(attestations.flatMap((a) => a.source ?? []));
