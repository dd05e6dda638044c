/** What becomes of what a claim says now when it is made to say something else, in words. */
import { IDENTIFIER, REIFIES } from "../../claims/claim-terms.ts";
import type { Edit } from "../../edits/edit.ts";
import { tripleKey } from "../../rdf/term.ts";
import type { Session } from "../session/session.ts";
import { count } from "../words/counts.ts";
import { sentenceText } from "../words/sentence.ts";

/** Sentences; none where the claim goes on saying the same. */
export function restatedWords(
  { delta }: Edit,
  claim: string,
  { claims, vocabulary }: Pick<Session, "claims" | "vocabulary">,
): string[] {
  const said: string[] = [];
  for (const { predicate, subject, object } of delta.removed) {
    if (!predicate.equals(REIFIES) || subject.value !== claim || object.termType !== "Quad") continue;
    said.push(`It says now: “${sentenceText(object, vocabulary)}”.`);
    const others = claims.onTriple(object).filter((each) => each.iri !== claim);
    const goes = delta.removed.some((q) => tripleKey(q) === tripleKey(object));
    const stay =
      others.length === 0
        ? ""
        : ` ${count(others.length, "other claim")} on it ${others.length === 1 ? "stays" : "stay"}.`;
    if (goes) said.push(`That is no longer asserted: no other accepted claim says it.${stay}`);
    else if (claims.isAsserted(object)) said.push(`That stays asserted.${stay}`);
    else if (stay !== "") said.push(stay.trim());
  }
  const further = said.length === 0 ? [] : (claims.attestation(claim)?.triples.slice(1) ?? []);
  if (further.length > 0)
    said.push(`It goes on saying: ${further.map((t) => `“${sentenceText(t, vocabulary)}”`).join(", ")}.`);
  const [before, after] = [delta.removed, delta.added].map(
    (quads) => quads.find((q) => q.predicate.equals(IDENTIFIER) && q.subject.value === claim)?.object.value,
  );
  if (before !== undefined && after !== undefined)
    said.push(`Its other sources keep the ID ${before}; this claim becomes ${after}.`);
  return said;
}
