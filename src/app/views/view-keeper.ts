/** The keeper of the saved views: saves what is on the canvas, shows it again, and hands the views over as a file. */
import { newViewIri, presentIn } from "../../exchange/views/saved-view.ts";
import { VIEW_FILE } from "../../exchange/views/view-path.ts";
import { isGroup } from "../../graph/group.ts";
import type { DeskParts } from "../desk/desk-parts.ts";
import { download } from "../export/download.ts";
import { count } from "../words/counts.ts";
import { openForm, saveForm } from "./view-form.ts";

/** Works between the session's saved views and the canvas, and says what it did. */
export class ViewKeeper {
  readonly #parts: DeskParts;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** Keeps what is on the canvas under a name; a view of that name is replaced. */
  save(name: string): void {
    const { session, view, drawing, announcer } = this.#parts;
    const all = session.views.get().views;
    const same = all.find((v) => v.name === name);
    const iri =
      same?.iri ??
      newViewIri(
        name,
        all.map((v) => v.iri),
      );
    const saved = new Date().toISOString().slice(0, 10);
    const { focus } = drawing.get();
    session.views.put(saveForm(view.get(), drawing.standing(), { iri, name, saved, focus, limit: drawing.limit }));
    announcer.say(same === undefined ? `View “${name}” saved` : `View “${name}” replaced`);
  }

  /** Shows a saved view as it was; what is not in the dossier any more is left out. */
  open(iri: string): void {
    const { session, view, drawing, announcer } = this.#parts;
    const saved = session.views.get().views.find((v) => v.iri === iri);
    if (saved === undefined) return;
    const { projection, claims } = session;
    const present = presentIn(saved, (k) => projection.graph.hasNode(k) || claims.isSource(k) || isGroup(k));
    const { state, standing } = openForm(present.view);
    drawing.restore(standing, standing.camera, () => view.set(state));
    const unseen = present.view.placed.map((p) => p.thing).filter((k) => !isGroup(k) && !drawing.isDrawn(k));
    if (unseen.length > 0) view.set({ placed: [...view.get().placed, ...unseen] }, "replace");
    const { length } = present.missing;
    const gone = length === 0 ? "" : `. ${count(length, "thing")} of it not in this dossier any more.`;
    announcer.say(`View “${saved.name}”${gone}`);
  }

  /** Downloads all of them as one file, after which none is kept in this browser only. */
  download(): void {
    const { session, announcer } = this.#parts;
    const { views, prefixes } = session;
    download(views.text(prefixes), VIEW_FILE, "text/turtle");
    views.downloaded();
    announcer.say(`${VIEW_FILE} has been handed to your browser’s downloads. Put it beside the dossier’s files.`);
  }
}
