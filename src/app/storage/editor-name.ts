/** The name of whoever works here, if they gave one: it goes with their claims and into the history. */

const KEY = "dossier.editor";
const listeners = new Set<() => void>();
let name: string | null | undefined;

/** `null` when no name was given. */
export function getEditorName(): string | null {
  if (name === undefined) {
    try {
      name = localStorage.getItem(KEY);
    } catch {
      name = null;
    }
  }
  return name;
}

/** Empty text takes the name away. */
export function setEditorName(text: string): void {
  const given = text.trim().slice(0, 200);
  name = given === "" ? null : given;
  try {
    if (name === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, name);
  } catch {
    // It holds until the page is closed.
  }
  for (const listener of [...listeners]) listener();
}

export function onEditorName(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
