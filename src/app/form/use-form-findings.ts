/** What the shapes want different of the thing that is being edited, as it would be: of that thing only, while one types. */
import { useEffect, useState } from "react";
import type { Edit } from "../../edits/edit.ts";
import type { Finding } from "../../shapes/finding.ts";
import { OverlaySource } from "../../store/overlay-source.ts";
import { useDesk, useRevision } from "../desk/desk-context.tsx";

/** Rest of the keyboard before checking begins, in ms. */
const PAUSE = 250;

export interface FormFindings {
  readonly list: readonly Finding[];
  /** Whether they are of what is in the form now. */
  readonly current: boolean;
}

export function useFormFindings(thing: string, edit: Edit | null): FormFindings {
  const { workspace } = useDesk().session;
  const revision = useRevision();
  const [found, setFound] = useState<{ readonly list: readonly Finding[]; readonly of: Edit | null | undefined }>({
    list: [],
    of: undefined,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is there may have changed with the revision
  useEffect(() => {
    const work = new AbortController();
    const timer = setTimeout(async () => {
      const { dossier, ontology } = workspace;
      const { validate } = await import("../../shapes/validation.ts");
      const after = edit === null ? dossier : new OverlaySource(dossier, edit.delta);
      try {
        const findings = await validate([after, ontology], ontology, { focus: [thing], signal: work.signal });
        setFound({ list: findings.filter((f) => f.focus === thing), of: edit });
      } catch (error) {
        if (!work.signal.aborted) throw error;
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      work.abort();
    };
  }, [workspace, thing, edit, revision]);
  return { list: found.list, current: found.of === edit };
}
