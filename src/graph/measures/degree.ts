/** Degree: with how many other things a thing is linked. */
import type { Measure } from "./measure.ts";

export const DEGREE: Measure = {
  id: "degree",
  label: "Degree",
  tells: "How many other things it is linked with.",
  scale: "count",
  *values({ order, starts }) {
    yield 0;
    return Float64Array.from({ length: order }, (_, i) => (starts[i + 1] ?? 0) - (starts[i] ?? 0));
  },
};
