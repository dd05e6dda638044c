/** The name under the pointer when it found no room of its own: it is written over the others, and nothing moves. */
import { meets, type Point, type Rect } from "../../graph/placing/curve.ts";
import { type Placed, type Side, stand, type Word } from "../../graph/placing/labels.ts";

const SIDES: readonly Side[] = ["below", "right", "left", "above"];

/**
 * Stands a name where it covers fewest other names and things; `hidden` are the names that give way to it.
 * `at` tells where a thing is now.
 */
export function overName(
  word: Word,
  names: readonly Placed[],
  at: (id: string) => Point,
  things: readonly Rect[],
): { placed: Placed; hidden: Set<string> } {
  const rects = names
    .filter((n) => n.word.id !== word.id)
    .map((n) => ({ id: n.word.id, rect: stand({ ...n.word, at: at(n.word.id) }, n.side).rect }));
  const choices = SIDES.map((side) => {
    const placed = stand(word, side);
    const hidden = rects.filter((r) => meets(r.rect, placed.rect)).map((r) => r.id);
    return { placed, hidden, cost: hidden.length + 2 * things.filter((t) => meets(t, placed.rect)).length };
  }).sort((a, b) => a.cost - b.cost);
  const [best] = choices;
  if (best === undefined) throw new Error("A name has four sides.");
  return { placed: best.placed, hidden: new Set(best.hidden) };
}
