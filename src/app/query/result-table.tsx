/** Rows as a table: things and claims are links, dates are words, certainty has its glyph. */
import { useState } from "react";
import { Button } from "react-aria-components";
import { certaintyOf } from "../../claims/certainty.ts";
import type { RowsResult } from "../../query/engine.ts";
import { type Term, termKey } from "../../rdf/term.ts";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useDesk, useViewState } from "../desk/desk-context.tsx";
import { CertaintyMark } from "../glyphs/certainty-glyph.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { TermLink } from "../inspector/term-link.tsx";
import { count } from "../words/counts.ts";
import { isDate } from "../words/term-words.ts";

const STEP = 200;

export function ResultTable({ result }: { result: RowsResult }) {
  const { shown } = useViewState();
  const [limit, setLimit] = useState(STEP);
  const { variables, rows } = result;
  const current = shown?.kind === "thing" ? shown.id : null;
  const holds = (row: readonly (Term | undefined)[]) =>
    current !== null && row.some((t) => t !== undefined && termKey(t) === current);
  return (
    <ScrollRegion className="scroll table-wrap" label="Rows">
      <table className="rows">
        <thead>
          <tr>
            {variables.map((v) => (
              <th key={v} scope="col">
                {v}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one answer never move
            <tr key={i} className={holds(row) ? "on" : undefined}>
              {variables.map((v, j) => (
                <td key={v}>
                  <Cell term={row[j]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <Button className="more" onPress={() => setLimit(limit + 5 * STEP)}>
          {count(Math.min(5 * STEP, rows.length - limit), "more row", "more rows")}
        </Button>
      )}
      {rows.length === 0 && <p className="note result-note">No rows: nothing in the dossier fits.</p>}
    </ScrollRegion>
  );
}

function Cell({ term }: { term: Term | undefined }) {
  const desk = useDesk();
  const { projection, claims } = desk.session;
  if (term === undefined || term.termType === "DefaultGraph") return <span className="muted">–</span>;
  const certainty = term.termType === "NamedNode" ? certaintyOf(term.value) : null;
  if (certainty !== null) return <CertaintyMark certainty={certainty} />;
  const id = term.termType === "NamedNode" ? term.value : desk.names.find(term);
  if (id !== null) {
    if (claims.isClaim(id)) return <Opener id={id} words={id.slice(id.search(/[^/#]*$/))} />;
    if (projection.graph.hasNode(id)) return <Opener id={id} words={desk.nameOf(id)} glyph />;
    if (claims.isSource(id)) return <Opener id={id} words={claims.source(id).short} />;
  }
  if (!isDate(term)) return <TermLink term={term} />;
  return (
    <span title={term.value}>
      <TermLink term={term} />
    </span>
  );
}

/** Opens a thing, a claim or a source from the table. */
function Opener({ id, words, glyph = false }: { id: string; words: string; glyph?: boolean }) {
  const desk = useDesk();
  return (
    <span className="ent">
      {glyph && <KindGlyph kind={desk.session.vocabulary.kindOf(id)} size={13} />}
      <Button className="link" onPress={() => desk.show(id)}>
        {words}
      </Button>
    </span>
  );
}
