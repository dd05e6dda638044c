/** A rivalry: a question to which the dossier holds more than one answer, and the positions taken on it. */
import { compareDates } from "../model/edtf.ts";
import type { Triple } from "../rdf/term.ts";
import type { Account } from "./account.ts";
import type { Attestation } from "./attestation.ts";
import type { Certainty } from "./certainty.ts";
import type { Question } from "./contention.ts";
import { certaintyOfStatement, type Standing, type Statement, standingOf } from "./statement.ts";

/** One answer, with all who give it. */
export interface Position {
  readonly statements: readonly Statement[];
  readonly attestations: readonly Attestation[];
  /** Whether it denies its statements instead of making them. */
  readonly denied: boolean;
  readonly standing: Standing;
  readonly certainty: Certainty | null;
  /** How many independent witnesses there are for it. */
  readonly witnesses: number;
  /** The earliest date of a source that takes it (EDTF text), or `null`. */
  readonly first: string | null;
}

export interface Rivalry {
  /** The disagreement's IRI, or `null` where only a functional relation makes values rivals. */
  readonly iri: string | null;
  readonly question: string;
  /** The label of the disagreement it is one part of, where that holds several questions. */
  readonly within: string | null;
  /** Local name of the kind: "rival", "changeOverTime", "slip". */
  readonly kind: string;
  /** In the order in which they were first taken. */
  readonly positions: readonly Position[];
}

/** What is needed to dress a question for a reader. */
export interface Dressing {
  label(iri: string): string;
  /** "born on" */
  relationLabel(iri: string): string;
  isAsserted(triple: Triple): boolean;
  witnesses(attestations: readonly Attestation[]): number;
  sourceDate(source: string): string | null;
  onTriple(triple: Triple): readonly Attestation[];
}

/** A question as a rivalry: worded, and with its positions in the order in which they were first taken. */
export function rivalryOf(question: Question, dressing: Dressing): Rivalry {
  const positions = [...question.accounts]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((account) => positionOf(account, question.accounts.length - 1, dressing));
  const named = question.disagreement === null ? null : dressing.label(question.disagreement);
  const composed =
    question.slot === null
      ? null
      : `${dressing.label(question.slot.subject.value)}: ${dressing.relationLabel(question.slot.predicate.value)}`;
  const whole = named !== null && !(question.partial && composed !== null);
  return {
    iri: question.disagreement,
    question: (whole ? named : composed) ?? named ?? "",
    within: whole ? null : named,
    kind: question.kind,
    positions: positions.sort((a, b) => compareDates(a.first, b.first)),
  };
}

function positionOf(account: Account, rivals: number, dressing: Dressing): Position {
  const { attestations } = account;
  const standing = account.denied ? denialStanding(attestations) : accountStanding(account, dressing);
  const certainty = certaintyOfStatement(standing, attestations);
  const statements = account.triples.map(({ subject, predicate, object }): Statement => {
    const all = dressing.onTriple({ subject, predicate, object });
    const whole = standingOf(dressing.isAsserted({ subject, predicate, object }), all);
    return {
      triple: { subject, predicate, object },
      standing: whole,
      attestations: all,
      certainty: certaintyOfStatement(whole, all),
      rivals,
    };
  });
  const dates = attestations.flatMap((a) => (a.source === null ? [] : (dressing.sourceDate(a.source) ?? [])));
  return {
    statements,
    attestations,
    denied: account.denied,
    standing,
    certainty,
    witnesses: dressing.witnesses(attestations),
    first: dates.sort(compareDates)[0] ?? null,
  };
}

const denialStanding = (attestations: readonly Attestation[]): Standing =>
  attestations.every((a) => a.verdict === "rejected") ? "rejected" : "denied";

/** Several accounts may share a triple and differ in date: only the accepted one is taken as so. */
const accountStanding = ({ accepted, attestations, triples }: Account, dressing: Dressing): Standing => {
  const standing = standingOf(
    triples.every((t) => dressing.isAsserted(t)),
    attestations,
  );
  return standing === "accepted" && !accepted ? "reported" : standing;
};
