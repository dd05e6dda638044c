/** One document as the text of its file: always the same bytes for the same quads. */
import type { Quad } from "../../rdf/term.ts";
import { writeRdf } from "../../rdf/write.ts";
import type { Delta } from "../../store/delta.ts";
import type { DossierDocument } from "../../store/document.ts";
import { quadsText } from "../../store/journal-entry.ts";
import { writeInWorker } from "../export/write-client.ts";
import type { Session } from "../session/session.ts";
import { inSlices } from "../session/slices.ts";
import { patchFile } from "./patch-file.ts";
import type { PatchRequest } from "./patch-worker.ts";

/** More quads than this are written by a worker. */
const AT_ONCE = 3000;

/** With the document's own prefixes, in the ontology's order. */
export async function documentText(
  session: Session,
  { syntax, prefixes }: DossierDocument,
  quads: readonly Quad[],
): Promise<string> {
  if (quads.length > AT_ONCE) return writeInWorker(session, quads, syntax, prefixes);
  return writeRdf(quads, { syntax, prefixes, order: session.vocabulary.writeOrder() });
}

/** What is to become of a file: its text as it is, the change, and all that it is to hold then. */
interface Change {
  readonly text: string;
  readonly delta: Delta;
  readonly quads: readonly Quad[];
}

/** The text of a file with a change in it, comments and layout kept; written anew where that cannot be. */
export async function changedText(session: Session, document: DossierDocument, change: Change): Promise<string> {
  const { path, graph, syntax, prefixes } = document;
  const { text, delta, quads } = change;
  const patched =
    quads.length > AT_ONCE
      ? await patchInWorker(document, change)
      : patchFile({ text, delta, quads, syntax, path, graph, prefixes, order: session.vocabulary.writeOrder() });
  return patched ?? documentText(session, document, quads);
}

async function patchInWorker(
  { path, graph, syntax, prefixes }: DossierDocument,
  { text, delta, quads }: Change,
): Promise<string | null> {
  const pieces: string[] = [];
  await inSlices(quads, (piece) => pieces.push(quadsText(piece)), { size: 500 });
  const worker = new Worker(new URL("./patch-worker.ts", import.meta.url), { type: "module", name: "change a file" });
  try {
    return await new Promise<string | null>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<string | null>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message || "The writer stopped and gave no reason."));
      const request: PatchRequest = {
        ...{ text, syntax, path, prefixes, graph: graph.value, quads: pieces },
        added: quadsText(delta.added),
        removed: quadsText(delta.removed),
      };
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
