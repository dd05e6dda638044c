/** A quick line: a whole claim typed in one go, "Ada Lovelace → wrote to → Charles Babbage", taken apart. */

/** An arrow, however it is typed; a tab, as it comes from a table. */
const ARROW = /\s*(?:→|[-=]+>|>|\t)\s*/u;

/**
 * The parts of a line, at most three: subject, relation, object. One part means that it holds no arrow. A part that is
 * still to be typed is empty; whatever follows the second arrow belongs to the object.
 */
export function splitLine(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  for (let arrow = ARROW.exec(rest); arrow !== null && parts.length < 2; arrow = ARROW.exec(rest)) {
    parts.push(rest.slice(0, arrow.index).trim());
    rest = rest.slice(arrow.index + arrow[0].length);
  }
  return parts.length === 0 ? [text] : [...parts, rest.trimStart()];
}
