/** What an update would change of one thing or of one claim, line by line, in words. */
import { REIFIES } from "../../claims/claim-terms.ts";
import { termWords as turtleWords } from "../../query/results/term-words.ts";
import { type Triple, tripleKey } from "../../rdf/term.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { sentenceText } from "../words/sentence.ts";
import { termWords } from "../words/term-words.ts";
import type { ClaimChange } from "./claim-changes.ts";
import type { ChangeGroup } from "./update-changes.ts";

const MOST_LINES = 40;

const FATES: Readonly<Record<ClaimChange["fate"], string>> = {
  new: "New claim",
  changed: "Claim",
  gone: "Claim that goes:",
};

interface ChangeGroupProps {
  readonly group: ChangeGroup;
  /** Where the subject is a claim, before or after. */
  readonly change: ClaimChange | undefined;
}

export function ChangeGroupView({ group: { subject, lines }, change }: ChangeGroupProps) {
  const { claims, projection, vocabulary } = useDesk().session;
  const triple = change?.claim.triples[0];
  const source = change?.claim.source ?? null;
  const isThing = projection.graph.hasNode(subject) && change === undefined;
  return (
    <section className="update-group">
      <h3>
        {isThing && <KindGlyph kind={vocabulary.kindOf(subject)} size={13} />}
        {change === undefined ? vocabulary.label(subject) : `${FATES[change.fate]} ${change.claim.identifier}`}
        {source !== null && (
          <span className="muted">
            {change?.claim.stance === "denied" ? "denied by" : "by"} {claims.source(source).short}:
          </span>
        )}
        {change !== undefined && source === null && <span className="muted">without a source:</span>}
        {triple !== undefined && <span className="muted"> {sentenceText(triple, vocabulary)}</span>}
      </h3>
      <ul className="update-lines">
        {lines.slice(0, MOST_LINES).map(({ sign, triple: t }) => (
          <li key={`${sign}${tripleKey(t)}`} className={sign === "+" ? "come" : "gone"}>
            <span className="sign" aria-hidden="true">
              {sign}
            </span>
            <span className="sr">{sign === "+" ? "Added: " : "Removed: "}</span>
            <Statement triple={t} />
          </li>
        ))}
      </ul>
      {lines.length > MOST_LINES && <p className="small muted">and {lines.length - MOST_LINES} more</p>}
    </section>
  );
}

/** Relation and value in words; as Turtle has them, for who points at them. */
function Statement({ triple: { predicate, object } }: { triple: Triple }) {
  const { prefixes, vocabulary } = useDesk().session;
  const turtle = `${turtleWords(predicate, { prefixes })} ${turtleWords(object, { prefixes })}`;
  const words = termWords(object, vocabulary);
  return (
    <span className="update-said" title={turtle}>
      <span className="update-relation">
        {predicate.equals(REIFIES) ? "says that" : vocabulary.relation(predicate.value).label}
      </span>{" "}
      {object.termType === "Literal" && words === object.value ? `“${words}”` : words}
    </span>
  );
}
