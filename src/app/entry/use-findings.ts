/** What the shapes want different of a claim that is being written: only of what the edit touches, while one types. */
import { useEffect, useState } from "react";
import type { Edit } from "../../edits/edit.ts";
import { type Finding, SEVERITIES } from "../../shapes/finding.ts";
import { OverlaySource } from "../../store/overlay-source.ts";
import type { Session } from "../session/session.ts";

export interface ShapeFindings {
  readonly list: readonly Finding[];
  /** Whether they are of what is in the form now. */
  readonly current: boolean;
}

const NONE: ShapeFindings = { list: [], current: false };
/** Rest of the keyboard before checking begins, in ms. */
const PAUSE = 250;

export function useFindings({ workspace }: Session, edit: Edit | null): ShapeFindings {
  const [findings, setFindings] = useState<ShapeFindings & { readonly of: Edit | null }>({ ...NONE, of: null });
  useEffect(() => {
    if (edit === null) return;
    const work = new AbortController();
    const timer = setTimeout(async () => {
      const { dossier, ontology } = workspace;
      const { validate } = await import("../../shapes/validation.ts");
      const after = new OverlaySource(dossier, edit.delta);
      const isNew = (subject: string) =>
        edit.delta.added.some((q) => q.subject.value === subject && dossier.count(q.subject) === 0);
      const focus = new Set(edit.delta.added.map((q) => q.subject.value));
      try {
        const list = await validate([after, ontology], ontology, {
          focus: [...focus].filter((f) => f === edit.made || isNew(f)),
          signal: work.signal,
        });
        const told = list.filter((f) => f.severity !== "info");
        setFindings({
          list: told.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
          current: true,
          of: edit,
        });
      } catch (error) {
        if (!work.signal.aborted) throw error;
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      work.abort();
    };
  }, [workspace, edit]);
  return findings.of === edit ? findings : NONE;
}
