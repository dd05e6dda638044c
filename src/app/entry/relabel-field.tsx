/** Renaming a thing where it stands: a small field over its mark, or in the middle where it is not drawn. */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { relabel } from "../../edits/relabel.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { doEdit } from "./acts.ts";
import "./thing-dialog.css";

export function RelabelField({ thing }: { thing: string }) {
  const desk = useDesk();
  const { vocabulary } = desk.session;
  const name = vocabulary.label(thing);
  const [text, setText] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  const [at] = useState(() => placeOf(desk.drawing.pointOf(thing)));
  useEffect(() => {
    const before = document.activeElement;
    input.current?.select();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      desk.entry.close();
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    desk.entry.close();
    if (text.trim() !== "" && text.trim() !== name)
      doEdit(desk, (context) => ({ ...relabel(context, thing, text), made: thing }));
  };
  return (
    <div className="relabel popover" style={{ left: at.x, top: at.y }}>
      <label>
        <span className="lb">
          New name <i>Enter keeps it, Esc leaves it</i>
        </span>
        <span className="field">
          <input
            ref={input}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => desk.entry.close()}
          />
        </span>
      </label>
    </div>
  );
}

/** From a point of the canvas to one of the window; the middle without one. */
function placeOf(point: { x: number; y: number } | null): { x: number; y: number } {
  const box = document.querySelector(".graph-canvas")?.getBoundingClientRect();
  const middle = { x: window.innerWidth / 2, y: window.innerHeight / 3 };
  if (point === null || box === undefined || box.width === 0) return middle;
  const clamp = (n: number, least: number, most: number) => Math.min(Math.max(n, least), most);
  return {
    x: clamp(box.left + point.x, 130, window.innerWidth - 130),
    y: clamp(box.top + point.y, 60, window.innerHeight - 120),
  };
}
