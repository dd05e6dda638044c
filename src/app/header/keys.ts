/** What the modifier key is called on this machine. */

const apple = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);

export const MOD = apple ? "⌘" : "Ctrl";
