/** What a claim will read like, what is on file about it already, and its Turtle. */
import { Button } from "react-aria-components";
import type { Attestation } from "../../claims/attestation.ts";
import type { Certainty } from "../../claims/certainty.ts";
import type { Claims } from "../../claims/claims.ts";
import type { Statement } from "../../claims/statement.ts";
import { readEdtf } from "../../model/edtf.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { leadingClaim } from "../desk/leading-claim.ts";
import { CertaintyMark } from "../glyphs/certainty-glyph.tsx";
import { TurtleBlock } from "../inspector/turtle-block.tsx";
import { capital, count, listed } from "../words/counts.ts";
import { type SentencePart, sentenceText } from "../words/sentence.ts";
import type { Outlook } from "./outlook.ts";

interface EntryPreviewProps {
  /** Its parts in order, as far as they are there. */
  readonly parts: readonly SentencePart[];
  /** Source and place in it; `null` without a source. */
  readonly cited: string | null;
  readonly when: string;
  readonly certainty: Certainty;
  readonly outlook: Outlook;
  /** What becomes of what it says now. */
  readonly restated: readonly string[];
  readonly turtle: string | null;
  /** Puts the entry away and opens the comparison. */
  readonly onCompare: (claim: string) => void;
}

export function EntryPreview(props: EntryPreviewProps) {
  const { parts, cited, when, certainty, outlook, restated, turtle, onCompare } = props;
  const date = when.trim() === "" ? null : readEdtf(when.trim());
  return (
    <aside className="entry-preview" aria-label="What it will be">
      <h3 className="over">It will read</h3>
      <p className="claim">
        {parts.length === 0 ? (
          <span className="muted">Who, did what, to whom</span>
        ) : (
          parts.map((part, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their places
            <span key={i} className={part.role === "relation" ? "verb" : undefined}>
              {part.role === "literal" ? `“${part.text}”` : part.text}{" "}
            </span>
          ))
        )}
      </p>
      <p className="small mid">
        {cited ?? "No source yet: a draft"}. {date?.ok === true && `${capital(date.words)}. `}
        <CertaintyMark certainty={certainty} />
      </p>
      {restated.length > 0 && (
        <div className="entry-notice" role="status">
          <p>{restated.join(" ")}</p>
        </div>
      )}
      <OnFile outlook={outlook} cited={cited} onCompare={onCompare} />
      {turtle !== null && (
        <>
          <h3 className="over entry-turtle">Turtle</h3>
          <TurtleBlock text={turtle} label="The claim in Turtle" />
        </>
      )}
    </aside>
  );
}

/** Duplicates, denials and rivals. */
function OnFile({
  outlook,
  cited,
  onCompare,
}: {
  outlook: Outlook;
  cited: string | null;
  onCompare: (claim: string) => void;
}) {
  const { session } = useDesk();
  const { same, against, rivals } = outlook;
  const first = same[0];
  const rival = rivals[0];
  const lead = rival === undefined ? null : leadingClaim(rival.attestations);
  return (
    <>
      {first !== undefined && (
        <div className="entry-notice same" role="status">
          <p>
            <b>This statement is on file already:</b> <span className="mono muted">{first.identifier}</span> by{" "}
            {listed(sourcesOf(same, session.claims).slice(0, 3))}
            {cited === null ? "." : "; your source becomes a further witness."}
          </p>
        </div>
      )}
      {against.length > 0 && (
        <div className="entry-notice" role="status">
          <p>
            <b>The opposite is on file.</b> {listed(sourcesOf(against, session.claims).slice(0, 3))}{" "}
            {against[0]?.stance === "denied" ? "denies" : "states"} this. Both stay; neither is chosen.
          </p>
        </div>
      )}
      {rival !== undefined && (
        <div className="entry-notice" role="status">
          <p>
            <b>{rivals.length === 1 ? "A rival is on file." : `${count(rivals.length, "rival")} are on file.`}</b>{" "}
            {rivalWords(rival, lead, session)}{" "}
            {rivals.length === 1 ? "Both stay; neither is chosen." : "All stay; none is chosen."}
          </p>
          {lead !== null && (
            <Button className="link" onPress={() => onCompare(lead.iri)}>
              {rivals.length === 1 ? "Compare the two" : "Compare them"}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

type Data = { readonly claims: Claims; readonly vocabulary: Vocabulary };

function rivalWords(rival: Statement, lead: Attestation | null, { claims, vocabulary }: Data): string {
  const says = sentenceText(rival.triple, vocabulary);
  if (lead === null) return `${says}.`;
  const source = lead.source === null ? "A draft" : claims.source(lead.source).short;
  return `${source}: ${says} (${lead.identifier}).`;
}

const sourcesOf = (all: readonly Attestation[], claims: Data["claims"]): string[] => [
  ...new Set(all.map((a) => (a.source === null ? "a draft" : claims.source(a.source).short))),
];
