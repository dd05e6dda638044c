/** How measures dress the canvas: the radius of a mark by a measure, its hue by its community. */
import type { Measured } from "../../graph/measures/measures.ts";
import type { Network, Reading } from "../../graph/measures/network.ts";
import type { Dress } from "../canvas/dress.ts";

/** The radii between which marks lie, in pixels. */
const LEAST = 7;
const MOST = 24;

/** The hues of the largest communities, as custom properties of the look; told apart in both themes. */
export const COMMUNITY_HUES: readonly string[] = [
  "--c-org",
  "--c-doc",
  "--c-idea",
  "--c-event",
  "--c-place",
  "--c-name",
  "--c-person",
];
/** The hue of every smaller one, and of what belongs to none. */
export const OTHER_HUE = "--ink-3";

export const communityHue = (number: number): string => COMMUNITY_HUES[number - 1] ?? OTHER_HUE;

interface DressOptions {
  readonly size?: Measured | undefined;
  readonly colour?: Measured | undefined;
  readonly reading: Reading;
}

/** The area of a mark follows the value: twice as much of it is twice as much ink. */
export function dressBy({ nodes }: Network, { size, colour, reading }: DressOptions): Dress {
  const radii = new Map<string, number>();
  const hues = new Map<string, string>();
  const values = size?.values[reading];
  const greatest = values === undefined ? 0 : values.reduce((a, b) => Math.max(a, b), 0);
  for (const [i, node] of nodes.entries()) {
    if (values !== undefined) {
      const part = greatest > 0 ? (values[i] ?? 0) / greatest : 0;
      radii.set(node, Math.sqrt(LEAST ** 2 + part * (MOST ** 2 - LEAST ** 2)));
    }
    if (colour !== undefined) hues.set(node, communityHue(colour.values[reading][i] ?? 0));
  }
  return { radii, hues };
}

/** A community with its things, the highest of them first. */
export interface Community {
  readonly number: number;
  readonly members: readonly string[];
}

/** The communities of a reading by number; `order` says which members come first. */
export function communitiesOf(
  { nodes }: Network,
  communities: Measured,
  reading: Reading,
  order: Measured | undefined,
): Community[] {
  const members = new Map<number, number[]>();
  for (const [i, number] of communities.values[reading].entries()) {
    if (number === 0) continue;
    const group = members.get(number);
    if (group === undefined) members.set(number, [i]);
    else group.push(i);
  }
  const value = (i: number) => order?.values[reading][i] ?? 0;
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([number, group]) => ({
      number,
      members: group.sort((a, b) => value(b) - value(a) || a - b).flatMap((i) => nodes[i] ?? []),
    }));
}
