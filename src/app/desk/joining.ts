/** What joins the drawing when a thing, a claim or a source is opened. */
import { termKey, tripleKey } from "../../rdf/term.ts";
import type { DeskParts } from "./desk-parts.ts";

/** What a thing needs on the canvas and is not there: itself, or the two ends of a claim's first statement. */
export function joining({ session, view, drawing }: DeskParts, id: string): string[] {
  const { claims, projection } = session;
  const { placed } = view.get();
  const triple = claims.attestation(id)?.triples[0];
  if (triple !== undefined && drawing.lineOf(tripleKey(triple)) !== undefined) return [];
  const wanted = triple === undefined ? [id] : [termKey(triple.subject), termKey(triple.object)];
  return wanted.filter((w) => projection.graph.hasNode(w) && !drawing.isDrawn(w) && !placed.includes(w));
}
