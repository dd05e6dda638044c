/** Naming: which relations give a thing its label, its further names and its explanation, sub-properties included. */
import { COMMENT_PREDICATES, LABEL_PREDICATES, NAME_PARTS, NAMING_PREDICATES } from "./labels.ts";

/** What a predicate does for its subject's name; `rank` is its place in the list, 0 first. */
export interface NamingRole {
  readonly role: "label" | "name" | "part" | "comment";
  readonly rank: number;
}

const ROLES = new Map<string, NamingRole>();
LABEL_PREDICATES.forEach((p, rank) => {
  ROLES.set(p, { role: "label", rank });
});
NAMING_PREDICATES.forEach((p, rank) => {
  ROLES.set(p, { role: "name", rank });
});
COMMENT_PREDICATES.forEach((p, rank) => {
  ROLES.set(p, { role: "comment", rank });
});
NAME_PARTS.forEach(([given, family], rank) => {
  ROLES.set(given, { role: "part", rank });
  ROLES.set(family, { role: "part", rank });
});

/** The role of a relation, taken from the nearest of its ancestors that has one. */
export function namingRole(ancestors: readonly string[]): NamingRole | null {
  for (const iri of ancestors) {
    const role = ROLES.get(iri);
    if (role !== undefined && (role.role !== "comment" || iri === ancestors[0])) return role;
  }
  return null;
}
