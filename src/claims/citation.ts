/** A citation: a source's short title and the place in it, joined without saying a word twice. */

const fold = (part: string): string => part.trim().toLowerCase();

/**
 * `cite("Quinlan 2014, summary", "summary, sentence 8")` is "Quinlan 2014, summary, sentence 8": where the place
 * begins with the words on which the title ends, they stand once.
 */
export function cite(short: string, locator?: string): string {
  if (locator === undefined || locator.trim() === "") return short;
  const title = short.split(", ");
  const place = locator.split(", ").map(fold);
  for (let n = Math.min(title.length, place.length); n > 0; n--) {
    const tail = title.slice(-n).map(fold);
    const same = tail.every((part, i) => part === place[i] || (i === n - 1 && place[i]?.startsWith(`${part} `)));
    if (same) return [...title.slice(0, -n), locator].join(", ");
  }
  return `${short}, ${locator}`;
}
