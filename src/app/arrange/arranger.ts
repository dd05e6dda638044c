/** Arranging the canvas: expanding by relation, collapsing, grouping, layouts and pins. What is placed never moves by itself. */
import { leavesOf } from "../../graph/collapse.ts";
import { type Group, type GroupBy, isGroup } from "../../graph/group.ts";
import { LAYOUT_NAMES, type LayoutId } from "../../graph/layouts/layout-names.ts";
import { EXPANSION_CAP } from "../../graph/neighbourhood.ts";
import { type RelationAround, relationsAround } from "../../graph/relations-around.ts";
import type { DeskParts } from "../desk/desk-parts.ts";
import { knows, relationsOf } from "../graph-pane/layout-hints.ts";
import type { Rank } from "../view/space-view.ts";
import { count } from "../words/counts.ts";
import { rankWords } from "./rank-items.tsx";

export class Arranger {
  readonly #parts: DeskParts;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** The relations of a thing, each with what is not on the canvas. */
  relations(thing: string): RelationAround[] {
    const { session, drawing } = this.#parts;
    return relationsAround(session.projection.graph, session.vocabulary, thing, (id) => drawing.isDrawn(id));
  }

  /** Brings what a relation leads to onto the canvas, a dozen at a time. */
  expandBy(thing: string, { left, words }: RelationAround): void {
    const { view, drawing, announcer } = this.#parts;
    const next = left.slice(0, EXPANSION_CAP);
    const { placed } = view.get();
    view.set({ placed: [...placed, ...next.filter((id) => !placed.includes(id))] });
    drawing.reveal([thing]);
    const rest = left.length - next.length;
    announcer.say(
      `${count(next.length, "thing")} added: ${this.#parts.nameOf(thing)}, ${words}. ${rest === 0 ? "That is all." : `${count(rest, "thing")} left.`}`,
    );
  }

  /** What hangs on a thing only. */
  leaves(thing: string): string[] {
    const graph = this.#parts.drawing.get().view?.graph;
    return graph === undefined || isGroup(thing) ? [] : leavesOf(graph, thing).filter((id) => !isGroup(id));
  }

  /** Takes what hangs on a thing only off the canvas. Expanding brings it back. */
  collapse(thing: string): void {
    const { view, announcer } = this.#parts;
    const leaves = this.leaves(thing);
    const { collapsed, placed } = view.get();
    view.set({
      collapsed: [...collapsed.filter((c) => c !== thing), thing],
      placed: placed.filter((p) => !leaves.includes(p)),
    });
    announcer.say(
      `${count(leaves.length, "thing")} around ${this.#parts.nameOf(thing)} put away. Expand brings them back.`,
    );
  }

  /** Whether a thing is collapsed; then expanding it is opening it again. */
  isCollapsed = (thing: string): boolean => this.#parts.view.get().collapsed.includes(thing);

  /** Brings back what `collapse` has put away. */
  uncollapse(thing: string): void {
    const { view } = this.#parts;
    view.set({ collapsed: view.get().collapsed.filter((c) => c !== thing) });
  }

  /** Lays the canvas out another way; the same way again lays it out anew. */
  layOut(layout: LayoutId): void {
    const { view, drawing, announcer } = this.#parts;
    if (view.get().layout === layout) drawing.layOutAgain();
    else view.set({ layout });
    const name = LAYOUT_NAMES.find((l) => l.id === layout)?.label ?? layout;
    announcer.say(`Layout: ${name}. “Back to how it stood” takes it back.`);
  }

