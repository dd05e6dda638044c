/** The desk: one open dossier, what the reader looks at, and what they can do; every panel works through it. */
import type { Attestation } from "../../claims/attestation.ts";
import { Boards } from "../../claims/board.ts";
import type { Edit, EditContext } from "../../edits/edit.ts";
import { dos } from "../../rdf/namespaces.ts";
import type { Triple } from "../../rdf/term.ts";
import { Arranger } from "../arrange/arranger.ts";
import { Checks } from "../checks/checks.ts";
import { EntryDesk } from "../entry/entry-desk.ts";
import { Filters } from "../filters/filters.ts";
import { FormDesk } from "../form/form-desk.ts";
import { plainValues } from "../form/form-values.ts";
import { Drawing } from "../graph-pane/drawing.ts";
import { HorizonDesk } from "../horizon/horizon-desk.ts";
import { Measurer } from "../measures/measurer.ts";
import { PathFinder } from "../paths/path-finder.ts";
import { addKeys, addThing, leavePattern } from "../query/pattern/open-pattern.ts";
import { PatternDesk } from "../query/pattern/pattern-desk.ts";
import { QueryRunner } from "../query/query-runner.ts";
import type { Session } from "../session/session.ts";
import { DraftShelf } from "../storage/draft-shelf.ts";
import { TimeDesk } from "../timeline/time-desk.ts";
import { TurtleDrafts } from "../turtle/turtle-drafts.ts";
import type { BoardKey } from "../view/think-view.ts";
import { FIRST_VIEW, type Panel } from "../view/view-state.ts";
import type { ViewStore } from "../view/view-store.ts";
import { ViewKeeper } from "../views/view-keeper.ts";
import { Announcer } from "./announcer.ts";
import type { DeskParts } from "./desk-parts.ts";
import { Editor } from "./editor.ts";
import { Expander } from "./expander.ts";
import { following } from "./following.ts";
import { LeftOut } from "./left-out.ts";
import { NameLookup } from "./name-lookup.ts";
import { Overlay } from "./overlay.ts";
import { Presenter } from "./presenter.ts";
import { ThingNames } from "./thing-names.ts";
import { TripleBook } from "./triple-book.ts";

export class Desk {
  readonly session: Session;
  readonly view: ViewStore;
  readonly announcer = new Announcer();
  /** The command field or the sheet of keys, when one lies over the workbench. */
  readonly overlay = new Overlay();
  /** Which dialog of entry is open, and what the last claim leaves for the next. */
  readonly entry: EntryDesk;
  /** Which things are being edited in a form, and what was typed. */
  readonly forms: FormDesk;
  readonly filters: Filters;
  readonly drawing: Drawing;
  readonly arranger: Arranger;
  readonly boards: Boards;
  readonly paths: PathFinder;
  readonly measures: Measurer;
  readonly time: TimeDesk;
  readonly horizon: HorizonDesk;
  readonly triples: TripleBook;
  readonly names: NameLookup;
  readonly checks: Checks;
  readonly queries: QueryRunner;
  /** The pattern that is being pointed together. */
  readonly pattern: PatternDesk;
  readonly turtle = new TurtleDrafts();
  /** Makes changes to the dossier. */
  readonly editor: Editor;
  /** Whether panels cover the canvas, as on a phone: then showing a thing puts them away. */
  narrow = false;
  #stop: () => void = () => {};
  readonly #called: ThingNames;
  readonly #expander: Expander;
  readonly #leftOut: LeftOut;
  readonly #presenter: Presenter;
  readonly #keeper: ViewKeeper;

  constructor(session: Session, view: ViewStore) {
    this.session = session;
    this.view = view;
    const shelf = new DraftShelf(session.keeper.key);
    this.entry = new EntryDesk(shelf);
    this.forms = new FormDesk({ shelf, plainOf: (thing) => plainValues(session, thing) });
    this.triples = new TripleBook(session.workspace.dossier);
    this.names = new NameLookup(session);
    this.checks = new Checks(session);
    this.queries = new QueryRunner(session);
    this.pattern = new PatternDesk(session);
    this.filters = new Filters(session, view);
    this.drawing = new Drawing(session, view, this.wish(), this.filters);
    this.boards = new Boards(session.claims, session.vocabulary, session.clocks);
    this.paths = new PathFinder(session, view, this.drawing);
    this.measures = new Measurer(session, view, this.drawing);
    this.#called = new ThingNames(session, (id) => this.arranger.group(id)?.label);
    const { drawing, announcer } = this;
    const parts: DeskParts = { session, view, drawing, announcer, nameOf: (id) => this.nameOf(id) };
    this.arranger = new Arranger(parts);
    this.#expander = new Expander(parts, this.arranger);
    this.#leftOut = new LeftOut(parts, this.filters);
    this.#presenter = new Presenter(parts, this.triples, () => this.narrow);
    this.#keeper = new ViewKeeper(parts);
    this.editor = new Editor(parts);
    this.drawing.dimBy("sources set aside", (drawn) => this.filters.fallen(drawn));
    this.time = new TimeDesk(session, view);
    this.horizon = new HorizonDesk(session, view, this.time);
    this.drawing.dimBy("span", (drawn) => this.time.outside(drawn));
    this.drawing.horizonBy((drawn) => this.horizon.marks(drawn));
    this.drawing.dimBy("filters", (drawn) => this.filters.leftOut(drawn));
  }

  /** Starts following the dossier and the address. */
  follow(): void {
    this.view.open();
    this.forms.restore();
    this.entry.takeUp();
    this.#stop = following(this);
  }

