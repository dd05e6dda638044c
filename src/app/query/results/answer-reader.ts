/** What the open dossier knows of the terms of an answer: which of them are things, relations or names. */
import { nameKey } from "../../../graph/dossier-graph.ts";
import type { QueryResult } from "../../../query/engine.ts";
import { rdf, rdfs } from "../../../rdf/namespaces.ts";
import { isIri, isLiteral, type Quad } from "../../../rdf/term.ts";
import type { Desk } from "../../desk/desk.ts";
import type { AnswerReader } from "./answer-graph.ts";
import { cellWords } from "./cell.tsx";
import type { ColumnReader } from "./columns.ts";
import { keyOfNode, type LineReader } from "./graph-data.ts";

export function columnReader(desk: Desk): ColumnReader {
  const relations = new Set(desk.session.vocabulary.relations().map(({ iri }) => iri));
  return { isRelation: (iri) => relations.has(iri), names: (term) => desk.names.find(term) !== null };
}

export const lineReader = (desk: Desk): LineReader => ({
  keyOf: (term) => keyOfNode(term) ?? desk.names.find(term),
  nameKey(term) {
    const key = nameKey(term.value);
    return isLiteral(term) && desk.session.projection.graph.hasNode(key) ? key : null;
  },
});

const TYPE = rdf("type").value;
const LABEL = rdfs("label").value;

/** Names and kinds come from the dossier; of what it does not know, from the answer itself. */
export function answerReader(desk: Desk, result: QueryResult): AnswerReader {
  const { projection, vocabulary } = desk.session;
  const quads = result.kind === "quads" ? result.quads : [];
  const said = new Map<string, { label?: string; cls?: string }>();
  const note = ({ subject, predicate, object }: Quad): void => {
    const about = said.get(subject.value) ?? {};
    if (predicate.value === LABEL && isLiteral(object)) about.label ??= object.value;
    if (predicate.value === TYPE && isIri(object)) about.cls ??= object.value;
    said.set(subject.value, about);
  };
  for (const quad of quads) if (quad.predicate.value === LABEL || quad.predicate.value === TYPE) note(quad);
  return {
    graph: projection.graph,
    relationWords: (relation) => vocabulary.relation(relation.value).label,
    nodeOf(term) {
      const { label, cls } = said.get(term.value) ?? {};
      const known = isIri(term) ? vocabulary.classOf(term.value) : null;
      const info = known?.known === true || cls === undefined ? known : vocabulary.classInfo(cls);
      return {
        label: (isIri(term) ? vocabulary.declaredLabel(term.value) : undefined) ?? label ?? cellWords(desk, term),
        kind: info?.kind.id ?? "other",
        cls: info?.iri ?? "",
      };
    },
  };
}
