/** The other statements of a claim: they stand or fall together with the first. */
import type { Attestation } from "../../claims/attestation.ts";
import { tripleKey } from "../../rdf/term.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { Sentence } from "./sentence-links.tsx";

export function AlsoInClaim({ claim }: { claim: Attestation }) {
  const { session } = useDesk();
  const rest = claim.triples.slice(1);
  if (rest.length === 0) return null;
  return (
    <section className="also">
      <h3>Also in this claim</h3>
      <ul>
        {rest.map((triple) => (
          <li key={tripleKey(triple)}>
            <Sentence triple={triple} vocabulary={session.vocabulary} />
          </li>
        ))}
      </ul>
    </section>
  );
}
