/** The licences of the fonts (SIL OFL): naming them here makes the build put them beside the fonts. */

/** Addresses of the licence texts, by file. */
export const FONT_LICENCES: Readonly<Record<string, string>> = import.meta.glob<string>("./fonts/OFL-*.txt", {
  query: "?url",
  import: "default",
  eager: true,
});
