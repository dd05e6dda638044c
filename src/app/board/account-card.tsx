/** One claim on a board: who holds it, with which limits, how surely, where it is read. */
import { Button } from "react-aria-components";
import type { BoardCard } from "../../claims/board.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { leadingClaim } from "../desk/leading-claim.ts";
import { CertaintyMark } from "../glyphs/certainty-glyph.tsx";
import { StandingMark } from "../glyphs/standing-mark.tsx";
import { ToBeVerified } from "../inspector/statement-row.tsx";
import { capital, listed } from "../words/counts.ts";
import { saysOf, spokenOf, whoOf } from "./card-words.ts";

export function AccountCard({ card, denied }: { card: BoardCard; denied: boolean }) {
  const desk = useDesk();
  const { claims } = desk.session;
  const { attestations, identifier, certainty } = card;
  const lead = leadingClaim(attestations);
  const rejected = attestations.every((a) => a.verdict === "rejected");
  const standing = card.accepted ? "accepted" : rejected ? "rejected" : denied ? "denied" : "reported";
  const spoken = spokenOf(card);
  const says = saysOf(card, (id) => desk.nameOf(id));
  const notes = [...new Set(attestations.flatMap((a) => a.notes))];
  return (
    <article className={`account ${standing}`}>
      <p className="account-who">{whoOf(card, desk.session)}</p>
      {lead !== null && (
        <Button
          className="account-id mono"
          onPress={() => desk.show(lead.iri)}
          aria-label={`Claim ${identifier}: open it`}
        >
          {identifier}
        </Button>
      )}
      {says !== "" && <p className="account-says">{says}</p>}
      <p className="account-row">
        {certainty !== null && <CertaintyMark certainty={certainty} />}
        {(standing === "accepted" || standing === "rejected") && <StandingMark standing={standing} />}
      </p>
      {spoken !== null && <p className="small muted">{spoken}</p>}
      <p className="account-sources small">
        {attestations.map((a) => (
          <span key={a.iri}>
            {a.source === null ? (
              <span className="muted">no source given</span>
            ) : (
              <Button className="term-link" onPress={() => desk.show(a.iri)}>
                {[claims.source(a.source).short, ...a.locators.slice(0, 1)].join(", ")}
              </Button>
            )}
          </span>
        ))}
      </p>
      {notes.map((note) => (
        <p key={note} className="note account-note">
          {capital(note)}
        </p>
      ))}
      {attestations.some((a) => a.verification === "toBeVerified") && (
        <p className="small">
          <ToBeVerified />
        </p>
      )}
      {attestations.some((a) => a.derivedFrom.length > 0) && (
        <p className="small muted">
          Draws on{" "}
          {listed(
            [...new Set(attestations.flatMap((a) => a.derivedFrom))]
              .slice(0, 3)
              .map((d) => claims.attestation(d)?.identifier ?? claims.source(d).short),
          )}
        </p>
      )}
    </article>
  );
}
