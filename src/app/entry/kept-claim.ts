/** A claim that is being written, as it is kept beyond the page, and back again. */
import { CERTAINTIES } from "../../claims/certainty.ts";
import { quad } from "../../rdf/term.ts";
import { quadsText, readQuads } from "../../store/journal-entry.ts";
import type { ClaimRequest } from "./entry-desk.ts";
import { EMPTY_FORM, type EntryForm } from "./entry-form.ts";

/** What the browser keeps; the statement that gets a further source as a line of N-Quads. */
export function keptClaim(request: ClaimRequest, form: EntryForm): unknown {
  switch (request.kind) {
    case "add":
      return { kind: "add", strict: request.strict, form };
    case "change":
      return { kind: "change", claim: request.claim, form };
    case "attest": {
      const { subject, predicate, object } = request.triple;
      const triple = quadsText([quad(subject, predicate, object)]);
      return { kind: "attest", claim: request.claim, stance: request.stance, triple, form };
    }
  }
}

/** The request that goes on with it; `null` for what is no claim. */
export function requestOfKept(value: unknown): ClaimRequest | null {
  if (!isRecord(value) || !isForm(value.form)) return null;
  const { kind, strict, claim, stance, form: written } = value;
  if (kind === "add" && typeof strict === "boolean") return { kind, strict, form: EMPTY_FORM, written };
  if (kind === "change" && typeof claim === "string") return { kind, claim, written };
  if (kind !== "attest" || (claim !== null && typeof claim !== "string") || !isStance(stance)) return null;
  const triple = tripleOf(value.triple);
  return triple === null ? null : { kind, claim, stance, triple, form: EMPTY_FORM, written };
}

function tripleOf(text: unknown) {
  try {
    return typeof text === "string" ? (readQuads(text)[0] ?? null) : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isStance = (value: unknown): value is "stated" | "denied" => value === "stated" || value === "denied";

/** The texts that each kind of a part has. */
type Kinds = Readonly<Record<string, readonly string[]>>;
const END: Kinds = { text: ["text"], thing: ["iri"], new: ["label", "cls"], value: ["text"] };
const LINK: Kinds = { text: ["text"], relation: ["iri"], new: ["label"] };
const READING: Kinds = { text: ["text"], source: ["iri"], new: ["title", "creator", "date"] };

function isPart(value: unknown, kinds: Kinds): boolean {
  if (!isRecord(value)) return false;
  const texts = Object.hasOwn(kinds, String(value.kind)) ? kinds[String(value.kind)] : undefined;
  return texts?.every((name) => typeof value[name] === "string") === true;
}

function isForm(value: unknown): value is EntryForm {
  if (!isRecord(value) || !isRecord(value.more)) return false;
  const { heldBy, note, qualifiers } = value.more;
  return (
    isPart(value.subject, END) &&
    isPart(value.object, END) &&
    isPart(value.link, LINK) &&
    isPart(value.source, READING) &&
    ["locator", "when", "hedge"].every((name) => typeof value[name] === "string") &&
    (value.certainty === null || CERTAINTIES.some((c) => c === value.certainty)) &&
    typeof value.accepted === "boolean" &&
    isStance(value.stance) &&
    Array.isArray(heldBy) &&
    heldBy.every((each) => typeof each === "string") &&
    typeof note === "string" &&
    Array.isArray(qualifiers) &&
    qualifiers.every((row) => isRecord(row) && typeof row.relation === "string" && isPart(row.end, END))
  );
}
