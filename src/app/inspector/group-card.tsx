/** A group on the canvas: what is in it, and opening it again. */
import { Button } from "react-aria-components";
import type { Group } from "../../graph/group.ts";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";

export function GroupCard({ group }: { group: Group }) {
  const desk = useDesk();
  const { graph } = desk.session.projection;
  const kinds = useData(({ session }) => new Map(session.vocabulary.kinds().map((k) => [k.id, k])));
  const members = group.members
    .map((id) => ({ id, name: desk.nameOf(id) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  return (
    <>
      <div className="scroll card-scroll">
        <header className="card-head">
          <div className="kind">Group</div>
          <h2 className="ename">{group.label}</h2>
          <p className="life">Drawn as one thing. Nothing in the dossier has changed.</p>
        </header>
        <ul className="group-members">
          {members.map(({ id, name }) => {
            const kind = graph.hasNode(id) ? kinds.get(graph.getNodeAttribute(id, "kind")) : undefined;
            return (
              <li key={id}>
                {kind !== undefined && <KindGlyph kind={kind} />}
                <Button className="term-link" onPress={() => desk.show(id)}>
                  {name}
                </Button>
              </li>
            );
          })}
        </ul>
      </div>
      <footer className="foot">
        <Button className="btn sm pri" onPress={() => desk.arranger.openGroup(group.id)}>
          Open the group
        </Button>
      </footer>
    </>
  );
}
