/** Turtle as it is shown: without the lines at its head that say nothing new. */

/** The text without its prefixes, which on a card or in a pane are known. */
export const withoutPrefixes = (turtle: string): string =>
  turtle.replace(/^(?:(?:PREFIX|@prefix|VERSION)[^\n]*\n)*\s*/i, "").trimEnd();
