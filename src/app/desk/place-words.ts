/** Where the keyboard is in the graph, in words for those who hear it. */
import { count } from "../words/counts.ts";
import type { Desk } from "./desk.ts";

/** "Jane Archer, person, 8 lines, 3 more not drawn". */
export function placeWords(desk: Desk, id: string): string {
  const view = desk.drawing.get().view?.graph;
  const name = desk.nameOf(id);
  if (view === undefined || !view.hasNode(id)) return name;
  const { kind, more, accepted } = view.getNodeAttributes(id);
  const singular = desk.session.vocabulary.kinds().find((k) => k.id === kind)?.singular;
  return [
    name,
    singular?.toLowerCase(),
    accepted ? undefined : "known by report only",
    count(view.degree(id), "line"),
    more > 0 ? `${more.toLocaleString("en-GB")} more not drawn` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}
