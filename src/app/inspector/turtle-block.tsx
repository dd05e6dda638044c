/** A claim or a statement as Turtle, as the file has it. */
import type { Attestation } from "../../claims/attestation.ts";
import { iri, type Quad, quad, type Triple } from "../../rdf/term.ts";
import { writeRdf } from "../../rdf/write.ts";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useData } from "../desk/desk-context.tsx";
import type { Session } from "../session/session.ts";
import { turtleColours } from "../words/turtle-colours.ts";
import { withoutPrefixes } from "../words/turtle-text.ts";

/** The quads of a claim, and the triples it reifies where they are asserted. */
export function claimQuads({ workspace }: Session, claim: Attestation): Quad[] {
  const { dossier } = workspace;
  const quads = [...dossier.match(iri(claim.iri))];
  for (const t of claim.triples) quads.push(...dossier.match(t.subject, t.predicate, t.object));
  return quads;
}

const written = (session: Session, quads: Quad[]): string =>
  withoutPrefixes(
    writeRdf(quads, { syntax: "turtle", prefixes: session.prefixes, order: session.vocabulary.writeOrder() }),
  );

export function ClaimTurtle({ claim }: { claim: Attestation }) {
  const text = useData(({ session }) => written(session, claimQuads(session, claim)), [claim]);
  return <TurtleBlock text={text} label="This claim in Turtle" />;
}

export function StatementTurtle({ triple }: { triple: Triple }) {
  const text = useData(
    ({ session }) => written(session, [quad(triple.subject, triple.predicate, triple.object)]),
    [triple],
  );
  return <TurtleBlock text={text} label="This statement in Turtle" />;
}

export function TurtleBlock({ text, label }: { text: string; label: string }) {
  return (
    <ScrollRegion className="ttl" label={label}>
      {turtleColours(text).map((piece, i) =>
        piece.colour === null ? (
          piece.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
          <span key={i} className={piece.colour}>
            {piece.text}
          </span>
        ),
      )}
    </ScrollRegion>
  );
}
