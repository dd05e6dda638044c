/** The badge of a claim that a single independent witness carries. */
import { useDesk } from "../desk/desk-context.tsx";

/** Shown only where it is so; `identifier` is the claim's ID. */
export function SingleWitness({ identifier }: { identifier: string }) {
  const { session } = useDesk();
  if (session.criticism.witnesses(identifier) !== 1) return null;
  return (
    <span className="one-witness" title="No other independent source says so">
      1 witness
    </span>
  );
}
