/** The pace: how long the stage takes over what it moves by itself; no time at all under reduced motion. */
import type { Palette } from "./palette.ts";
import type { Stage } from "./stage.ts";

/** Milliseconds, as the look has them: a `slow` of 0 stands for reduced motion. */
export function setPace(stage: Stage, motion: Palette["motion"]): void {
  const still = motion.slow === 0;
  stage.setSettings({
    zoomDuration: still ? 0 : 200,
    inertiaDuration: still ? 0 : 200,
    inertiaRatio: still ? 0 : 3,
    doubleClickZoomingDuration: motion.base,
  });
}
