/** Finds the keyword of SPARQL that a misspelt word stands for. */

const KEYWORDS =
  "SELECT ASK CONSTRUCT DESCRIBE WHERE FROM NAMED PREFIX BASE VERSION DISTINCT REDUCED FILTER OPTIONAL UNION GRAPH MINUS BIND VALUES SERVICE ORDER GROUP HAVING LIMIT OFFSET EXISTS NOT COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT STR LANG LANGMATCHES DATATYPE BOUND CONCAT STRLEN UCASE LCASE CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY COALESCE REGEX REPLACE SUBSTR ASC DESC UNDEF INSERT DELETE DATA".split(
    " ",
  );

/** The keyword that a word may be meant for. One with a capital is a name, unless it misses by one letter. */
export function closestKeyword(word: string): string | undefined {
  const upper = word.toUpperCase();
  if (upper.length < 3) return undefined;
  let best: string | undefined;
  let least = upper.length > 5 && !/^\p{Lu}\p{Ll}+$/u.test(word) ? 3 : 2;
  for (const keyword of KEYWORDS) {
    const far = distance(upper, keyword);
    if (far < least && (far < 2 || upper[0] === keyword[0])) {
      least = far;
      best = keyword;
    }
  }
  return best;
}

/** Edit distance with neighbouring letters swapped counted once. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
