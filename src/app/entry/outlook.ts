/** The outlook of a claim: what is on file already about what it would say. */
import type { Attestation } from "../../claims/attestation.ts";
import type { Claims } from "../../claims/claims.ts";
import type { Statement } from "../../claims/statement.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { type Triple, tripleKey } from "../../rdf/term.ts";

export interface Outlook {
  /** Who says the same already. */
  readonly same: readonly Attestation[];
  /** Who says the opposite of the same. */
  readonly against: readonly Attestation[];
  /** Other answers to the same question. */
  readonly rivals: readonly Statement[];
}

export const NO_OUTLOOK: Outlook = { same: [], against: [], rivals: [] };

/** `except`: the claim that is being changed is no rival of itself. */
export function outlookOf(
  triple: Triple,
  stance: "stated" | "denied",
  { claims, vocabulary }: { readonly claims: Claims; readonly vocabulary: Vocabulary },
  except: string | null = null,
): Outlook {
  const all = claims.onTriple(triple).filter((a) => a.iri !== except);
  const own = tripleKey(triple);
  const rivals = new Map<string, Statement>();
  const add = (s: Statement): void => {
    if (tripleKey(s.triple) !== own && s.standing !== "rejected") rivals.set(tripleKey(s.triple), s);
  };
  if (stance === "stated" && vocabulary.relation(triple.predicate.value).functional)
    for (const s of claims.about(triple.subject.value).forward)
      if (s.triple.predicate.value === triple.predicate.value && s.standing !== "denied") add(s);
  for (const { positions, kind } of claims.rivalries(triple))
    if (kind === "rival") for (const p of positions) if (!p.denied) for (const s of p.statements) add(s);
  return {
    same: all.filter((a) => a.stance === stance),
    against: all.filter((a) => a.stance !== stance),
    rivals: [...rivals.values()],
  };
}
