/** The canvas by keyboard: every gesture has its key. */
import type { Attention } from "./attention.ts";
import type { Camera } from "./camera.ts";
import type { Gestures } from "./gestures.ts";
import type { Scene } from "./scene.ts";
import { type Direction, isDirection, neighbourTowards } from "./walk.ts";

export interface KeyboardSource {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly gestures: Gestures;
  attention(): Attention;
  /** Moves the keyboard's place in the graph; `null` leaves it. */
  moveCursor(node: string | null): void;
  showAll(): void;
  zoom(factor: number): void;
  /** Milliseconds for a pan; 0 under reduced motion. */
  pace(): number;
}

const PAN = 80;
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowUp: [0, -PAN],
  ArrowDown: [0, PAN],
  ArrowLeft: [-PAN, 0],
  ArrowRight: [PAN, 0],
};

export function bindKeyboard(host: HTMLElement, source: KeyboardSource): () => void {
  const { scene, camera, gestures } = source;

  /** Where the keyboard is, else the selected thing. */
  const place = (): string | null => {
    const { cursor, selection } = source.attention();
    if (cursor !== null && scene.hasNode(cursor)) return cursor;
    return selection?.kind === "node" && scene.hasNode(selection.id) ? selection.id : null;
  };
  const focus = (): string | null => scene.findNode((_id, a) => a.focus) ?? scene.nodes()[0] ?? null;
  const onScreen = (id: string) => {
    const lens = camera.lens();
    const { x, y } = scene.getNodeAttributes(id);
    return { x: lens.x + lens.k * x, y: lens.y - lens.k * y };
  };

  const arrow = (direction: Direction, pan: boolean): void => {
    const here = place();
    const next = pan ? null : here === null ? focus() : neighbourTowards(scene, here, direction);
    if (next !== null) {
      source.moveCursor(next);
      return;
    }
    const [dx, dy] = STEPS[direction];
    camera.pan(dx, dy, source.pace());
  };
  const menu = (): void => {
    const { selection } = source.attention();
    const node = place();
    const { width, height } = camera.size();
    if (node !== null) gestures.menu({ kind: "node", id: node }, onScreen(node));
    else gestures.menu(selection, { x: width / 2, y: height / 2 });
  };

  /** Whether the key meant something here. */
  const act = (event: KeyboardEvent): boolean => {
    const { cursor, selection } = source.attention();
    const here = place();
    if (isDirection(event.key)) {
      arrow(event.key, event.shiftKey);
      return true;
    }
    switch (event.key) {
      case "Enter":
      case " ":
        if (here === null) return false;
        gestures.select({ kind: "node", id: here });
        return true;
      case "e":
      case "E":
        if (here === null) return false;
        gestures.expand(here);
        return true;
      case "r":
      case "R":
        if (selection?.kind !== "edge") return false;
        gestures.rivals(selection.id);
        return true;
      case "+":
      case "=":
        source.zoom(1.4);
        return true;
      case "-":
      case "_":
        source.zoom(1 / 1.4);
        return true;
      case "0":
        source.showAll();
        return true;
      case "Home":
        source.moveCursor(focus());
        return true;
      case "ContextMenu":
        menu();
        return true;
      case "F10":
        if (!event.shiftKey) return false;
        menu();
        return true;
      case "a":
      case "A":
      case "l":
      case "L":
      case "F2":
      case "Delete":
        // Keys of the workbench: what they change is the thing under the keyboard, which is chosen first.
        if (cursor !== null && scene.hasNode(cursor)) gestures.select({ kind: "node", id: cursor });
        return false;
      case "Escape":
        if (cursor !== null) source.moveCursor(null);
        else if (selection !== null) gestures.select(null);
        else return false;
        return true;
      default:
        return false;
    }
  };
  const down = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = (): void => source.moveCursor(null);
  host.addEventListener("keydown", down);
  host.addEventListener("blur", leave);
  return () => {
    host.removeEventListener("keydown", down);
    host.removeEventListener("blur", leave);
  };
}
