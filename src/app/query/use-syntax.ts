/** What is wrong with a text while it is typed: asked of our own parser whenever typing pauses. */
import { useEffect, useState } from "react";
import { checkSyntax } from "../../query/syntax.ts";
import type { QueryTrouble } from "./run.ts";

const PAUSE = 350;

interface Found {
  /** A mistake: the text cannot be run. */
  readonly wrong: QueryTrouble | null;
  /** What can be run, and is hardly meant. */
  readonly odd: QueryTrouble | null;
}

const NOTHING: Found = { wrong: null, odd: null };

/**
 * Nothing when nothing is wrong, when nothing is typed, and until the parser has looked. `lookFor` finds what is odd in
 * a text without mistakes.
 */
export function useSyntax(
  text: string,
  prefixes: Readonly<Record<string, string>>,
  lookFor: (text: string) => QueryTrouble | null,
): Found {
  const [found, setFound] = useState<(Found & { readonly of: string }) | null>(null);
  useEffect(() => {
    if (text.trim() === "") return undefined;
    let wanted = true;
    const timer = setTimeout(async () => {
      // Where the parser cannot be had, running the query will tell.
      const wrong = await checkSyntax(text, prefixes).catch(() => null);
      if (!wanted) return;
      if (wrong === null) setFound({ of: text, wrong: null, odd: lookFor(text) });
      else {
        const { sentence, line, column } = wrong;
        setFound({ of: text, wrong: { sentence, line, column }, odd: null });
      }
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, prefixes, lookFor]);
  return found?.of === text ? found : NOTHING;
}
