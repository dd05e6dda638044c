/** Describes a form: the fields of a class as shapes have them; where there are none, as domains, ranges and use have them. */
import { languageRank } from "../model/labels.ts";
import { Union } from "../model/union.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { dos, rdf, rdfs, sh } from "../rdf/namespaces.ts";
import { iri, type Literal, type ObjectTerm, termKey } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { editorFor } from "./field-editor.ts";
import { FieldUse } from "./field-use.ts";
import { SEVERITIES } from "./finding.ts";
import type { Choice, Form, FormField, FormGroup } from "./form.ts";
import { type PropertyShape, PropertyShapes, shapesAbout } from "./property-shape.ts";

export interface DescribeOptions {
  /** A thing the form is for: what is said of it has a field, whether or not the class asks for it. */
  readonly thing?: string;
  /** BCP 47 tags, the preferred first. */
  readonly languages?: readonly string[];
}

/** Fields without a group of their own. */
const DETAILS = "Details";
/** The heading of what no shape asks for, where shapes ask for other things. */
const OTHER = "Other statements";
const LAST = Number.MAX_SAFE_INTEGER;
const NEVER_ASKED = new Set([rdf("type"), rdf("reifies"), dos("keyEvent"), dos("firstFocus")].map((p) => p.value));
const DERIVED = new Set([dos("notBefore"), dos("notAfter")].map((p) => p.value));
/** Where nothing else is known, a thing can at least be named and explained. */
const LEAST = [rdfs("label").value, rdfs("comment").value];

interface Draft {
  readonly field: FormField;
  readonly group: { readonly label: string; readonly order: number };
}

/** The form for things of a class. Shapes are read from the ontology layers, `sh:node` and superclasses included. */
export function describeForm(
  vocabulary: Vocabulary,
  ontology: QuadSource,
  dossier: QuadSource,
  cls: string,
  options: DescribeOptions = {},
): Form {
  const { thing, languages = ["en"] } = options;
  const shapes = new Union(ontology);
  const use = new FieldUse(dossier, vocabulary, shapes);
  const classes = [...new Set([cls, ...(thing === undefined ? [] : vocabulary.typesOf(thing))])];
  const all = [...new Set(classes.flatMap((c) => vocabulary.classInfo(c).ancestors))];
  const reader = new PropertyShapes(shapes, languages);
  const said = new Map<string, PropertyShape[]>();
  for (const shape of shapesAbout(shapes, all))
    for (const p of reader.of(shape)) said.set(p.predicate, [...(said.get(p.predicate) ?? []), p]);
  const isShaped = said.size > 0;
  const further = isShaped ? [] : [...(use.hasLabel(cls) ? [] : LEAST), ...use.relationsOf(all), ...use.ofMembers(cls)];
  if (thing !== undefined) further.push(...use.ofThing(thing));
  const drafts = [...said]
    .map(([predicate, parts]) => fromShapes(predicate, parts, vocabulary, shapes, use, languages))
    .concat(
      [...new Set(further)]
        .filter((p) => !said.has(p))
        .map((p) => fromUse(p, vocabulary, use, isShaped ? { label: OTHER, order: LAST } : null)),
    );
  return { cls, groups: grouped(drafts.filter(({ field }) => !NEVER_ASKED.has(field.predicate))) };
}

