/** Counts what is in the data while the panel is open, in slices, and again after a change. */
import { useEffect, useState } from "react";
import { useRevision } from "../../desk/desk-context.tsx";
import type { Session } from "../../session/session.ts";
import { breathe } from "../../session/slices.ts";
import { type Contents, readContents } from "./contents.ts";

/** Milliseconds of work between two pauses, and how long changes may settle. */
const SLICE = 12;
const SETTLE = 300;

/** `null` while it is counted for the first time. */
export function useContents({ workspace, vocabulary }: Session): Contents | null {
  const revision = useRevision();
  const [contents, setContents] = useState<Contents | null>(null);
  const isFirst = contents === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is counted changes with the revision
  useEffect(() => {
    let wanted = true;
    const count = async (): Promise<void> => {
      const steps = readContents(workspace.dossier, vocabulary);
      let since = performance.now();
      for (let step = steps.next(); wanted; step = steps.next()) {
        if (step.done === true) {
          setContents(step.value);
          return;
        }
        if (performance.now() - since < SLICE) continue;
        await breathe();
        since = performance.now();
      }
    };
    const timer = setTimeout(() => void count(), isFirst ? 0 : SETTLE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [workspace, vocabulary, revision]);
  return contents;
}
