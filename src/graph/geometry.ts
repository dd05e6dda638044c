/** Plane geometry for lines, boxes and discs; x to the right, y down, lengths in pixels. */

/** How deep two centred boxes overlap: the lesser of the two overlaps, 0 when they do not meet. */
export function boxOverlap(
  ax: number,
  ay: number,
  aw: number,
  ah: number,
  bx: number,
  by: number,
  bw: number,
  bh: number,
): number {
  const ox = (aw + bw) / 2 - Math.abs(ax - bx);
  if (ox <= 0) return 0;
  const oy = (ah + bh) / 2 - Math.abs(ay - by);
  if (oy <= 0) return 0;
  return Math.min(ox, oy);
}

/** Twice the signed area of a triangle: its sign tells on which side of a–b the point c lies. */
const turn = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** Whether two segments cross in a point inside both. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  return (
    turn(ax, ay, bx, by, cx, cy) > 0 !== turn(ax, ay, bx, by, dx, dy) > 0 &&
    turn(cx, cy, dx, dy, ax, ay) > 0 !== turn(cx, cy, dx, dy, bx, by) > 0
  );
}

/** Whether a segment runs through a centred box (Liang and Barsky). */
export function segmentMeetsBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x: number,
  y: number,
  w: number,
  h: number,
): boolean {
  const left = x - w / 2;
  const right = x + w / 2;
  const top = y - h / 2;
  const bottom = y + h / 2;
  if ((ax < left && bx < left) || (ax > right && bx > right)) return false;
  if ((ay < top && by < top) || (ay > bottom && by > bottom)) return false;
  const dx = bx - ax;
  const dy = by - ay;
  let t0 = 0;
  let t1 = 1;
  if (dx !== 0) {
    const near = ((dx > 0 ? left : right) - ax) / dx;
    const far = ((dx > 0 ? right : left) - ax) / dx;
    if (near > t0) t0 = near;
    if (far < t1) t1 = far;
  }
  if (dy !== 0) {
    const near = ((dy > 0 ? top : bottom) - ay) / dy;
    const far = ((dy > 0 ? bottom : top) - ay) / dy;
    if (near > t0) t0 = near;
    if (far < t1) t1 = far;
  }
  return t1 > t0;
}
