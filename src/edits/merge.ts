/** Merge: two things turn out to be one; all that was said of the first is now said of the second. */
import { NOT_AFTER, NOT_BEFORE, REIFIES } from "../claims/claim-terms.ts";
import { iri, isIri, isLiteral, type Quad, type Triple, tripleKey, tripleTerm } from "../rdf/term.ts";
import { OverlaySource } from "../store/overlay-source.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { isForeign, legalState } from "./law.ts";
import { quadsNaming } from "./naming-quads.ts";
import { asOtherName, isLabelOf, otherNameRelation } from "./other-names.ts";
import { renamedQuad } from "./renamed.ts";
import { inWords, oneOf } from "./triple-words.ts";

export interface MergePlan {
  readonly from: string;
  readonly into: string;
  /** Quads that are rewritten. */
  readonly quads: number;
  /** Attestations that speak of the first. */
  readonly claims: number;
  /** Names of the first that become other names of the second. */
  readonly names: readonly string[];
  /** What was said of both and is said once afterwards. */
  readonly collapsing: readonly Triple[];
  /** What was said of one about the other and would say it of the thing itself. */
  readonly loops: readonly Triple[];
  /** Sentences: what speaks against it. Nothing is forbidden. */
  readonly warnings: readonly string[];
}

/** What merging would do, for the person who decides; `merge(context, into, from)` is the other direction. */
export function mergePlan(context: EditContext, from: string, into: string): MergePlan {
  const { dossier, claims } = context;
  const { moved, names } = workOut(context, from, into);
  const before = new Set(moved.map(({ old }) => tripleKey(old)));
  const collapsing = new Map<string, Triple>();
  const loops = new Map<string, Triple>();
  for (const { fresh } of moved) {
    const key = tripleKey(fresh);
    if (!before.has(key) && dossier.count(fresh.subject, fresh.predicate, fresh.object) > 0) collapsing.set(key, fresh);
    for (const t of [fresh, ...(fresh.object.termType === "Quad" ? [fresh.object] : [])])
      if (t.subject.value === into && t.object.value === into) loops.set(tripleKey(t), t);
  }
  const on = new Set(claims.claimedAround(from).flatMap((t) => claims.onTriple(t).map((a) => a.iri)));
  return {
    from,
    into,
    quads: moved.length,
    claims: on.size,
    names: names.map((q) => q.object.value),
    collapsing: [...collapsing.values()],
    loops: [...loops.values()],
    warnings: [...warningsOf(context, from, into, loops.size), ...unassertedOf(context, from, into, moved)],
  };
}

/**
 * Every quad that names `from` names `into` instead, also inside what claims reify; what is then said twice stands
 * once, and is asserted if a claim on either was accepted. Plain names of `from` become other names of `into`. Undo or
 * `unmerge` takes it back to the byte.
 * @throws EditError `unchanged` when they are one already or nothing is said of `from`; `invalid` when one is a claim.
 */
export function merge(context: EditContext, from: string, into: string): Edit {
  const { dossier, vocabulary } = context;
  const { moved, names, relation } = workOut(context, from, into);
  const builder = new DeltaBuilder(dossier);
  for (const { old } of moved) builder.drop(old);
  for (const { fresh } of moved) builder.say(fresh.subject, fresh.predicate, fresh.object, fresh.graph);
  const node = iri(into);
  for (const q of names) {
    builder.drop(q);
    if (!isLiteral(q.object) || hasName(context, into, q.object.value)) continue;
    builder.say(node, relation, asOtherName(context, relation, q.object), q.graph);
  }
  const label = `merge ${vocabulary.label(from)} into ${vocabulary.label(into)}`;
  return { label, delta: builder.lawful(toleratedOf(dossier, moved)), made: into };
}

/** A quad, and what it becomes. */
export interface Moved {
  readonly old: Quad;
  readonly fresh: Quad;
}

function workOut(context: EditContext, from: string, into: string) {
  const { dossier, vocabulary, claims } = context;
  if (from === into) throw new EditError("unchanged", "They are one already.");
  if (claims.isClaim(from) || claims.isClaim(into))
    throw new EditError(
      "invalid",
      "Claims are not merged: each is what one source says. Delete the one that is too many.",
    );
  const [a, b] = [iri(from), iri(into)];
  const quads = quadsNaming(dossier, from);
  if (quads.length === 0) throw new EditError("unchanged", `Nothing is said of <${from}>.`);
  const isName = (q: Quad): boolean =>
    q.subject.equals(a) && isLabelOf(context, q.predicate.value) && dossier.count(null, REIFIES, tripleTerm(q)) === 0;
  const moved = quads.filter((q) => !isName(q)).map((old): Moved => ({ old, fresh: renamedQuad(old, a, b) }));
  const relation = iri(otherNameRelation(context, vocabulary.classOf(into).iri));
  return { moved, names: quads.filter(isName), relation };
}

/** What was asserted without an accepted claim before stays so under its new name. */
export function toleratedOf(dossier: EditContext["dossier"], moved: readonly Moved[]): Set<string> {
  const foreign = moved.filter(({ old }) => !old.predicate.equals(REIFIES) && isForeign(legalState(dossier, old)));
  return new Set(foreign.map(({ fresh }) => tripleKey(fresh)));
}

function hasName({ vocabulary }: EditContext, thing: string, name: string): boolean {
  const { preferred, others } = vocabulary.names(thing);
  return preferred === name || others.some((o) => o.text === name);
}

/** Plain statements that meet claims of which none is accepted, and are no longer asserted. */
function unassertedOf(context: EditContext, from: string, into: string, moved: readonly Moved[]): string[] {
  const after = new OverlaySource(context.dossier, merge(context, from, into).delta);
  return moved
    .filter(
      ({ fresh: t, old }) => !old.predicate.equals(REIFIES) && after.count(t.subject, t.predicate, t.object) === 0,
    )
    .map(({ fresh }) => `No longer asserted, since no claim on it is accepted: ${inWords(context, fresh)}.`);
}

/** The days that follow from a date: what differs in them differs in the date. */
const DERIVED: ReadonlySet<string> = new Set([NOT_BEFORE.value, NOT_AFTER.value]);

function warningsOf(context: EditContext, from: string, into: string, loops: number): string[] {
  const { dossier, vocabulary } = context;
  const [a, b] = [vocabulary.classOf(from), vocabulary.classOf(into)];
  const warnings: string[] = [];
  if (!vocabulary.isA(a.iri, b.iri) && !vocabulary.isA(b.iri, a.iri))
    warnings.push(`${vocabulary.label(from)} is ${oneOf(a.label)}, ${vocabulary.label(into)} ${oneOf(b.label)}.`);
  if (loops > 0)
    warnings.push(
      `${loops === 1 ? "One statement joins" : `${loops} statements join`} the two with each other and would join it with itself.`,
    );
  const clashes = new Set<string>();
  for (const q of dossier.match(iri(from))) {
    const relation = vocabulary.relation(q.predicate.value);
    if (!relation.functional || DERIVED.has(relation.iri) || (isIri(q.object) && q.object.value === into)) continue;
    const others = [...dossier.match(iri(into), q.predicate)];
    if (others.length > 0 && !others.some((o) => o.object.equals(q.object))) clashes.add(relation.label);
  }
  const [first = "", ...more] = [...clashes].map((label) => `“${label}”`);
  const last = more.pop();
  if (last !== undefined)
    warnings.push(`They differ in ${[first, ...more].join(", ")} and ${last}, which have one value each.`);
  else if (first !== "") warnings.push(`They differ in ${first}, which has one value.`);
  return warnings;
}
