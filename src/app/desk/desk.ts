/** The desk: one open dossier, what the reader looks at, and what they can do; every panel works through it. */
import type { Attestation } from "../../claims/attestation.ts";
import { Boards } from "../../claims/board.ts";
import { accept } from "../../edits/accept.ts";
import { EditError } from "../../edits/edit-error.ts";
import { settle, settleLabel } from "../../edits/settle.ts";
import { withdraw } from "../../edits/withdraw.ts";
import { newViewIri, presentIn } from "../../exchange/views/saved-view.ts";
import { VIEW_FILE } from "../../exchange/views/view-path.ts";
import { isGroup } from "../../graph/group.ts";
import { dos } from "../../rdf/namespaces.ts";
import { type Triple, termKey, tripleKey } from "../../rdf/term.ts";
import { Arranger } from "../arrange/arranger.ts";
import { Checks } from "../checks/checks.ts";
import { download } from "../export/download.ts";
import { Filters } from "../filters/filters.ts";
import { Drawing } from "../graph-pane/drawing.ts";
import { HorizonDesk } from "../horizon/horizon-desk.ts";
import { Measurer } from "../measures/measurer.ts";
import { PathFinder } from "../paths/path-finder.ts";
import { QueryRunner } from "../query/query-runner.ts";
import type { Session } from "../session/session.ts";
import { TimeDesk } from "../timeline/time-desk.ts";
import type { BoardKey } from "../view/think-view.ts";
import { FIRST_VIEW, type Panel, type Shown } from "../view/view-state.ts";
import type { ViewStore } from "../view/view-store.ts";
import { openForm, saveForm } from "../views/view-form.ts";
import { count } from "../words/counts.ts";
import { Announcer } from "./announcer.ts";
import { leadingClaim } from "./leading-claim.ts";
import { NameLookup } from "./name-lookup.ts";
import { Overlay } from "./overlay.ts";
import { TripleBook } from "./triple-book.ts";

/** How many things of one answer are marked on the canvas. */
export const MOST_HITS = 60;

export class Desk {
  readonly session: Session;
  readonly view: ViewStore;
  readonly announcer = new Announcer();
  /** The command field or the sheet of keys, when one lies over the workbench. */
  readonly overlay = new Overlay();
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
  /** Whether panels cover the canvas, as on a phone: then showing a thing puts them away. */
  narrow = false;
  #stop: () => void = () => {};
  #sourceMarked = false;

