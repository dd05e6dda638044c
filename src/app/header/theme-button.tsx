/** Chooses light, dark or the system's theme, one after the other. */
import { useSyncExternalStore } from "react";
import { IconButton } from "../controls/icon-button.tsx";
import type { IconName } from "../glyphs/icon-shapes.ts";
import { getTheme, onTheme, setTheme, THEMES, type Theme } from "../look/theme.ts";

const LOOKS: Record<Theme, { icon: IconName; label: string }> = {
  system: { icon: "sun-moon", label: "Theme: follow the system" },
  light: { icon: "sun", label: "Theme: light" },
  dark: { icon: "moon", label: "Theme: dark" },
};

/** The theme after this one. */
export const nextTheme = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";

export function ThemeButton() {
  const theme = useSyncExternalStore(onTheme, getTheme);
  return <IconButton {...LOOKS[theme]} onPress={() => setTheme(nextTheme(theme))} />;
}
