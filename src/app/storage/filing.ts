/** Filing: which changes the files do not hold yet, and bringing them there. */
import type { Quad } from "../../rdf/term.ts";
import type { Delta } from "../../store/delta.ts";
import { deltaOf, type JournalEntry } from "../../store/journal-entry.ts";
import { NetDelta } from "../../store/net-delta.ts";
import type { Change } from "../../store/workspace.ts";
import type { Session } from "../session/session.ts";
import { changedText, documentText } from "./document-text.ts";
import type { UnfiledDocument } from "./file-place.ts";
import type { KeptDocument, KeptDossier } from "./kept-dossier.ts";
import { newDocument, type Ownership } from "./ownership.ts";

export class Filing {
  readonly #ownership: Ownership;
  readonly #eachChange: boolean;
  #net = new Map<string, NetDelta>();
  /** What the files held when it was last counted. */
  #counted: string | null = null;

  /** `eachChange`: a document lacks something as long as a change of it has not been sent, whatever it comes to. */
  constructor(ownership: Ownership, eachChange = false) {
    this.#ownership = ownership;
    this.#eachChange = eachChange;
  }

  /** Counts again from the journal: after a file was saved, or another window saved it. */
  recount(record: KeptDossier, entries: readonly JournalEntry[]): void {
    const filed = new Map(record.documents.map((d) => [d.path, d.filed]));
    const state = JSON.stringify([...filed]);
    if (state === this.#counted) return;
    this.#counted = state;
    this.#net = new Map();
    const start = filed.size === 0 ? 0 : Math.min(...filed.values());
    for (const entry of entries) {
      if (entry.revision <= start) continue;
      this.take({ origin: entry.origin, delta: deltaOf(entry) }, (path) => entry.revision > (filed.get(path) ?? 0));
    }
  }

  /** Counts one more change, in the documents that lack it. What came from the files is in the files. */
  take({ origin, delta }: Pick<Change, "origin" | "delta">, lacks: (path: string) => boolean = () => true): void {
    if (origin === "sync") return;
    for (const [path, part] of this.#ownership.split(delta)) {
      if (!lacks(path)) continue;
      let net = this.#net.get(path);
      if (net === undefined) {
        net = new NetDelta();
        this.#net.set(path, net);
      }
      net.take(part);
    }
  }

  /** The documents whose files lack something; those that the place has not got at all yet are among them. */
  paths(record: KeptDossier): string[] {
    const paths = new Set(record.documents.filter((d) => d.isNew).map((d) => d.path));
    for (const [path, net] of this.#net) {
      if (net.size > 0 || this.#eachChange) paths.add(path);
      else if (record.documents.find((d) => d.path === path)?.isNew === true) paths.delete(path);
    }
    return [...paths];
  }

  /** The changes that some document lacks, in order. */
  pending(record: KeptDossier, entries: readonly JournalEntry[]): JournalEntry[] {
    const filed = new Map(record.documents.map((d) => [d.path, d.filed]));
    const lacks = (entry: JournalEntry) =>
      [...this.#ownership.split(deltaOf(entry)).keys()].some((path) => entry.revision > (filed.get(path) ?? 0));
    return entries.filter((entry) => entry.origin !== "sync" && lacks(entry));
  }

  /** What is to be saved; `also`: documents that may lack nothing. */
  documents(record: KeptDossier, session: Session, also: Iterable<string> = []): UnfiledDocument[] {
    return [...new Set([...this.paths(record), ...also])].map((path) => {
      const kept: KeptDocument = record.documents.find((d) => d.path === path) ?? {
        ...{ path, filed: 0, from: 0, etag: null, print: null, isCopied: false, isNew: true },
      };
      const document = session.workspace.documents.find((d) => d.path === path) ?? newDocument(path, session.prefixes);
      const delta: Delta = this.#net.get(path)?.delta ?? { added: [], removed: [] };
      const quads = (): Quad[] => quadsOf(this.#ownership, path, session);
      return {
        ...{ kept, document, delta, quads },
        text: () => documentText(session, document, quads()),
        changed: (text) => changedText(session, document, { text, delta, quads: quads() }),
      };
    });
  }
}

function quadsOf(ownership: Ownership, path: string, { workspace }: Session): Quad[] {
  const graphs = new Set(ownership.graphsOf(path));
  const names = workspace.dossier.graphs().filter((graph) => graphs.has(graph.value));
  return names.flatMap((graph) => [...workspace.dossier.match(null, null, null, graph)]);
}
