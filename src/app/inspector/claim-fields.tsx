/** The fields of a claim: source, place in it, date, certainty, hedge, holder, witnesses, qualifiers, notes. */
import { Fragment, type ReactNode } from "react";
import { Button } from "react-aria-components";
import type { Attestation } from "../../claims/attestation.ts";
import { iri } from "../../rdf/term.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { CertaintyMark } from "../glyphs/certainty-glyph.tsx";
import { capital, count, countWords, listed } from "../words/counts.ts";
import { dateWords } from "../words/term-words.ts";
import { SingleWitness } from "./single-witness.tsx";
import { ToBeVerified } from "./statement-row.tsx";
import { TermLink } from "./term-link.tsx";

export function ClaimFields({ claim }: { claim: Attestation }) {
  const desk = useDesk();
  const { claims, vocabulary } = desk.session;
  const source = claim.source === null ? null : claims.source(claim.source);
  const first = claim.triples[0];
  const rivals = first === undefined ? 0 : claims.statement(first).rivals;
  return (
    <dl className="dl">
      <Field name={claim.stance === "denied" ? "Denied in" : "Stated in"}>
        {source === null ? (
          <span className="muted">no source given</span>
        ) : (
          <Button className="src-t term-link" onPress={() => desk.show(source.iri)}>
            {source.title}
          </Button>
        )}
      </Field>
      <Field name="Where">
        {claim.locators.length > 0 ? claim.locators.join("; ") : <span className="muted">no place given</span>}
        {claim.verification === "toBeVerified" && (
          <>
            {" "}
            <ToBeVerified />
          </>
        )}
      </Field>
      {claim.when !== null && (
        <Field name="When">
          {dateWords(claim.when)} <span className="mono muted edtf">{claim.when}</span>
        </Field>
      )}
      {claim.certainty !== null && (
        <Field name="Certainty">
          <CertaintyMark
            certainty={claim.certainty}
            {...(rivals > 0 ? { more: `: ${countWords(rivals, "rival")}` } : {})}
          />
        </Field>
      )}
      <Field name="Hedge">
        {claim.hedges.length === 0 ? (
          <span className="muted">none in the source</span>
        ) : (
          listed(claim.hedges.map((h) => `“${h}”`))
        )}
      </Field>
      {claim.heldBy.length > 0 && (
        <Field name="Held by">
          <Things iris={claim.heldBy} />
        </Field>
      )}
      {claim.expressedIn.length > 0 && (
        <Field name="Said in">
          <Things iris={claim.expressedIn} />
        </Field>
      )}
      {claim.qualifiers.map((q) => (
        <Field key={`${q.relation} ${q.value.value}`} name={capital(vocabulary.relation(q.relation).label)}>
          <TermLink term={q.value} />
        </Field>
      ))}
      <Field name="Witnesses">
        <Witnesses claim={claim} />
      </Field>
      {claim.notes.map((note) => (
        <Field key={note} name="Note">
          {note}
        </Field>
      ))}
    </dl>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Things({ iris }: { iris: readonly string[] }) {
  return iris.map((i, at) => (
    <Fragment key={i}>
      {at > 0 && ", "}
      <TermLink term={iri(i)} />
    </Fragment>
  ));
}

/** How many independent witnesses the statement has, and why no more. */
function Witnesses({ claim }: { claim: Attestation }) {
  const { claims } = useDesk().session;
  const first = claim.triples[0];
  const all = first === undefined ? [claim] : claims.onTriple(first).filter((a) => a.stance === claim.stance);
  const sources = [...new Set(all.map((a) => a.source).filter((s) => s !== null))];
  const witnesses = claims.witnesses(all);
  const derived = [
    ...new Set(
      all.flatMap((a) => [...a.derivedFrom, ...(a.source === null ? [] : claims.source(a.source).derivedFrom)]),
    ),
  ];
  const names = derived.map((d) => claims.attestation(d)?.identifier ?? claims.source(d).short);
  return (
    <>
      {witnesses === 1 ? (
        <SingleWitness attestations={all} words="1 independent" />
      ) : (
        count(witnesses, "independent", "independent")
      )}
      {sources.length > witnesses && `, in ${count(sources.length, "source")} that draw on one another.`}
      {names.length > 0 &&
        `${sources.length > witnesses ? "" : "."} ${sources.length === 1 ? "It draws" : "They draw"} on ${listed(names.slice(0, 4))}.`}
    </>
  );
}
