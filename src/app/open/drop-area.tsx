/** The whole page takes dropped files, and says so while they hover over it. */
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { droppedFiles } from "../storage/file-handles.ts";
import { useOpener } from "./opener-context.tsx";
import "./open.css";

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

export function DropArea({ children }: { children: ReactNode }) {
  const opener = useOpener();
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const settle = (change: number) => {
    depth.current = Math.max(0, depth.current + change);
    setOver(depth.current > 0);
  };
  return (
    // Dropping is a short cut: “Open files” in the header menu and the palette does the same from the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className="drop-area"
      onDragEnter={(event) => carriesFiles(event) && settle(1)}
      onDragLeave={(event) => carriesFiles(event) && settle(-1)}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        void droppedFiles(event.dataTransfer).then((files) => opener.take(files));
      }}
    >
      {children}
      {over && (
        <div className="drop-hint" aria-hidden="true">
          <p>Drop files to open them</p>
          <p className="small">Turtle, TriG, N-Triples or N-Quads, several at once; or a table as CSV</p>
        </div>
      )}
    </div>
  );
}
