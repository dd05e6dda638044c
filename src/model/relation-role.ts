/** Relation roles: what a relation says of how knowledge travels, for our own ontology and well-known others. */
import { dcterms, dos, foaf, schema, schemaHttps } from "../rdf/namespaces.ts";
import type { RelationInfo } from "./relation-info.ts";

/**
 * `telling`: the subject told the object. `dealing`: both ends took part in it and knew. `taking-part`: the object took
 * part in the event. `paper`: the object wrote or got the paper. `belonging`: the subject belonged to the object;
 * `entry` and `exit` are its ends; `part`: the subject is a part of the object. `allegiance`: the subject served the
 * object in secret. `judgement`: says what someone makes of the subject. `about`: the subject speaks of the object, who
 * need not know. `release`: the papers were opened to readers.
 */
export type RelationRole =
  | "telling"
  | "dealing"
  | "taking-part"
  | "paper"
  | "belonging"
  | "entry"
  | "exit"
  | "part"
  | "allegiance"
  | "judgement"
  | "about"
  | "release";

const ORG = "http://www.w3.org/ns/org#";
const PROV = "http://www.w3.org/ns/prov#";
const CRM = "http://www.cidoc-crm.org/cidoc-crm/";

const ours = (...names: string[]): string[] => names.map((n) => dos(n).value);
const schemas = (...names: string[]): string[] => names.flatMap((n) => [schema(n).value, schemaHttps(n).value]);

const ROLES: Readonly<Record<RelationRole, readonly string[]>> = {
  telling: ours("informed"),
  dealing: [
    ...ours(
      "urged",
      "questionedBy",
      "met",
      "workedWith",
      "helped",
      "friendOf",
      "marriedTo",
      "brokeWith",
      "represented",
    ),
    ...ours("handled", "recruited", "carriedPapersTo"),
    foaf("knows").value,
    ...schemas("knows", "colleague", "spouse"),
  ],
  "taking-part": [
    ...ours("participant", "conductedBy", "arrangedBy", "orderedBy", "soughtBy", "assignedTo"),
    ...schemas("participant", "organizer", "performer", "attendee"),
    `${PROV}wasAssociatedWith`,
    `${CRM}P11_had_participant`,
    `${CRM}P14_carried_out_by`,
  ],
  paper: [
    ...ours("authoredBy", "addressedTo"),
    dcterms("creator").value,
    ...schemas("author", "creator", "recipient", "sender"),
    foaf("maker").value,
    `${PROV}wasAttributedTo`,
  ],
  belonging: [
    ...ours("headOf", "memberOf", "employedBy"),
    `${ORG}memberOf`,
    `${ORG}headOf`,
    ...schemas("memberOf", "worksFor", "affiliation"),
  ],
  entry: ours("joined"),
  exit: ours("left"),
  part: [
    dos("partOf").value,
    `${ORG}unitOf`,
    `${ORG}subOrganizationOf`,
    dcterms("isPartOf").value,
    ...schemas("parentOrganization"),
  ],
  allegiance: ours("spiedFor"),
  judgement: ours("assessedAs", "differsFrom", "contributedTo", "firstOf", "identifiedWith", "distinctFrom"),
  about: ours("informedOn", "refersTo", "targeted", "hostileTo", "valued", "declined", "defectedTo", "releasedBy"),
  release: ours("releasedBy"),
};

const BY_IRI = new Map<string, RelationRole[]>();
for (const [role, iris] of Object.entries(ROLES) as [RelationRole, readonly string[]][])
  for (const iri of iris) BY_IRI.set(iri, [...(BY_IRI.get(iri) ?? []), role]);

/** Whether a relation, or one that it specialises, plays a role. */
export const hasRole = (relation: Pick<RelationInfo, "ancestors">, role: RelationRole): boolean =>
  relation.ancestors.some((a) => BY_IRI.get(a)?.includes(role) ?? false);
