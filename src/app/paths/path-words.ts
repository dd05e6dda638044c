/** A path in words, and how strong its weakest step is. */
import type { Path, PathStep } from "../../graph/paths/paths.ts";

/** "A, B, C": the things from end to end. */
export const pathWords = ({ nodes }: Path, nameOf: (id: string) => string): string => nodes.map(nameOf).join(" → ");

/** The most doubtful step. */
export function weakest({ steps }: Path): Pick<PathStep, "certainty" | "standing" | "doubt"> {
  const [first, ...rest] = steps;
  if (first === undefined) return { certainty: null, standing: "plain", doubt: 0 };
  return rest.reduce((worst, step) => (step.doubt > worst.doubt ? step : worst), first);
}