function fromShapes(
  predicate: string,
  parts: readonly PropertyShape[],
  vocabulary: Vocabulary,
  shapes: Union,
  use: FieldUse,
  languages: readonly string[],
): Draft {
  const relation = vocabulary.relation(predicate);
  const first = <T>(pick: (p: PropertyShape) => T | undefined): T | undefined =>
    parts.map(pick).find((v) => v !== undefined);
  const lists = <T>(pick: (p: PropertyShape) => readonly T[]): readonly T[] =>
    parts.map(pick).find((list) => list.length > 0) ?? [];
  // The part that says what a value is speaks for the field; another may only count values.
  const main =
    parts.find((p) => p.datatypes.length + p.classes.length + p.choices.length > 0 || p.nodeKind) ?? parts[0];
  const maxima = parts.flatMap((p) => p.max ?? []);
  const label = first((p) => p.name) ?? relation.label;
  const description = first((p) => p.description) ?? relation.definition;
  const nodeKind = first((p) => p.nodeKind);
  const patterned = parts.find((p) => p.pattern !== undefined);
  const values = { datatypes: lists((p) => p.datatypes), classes: lists((p) => p.classes) };
  const tagged = { languages: lists((p) => p.languages), uniqueLang: parts.some((p) => p.uniqueLang) };
  const choices = lists((p) => p.choices).map((term) => choice(term, vocabulary));
  const long = vocabulary.namingRole(predicate)?.role === "comment" || use.isLong(predicate);
  const facts = { ...values, ...tagged, nodeKind, choices, long, predicate };
  const group = first((p) => p.group);
  return {
    field: {
      predicate,
      label,
      ...(description === undefined ? {} : { description }),
      order: first((p) => p.order) ?? LAST,
      min: Math.max(0, ...parts.map((p) => p.min)),
      ...(maxima.length === 0 ? {} : { max: Math.min(...maxima) }),
      ...values,
      ...tagged,
      ...(nodeKind === undefined ? {} : { nodeKind }),
      ...(patterned?.pattern === undefined
        ? {}
        : {
            pattern: {
              ...patterned.pattern,
              ...(patterned.message === undefined ? {} : { message: patterned.message }),
            },
          }),
      choices,
      long,
      derived: DERIVED.has(predicate),
      editor: editorFor(facts, use),
      severity: main?.severity ?? SEVERITIES[0] ?? "violation",
      ...(main?.message === undefined ? {} : { message: main.message }),
    },
    group:
      group === undefined
        ? { label: DETAILS, order: LAST - 1 }
        : {
            label: groupLabel(group, shapes, vocabulary, languages),
            order: numberOf(shapes.objects(iri(group), sh("order"))),
          },
  };
}

/** A field that only the ontology or its use tells of. */
function fromUse(predicate: string, vocabulary: Vocabulary, use: FieldUse, group: Draft["group"] | null): Draft {
  const relation = vocabulary.relation(predicate);
  const { datatypes, classes } = use.ranges(predicate);
  const long = vocabulary.namingRole(predicate)?.role === "comment" || use.isLong(predicate);
  const facts = {
    predicate,
    datatypes,
    classes,
    nodeKind: undefined,
    choices: [],
    languages: [],
    uniqueLang: false,
    long,
  };
  return {
    field: {
      predicate,
      label: relation.label,
      ...(relation.definition === undefined ? {} : { description: relation.definition }),
      order: vocabulary.namingRole(predicate)?.role === "label" ? -1 : relation.order,
      min: 0,
      ...(relation.functional ? { max: 1 } : {}),
      datatypes,
      classes,
      choices: [],
      languages: [],
      uniqueLang: false,
      long,
      derived: DERIVED.has(predicate),
      editor: editorFor(facts, use),
      severity: "violation",
    },
    group: group ?? {
      label: relation.group ?? DETAILS,
      order: relation.group === undefined ? LAST - 1 : relation.order,
    },
  };
}

function choice(term: ObjectTerm, vocabulary: Vocabulary): Choice {
  return { term, label: term.termType === "NamedNode" ? vocabulary.label(term.value) : term.value };
}

function groupLabel(group: string, shapes: Union, vocabulary: Vocabulary, languages: readonly string[]): string {
  const labels = shapes.objects(iri(group), rdfs("label")).filter((o): o is Literal => o.termType === "Literal");
  const [best] = labels.sort((a, b) => languageRank(a, languages) - languageRank(b, languages));
  return best?.value ?? vocabulary.label(group);
}

function numberOf([term]: readonly ObjectTerm[]): number {
  const value = term === undefined ? Number.NaN : Number(term.value);
  return Number.isFinite(value) ? value : LAST - 2;
}

function grouped(drafts: readonly Draft[]): FormGroup[] {
  const groups = new Map<string, { label: string; order: number; fields: FormField[] }>();
  for (const { field, group } of drafts) {
    const known = groups.get(group.label) ?? { ...group, fields: [] };
    known.order = Math.min(known.order, group.order);
    known.fields.push(field);
    groups.set(group.label, known);
  }
  return [...groups.values()]
    .map((g) => ({ ...g, fields: g.fields.sort(inOrder) }))
    .sort((a, b) => a.order - b.order || compare(a.label, b.label));
}

const inOrder = (a: FormField, b: FormField): number =>
  a.order - b.order || compare(a.label, b.label) || compare(a.predicate, b.predicate);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The key of a choice, to pick it by. */
export const choiceKey = ({ term }: Choice): string => termKey(term);
