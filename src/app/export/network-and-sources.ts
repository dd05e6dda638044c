/** What is on the canvas for other programs, and the sources behind a selection as citations. */
import type { Desk } from "../desk/desk.ts";
import { download } from "./download.ts";
import { fileName } from "./file-name.ts";

/** Formats of networks and citations, by what a menu says of them; the writers are loaded when one is chosen. */
export const NETWORKS = [
  { id: "gexf", label: "GEXF", note: "for Gephi" },
  { id: "graphml", label: "GraphML", note: "for yEd, Cytoscape, igraph" },
] as const;

export const CITATIONS = [
  { id: "text", label: "Notes", note: "plain text, after Chicago" },
  { id: "csl", label: "CSL-JSON", note: "for Zotero, Pandoc" },
  { id: "bibtex", label: "BibTeX", note: "for LaTeX" },
] as const;

const dataOf = ({ session: { workspace, vocabulary, claims } }: Desk) => ({
  dossier: workspace.dossier,
  vocabulary,
  claims,
});

/** Things and lines on the canvas, with where they stand. */
export async function exportNetwork(desk: Desk, id: string): Promise<void> {
  const [{ NETWORK_FORMATS }, { drawnNetwork }] = await Promise.all([
    import("../../exchange/network/formats.ts"),
    import("../../exchange/network/network.ts"),
  ]);
  const view = desk.drawing.get().view;
  const format = NETWORK_FORMATS.find((f) => f.id === id);
  if (view === null || format === undefined) return;
  const { title } = desk.session;
  const network = drawnNetwork(view.graph, dataOf(desk), { title, positions: desk.drawing.standing().positions });
  download(format.write(network), fileName(title, format.extension), format.mediaType);
}

/** Citations of the sources behind a thing, a claim or a source; `null`: behind what is on the canvas. */
export async function exportSources(desk: Desk, about: string | null, id: string): Promise<void> {
  const [{ BIBLIOGRAPHY_FORMATS }, { bibliographyItems }, { sourcesAbout, sourcesOfView }] = await Promise.all([
    import("../../exchange/bibliography/formats.ts"),
    import("../../exchange/bibliography/items.ts"),
    import("../../exchange/bibliography/selection.ts"),
  ]);
  const format = BIBLIOGRAPHY_FORMATS.find((f) => f.id === id);
  const view = desk.drawing.get().view;
  if (format === undefined || view === null) return;
  const { claims, title } = desk.session;
  const sources = about === null ? sourcesOfView(claims, view.graph) : sourcesAbout(claims, about);
  const name = `Sources ${about === null ? title : desk.nameOf(about)}`;
  download(format.write(bibliographyItems(sources, dataOf(desk))), fileName(name, format.extension), format.mediaType);
}

async function cardOf(desk: Desk, thing: string): Promise<string> {
  const { writeCardHtml } = await import("../../exchange/card-html.ts");
  const date = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return writeCardHtml(thing, dataOf(desk), { dossier: desk.session.title, date, address: window.location.href });
}

/** The index card of a thing as a page of its own. */
export async function exportCard(desk: Desk, thing: string): Promise<void> {
  download(await cardOf(desk, thing), fileName(desk.nameOf(thing), "html"), "text/html");
}

/** Prints the index card of a thing: in a frame without scripts, gone again afterwards. */
export async function printCard(desk: Desk, thing: string): Promise<void> {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-same-origin allow-modals");
  frame.title = `Card of ${desk.nameOf(thing)}, for print`;
  frame.className = "sr";
  frame.srcdoc = await cardOf(desk, thing);
  await new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
    document.body.append(frame);
  });
  const page = frame.contentWindow;
  page?.addEventListener("afterprint", () => frame.remove(), { once: true });
  page?.print();
  // Where a browser tells nothing of the end of printing.
  setTimeout(() => frame.remove(), 600_000);
}
