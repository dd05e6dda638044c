/** A name drawn as a thing: who went by it, and in what setting. */
import { useData, useDesk } from "../desk/desk-context.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { type CardRow, rowOf } from "./card-groups.ts";
import { StatementGroup } from "./statement-group.tsx";

export function NameCard({ id }: { id: string }) {
  const desk = useDesk();
  const { graph } = desk.session.projection;
  const rows = useData(
    ({ session, triples }) =>
      session.projection.graph
        .inEdges(id)
        .map((edge) => triples.find(edge))
        .filter((t) => t !== null)
        .map((t): CardRow => rowOf(session.claims.statement(t), "backward", session.vocabulary)),
    [id],
  );
  const kind = desk.session.vocabulary.kinds().find((k) => k.id === graph.getNodeAttribute(id, "kind"));
  const claims = new Set(rows.flatMap((r) => r.statement.attestations.map((a) => a.identifier))).size;
  const witnesses = desk.session.claims.witnesses(rows.flatMap((r) => r.statement.attestations));
  const named = rows.map((row) => ({ ...row, words: `${row.relation.label} of` }));
  return (
    <div className="scroll card-scroll">
      <header className="card-head">
        {kind !== undefined && (
          <div className="kind" style={{ color: `var(${kind.colour}, var(--ink-2))` }}>
            <KindGlyph kind={kind} />
            {kind.singular}
          </div>
        )}
        <h2 className="ename">{desk.nameOf(id)}</h2>
      </header>
      <StatementGroup group={{ heading: "Who went by it", mixed: true, rows: named, claims, witnesses }} />
    </div>
  );
}
