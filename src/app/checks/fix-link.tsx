/** The way from a finding to the place where it is mended: the field of a form, or the entry of the claim. */
import { Button } from "react-aria-components";
import { iri } from "../../rdf/term.ts";
import type { Finding } from "../../shapes/finding.ts";
import type { Desk } from "../desk/desk.ts";
import { useDesk } from "../desk/desk-context.tsx";

/** What mends a finding, or `null` where nothing in the workbench does: a broken shape, for one. */
export function fixOf(desk: Desk, { focus, path }: Finding): (() => void) | null {
  const { claims, workspace } = desk.session;
  if (claims.isClaim(focus)) return () => desk.entry.open({ kind: "change", claim: focus });
  if (!URL.canParse(focus) || workspace.dossier.count(iri(focus)) === 0) return null;
  const predicate = path === undefined ? null : (/<([^>]*)>/.exec(path)?.[1] ?? path);
  return () => {
    desk.show(focus);
    desk.forms.open(focus, predicate);
  };
}

export function FixLink({ finding }: { finding: Finding }) {
  const desk = useDesk();
  const fix = fixOf(desk, finding);
  if (fix === null) return null;
  const what = [desk.nameOf(finding.focus), finding.label].filter((w) => w !== undefined).join(", ");
  return (
    <Button className="link" onPress={fix} aria-label={`Fix: ${what}`}>
      Fix
    </Button>
  );
}
