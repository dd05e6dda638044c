/** A value that rests on claims: it is read here with its sources, and changed where the claims are. */
import { Button } from "react-aria-components";
import type { Statement } from "../../claims/statement.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { StandingMark } from "../glyphs/standing-mark.tsx";
import { listed } from "../words/counts.ts";
import { termWords } from "../words/term-words.ts";
import { editClaim } from "./claim-entry.ts";

export function StatedValue({ statement, label }: { statement: Statement; label: string }) {
  const desk = useDesk();
  const { vocabulary, claims } = desk.session;
  const { triple, attestations, standing } = statement;
  const words = termWords(triple.object, vocabulary);
  const [first] = attestations;
  const keys = (stance: "stated" | "denied"): string[] =>
    [...new Set(attestations.filter((a) => a.stance === stance).flatMap((a) => a.source ?? []))].map(
      (s) => claims.source(s).key,
    );
  const [stated, denied] = [keys("stated"), keys("denied")];
  return (
    <li className="stated-value">
      <span className="stated-words">{words}</span>
      <span className="small muted">
        {standing !== "accepted" && standing !== "plain" && <StandingMark standing={standing} />}
        {stated.length > 0 && `stated in ${listed(stated)}`}
        {denied.length > 0 && ` denied in ${listed(denied)}`}
        {first !== undefined && (
          <Button
            className="link small"
            onPress={() => editClaim(desk, first)}
            aria-label={`Edit the claim: ${label} ${words}`}
          >
            {attestations.length > 1 ? "Edit the claims" : "Edit the claim"}
          </Button>
        )}
      </span>
    </li>
  );
}
