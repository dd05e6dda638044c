/** Closeness: how near a thing is to all others, with things out of reach at no nearness at all (harmonic; Rochat 2009). */
import type { Measure } from "./measure.ts";

const STRIDE = 32;

export const CLOSENESS: Measure = {
  id: "closeness",
  label: "Closeness",
  tells: "How near it is to all others: 1 when linked with each, and half as much for each two steps away.",
  scale: "share",
  *values({ order, starts, targets }) {
    const near = new Float64Array(order);
    const distance = new Int32Array(order);
    const queue = new Uint32Array(order);
    for (let source = 0; source < order; source++) {
      if (source % STRIDE === 0) yield source / order;
      distance.fill(-1);
      distance[source] = 0;
      queue[0] = source;
      let end = 1;
      let sum = 0;
      for (let at = 0; at < end; at++) {
        // Every read below is within the arrays: `v` and `w` are places of things.
        const v = queue[at] as number;
        const steps = (distance[v] as number) + 1;
        const last = starts[v + 1] as number;
        for (let i = starts[v] as number; i < last; i++) {
          const w = targets[i] as number;
          if (distance[w] !== -1) continue;
          distance[w] = steps;
          sum += 1 / steps;
          queue[end++] = w;
        }
      }
      near[source] = order > 1 ? sum / (order - 1) : 0;
    }
    return near;
  },
};
