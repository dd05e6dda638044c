/** Doubt: what a step of a path costs, so that the best attested path is the cheapest one. */
import type { Certainty } from "../../claims/certainty.ts";
import type { Standing } from "../../claims/statement.ts";
import type { LineEvidence } from "../evidence.ts";

/** What any step costs: a long chain is weaker than a short one, however good its links. */
export const STEP = 4;

/** By the certainty of what is claimed; where nobody gives one, between probable and contested. */
export const BY_CERTAINTY: Readonly<Record<Certainty | "none", number>> = {
  certain: 0,
  probable: 2,
  none: 3,
  contested: 6,
  disputed: 9,
};

/** By standing: what is only reported weighs more than an accepted step as a whole. */
export const BY_STANDING: Readonly<Record<Standing, number>> = {
  accepted: 0,
  plain: 0,
  reported: 6,
  denied: 14,
  rejected: 20,
};

/** By the number of independent witnesses: none, one, two, three and more. */
export const BY_WITNESSES: readonly number[] = [3, 2, 1, 0];

/** More than the doubt of any path: added to each step, it makes the number of steps decide before doubt does. */
export const ANY_DOUBT = 10_000;

/** More than the steps of any path: doubt times this, and one for each step, lets steps decide where doubt is equal. */
export const ANY_LENGTH = 100;

/** A whole number, so that sums are exact and ties are ties. */
export const doubtOf = ({ standing, certainty, witnesses }: LineEvidence): number =>
  STEP +
  BY_STANDING[standing] +
  BY_CERTAINTY[certainty ?? "none"] +
  (BY_WITNESSES[Math.min(witnesses, BY_WITNESSES.length - 1)] ?? 0);
