/** The four certainty glyphs and their words; nothing is told by colour alone. */
import type { ReactNode } from "react";
import type { Certainty } from "../../claims/certainty.ts";

const DRAWINGS: Record<Certainty, ReactNode> = {
  certain: <circle cx="7" cy="7" r="5" fill="var(--cert-certain)" />,
  probable: (
    <>
      <circle cx="7" cy="7" r="4.4" fill="none" stroke="var(--cert-probable)" strokeWidth="1.3" />
      <path d="M2.6 7a4.4 4.4 0 0 0 8.8 0Z" fill="var(--cert-probable)" />
    </>
  ),
  contested: (
    <>
      <path d="M6.2 2a5.1 5.1 0 0 0 0 10Z" fill="var(--cert-contested)" />
      <path
        d="M8 2.6a4.5 4.5 0 0 1 0 8.8Z"
        fill="none"
        stroke="var(--cert-contested)"
        strokeWidth="1.3"
        strokeLinejoin="round"
      />
    </>
  ),
  disputed: (
    <>
      <circle
        cx="7"
        cy="7"
        r="4.4"
        fill="none"
        stroke="var(--cert-disputed)"
        strokeWidth="1.3"
        strokeDasharray="2.3 1.65"
      />
      <path d="M7 4.6v2.9M7 9.1v.3" stroke="var(--cert-disputed)" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
};

/** The glyph. With `named` it says its word to a screen reader; leave that out where the word stands beside it. */
export function CertaintyGlyph({ certainty, named = false }: { certainty: Certainty; named?: boolean }) {
  const drawing = (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {DRAWINGS[certainty]}
    </svg>
  );
  if (!named) return drawing;
  return (
    <span role="img" aria-label={certainty} title={certainty}>
      {drawing}
    </span>
  );
}

/** Glyph and word. */
export function CertaintyMark({ certainty, more }: { certainty: Certainty; more?: string }) {
  return (
    <span className={`cert ${certainty}`}>
      <CertaintyGlyph certainty={certainty} />
      {certainty}
      {more}
    </span>
  );
}