  constructor(session: Session, view: ViewStore) {
    this.session = session;
    this.view = view;
    this.triples = new TripleBook(session.workspace.dossier);
    this.names = new NameLookup(session);
    this.checks = new Checks(session);
    this.queries = new QueryRunner(session);
    this.filters = new Filters(session, view);
    this.drawing = new Drawing(session, view, this.wish(), this.filters);
    this.boards = new Boards(session.claims, session.vocabulary, session.clocks);
    this.paths = new PathFinder(session, view, this.drawing);
    this.measures = new Measurer(session, view, this.drawing);
    this.arranger = new Arranger({
      session,
      view,
      drawing: this.drawing,
      announcer: this.announcer,
      nameOf: (id) => this.nameOf(id),
    });
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
    const followed = [
      this.session.subscribe((change) => {
        this.triples.forget();
        this.names.forget();
        this.boards.apply();
        this.drawing.take(change);
        this.paths.forget();
        this.measures.update();
        this.checks.soon();
        void this.filters.prepare();
      }),
      this.view.subscribe(() => this.drawing.update()),
      this.filters.subscribe(() => this.drawing.update()),
      this.view.subscribe(() => this.paths.update()),
      this.view.subscribe(() => this.measures.update()),
    ];
    this.paths.update();
    this.measures.update();
    this.checks.soon();
    void this.filters.prepare();
    this.#stop = () => {
      this.filters.stop();
      this.checks.stop();
      this.time.stop();
      for (const stop of followed) stop();
    };
  }

  /** The thing the dossier itself wants to begin with. */
  wish(): string | null {
    for (const q of this.session.workspace.dossier.match(null, dos("firstFocus"))) return q.object.value;
    return null;
  }

  /** Opens a thing: an entity, a name, a claim or a source. What it needs on the canvas joins it. */
  show(id: string): void {
    const { placed, panel } = this.view.get();
    const joining = this.#missing(id);
    const covered = panel === "browse" || (this.narrow && panel !== null);
    const { hidden } = this.view.get();
    this.view.set({
      shown: { kind: "thing", id },
      board: null,
      ...(hidden.some((h) => h === id || joining.includes(h))
        ? { hidden: hidden.filter((h) => h !== id && !joining.includes(h)) }
        : {}),
      ...(joining.length > 0 ? { placed: [...placed, ...joining] } : {}),
      ...(covered ? { panel: null } : {}),
    });
    if (this.session.projection.graph.hasNode(id)) this.drawing.reveal([id]);
    this.#markSource(id);
    this.announcer.say(`${this.nameOf(id)}, selected`);
  }

  /** While a source is open, what it speaks of is marked on the canvas. */
  #markSource(id: string): void {
    const { claims, projection } = this.session;
    const spokenOf = claims.isClaim(id) || !claims.isSource(id) ? [] : claims.inSource(id).flatMap((a) => a.triples);
    const keys = new Set(spokenOf.flatMap((t) => [termKey(t.subject), termKey(t.object)]));
    const hits = [...keys].filter((k) => projection.graph.hasNode(k));
    if (hits.length > 0) this.drawing.mark(hits);
    else if (this.#sourceMarked) this.drawing.mark([]);
    this.#sourceMarked = hits.length > 0;
  }

  /** After a link was opened: brings onto the canvas what the card speaks of. */
  settle(): void {
    const { shown, placed } = this.view.get();
    if (shown?.kind !== "thing") return;
    this.#markSource(shown.id);
    const joining = this.#missing(shown.id);
    if (joining.length > 0) this.view.set({ placed: [...placed, ...joining] }, "replace");
  }

  /** What a thing needs on the canvas and is not there: itself, or the two ends of a claim's first statement. */
  #missing(id: string): string[] {
    const { claims, projection } = this.session;
    const { placed } = this.view.get();
    const triple = claims.attestation(id)?.triples[0];
    if (triple !== undefined && this.drawing.lineOf(tripleKey(triple)) !== undefined) return [];
    const wanted = triple === undefined ? [id] : [termKey(triple.subject), termKey(triple.object)];
    return wanted.filter((w) => projection.graph.hasNode(w) && !this.drawing.isDrawn(w) && !placed.includes(w));
  }

  /** Opens the claim behind a statement, or the bare statement where there is none. */
  showStatement(triple: Triple): void {
    const lead = leadingClaim(this.session.claims.onTriple(triple));
    if (lead !== null) this.show(lead.iri);
    else this.#set({ kind: "line", triple: tripleKey(triple) });
  }

  /** Opens what a line on the canvas stands for; `keys` are the keys of the triples behind it. */
  showLine(keys: readonly string[]): void {
    const triples = keys.map((k) => this.triples.find(k)).filter((t) => t !== null);
    const lead = leadingClaim(triples.flatMap((t) => this.session.claims.onTriple(t)));
    const first = keys[0];
    if (lead !== null) this.show(lead.iri);
    else if (first !== undefined) this.#set({ kind: "line", triple: first });
  }

  #set(shown: Shown | null): void {
    this.view.set({ shown });
  }

  /** Marks things as hits and brings them onto the canvas; the first `MOST_HITS` of them. */
  showHits(all: readonly string[]): void {
    const ids = all.slice(0, MOST_HITS);
    const { placed } = this.view.get();
    const missing = ids.filter((id) => !this.drawing.isDrawn(id) && !placed.includes(id));
    if (missing.length > 0) this.view.set({ placed: [...placed, ...missing] });
    if (this.narrow) this.openPanel(null);
    this.drawing.mark(ids);
    this.drawing.reveal(ids);
    this.announcer.say(`${count(ids.length, "thing")} marked on the canvas`);
  }

  /** Puts the selection and the marked hits away. */
  clear(): void {
    if (this.view.get().board !== null) {
      this.openBoard(null);
      return;
    }
    this.drawing.mark([]);
    if (this.view.get().shown !== null) this.#set(null);
  }

  /** Brings the neighbours of a thing onto the canvas. */
  expand(id: string): void {
    if (isGroup(id)) {
      this.arranger.openGroup(id);
      return;
    }
    if (this.arranger.isCollapsed(id)) {
      this.arranger.uncollapse(id);
      return;
    }
    const { expanded } = this.view.get();
    const before = this.drawing.get().view?.graph.order ?? 0;
    // Asked again, what the last expansion left behind its count comes next.
    this.view.set({ expanded: [...expanded.filter((e) => e !== id), id] });
    const { view } = this.drawing.get();
    const now = view?.graph.order ?? 0;
    const left = view?.graph.hasNode(id) === true ? view.graph.getNodeAttribute(id, "more") : 0;
    this.announcer.say(
      now > before
        ? `${count(now - before, "thing")} added around ${this.nameOf(id)}${left > 0 ? `; ${left} left` : ""}`
        : "Nothing more to add",
    );
  }

  /** Draws the neighbourhood of a thing instead of the present one. */
  centre(id: string): void {
    this.view.set({ focus: id, placed: [], expanded: [], collapsed: [], shown: { kind: "thing", id } });
    this.announcer.say(`The drawing now starts from ${this.nameOf(id)}`);
  }

  /** Takes a thing off the canvas. Nothing is deleted; `bringBack` restores it. */
  removeFromView(id: string): void {
    const { hidden, placed, expanded, shown } = this.view.get();
    if (hidden.includes(id)) return;
    const others = (keys: readonly string[]) => keys.filter((k) => k !== id);
    this.view.set({
      hidden: [...hidden, id],
      placed: others(placed),
      expanded: others(expanded),
      ...(shown?.kind === "thing" && shown.id === id ? { shown: null } : {}),
    });
    this.announcer.say(`${this.nameOf(id)} is out of view. Nothing is deleted.`);
  }

  /** Brings things that are out of view back onto the canvas. */
  bringBack(ids: readonly string[]): void {
    const { hidden, placed } = this.view.get();
    this.view.set({ hidden: hidden.filter((k) => !ids.includes(k)) });
    const missing = ids.filter((id) => this.session.projection.graph.hasNode(id) && !this.drawing.isDrawn(id));
    if (missing.length > 0) this.view.set({ placed: [...placed, ...missing] }, "replace");
    this.announcer.say(
      ids.length === 1 ? `${this.nameOf(ids[0] ?? "")} is back` : `${count(ids.length, "thing")} back`,
    );
  }

  /** Takes away every filter, brings back what is out of view and counts every source again. */
  clearFilters(): void {
    this.view.set({ filters: {}, span: null, hidden: [], aside: [], hideFiltered: false });
    this.announcer.say("No filters");
  }

  /** Sets sources aside or counts them again. What rests on them alone is dimmed and left out of counts. */
  setAside(sources: readonly string[], isAside: boolean): void {
    const others = this.view.get().aside.filter((s) => !sources.includes(s));
    this.view.set({ aside: isAside ? [...others, ...sources].sort() : others });
    const { fallen } = this.filters.remainder();
    const what =
      sources.length === 1 ? this.session.claims.source(sources[0] ?? "").short : count(sources.length, "source");
    this.announcer.say(
      isAside
        ? `${what} set aside. ${count(fallen.length, "claim")} dimmed and left out of counts.`
        : `${what} counted again.`,
    );
  }

  /** Keeps what is on the canvas under a name; a view of that name is replaced. */
  saveView(name: string): void {
    const { views } = this.session;
    const all = views.get().views;
    const same = all.find((v) => v.name === name);
    const iri =
      same?.iri ??
      newViewIri(
        name,
        all.map((v) => v.iri),
      );
    const saved = new Date().toISOString().slice(0, 10);
    const { focus } = this.drawing.get();
    views.put(
      saveForm(this.view.get(), this.drawing.standing(), { iri, name, saved, focus, limit: this.drawing.limit }),
    );
    this.announcer.say(same === undefined ? `View “${name}” saved` : `View “${name}” replaced`);
  }

  /** Shows a saved view as it was; what is not in the dossier any more is left out. */
  openView(iri: string): void {
    const saved = this.session.views.get().views.find((v) => v.iri === iri);
    if (saved === undefined) return;
    const { projection, claims } = this.session;
    const { view, missing } = presentIn(saved, (k) => projection.graph.hasNode(k) || claims.isSource(k) || isGroup(k));
    const { state, standing } = openForm(view);
    this.drawing.restore(standing, standing.camera, () => this.view.set(state));
    const unseen = view.placed.map((p) => p.thing).filter((k) => !isGroup(k) && !this.drawing.isDrawn(k));
    if (unseen.length > 0) this.view.set({ placed: [...this.view.get().placed, ...unseen] }, "replace");
    const gone = missing.length === 0 ? "" : `. ${count(missing.length, "thing")} of it not in this dossier any more.`;
    this.announcer.say(`View “${saved.name}”${gone}`);
  }

  downloadViews(): void {
    const { views, prefixes } = this.session;
    download(views.text(prefixes), VIEW_FILE, "text/turtle");
    views.downloaded();
    this.announcer.say(`${VIEW_FILE} has been handed to your browser’s downloads. Put it beside the dossier’s files.`);
  }

  /** Back to the first view of the dossier. */
  home(): void {
    this.view.set({ ...FIRST_VIEW, query: this.view.get().query });
  }

  /** Opens a question as a board over the whole window; `null` goes back to the graph. */
  openBoard(board: BoardKey | null): void {
    this.view.set({ board });
  }

  openPanel(panel: Panel | null): void {
    this.view.set({ panel, board: null });
  }

  accept(claim: Attestation): string | null {
    return this.#edit(`accept claim ${claim.identifier}`, () => accept(this.session.workspace.dossier, claim.iri));
  }

  withdraw(claim: Attestation): string | null {
    return this.#edit(`withdraw claim ${claim.identifier}`, () => withdraw(this.session.workspace.dossier, claim.iri));
  }

  /** Accepts these claims of a question and withdraws the others of `all`; says why where that cannot be. */
  settleQuestion(question: string, all: readonly string[], accepted: readonly string[]): string | null {
    return this.#edit(settleLabel(question), () => settle(this.session.workspace.dossier, all, accepted));
  }

  undo(): void {
    const commit = this.session.workspace.undo();
    if (commit !== null) this.announcer.say(`Undone: ${commit.label}`);
  }

  redo(): void {
    const commit = this.session.workspace.redo();
    if (commit !== null) this.announcer.say(`Done again: ${commit.label}`);
  }

  /** What a node key is called: a name drawn as a thing by its text, a claim by its ID, anything else by its label. */
  nameOf(id: string): string {
    const { claims, vocabulary } = this.session;
    if (isGroup(id)) return this.arranger.group(id)?.label ?? "Group";
    if (id.startsWith("name:")) return id.slice("name:".length);
    const attestation = claims.attestation(id);
    if (attestation !== null) return `Claim ${attestation.identifier}`;
    return vocabulary.label(id);
  }

  /** A value in words: the label of an IRI, a literal's text as it is. */
  nameOfValue(value: string): string {
    return /^[a-z][a-z0-9+.-]*:\S*$/i.test(value) ? this.nameOf(value) : `“${value}”`;
  }

  close(): void {
    this.#stop();
    this.queries.cancel();
    this.paths.close();
    this.measures.close();
    this.drawing.close();
    this.view.close();
  }

  #edit(label: string, make: () => ReturnType<typeof accept>): string | null {
    try {
      this.session.workspace.dispatch({ label, origin: "edit", delta: make() });
      this.announcer.say(`Done: ${label}. Undo takes it back.`);
      return null;
    } catch (error) {
      if (error instanceof EditError) return error.sentence;
      throw error;
    }
  }
}
