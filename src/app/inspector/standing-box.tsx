/** How a claim stands, in words, and the one button that changes it. */
import { Button } from "react-aria-components";
import type { Attestation } from "../../claims/attestation.ts";
import type { Statement } from "../../claims/statement.ts";
import { claimStanding } from "../words/standing-words.ts";

interface StandingBoxProps {
  readonly claim: Attestation;
  readonly statement: Statement;
  readonly onAccept: () => void;
  readonly onWithdraw: () => void;
}

export function StandingBox({ claim, statement, onAccept, onWithdraw }: StandingBoxProps) {
  const { what, why, offer } = claimStanding(claim, statement);
  const look = claim.verdict === "accepted" ? "acc" : claim.stance === "denied" ? "den" : "rep";
  return (
    <div className={`standing ${look}`}>
      <p className="grow">
        <b>{what}</b> {why}
      </p>
      {offer === "accept" && (
        <Button className="btn sm" onPress={onAccept}>
          Accept
        </Button>
      )}
      {offer === "withdraw" && (
        <Button className="btn sm" onPress={onWithdraw}>
          Withdraw
        </Button>
      )}
    </div>
  );
}
