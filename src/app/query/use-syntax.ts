/** What is wrong with a text while it is typed: asked of our own parser whenever typing pauses. */
import { useEffect, useState } from "react";
import { checkSyntax } from "../../query/syntax.ts";
import type { QueryTrouble } from "./run.ts";

const PAUSE = 350;

/** `null` when nothing is wrong, when nothing is typed, and until the parser has looked. */
export function useSyntax(text: string, prefixes: Readonly<Record<string, string>>): QueryTrouble | null {
  const [found, setFound] = useState<{ readonly of: string; readonly trouble: QueryTrouble | null } | null>(null);
  useEffect(() => {
    if (text.trim() === "") return undefined;
    let wanted = true;
    const timer = setTimeout(async () => {
      // Where the parser cannot be had, running the query will tell.
      const wrong = await checkSyntax(text, prefixes).catch(() => null);
      const trouble = wrong === null ? null : { sentence: wrong.sentence, line: wrong.line, column: wrong.column };
      if (wanted) setFound({ of: text, trouble });
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, prefixes]);
  return found?.of === text ? found.trouble : null;
}
