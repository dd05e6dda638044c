/** The mapping as a file: JSON, version 1, checked member by member when it is read. */

import { CERTAINTIES, type Certainty } from "../../claims/certainty.ts";
import { isIri } from "./address.ts";
import {
  type ClaimMapping,
  COLUMN_ROLES,
  type ColumnMapping,
  checkMapping,
  type DateOrder,
  type Decision,
  DUPLICATE_POLICIES,
  MappingError,
  type TableMapping,
  VALUE_TYPES,
} from "./mapping.ts";

export const MAPPING_ENDING = ".mapping.json";
const FORMAT = "dossier-csv-mapping";
const VERSION = 1;

/** The text of a mapping file; the same mapping gives the same text. */
export function mappingText(mapping: TableMapping): string {
  const { columns, decisions, ...rest } = mapping;
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...rest, columns, decisions }, null, 2)}\n`;
}

/**
 * Reads a mapping.
 * @throws MappingError with a sentence that names the member.
 */
export function readMapping(text: string): TableMapping {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new MappingError(`This is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const file = new Member("the mapping", value);
  if (file.text("format") !== FORMAT) throw new MappingError(`This is no mapping: “format” must be “${FORMAT}”.`);
  if (file.get("version") !== VERSION)
    throw new MappingError(
      `This mapping is of version ${String(file.get("version"))}; this program reads version ${VERSION}.`,
    );
  const claims = file.member("claims");
  const mapping: TableMapping = {
    ...some("delimiter", file.optional("delimiter")),
    class: file.iri("class"),
    ...some("namespace", file.get("namespace") === undefined ? undefined : file.iri("namespace")),
    ...some("language", file.language("language")),
    columns: file.list("columns").map(readColumn),
    ...some("claims", claims === null ? undefined : readClaims(claims)),
    duplicates: file.get("duplicates") === undefined ? "ask" : file.one("duplicates", DUPLICATE_POLICIES),
    decisions: file.get("decisions") === undefined ? [] : file.list("decisions").map(readDecision),
  };
  checkMapping(mapping);
  return mapping;
}

function readColumn(member: Member): ColumnMapping {
  const is = member.one("is", COLUMN_ROLES);
  const column = member.text("column");
  if (is !== "value") return { column, is };
  const type = member.one("type", VALUE_TYPES);
  return {
    column,
    is,
    relation: member.iri("relation"),
    type,
    ...some("class", member.get("class") === undefined ? undefined : member.iri("class")),
    ...some(
      "dates",
      member.get("dates") === undefined ? undefined : member.one<DateOrder>("dates", ["day-first", "month-first"]),
    ),
    ...some("separator", member.optional("separator")),
    ...some("language", member.language("language")),
  };
}

const readClaims = (member: Member): ClaimMapping => ({
  ...some("source", member.get("source") === undefined ? undefined : member.iri("source")),
  ...some("locator", member.optional("locator")),
  ...some("when", member.optional("when")),
  certainty: member.one<Certainty>("certainty", CERTAINTIES),
  accepted: member.get("accepted") === true,
});

function readDecision(member: Member): Decision {
  const is = member.one("is", ["same", "possibly", "new"]);
  return {
    row: member.text("row"),
    is,
    ...(is === "new" ? {} : { thing: member.iri("thing") }),
    ...some("certainty", member.get("certainty") === undefined ? undefined : member.one("certainty", CERTAINTIES)),
  };
}

function some<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: T });
}

/** An object of the file, and what it is called in a sentence. */
class Member {
  readonly #name: string;
  readonly #value: Readonly<Record<string, unknown>>;

  constructor(name: string, value: unknown) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new MappingError(`${capital(name)} must be an object.`);
    this.#name = name;
    this.#value = value as Record<string, unknown>;
  }

  get(key: string): unknown {
    return Object.hasOwn(this.#value, key) ? this.#value[key] : undefined;
  }

  text(key: string): string {
    const value = this.get(key);
    if (typeof value !== "string") throw new MappingError(`“${key}” of ${this.#name} must be text.`);
    return value;
  }

  /** Text that may be absent; empty text is as good as absent. */
  optional(key: string): string | undefined {
    const value = this.get(key) === undefined ? undefined : this.text(key);
    return value === "" ? undefined : value;
  }

  language(key: string): string | undefined {
    const tag = this.optional(key);
    if (tag !== undefined && !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag))
      throw new MappingError(`“${key}” of ${this.#name} must be a language tag such as “en”, not “${tag}”.`);
    return tag;
  }

  iri(key: string): string {
    const value = this.text(key);
    if (!isIri(value)) throw new MappingError(`“${key}” of ${this.#name} must be a whole address, not “${value}”.`);
    return value;
  }

  one<T extends string>(key: string, choices: readonly T[]): T {
    const value = this.get(key);
    const found = choices.find((choice) => choice === value);
    if (found === undefined)
      throw new MappingError(`“${key}” of ${this.#name} must be one of ${choices.join(", ")}, not “${String(value)}”.`);
    return found;
  }

  list(key: string): Member[] {
    const value = this.get(key);
    if (!Array.isArray(value)) throw new MappingError(`“${key}” of ${this.#name} must be a list.`);
    return value.map((each, i) => new Member(`${key}[${i + 1}]`, each));
  }

  member(key: string): Member | null {
    const value = this.get(key);
    return value === undefined || value === null ? null : new Member(`“${key}”`, value);
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
