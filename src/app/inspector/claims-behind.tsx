/** The other claims behind the same line: other sources for the same statement, other statements drawn as one line. */
import { Button } from "react-aria-components";
import type { Attestation } from "../../claims/attestation.ts";
import { tripleKey } from "../../rdf/term.ts";
import type { Desk } from "../desk/desk.ts";
import { useData, useDesk, useDrawState } from "../desk/desk-context.tsx";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { count } from "../words/counts.ts";
import { sentenceText } from "../words/sentence.ts";

/** Every claim on the triples of this one, and on those drawn as the same line. */
export function claimsBehind(desk: Desk, claim: Attestation): Attestation[] {
  const keys = new Set(claim.triples.map(tripleKey));
  const first = claim.triples[0];
  const line = first === undefined ? undefined : desk.drawing.lineOf(tripleKey(first));
  const found = new Map<string, Attestation>();
  for (const key of new Set([...keys, ...(line ?? [])])) {
    const triple = desk.triples.find(key);
    if (triple !== null) for (const a of desk.session.claims.onTriple(triple)) found.set(a.iri, a);
  }
  found.delete(claim.iri);
  return [...found.values()].sort(
    (a, b) => a.identifier.localeCompare(b.identifier, "en", { numeric: true }) || (a.iri < b.iri ? -1 : 1),
  );
}

export function ClaimsBehind({ claim }: { claim: Attestation }) {
  const desk = useDesk();
  const { view } = useDrawState();
  const others = useData(() => claimsBehind(desk, claim), [claim, view]);
  if (others.length === 0) return null;
  const { claims, vocabulary } = desk.session;
  return (
    <section className="also">
      <h3>
        On the same line <i>{count(others.length, "further claim")}</i>
      </h3>
      <ul>
        {others.map((other) => {
          const triple = other.triples[0];
          return (
            <li key={other.iri} className="behind">
              {other.certainty !== null && <CertaintyGlyph certainty={other.certainty} named />}
              <Button className="term-link" onPress={() => desk.show(other.iri)}>
                {triple === undefined
                  ? `Claim ${other.identifier}`
                  : sentenceText(triple, vocabulary, other.stance === "denied")}
              </Button>
              <span className="small muted">
                {other.identifier}
                {other.source !== null && `, ${claims.source(other.source).short}`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
