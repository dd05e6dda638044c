/** The kinds of thing in the dossier, with how many there are of each. */

import type { DossierGraph } from "../../graph/dossier-graph.ts";
import type { Kind } from "../../model/kind.ts";
import { useData, useViewState } from "../desk/desk-context.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { choiceOf } from "../view/filter-view.ts";
import type { BrowseList } from "./browsed-list.tsx";
import { isListed } from "./list-rows.ts";
import { RailRow } from "./rail-row.tsx";

/**
 * How many things of each kind there are, in the order of the kinds; kinds without any are left out. What is only
 * pointed at (an address of a page) does not count.
 */
export function kindCounts(graph: DossierGraph, kinds: readonly Kind[]): { kind: Kind; n: number }[] {
  const counts = new Map<string, number>();
  graph.forEachNode((_, node) => {
    if (isListed(node)) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  });
  return kinds.map((kind) => ({ kind, n: counts.get(kind.id) ?? 0 })).filter(({ n }) => n > 0);
}

export function ClassSection({ onOpen }: { onOpen: (list: BrowseList) => void }) {
  const { filters } = useViewState();
  const rows = useData(({ session }) => kindCounts(session.projection.graph, session.vocabulary.kinds()));
  return (
    <section className="sec" aria-labelledby="rail-classes">
      <header>
        <h2 className="over" id="rail-classes">
          Classes
        </h2>
      </header>
      <ul>
        {rows.map(({ kind, n }) => (
          <RailRow
            key={kind.id}
            mark={<KindGlyph kind={kind} />}
            words={kind.label}
            n={n}
            off={choiceOf(filters, "kind", kind.id) === "not"}
            onPress={() => onOpen({ by: "kind", kind })}
          />
        ))}
      </ul>
    </section>
  );
}
