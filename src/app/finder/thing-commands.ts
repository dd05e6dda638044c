/** Commands for what is chosen, or for the thing in the middle while nothing is. */

import { SYNTAXES } from "../../rdf/syntax.ts";
import { boardKeyOf } from "../board/board-key.ts";
import type { Desk } from "../desk/desk.ts";
import { exportSelection } from "../export/export-dossier.ts";
import { horizonQuestion } from "../horizon/horizon-link.tsx";
import type { Command } from "./command.ts";

const group = "What is chosen";

/** The keys of these commands. */
export const THING_KEYS: readonly string[] = ["E", "Escape"];

/** What can be done with the chosen thing, claim or source just now. */
export function thingCommands(desk: Desk): Command[] {
  const { shown } = desk.view.get();
  if (shown?.kind !== "thing") return [];
  const { id } = shown;
  const name = desk.nameOf(id);
  const drawable = desk.session.projection.graph.hasNode(id);
  const claim = desk.session.claims.attestation(id);
  const commands: Command[] = [];
  if (drawable) {
    commands.push(
      { id: "expand", group, icon: "plus", words: `Expand ${name}`, keys: "E", run: () => desk.expand(id) },
      { id: "centre", group, icon: "crosshair", words: `Start from ${name}`, run: () => desk.centre(id) },
      {
        id: "remove",
        group,
        icon: "eye-off",
        words: `Remove ${name} from view`,
        also: "hide",
        run: () => desk.removeFromView(id),
      },
      { id: "path-from", group, icon: "route", words: `Path from ${name}`, run: () => desk.paths.endAt(id, "start") },
      { id: "path-to", group, icon: "route", words: `Path to ${name}`, run: () => desk.paths.endAt(id, "end") },
      { id: "reveal", group, icon: "scan", words: `Bring ${name} into view`, run: () => desk.drawing.reveal([id]) },
    );
  }
  if (desk.horizon.isActor(id)) {
    commands.push({
      id: "horizon",
      group,
      icon: "eye",
      words: horizonQuestion(name),
      also: "knowledge horizon",
      run: () => desk.horizon.open(id),
    });
  }
  if (drawable) {
    const leaves = desk.arranger.leaves(id).length;
    if (leaves > 0) {
      commands.push({
        id: "collapse",
        group,
        icon: "fold-vertical",
        words: `Collapse ${name} (${leaves})`,
        run: () => desk.arranger.collapse(id),
      });
    }
    const isPinned = desk.drawing.get().pinned.includes(id);
    commands.push({
      id: "pin",
      group,
      icon: isPinned ? "pin-off" : "pin",
      words: isPinned ? `Unpin ${name}` : `Pin ${name} where it stands`,
      run: () => desk.arranger.togglePin(id),
    });
    for (const relation of desk.arranger.relations(id).filter((r) => r.left.length > 0)) {
      commands.push({
        id: `expand-${relation.key}`,
        group,
        icon: "waypoints",
        words: `Expand ${name}: ${relation.words} (${relation.left.length})`,
        run: () => desk.arranger.expandBy(id, relation),
      });
    }
  }
  if (claim === null && desk.session.claims.isSource(id)) {
    const isAside = desk.view.get().aside.includes(id);
    commands.push({
      id: "aside",
      group,
      icon: "book-open",
      words: isAside ? `Count ${name} again` : `Set ${name} aside`,
      also: "source criticism",
      run: () => desk.setAside([id], !isAside),
    });
  }
  if (claim !== null) {
    const accepted = claim.verdict === "accepted";
    commands.push({
      id: "verdict",
      group,
      icon: accepted ? "undo-2" : "check",
      words: accepted ? `Withdraw claim ${claim.identifier}` : `Accept claim ${claim.identifier}`,
      run: () => {
        const trouble = accepted ? desk.withdraw(claim) : desk.accept(claim);
        if (trouble !== null) desk.announcer.say(trouble);
      },
    });
  }
  const rivalry = claim === null ? undefined : desk.session.claims.rivalries(claim.iri)[0];
  if (rivalry !== undefined) {
    commands.push({
      id: "board",
      group,
      icon: "columns-3",
      words: "Open the rival accounts as a board",
      also: rivalry.question,
      run: () => desk.openBoard(boardKeyOf(rivalry)),
    });
  }
  for (const syntax of SYNTAXES) {
    commands.push({
      id: `export-selection-${syntax.id}`,
      group,
      icon: "download",
      words: `Export ${name} as ${syntax.label}`,
      run: () => exportSelection(desk.session, id, syntax.id, name),
    });
  }
  commands.push({ id: "clear", group, icon: "x", words: `Put ${name} away`, keys: "Escape", run: () => desk.clear() });
  return commands;
}
