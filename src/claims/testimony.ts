/** Testimony: the chain by which a claim comes to the reader, who told whom, who knew, in which source, resting on what. */
import { compareDates } from "../model/edtf.ts";
import { hasRole } from "../model/relation-role.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { Triple } from "../rdf/term.ts";
import { tripleKey } from "../rdf/term.ts";
import type { Attestation } from "./attestation.ts";
import type { Certainty } from "./certainty.ts";
import { strongest } from "./certainty.ts";
import { REGARDING, VIA } from "./claim-terms.ts";
import type { Claims } from "./claims.ts";
import type { ClaimClocks } from "./clocks.ts";
import { type Standing, standingOf } from "./statement.ts";

/**
 * `told`: one told another, in the matter of the claim. `held`: someone holds it. `expressed`: the event or paper in
 * which it was said. `by way of`: a go-between. `known`: it had reached someone, or is denied to have. `source`: where we read it.
 * `rests on`: what the source or claim derives from. `opened`: when outsiders could read it.
 */
export type StepRole = "told" | "held" | "expressed" | "by way of" | "known" | "source" | "rests on" | "opened";

export interface TestimonyStep {
  readonly role: StepRole;
  /** Who told or derives; `null` where only one party is in it. */
  readonly from: string | null;
  /** Who heard, held or knew; the event, paper or source. An IRI. */
  readonly to: string;
  /** EDTF, or `null` when nothing on file says. */
  readonly when: string | null;
  readonly locators: readonly string[];
  /** Claims (by ID) that say so; empty where the claim itself does. */
  readonly claims: readonly string[];
  /** Of the statement that says so; `null` where the claim itself does. */
  readonly standing: Standing | null;
  readonly certainty: Certainty | null;
}

/** The steps of one attestation in the order in which the knowledge travelled, as far as the dossier tells. */
export function testimony(claim: string, claims: Claims, vocabulary: Vocabulary, clocks: ClaimClocks): TestimonyStep[] {
  const attestation = claims.attestation(claim);
  if (attestation === null) return [];
  const own = claims.byIdentifier(attestation.identifier);
  const said = attestation.expressedIn.map((of) => plain("expressed", null, of, clocks.thing(of)?.text ?? null));
  const via = attestation.qualifiers
    .filter((q) => q.relation === VIA.value && q.value.termType === "NamedNode")
    .map((q) => plain("by way of", null, q.value.value, null));
  return [
    ...tellings(own, claims, vocabulary),
    ...attestation.heldBy.map((h) => plain("held", null, h, null)),
    ...said,
    ...via,
    ...knowers(own, claims),
    ...sources(attestation, claims, clocks),
  ];
}

/** Who told whom: tellings by the same claim, and those regarding a matter that the claim regards. */
function tellings(own: readonly Attestation[], claims: Claims, vocabulary: Vocabulary): TestimonyStep[] {
  const matters = new Set(own.flatMap((a) => regarding(a)));
  const all = new Map(own.map((a) => [a.iri, a]));
  for (const matter of matters)
    for (const m of claims.mentions(matter))
      if (m.relation === REGARDING.value) all.set(m.attestation.iri, m.attestation);
  const triples = new Map<string, Triple>();
  for (const a of all.values())
    for (const t of a.triples)
      if (t.object.termType === "NamedNode" && hasRole(vocabulary.relation(t.predicate.value), "telling"))
        triples.set(tripleKey(t), t);
  const steps = [...triples.values()].map((t) =>
    statementStep("told", t.subject.value, t.object.value, t, claims, (a) => all.has(a.iri)),
  );
  return inOrderOfTelling(steps);
}

/** By date, and among those of one date the teller after whoever told him. */
function inOrderOfTelling(steps: readonly TestimonyStep[]): TestimonyStep[] {
  const depth = (start: string): number => {
    const seen = new Set([start]);
    let rings = 0;
    for (let ring = [start]; ring.length > 0; rings += 1) {
      const next = ring.flatMap((who) => steps.flatMap((s) => (s.to === who && s.from !== null ? [s.from] : [])));
      ring = next.filter((who) => !seen.has(who) && seen.add(who));
    }
    return rings;
  };
  const depths = new Map(steps.map((s) => [s, depth(s.from ?? s.to)]));
  return [...steps].sort(
    (a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0) || compareDates(a.when, b.when) || (key(a) < key(b) ? -1 : 1),
  );
}

function knowers(own: readonly Attestation[], claims: Claims): TestimonyStep[] {
  const triples = new Map(own.flatMap((a) => claims.knownTo(a.iri).map((s) => [s.triple.object.value, s.triple])));
  return [...triples.values()]
    .map((t) => statementStep("known", null, t.object.value, t, claims, () => true))
    .sort((a, b) => compareDates(a.when, b.when) || (key(a) < key(b) ? -1 : 1));
}

function sources(a: Attestation, claims: Claims, clocks: ClaimClocks): TestimonyStep[] {
  if (a.source === null) return [];
  const steps: TestimonyStep[] = [
    { ...plain("source", null, a.source, claims.source(a.source).date), locators: a.locators },
  ];
  const seen = new Set([a.source, a.iri]);
  const rest = (from: string, on: readonly string[]): void => {
    for (const to of on) {
      if (seen.has(to)) continue;
      seen.add(to);
      const claim = claims.attestation(to);
      steps.push(plain("rests on", from, to, claim === null ? claims.source(to).date : claim.when));
      rest(to, claim === null ? claims.source(to).derivedFrom : claim.derivedFrom);
    }
  };
  rest(a.source, a.derivedFrom.length > 0 ? a.derivedFrom : claims.source(a.source).derivedFrom);
  const opened = clocks.opened(a);
  if (opened !== null) steps.push(plain("opened", null, opened.of ?? a.source, opened.span.text));
  return steps;
}

function statementStep(
  role: StepRole,
  from: string | null,
  to: string,
  triple: Triple,
  claims: Claims,
  counts: (a: Attestation) => boolean,
): TestimonyStep {
  const on = claims.onTriple(triple).filter(counts);
  return {
    role,
    from,
    to,
    when: on.map((a) => a.when).sort(compareDates)[0] ?? null,
    locators: [],
    claims: [...new Set(on.map((a) => a.identifier))].sort(),
    standing: standingOf(claims.isAsserted(triple), on),
    certainty: strongest(on.map((a) => a.certainty)),
  };
}

const plain = (role: StepRole, from: string | null, to: string, when: string | null): TestimonyStep => ({
  role,
  from,
  to,
  when,
  locators: [],
  claims: [],
  standing: null,
  certainty: null,
});

const regarding = (a: Attestation): string[] =>
  a.qualifiers.flatMap((q) =>
    q.relation === REGARDING.value && q.value.termType === "NamedNode" ? [q.value.value] : [],
  );

const key = (s: TestimonyStep): string => `${s.from} ${s.to}`;
