/** A path for a file that is added, so that no two documents of a dossier share one. */

/** `path` itself, or with a number before its ending when it is taken: `notes-2.ttl`. */
export function freePath(path: string, taken: readonly string[]): string {
  if (!taken.includes(path)) return path;
  const dot = path.lastIndexOf(".");
  const cut = dot > path.lastIndexOf("/") + 1 ? dot : path.length;
  for (let n = 2; ; n += 1) {
    const candidate = `${path.slice(0, cut)}-${n}${path.slice(cut)}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
