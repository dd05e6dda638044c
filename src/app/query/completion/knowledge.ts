/** What the editors know of the open dossier. */
import { Union } from "../../../model/union.ts";
import { rdf } from "../../../rdf/namespaces.ts";
import { iri } from "../../../rdf/term.ts";
import type { QuadSource } from "../../../store/quad-store.ts";
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
    valuesOf: (relation) => fewValues(workspace.dossier, relation),
  };
}

/** A longer list is none that one chooses from; after so many statements no more is read. */
const MOST_VALUES = 30;
const MOST_READ = 20_000;

/** The IRIs that a relation leads to, if they are few and nothing else is there. */
export function fewValues(data: QuadSource, relation: string): string[] {
  const found = new Set<string>();
  let read = 0;
  for (const { object } of data.match(null, iri(relation))) {
    read += 1;
    if (object.termType !== "NamedNode" || read > MOST_READ) return [];
    found.add(object.value);
    if (found.size > MOST_VALUES) return [];
  }
  return [...found];
}
