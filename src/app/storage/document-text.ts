/** One document as the text of its file: always the same bytes for the same quads. */
import type { Quad } from "../../rdf/term.ts";
import { writeRdf } from "../../rdf/write.ts";
import type { DossierDocument } from "../../store/document.ts";
import { writeInWorker } from "../export/write-client.ts";
import type { Session } from "../session/session.ts";

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
