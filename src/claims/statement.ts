/** A statement: one triple, with everyone who states or denies it. */
import type { Vocabulary } from "../model/vocabulary.ts";
import { type Triple, tripleKey } from "../rdf/term.ts";
import type { Attestation } from "./attestation.ts";
import { type Certainty, strongest } from "./certainty.ts";

/** Whether a statement counts as so in the dossier; `plain` is data on which there is no claim. */
export type Standing = "accepted" | "reported" | "denied" | "rejected" | "plain";

export interface Statement {
  readonly triple: Triple;
  readonly standing: Standing;
  readonly attestations: readonly Attestation[];
  /** The surest of the attestations that its standing rests on. */
  readonly certainty: Certainty | null;
  /** How many other accounts of the same matter are on file. */
  readonly rivals: number;
}

/**
 * The standing of a triple. Asserted: accepted, or plain when no claim is on it, or rejected when every claim on it is.
 * Not asserted: reported while someone states it, denied when all whom the editor has not rejected deny it, rejected
 * when nobody is left.
 */
export function standingOf(asserted: boolean, attestations: readonly Attestation[]): Standing {
  if (attestations.length === 0) return asserted ? "plain" : "reported";
  const standing = attestations.filter((a) => a.verdict !== "rejected");
  if (standing.length === 0) return "rejected";
  if (asserted) return "accepted";
  return standing.every((a) => a.stance === "denied") ? "denied" : "reported";
}

/** The surest of the attestations that a standing rests on: the accepted ones, those that state, or all. */
export function certaintyOfStatement(standing: Standing, attestations: readonly Attestation[]): Certainty | null {
  const accepted = attestations.filter((a) => a.verdict === "accepted" && a.stance === "stated");
  if (standing === "accepted" && accepted.length > 0) return strongest(accepted.map((a) => a.certainty));
  const stated = attestations.filter((a) => a.stance === "stated" && a.verdict !== "rejected");
  const carriers = stated.length > 0 && standing !== "denied" ? stated : attestations;
  return strongest(carriers.map((a) => a.certainty));
}

/** The ontology's order of relations, then by the words of the triple. */
export const byRelation =
  (vocabulary: Pick<Vocabulary, "relation">) =>
  (a: Triple, b: Triple): number => {
    const [p, q] = [a.predicate.value, b.predicate.value];
    if (p !== q) return vocabulary.relation(p).order - vocabulary.relation(q).order || (p < q ? -1 : 1);
    const [x, y] = [tripleKey(a), tripleKey(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
