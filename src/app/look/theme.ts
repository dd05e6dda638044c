/** Light, dark, or as the system has it: kept between visits, set on the page before anything is drawn. */

export type Theme = "system" | "light" | "dark";

export const THEMES: readonly Theme[] = ["system", "light", "dark"];
const KEY = "dossier.theme";

const listeners = new Set<() => void>();
let current: Theme = stored();

function stored(): Theme {
  try {
    const word = localStorage.getItem(KEY);
    return THEMES.find((t) => t === word) ?? "system";
  } catch {
    return "system";
  }
}

export const getTheme = (): Theme => current;

/** Takes effect at once and is remembered where the browser allows it. */
export function setTheme(theme: Theme): void {
  current = theme;
  applyTheme();
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that stores nothing still shows the chosen theme until the page is left.
  }
  for (const listener of [...listeners]) listener();
}

/** Sets the page's theme; `system` leaves it to the style sheet. */
export function applyTheme(): void {
  if (current === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", current);
}

/** Calls back when the theme is another, by choice or by the system. */
export function onTheme(listener: () => void): () => void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  listeners.add(listener);
  system.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener("change", listener);
  };
}
