/** Looks for names that nothing in the dossier has; not where most of the dossier is at an endpoint. */
import { useCallback } from "react";
import { useDesk } from "../desk/desk-context.tsx";
import { unknownName } from "./completion/unknown-names.ts";
import type { QueryTrouble } from "./run.ts";

export function useOddNames(prefixes: Readonly<Record<string, string>>): (text: string) => QueryTrouble | null {
  const { remote, vocabulary, workspace } = useDesk().session;
  return useCallback(
    (text) => {
      const { dossier, ontology } = workspace;
      return remote === null ? unknownName(text, { vocabulary, prefixes, sources: [dossier, ontology] }) : null;
    },
    [remote, vocabulary, workspace, prefixes],
  );
}