  /** The thing the dossier itself wants to begin with. */
  wish(): string | null {
    for (const q of this.session.workspace.dossier.match(null, dos("firstFocus"))) return q.object.value;
    return null;
  }

  /** Opens a thing: an entity, a name, a claim or a source. What it needs on the canvas joins it. */
  show(id: string): void {
    const from = this.entry.drawnFrom();
    if (from !== null && this.canBeDrawnFrom(id)) this.entry.add({ subject: from, object: id });
    else if (this.pattern.get().isOn && this.canBeDrawnFrom(id)) addThing(this, id);
    else this.#presenter.show(id);
  }

  /** Whether a line can be drawn from a thing, or to it: names drawn as things, claims and groups have none. */
  canBeDrawnFrom(id: string): boolean {
    const { projection, claims } = this.session;
    return projection.graph.hasNode(id) && !projection.graph.getNodeAttribute(id, "literal") && !claims.isClaim(id);
  }

  /** After a link was opened: brings onto the canvas what the card speaks of. */
  settle(): void {
    this.#presenter.settle();
  }

  /** Opens the claim behind a statement, or the bare statement where there is none. */
  showStatement(triple: Triple): void {
    this.#presenter.showStatement(triple);
  }

  /** Opens what a line on the canvas stands for; `keys` are the keys of the triples behind it. */
  showLine(keys: readonly string[]): void {
    if (this.pattern.get().isOn) addKeys(this, keys);
    else this.#presenter.showLine(keys);
  }

  /** Marks things as hits and brings them onto the canvas; the first of them where there are many. */
  showHits(all: readonly string[], lines: readonly string[] = []): void {
    this.#presenter.showHits(all, lines);
  }

  /** Puts the selection and the marked hits away. */
  clear(): void {
    if (this.entry.drawnFrom() !== null) {
      this.entry.draw(null);
      return;
    }
    if (this.pattern.get().isOn) {
      leavePattern(this);
      return;
    }
    if (this.view.get().board !== null) {
      this.openBoard(null);
      return;
    }
    this.drawing.mark([]);
    if (this.view.get().shown !== null) this.view.set({ shown: null });
  }

  /** Brings the neighbours of a thing onto the canvas. */
  expand(id: string): void {
    const { remote } = this.session;
    if (remote === null) this.#expander.expand(id);
    else void remote.more(id).then(() => this.#expander.expand(id));
  }

  /** Draws the neighbourhood of a thing instead of the present one. */
  centre(id: string): void {
    this.view.set({ focus: id, placed: [], expanded: [], collapsed: [], shown: { kind: "thing", id } });
    this.announcer.say(`The drawing now starts from ${this.nameOf(id)}`);
  }

  /** Takes a thing off the canvas. Nothing is deleted; `bringBack` restores it. */
  removeFromView(id: string): void {
    this.#leftOut.remove(id);
  }

  /** Brings things that are out of view back onto the canvas. */
  bringBack(ids: readonly string[]): void {
    this.#leftOut.bringBack(ids);
  }

  /** Takes away every filter, brings back what is out of view and counts every source again. */
  clearFilters(): void {
    this.#leftOut.clear();
  }

  /** Sets sources aside or counts them again. What rests on them alone is dimmed and left out of counts. */
  setAside(sources: readonly string[], isAside: boolean): void {
    this.#leftOut.setAside(sources, isAside);
  }

  /** Keeps what is on the canvas under a name; a view of that name is replaced. */
  saveView(name: string): void {
    this.#keeper.save(name);
  }

  /** Shows a saved view as it was; what is not in the dossier any more is left out. */
  openView(iri: string): void {
    this.#keeper.open(iri);
  }

  /** Hands all saved views over as one file. */
  downloadViews(): void {
    this.#keeper.download();
  }

  /** Back to the first view of the dossier. */
  home(): void {
    this.view.set({ ...FIRST_VIEW, query: this.view.get().query });
  }

  /** Opens a question as a board over the whole window; `null` goes back to the graph. */
  openBoard(board: BoardKey | null): void {
    this.view.set({ board });
  }

  /** Opens a panel beside the graph; `null` closes the one that is open. */
  openPanel(panel: Panel | null): void {
    this.view.set({ panel, board: null });
  }

  /** Accepts a claim; says why where that cannot be. */
  accept(claim: Attestation): string | null {
    return this.editor.accept(claim);
  }

  /** Withdraws the acceptance of a claim; says why where that cannot be. */
  withdraw(claim: Attestation): string | null {
    return this.editor.withdraw(claim);
  }

  /** Accepts these claims of a question and withdraws the others of `all`; says why where that cannot be. */
  settleQuestion(question: string, all: readonly string[], accepted: readonly string[]): string | null {
    return this.editor.settle(question, all, accepted);
  }

  /** Works an edit out, dispatches it and says it; returns the sentence that says why where that cannot be. */
  edit(make: (context: EditContext) => Edit): string | null {
    return this.editor.edit(make);
  }

  undo(): void {
    void this.editor.undo();
  }

  redo(): void {
    void this.editor.redo();
  }

  /** What a node key is called: a name drawn as a thing by its text, a claim by its ID, anything else by its label. */
  nameOf(id: string): string {
    return this.#called.nameOf(id);
  }

  /** A value in words: the label of an IRI, a literal's text as it is. */
  nameOfValue(value: string): string {
    return this.#called.nameOfValue(value);
  }

  close(): void {
    this.#stop();
    this.queries.cancelAll();
    this.paths.close();
    this.measures.close();
    this.drawing.close();
    this.view.close();
  }
}
