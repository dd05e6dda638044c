/** The upper edge of the drawer: drag it, or move it with the arrow keys. */
import { useRef } from "react";

const KEY = "dossier.drawer";
const LEAST = 140;
const FIRST = 400;
const STEP = 32;

const most = (): number => Math.max(LEAST, window.innerHeight - 180);
const clamp = (height: number): number => Math.round(Math.min(most(), Math.max(LEAST, height)));

/** The height of the last visit. */
export function readHeight(): number {
  try {
    const stored = Number(localStorage.getItem(KEY));
    return clamp(Number.isFinite(stored) && stored > 0 ? stored : FIRST);
  } catch {
    return clamp(FIRST);
  }
}

function remember(height: number): void {
  try {
    localStorage.setItem(KEY, String(height));
  } catch {
    // Where nothing can be stored the drawer starts at its usual height.
  }
}

export function ResizeHandle({ height, onResize }: { height: number; onResize: (height: number) => void }) {
  const grip = useRef<{ y: number; height: number } | null>(null);
  const set = (to: number) => {
    onResize(clamp(to));
    remember(clamp(to));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a splitter that moves is a separator with a value, which <hr> cannot be
    <div
      className="resize"
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label="Height of the drawer"
      aria-valuenow={height}
      aria-valuemin={LEAST}
      aria-valuemax={most()}
      onKeyDown={(event) => {
        if (event.key === "ArrowUp") set(height + STEP);
        else if (event.key === "ArrowDown") set(height - STEP);
        else return;
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { y: event.clientY, height };
      }}
      onPointerMove={(event) => {
        if (grip.current !== null) set(grip.current.height + grip.current.y - event.clientY);
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
    />
  );
}
