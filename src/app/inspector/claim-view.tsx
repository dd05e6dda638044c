/** A claim: what it says, how it stands, who says it where, and what is said against it. */
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Attestation } from "../../claims/attestation.ts";
import { tripleKey } from "../../rdf/term.ts";
import { boardKeyOf } from "../board/board-key.ts";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { claimActs } from "../entry/acts.ts";
import { SelectionExportMenu } from "../export/export-menu.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { shortIri } from "../view/short-iri.ts";
import { AlsoInClaim } from "./also-in-claim.tsx";
import { ClaimFields } from "./claim-fields.tsx";
import { ClaimSentence } from "./claim-sentence.tsx";
import { ClaimsBehind } from "./claims-behind.tsx";
import { MoreActs } from "./more-acts.tsx";
import { Rivals, rivalryKey } from "./rivals.tsx";
import { StandingBox } from "./standing-box.tsx";
import { Testimony } from "./testimony.tsx";
import { ClaimTurtle } from "./turtle-block.tsx";

export function ClaimView({ claim }: { claim: Attestation }) {
  const desk = useDesk();
  const { session } = desk;
  const triple = claim.triples[0];
  const subject = triple?.subject.value;
  const rivalries = useData(({ session: { claims } }) => claims.rivalries(claim.iri), [claim.iri]);
  const board = rivalries[0] === undefined ? null : boardKeyOf(rivalries[0]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const unit = unitWords(claim);
  return (
    <>
      <div className="scroll card-scroll">
        <header className="card-head">
          <div className="claim-top">
            {subject !== undefined && (
              <Button className="back-link" onPress={() => desk.show(subject)}>
                <Icon name="chevron-left" size={14} />
                <span>{session.vocabulary.label(subject)}</span>
              </Button>
            )}
            <span className="grow" />
            <span className="mono muted">{shortIri(claim.iri, session.prefixes)}</span>
          </div>
          {triple === undefined ? (
            <h2 className="claim">Claim {claim.identifier} says nothing yet</h2>
          ) : (
            <ClaimSentence triple={triple} denied={claim.stance === "denied"} />
          )}
          {triple !== undefined && (
            <StandingBox
              claim={claim}
              statement={session.claims.statement(triple)}
              onAccept={() => setTrouble(desk.accept(claim))}
              onWithdraw={() => setTrouble(desk.withdraw(claim))}
            />
          )}
          {trouble !== null && (
            <p className="trouble" role="alert">
              {trouble}
            </p>
          )}
        </header>
        <div className="card-body">
          <ClaimFields claim={claim} />
          <AlsoInClaim claim={claim} />
          <Testimony claim={claim} />
          {rivalries.map((rivalry) => (
            <Rivals key={rivalryKey(rivalry)} rivalry={rivalry} current={claim.iri} />
          ))}
          <ClaimsBehind claim={claim} />
          <ClaimTurtle claim={claim} />
        </div>
      </div>
      <footer className="foot wrap">
        {board !== null && (
          <Button className="btn sm" onPress={() => desk.openBoard(board)}>
            <Icon name="columns-3" size={14} />
            Open as a board
          </Button>
        )}
        <Button
          className="btn sm"
          onPress={() => desk.entry.open({ kind: "change", claim: claim.iri })}
          aria-keyshortcuts="F2"
        >
          Edit
        </Button>
        {triple !== undefined && (
          <Button className="btn sm" onPress={() => desk.entry.attest(triple, claim.iri)}>
            Add another source
          </Button>
        )}
        {unit !== null && <span className="small muted">{unit}</span>}
        <span className="grow" />
        <SelectionExportMenu thing={claim.iri} />
        <MoreActs acts={claimActs(desk, claim)} />
      </footer>
    </>
  );
}

/** What a claim of several statements is made of. */
function unitWords({ triples }: Attestation): string | null {
  const n = new Set(triples.map(tripleKey)).size;
  return n < 2 ? null : `${n} statements that stand or fall together`;
}
