/** The list's rows of a desk: what is on the canvas, or the whole dossier. */
import type { Desk } from "../desk/desk.ts";
import { allClaims, type ClaimData, type ClaimRow, drawnClaims } from "./claim-table.ts";
import { dateReader } from "./dates-of.ts";
import { allThings, drawnThings, type ThingData, type ThingRow } from "./thing-table.ts";

type DateReader = ReturnType<typeof dateReader>;

const readers = new WeakMap<object, { revision: number; datesOf: DateReader }>();

function datesIn({ session }: Desk): DateReader {
  const revision = session.revision();
  const known = readers.get(session);
  if (known?.revision === revision) return known.datesOf;
  const datesOf = dateReader(session.workspace.dossier, session.claims);
  readers.set(session, { revision, datesOf });
  return datesOf;
}

export function thingRows(desk: Desk, all: boolean): ThingRow[] {
  const { projection, vocabulary } = desk.session;
  const data: ThingData = { graph: projection.graph, vocabulary, datesOf: datesIn(desk) };
  if (all) return allThings(data);
  const view = desk.drawing.get().view?.graph;
  return view === undefined ? [] : drawnThings(view, data);
}

export function claimRows(desk: Desk, all: boolean): ClaimRow[] {
  const { projection, claims } = desk.session;
  const data: ClaimData = {
    graph: projection.graph,
    onKey: (key) => claims.onKey(key),
    sourceName: (iri) => claims.source(iri).short,
  };
  if (all) return allClaims(data);
  const view = desk.drawing.get().view?.graph;
  return view === undefined ? [] : drawnClaims(view, data);
}
