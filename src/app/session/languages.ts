/** Which languages names are read in, here and in workers. */

/** English first, as the workbench speaks it, then what the reader's browser prefers. */
export const preferredLanguages = (): string[] => [
  ...new Set(["en", ...(typeof navigator === "undefined" ? [] : navigator.languages)]),
];
