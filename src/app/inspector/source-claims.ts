/** What a source's card shows: its claims, and how much stands on it alone. */
import type { Attestation } from "../../claims/attestation.ts";
import type { SourceInfo } from "../../claims/source-info.ts";
import type { Standing } from "../../claims/statement.ts";
import { dos } from "../../rdf/namespaces.ts";
import { iri, tripleKey } from "../../rdf/term.ts";
import type { Session } from "../session/session.ts";

export interface SourceClaim {
  readonly claim: Attestation;
  readonly standing: Standing;
}

export interface SourceCardContent {
  readonly info: SourceInfo;
  readonly comment: string | undefined;
  readonly claims: readonly SourceClaim[];
  /** Statements that no other source makes. */
  readonly alone: number;
  /** Sources that draw on it. */
  readonly dependants: readonly string[];
  /** Why it is rated as it is. */
  readonly reason: string | null;
}

export function readSourceCard(session: Session, source: string): SourceCardContent {
  const { claims, vocabulary, workspace } = session;
  const own = claims.inSource(source);
  const alone = new Set<string>();
  for (const a of own) {
    for (const t of a.triples) {
      if (claims.onTriple(t).every((other) => other.source === source)) alone.add(tripleKey(t));
    }
  }
  const dependants = new Set<string>();
  for (const q of workspace.dossier.match(null, dos("derivedFrom"), iri(source))) {
    if (claims.isSource(q.subject.value)) dependants.add(q.subject.value);
  }
  let reason: string | null = null;
  for (const q of workspace.dossier.match(iri(source), dos("reliabilityReason"))) reason = q.object.value;
  return {
    info: claims.source(source),
    comment: vocabulary.comment(source),
    claims: own.map((claim) => ({ claim, standing: standingOfClaim(claim) })),
    alone: alone.size,
    dependants: [...dependants].sort(),
    reason,
  };
}

/** A claim's own standing, whatever others say on the same triple. */
const standingOfClaim = ({ verdict, stance }: Attestation): Standing =>
  verdict ?? (stance === "denied" ? "denied" : "reported");
