/** Who follows what: after a change of the dossier, the view or the filters, all that depends on it is told. */
import { inSlices } from "../../graph/slices.ts";
import type { Session } from "../session/session.ts";
import type { Desk } from "./desk.ts";

/** Starts the following; the function returned ends it. */
export function following(desk: Desk): () => void {
  const { session, view, filters, drawing, paths, measures, checks, time, triples, names, boards } = desk;
  const followed = [
    session.subscribe((change) => {
      triples.forget();
      names.forget();
      boards.apply();
      drawing.take(change);
      paths.forget();
      measures.update();
      checks.soon();
      void filters.prepare();
    }),
    view.subscribe(() => drawing.update()),
    filters.subscribe(() => drawing.update()),
    view.subscribe(() => paths.update()),
    view.subscribe(() => measures.update()),
    view.subscribe(() => session.remote?.follow(view.get())),
  ];
  session.remote?.follow(view.get());
  paths.update();
  measures.update();
  checks.soon();
  const work = new AbortController();
  void filters
    .prepare()
    .then(() => prepareSearch(session, work.signal))
    .then(() => inSlices(boards.drawing(), () => !work.signal.aborted))
    .then(() => inSlices(desk.horizon.reading(), () => !work.signal.aborted));
  return () => {
    work.abort();
    filters.stop();
    checks.stop();
    time.stop();
    for (const stop of followed) stop();
  };
}

/** Makes the first search quick, in slices, when all else is there. */
async function prepareSearch({ search }: Session, signal: AbortSignal): Promise<void> {
  try {
    await search.prepare({ signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
