/** Other names: the relation in which a dossier gives a thing a further name. */

import { NAMING_PREDICATES } from "../model/labels.ts";
import { rdfs, skos, xsd } from "../rdf/namespaces.ts";
import { iri, type Literal, literal, type NamedNode, type ObjectTerm } from "../rdf/term.ts";
import type { EditContext } from "./edit.ts";

/**
 * The ontology's own relation for other names of that class, the one with the widest domain; else the well-known one
 * that the dossier uses; else `skos:altLabel`.
 */
export function otherNameRelation({ dossier, vocabulary }: EditContext, cls: string): string {
  const own = vocabulary
    .relations()
    .filter(
      (r) =>
        r.known &&
        r.literalKind === undefined &&
        !NAMING_PREDICATES.includes(r.iri) &&
        vocabulary.namingRole(r.iri)?.role === "name" &&
        (r.domains.length === 0 || r.domains.some((d) => vocabulary.isA(cls, d))),
    )
    .map((r) => ({ r, depth: Math.min(...r.domains.map((d) => vocabulary.classInfo(d).ancestors.length), 99) }))
    .sort((a, b) => a.depth - b.depth || a.r.order - b.r.order)[0];
  if (own !== undefined) return own.r.iri;
  return NAMING_PREDICATES.find((p) => dossier.count(null, iri(p)) > 0) ?? skos("altLabel").value;
}

/** A name as that relation wants it: without a language where its range is plain text. */
export function asOtherName({ vocabulary }: EditContext, relation: NamedNode, name: Literal): ObjectTerm {
  const isPlain = vocabulary.relation(relation.value).ranges.includes(xsd("string").value);
  return isPlain && name.language !== "" ? literal(name.value) : name;
}

/** Whether two names are the same to a reader. */
export const sameText = (a: ObjectTerm, b: string): boolean => a.termType === "Literal" && a.value.trim() === b.trim();

export const isLabelOf = ({ vocabulary }: EditContext, predicate: string): boolean =>
  predicate === rdfs("label").value || vocabulary.namingRole(predicate)?.role === "label";
