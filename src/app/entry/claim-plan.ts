/** A claim plan: what a filled-in form asks for, in terms, or what is still missing. */

import type { Qualifier } from "../../claims/attestation.ts";
import { SOURCE } from "../../claims/claim-terms.ts";
import { shortTitle } from "../../claims/source-info.ts";
import type { NewThing } from "../../edits/draft.ts";
import { readEdtf } from "../../model/edtf.ts";
import type { RelationInfo } from "../../model/relation-info.ts";
import { dcterms, EDTF_DATATYPE, rdf } from "../../rdf/namespaces.ts";
import { iri, type Literal, literal, type NamedNode, type Triple } from "../../rdf/term.ts";
import type { End, EntryForm, Reading } from "./entry-form.ts";
import { isBlank } from "./entry-form.ts";
import { type ValueKind, valueTerm } from "./value-kind.ts";

export type Field = "subject" | "relation" | "object" | "source" | "when" | "more";

export interface FieldProblem {
  readonly field: Field;
  readonly sentence: string;
}

/** More of a new source than its label. */
export interface Detail {
  readonly subject: string;
  readonly predicate: NamedNode;
  readonly value: Literal;
}

export interface ClaimPlan {
  /** `null` while a part of it is missing. */
  readonly triple: Triple | null;
  /** The thing in the subject's field, which an inverse relation makes the object. */
  readonly first: string | null;
  readonly creates: readonly NewThing[];
  readonly details: readonly Detail[];
  /** `null`: it can be a draft only. */
  readonly source: string | null;
  readonly qualifiers: readonly Qualifier[];
  readonly problems: readonly FieldProblem[];
}

export interface PlanSources {
  relation(iri: string): RelationInfo;
  valueKind(relation: RelationInfo): ValueKind;
  /** An IRI that nothing has yet. */
  mint(label: string): string;
  /** Of new names. */
  readonly language: string;
}

/** Works out what the form says. `end` parts that were only typed are told as problems. */
export function planClaim(form: EntryForm, sources: PlanSources): ClaimPlan {
  const creates = new Map<string, NewThing>();
  const problems: FieldProblem[] = [];
  const make = (label: string, cls: string): string => {
    const own = sources.mint(label);
    const known = creates.get(own);
    const named = known === undefined || known.label === label ? own : `${own}-2`;
    creates.set(named, {
      iri: named,
      cls,
      label,
      ...(cls === rdf("Property").value ? {} : { language: sources.language }),
    });
    return named;
  };
  const relation = relationOf(form, make, problems);
  const inverse = form.link.kind === "relation" && form.link.inverse;
  const kind: ValueKind =
    form.link.kind === "relation" ? sources.valueKind(sources.relation(form.link.iri)) : { kind: "either" };
  const subject = endOf(form.subject, "subject", make, kind, problems);
  const object = endOf(form.object, "object", make, kind, problems);
  const { source, details } = sourceOf(form.source, make, sources.language, creates, problems);
  if (form.when.trim() !== "") {
    const when = readEdtf(form.when.trim());
    if (!when.ok) problems.push({ field: "when", sentence: when.sentence });
  }
  const qualifiers = form.more.qualifiers.flatMap(({ relation: qualifier, end }): Qualifier[] => {
    const value = endOf(end, "more", make, sources.valueKind(sources.relation(qualifier)), problems);
    return value === null ? [] : [{ relation: qualifier, value }];
  });
  const [from, to] = inverse ? [object, subject] : [subject, object];
  const triple =
    from?.termType === "NamedNode" && relation !== null && to !== null
      ? { subject: from, predicate: relation, object: to }
      : null;
  return {
    triple,
    first: subject?.termType === "NamedNode" ? subject.value : null,
    creates: [...creates.values()],
    details,
    source,
    qualifiers,
    problems,
  };
}

function relationOf({ link }: EntryForm, make: Make, problems: FieldProblem[]): NamedNode | null {
  if (link.kind === "relation") return iri(link.iri);
  if (link.kind === "new") return iri(make(link.label, rdf("Property").value));
  problems.push({
    field: "relation",
    sentence: isBlank(link)
      ? "Name what joins the two."
      : `“${link.text.trim()}” is not a relation yet. Choose one from the list, or take the new one.`,
  });
  return null;
}

const BLANK = {
  subject: "Name whom or what it is about.",
  object: "Name the other end.",
  more: "Give the qualifier a value, or remove it.",
} as const;

type Make = (label: string, cls: string) => string;

function endOf(
  end: End,
  field: "subject" | "object" | "more",
  make: Make,
  kind: ValueKind,
  problems: FieldProblem[],
): NamedNode | Literal | null {
  switch (end.kind) {
    case "thing":
      return iri(end.iri);
    case "new":
      return iri(make(end.label, end.cls));
    case "value": {
      const term = valueTerm(kind, end.text);
      const date = term.datatype.value === EDTF_DATATYPE ? readEdtf(end.text.trim()) : null;
      if (date !== null && !date.ok) problems.push({ field, sentence: date.sentence });
      return field === "subject" || date?.ok === false ? null : term;
    }
    default:
      problems.push({
        field,
        sentence: isBlank(end)
          ? BLANK[field]
          : `“${end.text.trim()}” is not on file. Choose from the list, or take the new one.`,
      });
      return null;
  }
}

function sourceOf(
  reading: Reading,
  make: Make,
  language: string,
  creates: Map<string, NewThing>,
  problems: FieldProblem[],
): { source: string | null; details: Detail[] } {
  if (reading.kind === "source") return { source: reading.iri, details: [] };
  if (reading.kind === "text") {
    if (!isBlank(reading))
      problems.push({
        field: "source",
        sentence: `“${reading.text.trim()}” is not on file. Choose from the list, or take the new source.`,
      });
    return { source: null, details: [] };
  }
  const { title, creator, date } = reading;
  if (title.trim() === "") problems.push({ field: "source", sentence: "Give the source a title." });
  const when = date.trim() === "" ? null : readEdtf(date.trim());
  if (when !== null && !when.ok) problems.push({ field: "source", sentence: when.sentence });
  const short = shortTitle(title.trim(), creator.trim() || null, date.trim() || null);
  const source = make(short, SOURCE.value);
  creates.set(source, { iri: source, cls: SOURCE.value, label: short, language });
  const detail = (name: string, value: Literal): Detail => ({ subject: source, predicate: dcterms(name), value });
  return {
    source,
    details: [
      detail("title", literal(title.trim(), language)),
      ...(creator.trim() === "" ? [] : [detail("creator", literal(creator.trim()))]),
      ...(when?.ok === true ? [detail("date", literal(date.trim(), iri(EDTF_DATATYPE)))] : []),
    ],
  };
}
