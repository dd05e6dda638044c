/** Date relations: which relations date their subject, and which part of its life they date. */
import { dcterms, dos, schema, schemaHttps } from "../rdf/namespaces.ts";
import type { RelationInfo } from "./relation-info.ts";

/** `at`: the whole; `from`, `to`: its ends; `opened`: when it could first be read by outsiders. */
export type DateRole = "at" | "from" | "to" | "opened";

const PROV = "http://www.w3.org/ns/prov#";
const TIME = "http://www.w3.org/2006/time#";
const both = (name: string): string[] => [schema(name).value, schemaHttps(name).value];

const ROLES: readonly (readonly [role: DateRole, iris: readonly string[]])[] = [
  ["opened", [dos("releasedOn").value, dcterms("available").value]],
  ["from", [dos("beganOn").value, ...both("startDate"), `${PROV}startedAtTime`, `${TIME}hasBeginning`]],
  ["to", [dos("endedOn").value, ...both("endDate"), `${PROV}endedAtTime`, `${TIME}hasEnd`]],
  [
    "at",
    [
      dos("when").value,
      dos("dated").value,
      dcterms("date").value,
      dcterms("created").value,
      dcterms("issued").value,
      "http://purl.org/dc/elements/1.1/date",
      ...both("datePublished"),
      ...both("dateCreated"),
      `${PROV}atTime`,
    ],
  ],
];

/** What a relation, or one that it specialises, dates; `null` when it gives no date of its subject as a whole. */
export function dateRole({ ancestors }: Pick<RelationInfo, "ancestors">): DateRole | null {
  for (const a of ancestors) for (const [role, iris] of ROLES) if (iris.includes(a)) return role;
  return null;
}
