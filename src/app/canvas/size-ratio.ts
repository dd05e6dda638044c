/** How much smaller marks get as the camera backs away. */

/** Divisor of sizes at a camera ratio: 1 when near, the square root beyond one to one. */
export const sizeRatio = (ratio: number): number => Math.max(1, Math.sqrt(ratio));
