/** Exports: the whole dossier, one thing with its evidence, or the triples of a query. */
import { SYNTAXES, type Syntax } from "../../rdf/syntax.ts";
import type { Quad } from "../../rdf/term.ts";
import { writeRdf } from "../../rdf/write.ts";
import type { Session } from "../session/session.ts";
import { download } from "./download.ts";
import { fileName } from "./file-name.ts";
import { selectionQuads } from "./selection-quads.ts";

/** Quads as text, in the dossier's order and with its prefixes. */
export const writeQuads = (session: Session, quads: Iterable<Quad>, syntax: Syntax): string =>
  writeRdf(quads, { syntax, prefixes: session.prefixes, order: session.vocabulary.writeOrder() });

function save(session: Session, quads: Iterable<Quad>, syntax: Syntax, title: string): void {
  const info = SYNTAXES.find((s) => s.id === syntax);
  download(
    writeQuads(session, quads, syntax),
    fileName(title, info?.extension ?? "txt"),
    info?.mediaType ?? "text/plain",
  );
}

export const exportDossier = (session: Session, syntax: Syntax): void =>
  save(session, session.workspace.dossier.match(), syntax, session.title);

/** A thing, a claim or a source, with everything that is said of it and on whose word. */
export const exportSelection = (session: Session, thing: string, syntax: Syntax, title: string): void =>
  save(session, selectionQuads(session, thing), syntax, title);

export const exportQuads = (session: Session, quads: Iterable<Quad>, syntax: Syntax, title: string): void =>
  save(session, quads, syntax, title);
