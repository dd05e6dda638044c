/** The foot of an entry: whether the claim fits its shape, and the buttons that save it. */
import { Button } from "react-aria-components";
import { Icon } from "../glyphs/icon.tsx";
import { MOD } from "../header/keys.ts";
import type { ClaimRequest } from "./entry-desk.ts";
import type { ShapeFindings } from "./use-findings.ts";
import type { Work } from "./work-out.ts";

interface EntryFootProps {
  readonly kind: ClaimRequest["kind"];
  readonly work: Work;
  readonly findings: ShapeFindings;
  readonly trouble: string | null;
  readonly tried: boolean;
  readonly onSave: (another: boolean) => void;
}

export function EntryFoot({ kind, work, findings, trouble, tried, onSave }: EntryFootProps) {
  const draft = work.plan.source === null;
  return (
    <>
      <Fits work={work} findings={findings} trouble={trouble} tried={tried} />
      {kind === "add" && (
        <Button className="btn" onPress={() => onSave(true)} aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter">
          Save and add another
        </Button>
      )}
      <Button className="btn pri" onPress={() => onSave(false)} aria-keyshortcuts="Control+Enter Meta+Enter">
        {draft ? "Save as draft" : kind === "attest" ? "Save source" : "Save claim"}
      </Button>
      <span className="sr">{`${MOD} Enter saves`}</span>
    </>
  );
}

function Fits({ work, findings, trouble, tried }: Omit<EntryFootProps, "kind" | "onSave">) {
  if (trouble !== null)
    return (
      <p className="entry-fits bad" role="alert">
        <Icon name="circle-alert" size={14} />
        {trouble}
      </p>
    );
  const missing = work.plan.problems[0];
  if (missing !== undefined)
    return (
      <p className="entry-fits" role={tried ? "alert" : "status"}>
        {missing.sentence}
      </p>
    );
  if (work.trouble !== null)
    return (
      <p className="entry-fits bad" role="status">
        <Icon name="circle-alert" size={14} />
        {work.trouble}
      </p>
    );
  const worst = findings.list[0];
  if (worst !== undefined)
    return (
      <p className="entry-fits warn" role="status" title={findings.list.map((f) => f.message).join("\n")}>
        <Icon name="triangle-alert" size={14} />
        {worst.message}
        {findings.list.length > 1 && ` And ${findings.list.length - 1} more.`}
      </p>
    );
  return (
    <p className="entry-fits" role="status">
      {findings.current && (
        <>
          <Icon name="check" size={14} weight={2} />
          {work.plan.source === null ? "A draft: name its source to finish it" : "Fits the shape of a claim"}
        </>
      )}
    </p>
  );
}
