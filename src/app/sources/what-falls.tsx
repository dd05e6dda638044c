/** What falls when the sources that are set aside are not counted: claims, lines, standings and ranks. */
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { ChangedStatement, Remainder } from "../../claims/source-criticism.ts";
import { sourcesSparql } from "../../claims/sources-sparql.ts";
import { SparqlButton } from "../controls/sparql-button.tsx";
import { useData, useDesk, useViewState } from "../desk/desk-context.tsx";
import { asideWords } from "../filters/aside-words.ts";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { standingWord } from "../glyphs/standing-mark.tsx";
import { Sentence } from "../inspector/sentence-links.tsx";
import { count } from "../words/counts.ts";
import { ClaimList } from "./claim-list.tsx";
import { rankChanges } from "./ranks.ts";
import "../filters/filters.css";

const SHOWN = 30;
const RANKS = 10;

export function WhatFalls() {
  const desk = useDesk();
  const { aside } = useViewState();
  const remainder = useData(({ filters }) => filters.remainder(), [aside]);
  return (
    <section className="falls" aria-label="What falls">
      {aside.length === 0 ? <Basis /> : <Fallen remainder={remainder} />}
      {aside.length > 0 && (
        <p className="small muted falls-end">Nothing is deleted. {desk.session.title} holds every claim as before.</p>
      )}
    </section>
  );
}

/** Before anything is set aside: on how little the claims rest. */
function Basis() {
  const { basis, single } = useData(({ session: { criticism, claims } }) => {
    const ids = [...new Set(claims.attestations().map((a) => a.identifier))].sort();
    return { basis: criticism.basis(), single: ids.filter((id) => criticism.witnesses(id) === 1) };
  });
  return (
    <>
      <h2 className="falls-title">Untick a source to see what falls with it</h2>
      <p className="note">
        Of {count(basis.claims, "claim")}, {basis.oneSource.toLocaleString("en-GB")} rest on one source and{" "}
        {basis.oneFamily.toLocaleString("en-GB")} on a single independent witness.
      </p>
      <Part title="Claims with a single independent witness" n={single.length}>
        <ClaimList ids={single} />
      </Part>
    </>
  );
}

function Fallen({ remainder }: { remainder: Remainder }) {
  const desk = useDesk();
  const { claims, projection } = desk.session;
  const { setAside, cited, fallen, weakened, statements, fallenKeys, unaccepted } = remainder;
  const words = asideWords(
    setAside.map((s) => claims.source(s).short),
    fallen.length,
  );
  const graph = projection.graph;
  const lines = statements.filter((s) => fallenKeys.has(s.key) && graph.hasEdge(s.key));
  const lesser = statements.filter((s) => unaccepted.has(s.key));
  const ranks = useData(() => rankChanges(graph, fallenKeys), [remainder]);
  return (
    <>
      <div className="falls-head">
        <p className="srcnote grow">
          <b>{words.what}</b> {words.so}
        </p>
        <SparqlButton text={sourcesSparql(setAside)} of="the claims that fall" />
        <Button className="btn sm" onPress={() => desk.setAside(setAside, false)}>
          Bring back
        </Button>
      </div>
      <p className="note">
        {count(cited.length, "claim")} {cited.length === 1 ? "cites" : "cite"}{" "}
        {setAside.length === 1 ? "this source" : "these sources"}; {count(lines.length, "line")} of the graph{" "}
        {lines.length === 1 ? "falls" : "fall"}.
      </p>
      <Part title="Claims that fall" n={fallen.length}>
        <ClaimList ids={fallen} />
      </Part>
      <Part title="Left with a single independent witness" n={weakened.length}>
        <ClaimList ids={weakened} />
      </Part>
      <Part title="Accepted statements that lose their ground" n={lesser.length}>
        <Statements of={lesser} />
      </Part>
      <Part title="Lines that fall" n={lines.length}>
        <Statements of={lines} />
      </Part>
      <Part title="Things that lose lines, and their rank by lines" n={ranks.length}>
        <ul className="falls-list">
          {ranks.slice(0, RANKS).map(({ id, lines: l, rank }) => (
            <li key={id}>
              <span className="g">
                <KindGlyph kind={desk.session.vocabulary.kindOf(id)} size={13} />
              </span>
              <Button className="term-link" onPress={() => desk.show(id)}>
                {desk.nameOf(id)}
              </Button>
              <span className="small muted">
                {l.before} to {count(l.after, "line")}, rank {rank.before} to {rank.after}
              </span>
            </li>
          ))}
        </ul>
        {ranks.length > RANKS && <p className="small muted">and {count(ranks.length - RANKS, "more", "more")}</p>}
      </Part>
    </>
  );
}

function Statements({ of }: { of: readonly ChangedStatement[] }) {
  const { session } = useDesk();
  return (
    <>
      <ul className="falls-list">
        {of.slice(0, SHOWN).map((s) => (
          <li key={s.key}>
            <span className="g" />
            <span>
              <Sentence triple={s.triple} vocabulary={session.vocabulary} />
            </span>
            <span className="small muted">
              {standingWord(s.before)}
              {s.after === "fallen" ? ", now without a witness" : `, now ${standingWord(s.after)}`}
            </span>
          </li>
        ))}
      </ul>
      {of.length > SHOWN && <p className="small muted">and {count(of.length - SHOWN, "more", "more")}</p>}
    </>
  );
}

function Part({ title, n, children }: { title: string; n: number; children: ReactNode }) {
  if (n === 0) return null;
  return (
    <section className="falls-part">
      <h2>
        {title} <i>{n.toLocaleString("en-GB")}</i>
      </h2>
      {children}
    </section>
  );
}
