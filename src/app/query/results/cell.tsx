/** A value in a result: things, claims and sources are links, dates are words, certainty has its glyph. */
import { Button } from "react-aria-components";
import { certaintyOf } from "../../../claims/certainty.ts";
import type { Term } from "../../../rdf/term.ts";
import type { Desk } from "../../desk/desk.ts";
import { useDesk } from "../../desk/desk-context.tsx";
import { CertaintyMark } from "../../glyphs/certainty-glyph.tsx";
import { KindGlyph } from "../../glyphs/kind-glyph.tsx";
import { TermLink } from "../../inspector/term-link.tsx";
import { termWords } from "../../words/term-words.ts";

/** What a value opens: a thing, a claim or a source; `null` when it opens nothing. */
export function opens(desk: Desk, term: Term | undefined): string | null {
  if (term === undefined || term.termType === "DefaultGraph" || term.termType === "Quad") return null;
  const { projection, claims } = desk.session;
  const id = term.termType === "Literal" ? desk.names.find(term) : term.termType === "BlankNode" ? null : term.value;
  return id !== null && (claims.isClaim(id) || projection.graph.hasNode(id) || claims.isSource(id)) ? id : null;
}

/** A value as it is shown, filtered and sorted: in words. */
export function cellWords(desk: Desk, term: Term): string {
  if (term.termType === "NamedNode") {
    const { projection, claims } = desk.session;
    const id = term.value;
    if (claims.isClaim(id)) return id.slice(id.search(/[^/#]*$/));
    if (projection.graph.hasNode(id)) return desk.nameOf(id);
    if (claims.isSource(id)) return claims.source(id).short;
  }
  return termWords(term, desk.session.vocabulary);
}

export function Cell({ term }: { term: Term | undefined }) {
  const desk = useDesk();
  if (term === undefined || term.termType === "DefaultGraph") return <span className="muted">–</span>;
  const certainty = term.termType === "NamedNode" ? certaintyOf(term.value) : null;
  if (certainty !== null) return <CertaintyMark certainty={certainty} />;
  const id = opens(desk, term);
  if (id === null) {
    return (
      <span className="cell-words" title={term.value}>
        <TermLink term={term} />
      </span>
    );
  }
  const isThing = desk.session.projection.graph.hasNode(id) && !desk.session.claims.isClaim(id);
  return (
    <span className="ent">
      {isThing && <KindGlyph kind={desk.session.vocabulary.kindOf(id)} size={13} />}
      <Button className="link cell-words" onPress={() => desk.show(id)}>
        {term.termType === "Literal" ? term.value : cellWords(desk, term)}
      </Button>
    </span>
  );
}
