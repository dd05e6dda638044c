/** What the dossier makes of a claim, in plain words. */
import type { Attestation } from "../../claims/attestation.ts";
import type { Statement } from "../../claims/statement.ts";
import { capital, countWords } from "./counts.ts";

export interface StandingWords {
  /** What it is: "Reported, not accepted." */
  readonly what: string;
  /** What follows from it. */
  readonly why: string;
  /** What the editor may do about it. */
  readonly offer: "accept" | "withdraw" | null;
}

const sources = (attestations: readonly Attestation[]): number =>
  new Set(attestations.map((a) => a.source ?? a.iri)).size;

const say = (n: number): string => `${capital(countWords(n, "source"))} ${n === 1 ? "says" : "say"} so.`;

/** The words for one claim, given the statement it makes. */
export function claimStanding(claim: Attestation, statement: Statement): StandingWords {
  const stating = statement.attestations.filter((a) => a.stance === "stated");
  if (claim.verdict === "rejected") {
    return {
      what: "Rejected.",
      why: "The editor holds this false. It stays on file and is not asserted on its word.",
      offer: "withdraw",
    };
  }
  if (claim.verification === "draft") {
    return {
      what: "A draft.",
      why: "It names no source yet. The dossier does not assert it on its word.",
      offer: null,
    };
  }
  if (claim.stance === "denied") {
    return {
      what: "Denied by its source.",
      why: `The source says that this is not so. The dossier ${statement.standing === "accepted" ? "asserts it all the same, on another claim" : "does not assert it"}.`,
      offer: null,
    };
  }
  if (claim.verdict === "accepted") {
    return { what: "Accepted.", why: `${say(sources(stating))} The dossier asserts it.`, offer: "withdraw" };
  }
  const elsewhere = statement.attestations.find((a) => a.verdict === "accepted" && a.iri !== claim.iri);
  return {
    what: "Reported, not accepted.",
    why:
      elsewhere === undefined
        ? `${say(sources(stating))} The dossier does not assert it.`
        : `The dossier asserts the statement on another claim, ${elsewhere.identifier}.`,
    offer: "accept",
  };
}

/** The words for data on which there is no claim. */
export const PLAIN_STANDING: StandingWords = {
  what: "Stated in the data.",
  why: "No claim says who vouches for it.",
  offer: null,
};
