/** What those who work for the desk are given of it. */
import type { Drawing } from "../graph-pane/drawing.ts";
import type { Session } from "../session/session.ts";
import type { ViewStore } from "../view/view-store.ts";
import type { Announcer } from "./announcer.ts";

/** The open dossier, what the reader looks at, what is drawn, and the words for it. */
export interface DeskParts {
  readonly session: Session;
  readonly view: ViewStore;
  readonly drawing: Drawing;
  readonly announcer: Announcer;
  /** What a node key is called; see `Desk.nameOf`. */
  readonly nameOf: (id: string) => string;
}
