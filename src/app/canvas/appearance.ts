/** How the canvas looks now, for a picture that is to show the same: what is faint, ringed and chosen, and contours. */
import type { PictureStates, Strength } from "../../exchange/svg/states.ts";
import type { Attention, Reading } from "./attention.ts";
import { outlines } from "./horizon.ts";
import type { Scene } from "./scene.ts";

/** All but the words for why things are faint. */
export type Appearance = Omit<PictureStates, "faintWords"> & {
  /** Whether something is chosen or followed, so that what does not belong to it is faint. */
  readonly selecting: boolean;
};

/** `keep`: the things of the picture; contours go round no others. */
export function appearanceOf(
  scene: Scene,
  { horizon }: Attention,
  reading: Reading,
  keep: ReadonlySet<string>,
): Appearance {
  const strength = ({ isDim, isFar }: { isDim: boolean; isFar: boolean }): Strength =>
    isDim ? "faint" : isFar ? "far" : "full";
  const loops = horizon === null ? [] : outlines(scene, horizon, keep);
  return {
    selecting: reading.selecting,
    thing(key) {
      if (!scene.hasNode(key)) return { strength: "full", ring: "none" };
      const state = reading.node(key);
      const ring = state.emphasis === "cursor" ? "none" : state.emphasis;
      return { strength: strength(state), ring };
    },
    line(key) {
      if (!scene.hasEdge(key)) return { strength: "full", chosen: false };
      const state = reading.edge(key);
      return { strength: strength(state), chosen: state.isChosen };
    },
    contours:
      horizon === null ? [] : horizon.contours.map(({ line, words }, i) => ({ line, words, loops: loops[i] ?? [] })),
  };
}
