/** The badge of a claim that a single independent witness carries, however many sources repeat it. */
import type { Attestation } from "../../claims/attestation.ts";
import { useDesk } from "../desk/desk-context.tsx";

interface SingleWitnessProps {
  /** Everyone who says the same: those who state it, or those who deny it. */
  readonly attestations: readonly Attestation[];
  readonly words?: string;
}

export function SingleWitness({ attestations, words = "1 witness" }: SingleWitnessProps) {
  const { claims } = useDesk().session;
  if (claims.witnesses(attestations) !== 1) return null;
  return (
    <span className="one-witness" title="No independent source says the same">
      {words}
    </span>
  );
}
