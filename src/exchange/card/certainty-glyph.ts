/** The four certainty glyphs for a printed page; the word always stands beside them. */
import type { Certainty } from "../../claims/certainty.ts";

const DRAWINGS: Readonly<Record<Certainty, string>> = {
  certain: '<circle cx="7" cy="7" r="5" fill="currentColor"/>',
  probable:
    '<circle cx="7" cy="7" r="4.4" fill="none" stroke="currentColor" stroke-width="1.3"/><path d="M2.6 7a4.4 4.4 0 0 0 8.8 0Z" fill="currentColor"/>',
  contested:
    '<path d="M6.2 2a5.1 5.1 0 0 0 0 10Z" fill="currentColor"/><path d="M8 2.6a4.5 4.5 0 0 1 0 8.8Z" fill="none" stroke="currentColor" stroke-width="1.3"/>',
  disputed:
    '<circle cx="7" cy="7" r="4.4" fill="none" stroke="currentColor" stroke-width="1.3" stroke-dasharray="2.3 1.65"/><path d="M7 4.6v2.9M7 9.1v.3" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round"/>',
};

export const certaintyGlyph = (certainty: Certainty): string =>
  `<svg class="glyph" width="11" height="11" viewBox="0 0 14 14" aria-hidden="true">${DRAWINGS[certainty]}</svg>`;