  /** Whether a layout would say anything about what is on the canvas. */
  canLayOut(layout: LayoutId): boolean {
    const needs = LAYOUT_NAMES.find((l) => l.id === layout && "needs" in l);
    const graph = this.#parts.drawing.get().view?.graph;
    return (
      needs === undefined ||
      !("needs" in needs) ||
      (graph !== undefined && knows(graph, this.#parts.session, needs.needs))
    );
  }

  /** Lays out by rank, with the ends of one relation above each other; `null`: whatever the ontology says. */
  rankBy(rank: Rank | null): void {
    const { view, session, announcer } = this.#parts;
    view.set({ layout: "hierarchy", rank });
    announcer.say(rank === null ? "Ranked by parts and members." : `${rankWords(session.vocabulary, rank)}.`);
  }

  /** Relations that lines on the canvas stand for, with how many, most first. */
  ranks(): { readonly relation: string; readonly lines: number }[] {
    const graph = this.#parts.drawing.get().view?.graph;
    const found = new Map<string, number>();
    graph?.forEachEdge((line) => {
      for (const relation of new Set(relationsOf(graph, line))) found.set(relation, (found.get(relation) ?? 0) + 1);
    });
    return [...found].map(([relation, lines]) => ({ relation, lines })).sort((a, b) => b.lines - a.lines);
  }

  back(): void {
    if (this.#parts.drawing.stepBack() !== null) this.#parts.announcer.say("Things stand as before.");
  }

  /** Moves things that are not pinned onto common rows and columns, the nearest that are free. */
  align(): void {
    const { drawing } = this.#parts;
    const { positions, pinned } = drawing.standing();
    drawing.shift(onGrid(positions, new Set(pinned)));
    this.#parts.announcer.say("Things stand in rows and columns.");
  }

  togglePin(id: string): void {
    const { drawing, announcer } = this.#parts;
    const isPinned = drawing.get().pinned.includes(id);
    if (isPinned) drawing.unpin(id);
    else drawing.pin(id);
    announcer.say(isPinned ? "Not pinned any more." : "Pinned: a layout leaves it where it stands.");
  }

  unpinAll(): void {
    this.#parts.drawing.unpin(null);
    this.#parts.announcer.say("Nothing is pinned any more.");
  }

  /** Groups what is on the canvas, all groups closed; `null` ends grouping. */
  groupBy(group: GroupBy | null): void {
    const { view, drawing, announcer } = this.#parts;
    view.set({ group, openGroups: [] });
    const { groups } = drawing.get();
    announcer.say(group === null ? "Each thing stands for itself." : `${count(groups.length, "group")} on the canvas.`);
  }

  /** Groups the things of one class only. */
  groupKind(kind: string): void {
    const { view, drawing } = this.#parts;
    const before = view.get();
    const id = `group:class:${kind}`;
    if (before.group === "class") {
      view.set({ openGroups: before.openGroups.filter((g) => g !== id) });
      return;
    }
    view.set({ group: "class", openGroups: [] });
    const others = drawing.get().groups.map((g) => g.id);
    view.set({ openGroups: others.filter((g) => g !== id) }, "replace");
  }

  /** Lets the members of a group stand for themselves again. */
  openGroup(id: string): void {
    const { view, announcer } = this.#parts;
    const { openGroups, shown } = view.get();
    const group = this.group(id);
    view.set({
      openGroups: [...openGroups.filter((g) => g !== id), id],
      ...(shown?.kind === "thing" && shown.id === id ? { shown: null } : {}),
    });
    if (group !== undefined) announcer.say(`Opened: ${group.label}`);
  }

  closeGroup(id: string): void {
    const { view } = this.#parts;
    view.set({ openGroups: view.get().openGroups.filter((g) => g !== id) });
  }

  /** A group of the view by its node key. */
  group = (id: string): Group | undefined => this.#parts.drawing.get().groups.find((g) => g.id === id);

  /** The open group that a thing would be in. */
  openGroupOf(thing: string): Group | undefined {
    const { openGroups } = this.#parts.view.get();
    return this.#parts.drawing.get().groups.find((g) => openGroups.includes(g.id) && g.members.includes(thing));
  }
}

const COLUMN = 120;
const ROW = 76;

/** The nearest free crossing of a grid for each thing, from the middle outwards; pinned things keep their place and take it. */
export function onGrid(
  positions: Readonly<Record<string, { readonly x: number; readonly y: number }>>,
  pinned: ReadonlySet<string>,
): Record<string, { x: number; y: number }> {
  const taken = new Set<string>();
  const cell = (x: number, y: number) => ({ c: Math.round(x / COLUMN), r: Math.round(y / ROW) });
  for (const [id, { x, y }] of Object.entries(positions)) {
    const { c, r } = cell(x, y);
    if (pinned.has(id)) taken.add(`${c} ${r}`);
  }
  const moved: Record<string, { x: number; y: number }> = {};
  const free = Object.entries(positions)
    .filter(([id]) => !pinned.has(id))
    .sort(([a, p], [b, q]) => Math.hypot(p.x, p.y) - Math.hypot(q.x, q.y) || (a < b ? -1 : 1));
  for (const [id, { x, y }] of free) {
    const wish = cell(x, y);
    let best: { c: number; r: number } | null = null;
    for (let far = 0; best === null; far++) {
      let least = Number.POSITIVE_INFINITY;
      for (let c = wish.c - far; c <= wish.c + far; c++)
        for (let r = wish.r - far; r <= wish.r + far; r++) {
          if (Math.max(Math.abs(c - wish.c), Math.abs(r - wish.r)) !== far || taken.has(`${c} ${r}`)) continue;
          const d = Math.hypot(c * COLUMN - x, r * ROW - y);
          if (d < least) {
            least = d;
            best = { c, r };
          }
        }
    }
    taken.add(`${best.c} ${best.r}`);
    moved[id] = { x: best.c * COLUMN, y: best.r * ROW };
  }
  return moved;
}
