/** Addresses in cells and mappings: which of them can stand in a dossier. */

const BAD = /[\s<>"{}|\\^`]/;

/** Whether a text is an absolute IRI that can be written in Turtle. */
export const isIri = (text: string): boolean =>
  /^[a-z][a-z0-9+.-]*:./i.test(text) && !BAD.test(text) && [...text].every((c) => c > "\u001f" && !isHalf(c));

/** Whether a text is an address that may become a link: nothing that a browser would run. */
export const isWebAddress = (text: string): boolean =>
  /^(?:https?:\/\/|mailto:|urn:|doi:|geo:)./i.test(text) && isIri(text);

/** Half of a character: such text cannot be written as UTF-8. */
const isHalf = (c: string): boolean => c.length === 1 && c >= "\ud800" && c <= "\udfff";
