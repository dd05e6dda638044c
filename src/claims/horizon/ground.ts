/** A ground: why a claim had reached an actor, or may have, as a chain of statements. */
import { beginningOf, type DateSpan, type DayNumber } from "../../model/date-span.ts";
import type { Triple } from "../../rdf/term.ts";
import { tripleKey } from "../../rdf/term.ts";
import { type Arrival, arrival, reachOf } from "./arrival.ts";
import type { Word } from "./books.ts";
import type { Circle, Insider } from "./circle.ts";

/**
 * What counts as knowing. `told`: a claim says that it reached the actor. `present`: the actor or its people did it, took
 * part in it, or heard it said. `papers`: they wrote the paper or got it. `own`: they held the view, or made the source.
 * `print`: it was in print by that day.
 */
export type HorizonRule = "told" | "present" | "papers" | "own" | "print";

export const HORIZON_RULES: readonly HorizonRule[] = ["told", "present", "papers", "own", "print"];

/**
 * `had`: had reached the actor by that day. `may`: may have. `beyond`: nothing on file says that it had.
 */
export type Reach = "had" | "may" | "beyond";

/**
 * Why a ground is not sure. `date`: the day falls within the time in which it came about. `undated`: no date is on file.
 * `reported`: the claim itself is only reported, and those who were there knew better. `unvouched`: a statement by which
 * it reached the actor is only reported. `matter`: the actor knew of the matter; whether of this claim, nothing says.
 * `tie`: it is not sure that the person's knowledge was the actor's. `judgement`: it is what someone made of it.
 * `print`: it could be read, whoever read it.
 */
export type Doubt = "date" | "undated" | "reported" | "unvouched" | "matter" | "tie" | "judgement" | "print";

/** One statement of a chain. */
export interface GroundStep {
  readonly triple: Triple;
  /** IDs of the claims that say so; none for plain data. */
  readonly claims: readonly string[];
  /** EDTF. */
  readonly when: string | null;
}

export interface Ground {
  readonly rule: HorizonRule;
  readonly reach: "had" | "may";
  readonly doubts: readonly Doubt[];
  /** The member of the circle through whom it came; the actor itself, or `null` for print. */
  readonly through: string | null;
  /** When it came to them: EDTF. */
  readonly when: string | null;
  /** From what was known to the actor: who was told or present, then how they belonged to it. */
  readonly steps: readonly GroundStep[];
}

/** What a ground is made from. */
export interface Finding {
  readonly rule: HorizonRule;
  readonly agent: string;
  readonly at: DateSpan | null;
  /** The statements that it rests on besides the claim itself. */
  readonly words: readonly Word[];
  readonly doubts: readonly Doubt[];
  /** Whether it is a state, known from its beginning on, and without a date too. */
  readonly state?: boolean;
}

/** The ground that a finding makes by a day, or `null` when it was later or the agent was not in the circle then. */
export function groundOf(finding: Finding, circle: Circle, day: DayNumber): Ground | null {
  const came = cameAbout(finding, day);
  if (came === "after") return null;
  const tied = circle.tie(finding.agent, finding.at, day);
  if (tied === null) return null;
  const doubts = [...finding.doubts];
  if (came === "perhaps") doubts.push("date");
  if (came === "undated") doubts.push("undated");
  if (tied.tie === "perhaps") doubts.push("tie");
  return {
    rule: finding.rule,
    reach: doubts.length === 0 ? "had" : "may",
    doubts,
    through: finding.agent,
    when: finding.at?.text ?? null,
    steps: [...stepsOf(finding.words), ...bondSteps(tied.insider)],
  };
}

function cameAbout({ at, state }: Finding, day: DayNumber): Arrival {
  if (state !== true) return arrival(at, day);
  if (at === null) return "by";
  const { earliest, latest } = at.form === "interval" ? beginningOf(at) : reachOf(at);
  if (earliest === null && latest === null) return "by";
  return earliest !== null && earliest > day ? "after" : latest !== null && latest > day ? "perhaps" : "by";
}

/** Sure ones first, then those with the fewest doubts and the shortest chains. */
export const byStrength = (a: Ground, b: Ground): number =>
  Number(b.reach === "had") - Number(a.reach === "had") ||
  a.doubts.length - b.doubts.length ||
  a.steps.length - b.steps.length ||
  HORIZON_RULES.indexOf(a.rule) - HORIZON_RULES.indexOf(b.rule);

/** One step for each statement, with all who say it. */
export function stepsOf(words: readonly Word[]): GroundStep[] {
  const steps = new Map<string, GroundStep>();
  for (const { triple, attestation } of words) {
    const key = tripleKey(triple);
    const step = steps.get(key) ?? { triple, claims: [], when: attestation?.when ?? null };
    const claims = attestation === null ? step.claims : [...new Set([...step.claims, attestation.identifier])].sort();
    steps.set(key, { ...step, claims });
  }
  return [...steps.values()];
}

const bondSteps = ({ bonds }: Insider): GroundStep[] => bonds.flatMap((b) => stepsOf(b.words));
