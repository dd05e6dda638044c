/** The words of a step of testimony, around the things it joins. */
import type { StepRole } from "../../claims/testimony.ts";

export interface StepWords {
  /** Before everything. */
  readonly verb: string | null;
  /** Between the one who tells or derives and the other; `null`: only the other is named. */
  readonly between: string | null;
  /** After everything. */
  readonly after: string | null;
}

const WORDS: Record<StepRole, StepWords> = {
  told: { verb: null, between: "told", after: null },
  held: { verb: "held by", between: null, after: null },
  expressed: { verb: "said in", between: null, after: null },
  "by way of": { verb: "by way of", between: null, after: null },
  known: { verb: null, between: null, after: "knew" },
  source: { verb: "read in", between: null, after: null },
  "rests on": { verb: null, between: "rests on", after: null },
  opened: { verb: null, between: null, after: "open to readers" },
};

export const stepWords = (role: StepRole): StepWords => WORDS[role];
