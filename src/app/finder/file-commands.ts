/** Commands for files: opening them, and exports of the dossier and of what is on the canvas. */
import { SYNTAXES } from "../../rdf/syntax.ts";
import type { Desk } from "../desk/desk.ts";
import { exportDossier } from "../export/export-dossier.ts";
import { canvasExports, runExport, selectionExports } from "../export/export-menu.tsx";
import { pickFiles } from "../open/pick-files.ts";
import type { Command } from "./command.ts";

/** See `commands.ts`. The exports that depend on the canvas come from `exportCommands`. */
export const FILE_COMMANDS: readonly Command[] = [
  {
    id: "open",
    group: "Files and exports",
    words: "Open files",
    icon: "folder-open",
    run: (_, opener) => void pickFiles().then((files) => opener.take(files)),
  },
  {
    id: "open-endpoint",
    group: "Files and exports",
    words: "Open an endpoint",
    also: "sparql server remote database virtuoso",
    icon: "share-2",
    run: (_, opener) => opener.askEndpoint(true),
  },
  {
    id: "save",
    group: "Files and exports",
    words: "Save the changes to the files",
    also: "write store keep download",
    icon: "hard-drive",
    keys: "Mod+S",
    offered: (desk) => desk.session.keeper.get().unfiled.length > 0,
    run: (desk) => void desk.session.keeper.save(),
  },
  ...SYNTAXES.map(
    ({ id, label }): Command => ({
      id: id === "turtle" ? "export" : `export-${id}`,
      group: "Files and exports",
      words: `Export the dossier as ${label}`,
      also: "save download",
      icon: "download",
      run: (desk) => exportDossier(desk.session, id),
    }),
  ),
  {
    id: "views-download",
    group: "Files and exports",
    words: "Download the saved views",
    icon: "bookmark",
    offered: (desk) => desk.session.views.get().views.length > 0,
    run: (desk) => desk.downloadViews(),
  },
];

/** Exports of what is on the canvas. */
const ofTheCanvas = (desk: Desk): Command[] =>
  canvasExports(desk)
    .slice(1)
    .flatMap(({ head, items }) =>
      items.map(
        (item): Command => ({
          id: `export-${item.id}`,
          group: "Files and exports",
          words: `${head}: ${item.label}`,
          also: "export save download",
          icon: item.id.startsWith("cite") ? "quote" : item.id.includes("-") ? "image" : "share-2",
          run: () => void runExport(desk, item),
        }),
      ),
    );

/** Exports of what the card shows: the card itself, its quads and its sources. */
function ofTheCard(desk: Desk): Command[] {
  const { shown } = desk.view.get();
  if (shown?.kind !== "thing") return [];
  const name = desk.nameOf(shown.id);
  return selectionExports(desk, shown.id).flatMap(({ head, items }) =>
    items.map(
      (item): Command => ({
        id: `export-card-${item.id}`,
        group: "Files and exports",
        words: `${name}: ${item.id === "print" ? item.label : `${head.toLowerCase()}, ${item.label}`}`,
        also: "export save download print card cite",
        icon: item.id === "print" ? "printer" : item.id.startsWith("cite") ? "quote" : "download",
        run: () => void runExport(desk, item),
      }),
    ),
  );
}

/** Exports of what the card shows and of what is on the canvas; those of the dossier stand in `FILE_COMMANDS`. */
export const exportCommands = (desk: Desk): Command[] => [...ofTheCard(desk), ...ofTheCanvas(desk)];
