/** Betweenness: how often a thing lies on the shortest ways between two others (Brandes 2001). */
import type { Measure } from "./measure.ts";

/** How many things are started from between two pauses. */
const STRIDE = 16;

export const BETWEENNESS: Measure = {
  id: "betweenness",
  label: "Betweenness",
  tells: "How often it lies on the shortest way between two others, as a share of all pairs.",
  scale: "share",
  *values({ order, starts, targets }) {
    const between = new Float64Array(order);
    const distance = new Int32Array(order);
    const routes = new Float64Array(order);
    const share = new Float64Array(order);
    const queue = new Uint32Array(order);
    for (let source = 0; source < order; source++) {
      if (source % STRIDE === 0) yield source / order;
      distance.fill(-1);
      distance[source] = 0;
      routes[source] = 1;
      share[source] = 0;
      queue[0] = source;
      let end = 1;
      for (let at = 0; at < end; at++) {
        // Every read below is within the arrays: `v` and `w` are places of things.
        const v = queue[at] as number;
        const last = starts[v + 1] as number;
        for (let i = starts[v] as number; i < last; i++) {
          const w = targets[i] as number;
          if (distance[w] === -1) {
            distance[w] = (distance[v] as number) + 1;
            routes[w] = 0;
            share[w] = 0;
            queue[end++] = w;
          }
          if (distance[w] === (distance[v] as number) + 1) routes[w] = (routes[w] as number) + (routes[v] as number);
        }
      }
      for (let at = end - 1; at > 0; at--) {
        const w = queue[at] as number;
        const part = (1 + (share[w] as number)) / (routes[w] as number);
        const last = starts[w + 1] as number;
        for (let i = starts[w] as number; i < last; i++) {
          const v = targets[i] as number;
          if (distance[v] === (distance[w] as number) - 1)
            share[v] = (share[v] as number) + (routes[v] as number) * part;
        }
        between[w] = (between[w] as number) + (share[w] as number);
      }
    }
    const pairs = (order - 1) * (order - 2);
    return between.map((sum) => (pairs > 0 ? sum / pairs : 0));
  },
};
