/** The list's rows of a desk: what is on the canvas, or the whole dossier. */
import type { Desk } from "../desk/desk.ts";
import { allClaims, type ClaimData, type ClaimRow, drawnClaims } from "./claim-table.ts";
import { datesOf } from "./dates-of.ts";
import { allThings, drawnThings, type ThingData, type ThingRow } from "./thing-table.ts";

const dates = new WeakMap<object, { revision: number; of: Map<string, readonly string[]> }>();

function datesIn({ session }: Desk): Map<string, readonly string[]> {
  const revision = session.revision();
  const known = dates.get(session);
  if (known?.revision === revision) return known.of;
  const of = datesOf(session.workspace.dossier, (iri) => session.claims.isClaim(iri));
  dates.set(session, { revision, of });
  return of;
}

export function thingRows(desk: Desk, all: boolean): ThingRow[] {
  const { projection, vocabulary } = desk.session;
  const of = datesIn(desk);
  const data: ThingData = { graph: projection.graph, vocabulary, datesOf: (id) => of.get(id) ?? [] };
  if (all) return allThings(data);
  const view = desk.drawing.get().view?.graph;
  return view === undefined ? [] : drawnThings(view, data);
}

export function claimRows(desk: Desk, all: boolean): ClaimRow[] {
  const { projection, claims } = desk.session;
  const data: ClaimData = {
    graph: projection.graph,
    triple: (key) => desk.triples.find(key),
    onTriple: (triple) => claims.onTriple(triple),
    sourceName: (iri) => claims.source(iri).short,
  };
  if (all) return allClaims(data);
  const view = desk.drawing.get().view?.graph;
  return view === undefined ? [] : drawnClaims(view, data);
}
