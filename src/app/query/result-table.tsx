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
  const { vocabulary, projection, claims } = desk.session;
  if (term === undefined || term.termType === "DefaultGraph") return <span className="muted">–</span>;
  if (term.termType === "NamedNode") {
    const certainty = certaintyOf(term.value);
    if (certainty !== null) return <CertaintyMark certainty={certainty} />;
    const claim = claims.attestation(term.value);
    if (claim !== null) {
      return (
        <Button className="term-link mono link" onPress={() => desk.show(term.value)}>
          {claim.iri.slice(claim.iri.search(/[^/#]*$/))}
        </Button>
      );
    }
    if (projection.graph.hasNode(term.value)) {
      return (
        <span className="ent">
          <KindGlyph kind={vocabulary.kindOf(term.value)} size={13} />
          <Button className="link" onPress={() => desk.show(term.value)}>
            {vocabulary.label(term.value)}
          </Button>
        </span>
      );
    }
    if (claims.isSource(term.value)) {
      return (
        <Button className="link" onPress={() => desk.show(term.value)}>
          {claims.source(term.value).short}
        </Button>
      );
    }
  }
  if (term.termType === "Literal" && isDate(term)) {
    return (
      <span title={term.value}>
        <TermLink term={term} />
      </span>
    );
  }
  return <TermLink term={term} />;
}
