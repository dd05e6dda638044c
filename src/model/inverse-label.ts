/** An inverse label: a relation read from its object, for relations whose ontology does not say. */

const ENDS_IN_PREPOSITION = /\s(?:in|at|to|on|from|for|with|as|under|about)$/;

/** "created by" → "created", "part of" → "has part", "has member" → "member of", "knows" → "knows of". */
export function composeInverseLabel(label: string): string {
  const by = /^(?:(?:is|was|were) )?(.+) by$/.exec(label);
  if (by?.[1] !== undefined) return by[1];
  const of = /^(?:is )?(.+) of$/.exec(label);
  if (of?.[1] !== undefined) return `has ${of[1]}`;
  const has = /^(?:has|had) (.+)$/.exec(label);
  if (has?.[1] !== undefined) return `${has[1]} of`;
  return ENDS_IN_PREPOSITION.test(label) ? `← ${label}` : `${label} of`;
}
