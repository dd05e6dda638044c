/** Which addresses may become links: what a file says must not run anything. */

const SAFE = new Set(["http:", "https:", "mailto:"]);

/** The address if it is safe to follow, else `null`. */
export function safeLink(address: string): string | null {
  try {
    const url = new URL(address.trim());
    return SAFE.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
