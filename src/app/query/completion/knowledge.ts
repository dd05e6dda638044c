/** What the editors know of the open dossier. */
import { Union } from "../../../model/union.ts";
import { rdf } from "../../../rdf/namespaces.ts";
import { iri } from "../../../rdf/term.ts";
import type { Session } from "../../session/session.ts";
import type { Knowledge } from "./query-offers.ts";

/** More instances of a class are found by their names. */
const MOST_INSTANCES = 200;

export function knowledgeOf(session: Session): Knowledge {
  const { vocabulary, search, workspace } = session;
  return {
    vocabulary,
    search,
    get prefixes() {
      return session.prefixes;
    },
    instancesOf(cls) {
      const union = new Union(workspace.ontology, workspace.dossier);
      return union
        .subjects(rdf("type"), iri(cls))
        .slice(0, MOST_INSTANCES)
        .map((s) => s.value);
    },
  };
}
