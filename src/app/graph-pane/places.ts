/** Where things stand: their positions, which of them are pinned, and the steps back to how they stood before. */
import type { Guide } from "../../graph/layout-input.ts";
import type { LayoutId } from "../../graph/layouts/layout-names.ts";
import type { Positions } from "../canvas/scene.ts";

/** How things stood at one time. */
export interface Standing {
  readonly layout: LayoutId;
  readonly positions: Positions;
  readonly pinned: readonly string[];
  readonly guides: readonly Guide[];
}

/** Steps that can be taken back. */
const MOST_STEPS = 30;

export class Places {
  #now: Standing;
  #before: Standing[] = [];

  constructor(layout: LayoutId) {
    this.#now = { layout, positions: {}, pinned: [], guides: [] };
  }

  get layout(): LayoutId {
    return this.#now.layout;
  }

  get positions(): Positions {
    return this.#now.positions;
  }

  get pinned(): readonly string[] {
    return this.#now.pinned;
  }

  get guides(): readonly Guide[] {
    return this.#now.guides;
  }

  get canGoBack(): boolean {
    return this.#before.length > 0;
  }

  /** How these stand; what has no place is left out. */
  among(ids: readonly string[]): Omit<Standing, "guides"> {
    const { layout, pinned } = this.#now;
    const positions = this.#of(ids);
    return { layout, pinned: pinned.filter((id) => id in positions), positions };
  }

  /** Another drawing: nothing stands any more, and nothing can be taken back. */
  restart(layout: LayoutId): void {
    this.#now = { layout, positions: {}, pinned: [], guides: [] };
    this.#before = [];
  }

  /** What a layout has found for newcomers, or for all after `relay`. */
  take(found: Positions, guides: readonly Guide[]): void {
    this.#now = { ...this.#now, positions: { ...this.#now.positions, ...found }, guides };
  }

  /** Things were put somewhere by hand: they are pinned there. */
  move(moved: Positions): void {
    this.#remember();
    const pinned = [...new Set([...this.#now.pinned, ...Object.keys(moved)])].sort();
    this.#now = { ...this.#now, positions: { ...this.#now.positions, ...moved }, pinned };
  }

  /** Things were put somewhere by a command: not pinned. */
  shift(moved: Positions): void {
    this.#remember();
    this.#now = { ...this.#now, positions: { ...this.#now.positions, ...moved } };
  }

  /** Everything but what is pinned is to be laid out anew. */
  relay(layout: LayoutId): void {
    this.#remember();
    this.#now = { ...this.#now, layout, positions: this.#of(this.#now.pinned), guides: [] };
  }

  /** Takes the last step back; `null` when there is none. */
  back(): Standing | null {
    const before = this.#before.pop();
    if (before === undefined) return null;
    this.#now = before;
    return before;
  }

  /** Takes over how things stand in a saved view. */
  restore(standing: Omit<Standing, "guides">): void {
    this.#before = [];
    this.#now = { ...standing, guides: [] };
  }

  pin(id: string): void {
    this.#now = { ...this.#now, pinned: [...new Set([...this.#now.pinned, id])].sort() };
  }

  /** `null` = all. */
  unpin(id: string | null): void {
    this.#now = { ...this.#now, pinned: id === null ? [] : this.#now.pinned.filter((p) => p !== id) };
  }

  #of(ids: readonly string[]): Positions {
    const placed = ids.flatMap((id) => {
      const at = this.#now.positions[id];
      return at === undefined ? [] : [[id, at] as const];
    });
    return Object.fromEntries(placed);
  }

  #remember(): void {
    if (Object.keys(this.#now.positions).length === 0) return;
    this.#before = [...this.#before, this.#now].slice(-MOST_STEPS);
  }
}
