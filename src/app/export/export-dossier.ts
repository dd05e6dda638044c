/** Exports: the whole dossier, one thing with its evidence, or the triples of a query. */
import { SYNTAXES, type Syntax } from "../../rdf/syntax.ts";
import type { Quad } from "../../rdf/term.ts";
import { writeRdf } from "../../rdf/write.ts";
import type { Session } from "../session/session.ts";
import { download } from "./download.ts";
import { fileName } from "./file-name.ts";
import { selectionQuads } from "./selection-quads.ts";
import { writeInWorker } from "./write-client.ts";

/** Quads as text, in the dossier's order and with its prefixes. */
export const writeQuads = (session: Session, quads: Iterable<Quad>, syntax: Syntax): string =>
  writeRdf(quads, { syntax, prefixes: session.prefixes, order: session.vocabulary.writeOrder() });

/** More quads than this are written by a worker. */
const AT_ONCE = 3000;

/** `quads` is `null` for the whole dossier. */
async function save(session: Session, quads: readonly Quad[] | null, syntax: Syntax, title: string): Promise<void> {
  const info = SYNTAXES.find((s) => s.id === syntax);
  const { dossier } = session.workspace;
  const text =
    (quads?.length ?? dossier.size) > AT_ONCE
      ? await writeInWorker(session, quads, syntax)
      : writeQuads(session, quads ?? dossier.match(), syntax);
  download(text, fileName(title, info?.extension ?? "txt"), info?.mediaType ?? "text/plain");
}

export const exportDossier = (session: Session, syntax: Syntax): Promise<void> =>
  save(session, null, syntax, session.title);

/** A thing, a claim or a source, with everything that is said of it and on whose word. */
export const exportSelection = (session: Session, thing: string, syntax: Syntax, title: string): Promise<void> =>
  save(session, selectionQuads(session, thing), syntax, title);

export const exportQuads = (session: Session, quads: readonly Quad[], syntax: Syntax, title: string): Promise<void> =>
  save(session, quads, syntax, title);
