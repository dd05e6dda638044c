/** Two things side by side, with what is said of them and by whom, and what can be done about them. */
import { useState } from "react";
import { Button } from "react-aria-components";
import { CERTAINTIES, type Certainty } from "../../claims/certainty.ts";
import { cite } from "../../claims/citation.ts";
import { likelihoodWords } from "../../model/likeness.ts";
import type { LikelyPair } from "../../model/likeness-index.ts";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { type CardRow, cardContent } from "../inspector/card-groups.ts";
import { count } from "../words/counts.ts";
import { termWords } from "../words/term-words.ts";
import { keepApart, sayPossiblySame } from "./pair-acts.ts";

/** Statements shown of each. */
const SHOWN = 8;

export function PairView({ pair, onLater }: { pair: LikelyPair; onLater: () => void }) {
  const desk = useDesk();
  const { a, b, score, reasons } = pair;
  const [certainty, setCertainty] = useState<Certainty>("probable");
  const [problem, setProblem] = useState<string | null>(null);
  const name = (id: string) => desk.nameOf(id);
  return (
    <section className="pair" aria-label={`${name(a)} and ${name(b)}`}>
      <p className="pair-why">
        <b>{likelihoodWords(score)} one:</b> {reasons.join("; ")}
      </p>
      {problem !== null && <p role="alert">{problem}</p>}
      <div className="pair-two">
        <Thing id={a}>
          <Button className="btn sm" onPress={() => desk.entry.open({ kind: "merge", thing: b, into: a })}>
            Merge into this one…
          </Button>
        </Thing>
        <Thing id={b}>
          <Button className="btn sm" onPress={() => desk.entry.open({ kind: "merge", thing: a, into: b })}>
            Merge into this one…
          </Button>
        </Thing>
      </div>
      <div className="pair-acts">
        <Button className="btn sm" onPress={() => setProblem(sayPossiblySame(desk, a, b, certainty))}>
          Possibly the same
        </Button>
        <label className="row small">
          How sure
          <select value={certainty} onChange={(event) => setCertainty(event.target.value as Certainty)}>
            {CERTAINTIES.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <Button className="btn sm" onPress={() => setProblem(keepApart(desk, a, b))}>
          Keep apart
        </Button>
        <Button className="btn quiet sm" onPress={onLater}>
          Later
        </Button>
      </div>
    </section>
  );
}

function Thing({ id, children }: { id: string; children: React.ReactNode }) {
  const desk = useDesk();
  const { vocabulary } = desk.session;
  const { rows, claims } = useData(
    ({ session }) => {
      const content = cardContent(id, session);
      return { rows: [...content.names, ...content.groups.flatMap((group) => group.rows)], claims: content.claims };
    },
    [id],
  );
  return (
    <article className="pair-thing">
      <h2>
        <KindGlyph kind={vocabulary.kindOf(id)} />
        <Button className="link serif" onPress={() => desk.show(id)}>
          {desk.nameOf(id)}
        </Button>
      </h2>
      <p className="muted small">
        {vocabulary.classOf(id).label}, {count(claims, "claim")}
      </p>
      {children}
      {vocabulary.comment(id) !== undefined && <p className="small">{vocabulary.comment(id)}</p>}
      <ul>
        {rows.slice(0, SHOWN).map((row) => (
          <Said key={row.key} row={row} />
        ))}
      </ul>
      {rows.length > SHOWN && <p className="note">and {count(rows.length - SHOWN, "more statement")}</p>}
    </article>
  );
}

function Said({ row: { statement, words, other, lead } }: { row: CardRow }) {
  const desk = useDesk();
  const { claims, vocabulary } = desk.session;
  const source = lead === null || lead.source === null ? null : claims.source(lead.source).short;
  return (
    <li>
      {statement.certainty !== null && <CertaintyGlyph certainty={statement.certainty} named />}
      <span>
        {words} {termWords(other, vocabulary)}
        {source !== null && <span className="muted"> · {cite(source, lead?.locators[0])}</span>}
      </span>
    </li>
  );
}
