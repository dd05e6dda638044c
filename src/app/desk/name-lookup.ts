/** Finds a thing by the exact words that name it: answers often hold labels and claim IDs instead of addresses. */
import { rdf } from "../../rdf/namespaces.ts";
import type { Term } from "../../rdf/term.ts";
import type { Session } from "../session/session.ts";

const STRINGS = new Set(["http://www.w3.org/2001/XMLSchema#string", rdf("langString").value]);
/** Longer text is no name. */
const LONGEST = 120;

export class NameLookup {
  readonly #session: Session;
  #names: Map<string, string | null> | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The thing or claim a literal names, if exactly one has that label or ID. */
  find(term: Term): string | null {
    if (term.termType !== "Literal" || !STRINGS.has(term.datatype.value) || term.value.length > LONGEST) return null;
    this.#names ??= this.#read();
    return this.#names.get(term.value) ?? null;
  }

  /** To be called after a change. */
  forget(): void {
    this.#names = null;
  }

  #read(): Map<string, string | null> {
    const names = new Map<string, string | null>();
    const { projection, claims, workspace } = this.#session;
    // Two of one name: the words do not tell which.
    const add = (name: string, id: string) => names.set(name, names.has(name) && names.get(name) !== id ? null : id);
    projection.graph.forEachNode((id, { label, literal }) => {
      if (!literal) add(label, id);
    });
    const ids = new Map<string, string>();
    for (const q of workspace.dossier.match(null, rdf("reifies"))) {
      const claim = claims.attestation(q.subject.value);
      if (claim === null) continue;
      const first = ids.get(claim.identifier);
      if (first === undefined || claim.iri < first) ids.set(claim.identifier, claim.iri);
    }
    for (const [identifier, id] of ids) add(identifier, id);
    return names;
  }
}
