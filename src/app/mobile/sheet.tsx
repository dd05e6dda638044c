/** The card on a narrow screen: a sheet over the canvas, half high, that drags up to nearly all of it. */
import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import "./mobile.css";

const HALF = 50;
const FULL = 92;

/** Where a sheet let go at `height` (in percent) comes to rest: closed (0), half or full. */
export const restOf = (height: number): 0 | typeof HALF | typeof FULL =>
  height < 28 ? 0 : height < (HALF + FULL) / 2 ? HALF : FULL;

interface SheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Sheet({ open, onClose, children }: SheetProps) {
  const [rest, setRest] = useState<typeof HALF | typeof FULL>(HALF);
  const [height, setHeight] = useState<number | null>(null);
  const grip = useRef<{ y: number; from: number; moved: boolean } | null>(null);
  if (!open) return null;
  const percent = (event: PointerEvent): number => {
    const start = grip.current;
    return start === null ? rest : start.from + ((start.y - event.clientY) / window.innerHeight) * 100;
  };
  const settle = (at: number) => {
    const next = restOf(at);
    setHeight(null);
    if (next === 0) onClose();
    else setRest(next);
  };
  return (
    <aside
      className="sheet"
      tabIndex={-1}
      aria-label="Card"
      style={{ height: `${height ?? rest}dvh` }}
      data-dragging={height !== null || undefined}
    >
      <button
        type="button"
        className="sheet-grip"
        aria-label={rest === HALF ? "Enlarge the card" : "Make the card smaller"}
        aria-keyshortcuts="ArrowUp ArrowDown"
        onKeyDown={(event) => {
          if (event.key === "ArrowUp") setRest(FULL);
          else if (event.key !== "ArrowDown") return;
          else if (rest === FULL) setRest(HALF);
          else onClose();
          event.preventDefault();
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          grip.current = { y: event.clientY, from: rest, moved: false };
        }}
        onPointerMove={(event) => {
          const start = grip.current;
          if (start === null || (!start.moved && Math.abs(event.clientY - start.y) < 6)) return;
          start.moved = true;
          setHeight(Math.min(FULL, Math.max(8, percent(event))));
        }}
        onPointerUp={(event) => {
          if (grip.current?.moved === true) settle(percent(event));
        }}
        onClick={() => {
          if (grip.current?.moved !== true) setRest(rest === HALF ? FULL : HALF);
          grip.current = null;
        }}
      />
      {children}
    </aside>
  );
}
