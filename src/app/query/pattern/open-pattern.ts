/** What pointing does while a pattern is being built, and opening the pattern as a query. */
import type { Triple } from "../../../rdf/term.ts";
import type { Desk } from "../../desk/desk.ts";

/** Opens the pattern as a query in a tab of its own, to be taken on by hand, and runs it. */
export function openPattern(desk: Desk): void {
  const { text } = desk.pattern.query();
  leavePattern(desk);
  desk.queries.tabs.open(text);
  // The address holds the text of the open query: what is opened must be there first.
  desk.view.set({ query: text, panel: "query", board: null });
  const { id, text: asked } = desk.queries.tabs.active;
  void desk.queries.run(id, asked);
  desk.announcer.say("The pattern is open as a query");
}

/** Adds what is chosen, a thing or a line, to the pattern; begins one where there is none. */
export function addChosen(desk: Desk): void {
  const { shown } = desk.view.get();
  if (shown === null) desk.pattern.start();
  else if (shown.kind === "line") addKeys(desk, [shown.triple]);
  else {
    const claim = desk.session.claims.attestation(shown.id);
    if (claim === null) addThing(desk, shown.id);
    else addTriples(desk, claim.triples);
  }
}

/** Asks of each line which sources state it, or does not any more. */
export function toggleSources(desk: Desk): void {
  const { pattern } = desk.pattern.get();
  const hasSources = !pattern.hasSources;
  desk.pattern.change({ ...pattern, hasSources });
  desk.announcer.say(hasSources ? "The pattern asks for sources" : "The pattern does not ask for sources");
}

/** Puts the pattern away, and its marks on the canvas. */
export function leavePattern(desk: Desk): void {
  desk.pattern.leave();
  desk.drawing.mark([]);
}

export function addThing(desk: Desk, id: string): void {
  desk.announcer.say(desk.pattern.addThing(id, desk.nameOf(id)));
  mark(desk);
}

/** Adds what a line on the canvas stands for; `keys` are those of its triples. */
export function addKeys(desk: Desk, keys: readonly string[]): void {
  addTriples(
    desk,
    keys.flatMap((key) => desk.triples.find(key) ?? []),
  );
}

/** Adds lines with the things at their ends. */
export function addTriples(desk: Desk, triples: readonly Triple[]): void {
  desk.announcer.say(desk.pattern.addLine(triples));
  mark(desk);
}

/** The things of the pattern are marked on the canvas. */
const mark = (desk: Desk): void => desk.drawing.mark(desk.pattern.get().pattern.nodes.map((n) => n.key));
