/** The chain of testimony of a claim: who told whom, who held or knew it, in which source it is read, on what that rests. */

import { Button } from "react-aria-components";
import type { Attestation } from "../../claims/attestation.ts";
import { type TestimonyStep, testimony } from "../../claims/testimony.ts";
import { iri } from "../../rdf/term.ts";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { StandingMark } from "../glyphs/standing-mark.tsx";
import { dateWords } from "../words/term-words.ts";
import { stepWords } from "../words/testimony-words.ts";
import { TermLink } from "./term-link.tsx";

/** Steps that the fields above do not tell already. */
const SAYS_MORE = new Set(["told", "known", "by way of", "rests on", "opened"]);

export function Testimony({ claim }: { claim: Attestation }) {
  const steps = useData(
    ({ session: { claims, vocabulary, clocks } }) => testimony(claim.iri, claims, vocabulary, clocks),
    [claim.iri],
  );
  const source = steps.find((s) => s.role === "source");
  // A book is open to readers when it comes out: that is no news.
  const told = steps.filter((s) => s.role !== "opened" || s.to !== source?.to || s.when !== source.when);
  if (!told.some((s) => SAYS_MORE.has(s.role))) return null;
  return (
    <section className="also testimony">
      <h3>
        How it comes to us <i>in the order in which it travelled</i>
      </h3>
      <ol>
        {told.map((step, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one claim never move
          <li key={i}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { step: TestimonyStep }) {
  const desk = useDesk();
  const { verb, between, after } = stepWords(step.role);
  const thing = (id: string) =>
    desk.session.claims.isSource(id) && desk.session.claims.attestation(id) === null ? (
      <SourceLink source={id} />
    ) : (
      <TermLink term={iri(id)} />
    );
  const claims = step.claims.filter((c) => desk.session.claims.byIdentifier(c).length > 0);
  return (
    <>
      <span className="step-words">
        {verb !== null && <span className="muted">{verb} </span>}
        {step.from !== null && between !== null && (
          <>
            {thing(step.from)} <span className="muted">{between} </span>
          </>
        )}
        {thing(step.to)}
        {after !== null && <span className="muted"> {after}</span>}
        {step.locators.length > 0 && <span className="muted">, {step.locators.join("; ")}</span>}
      </span>
      <span className="step-meta">
        {step.when !== null && dateWords(step.when, "short")}
        {step.standing !== null && step.standing !== "accepted" && step.standing !== "plain" && (
          <StandingMark standing={step.standing} />
        )}
        {claims.map((c) => (
          <ClaimLink key={c} identifier={c} />
        ))}
      </span>
    </>
  );
}

function SourceLink({ source }: { source: string }) {
  const desk = useDesk();
  return (
    <Button className="term-link" onPress={() => desk.show(source)}>
      {desk.session.claims.source(source).short}
    </Button>
  );
}

function ClaimLink({ identifier }: { identifier: string }) {
  const desk = useDesk();
  const claim = desk.session.claims.byIdentifier(identifier)[0];
  return claim === undefined ? null : (
    <Button className="term-link" onPress={() => desk.show(claim.iri)}>
      {identifier}
    </Button>
  );
}
