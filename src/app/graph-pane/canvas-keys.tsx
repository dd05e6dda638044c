/** What is laid over the canvas for a while: a path that is followed, sizes and colours by measures; each with the way back. */
import { MeasureKey } from "../measures/measure-key.tsx";
import { PathNote } from "../paths/path-note.tsx";

export function CanvasKeys() {
  return (
    <div className="canvas-keys">
      <PathNote />
      <MeasureKey />
    </div>
  );
}
