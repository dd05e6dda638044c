/** From a board to its place in the address, and back. */
import type { Rivalry } from "../../claims/rivalry.ts";
import { termKey } from "../../rdf/term.ts";
import type { BoardKey } from "../view/think-view.ts";

/** The id by which `Boards` knows it. */
export const boardId = (key: BoardKey): string =>
  "disagreement" in key ? key.disagreement : `${key.subject}\n${key.relation}`;

/** The board of a question: of the disagreement it belongs to, else of its subject and relation; `null` for an empty one. */
export function boardKeyOf({ iri, positions }: Pick<Rivalry, "iri" | "positions">): BoardKey | null {
  if (iri !== null) return { disagreement: iri };
  const triple = positions[0]?.statements[0]?.triple;
  return triple === undefined ? null : { subject: termKey(triple.subject), relation: triple.predicate.value };
}
