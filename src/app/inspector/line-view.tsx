/** A plain line: data on which there is no claim. */
import { Button } from "react-aria-components";
import type { Triple } from "../../rdf/term.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { shortIri } from "../view/short-iri.ts";
import { PLAIN_STANDING } from "../words/standing-words.ts";
import { ClaimSentence } from "./claim-sentence.tsx";
import { StatementTurtle } from "./turtle-block.tsx";

export function LineView({ triple }: { triple: Triple }) {
  const desk = useDesk();
  const { session } = desk;
  const relation = session.vocabulary.relation(triple.predicate.value);
  return (
    <div className="scroll card-scroll">
      <header className="card-head">
        <ClaimSentence triple={triple} denied={false} />
        <div className="standing">
          <p>
            <b>{PLAIN_STANDING.what}</b> {PLAIN_STANDING.why}
          </p>
          <Button className="btn sm" onPress={() => desk.entry.attest(triple, null)}>
            Give it a source
          </Button>
        </div>
      </header>
      <div className="card-body">
        <dl className="dl">
          <dt>Relation</dt>
          <dd>
            {relation.label} <span className="mono muted">{shortIri(relation.iri, session.prefixes)}</span>
          </dd>
          {relation.definition !== undefined && (
            <>
              <dt>Means</dt>
              <dd>{relation.definition}</dd>
            </>
          )}
        </dl>
        <StatementTurtle triple={triple} />
      </div>
    </div>
  );
}
