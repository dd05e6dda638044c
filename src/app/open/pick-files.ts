/** The browser's own file picker. */
import { canPickHandles, pickHandles } from "../storage/file-handles.ts";

/** File endings that Dossier reads, for the picker. */
export const ACCEPTED_FILES =
  ".ttl,.trig,.nt,.nq,.n3,text/turtle,application/trig,application/n-triples,application/n-quads,.csv,.tsv,text/csv";

/** Lets the reader choose files; an empty list when they choose none. */
export function pickFiles(): Promise<File[]> {
  if (canPickHandles()) return pickHandles();
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = ACCEPTED_FILES;
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}
