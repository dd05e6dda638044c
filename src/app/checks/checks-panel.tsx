/** The checks in words: what a historian would want mended, grouped, each with the way to the thing. */
import { useState, useSyncExternalStore } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { type Finding, SEVERITIES } from "../../shapes/finding.ts";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { ProgressLine } from "../states/progress-line.tsx";
import { count, listed } from "../words/counts.ts";
import { type FindingGroup, groupFindings } from "./checks.ts";
import { FixLink } from "./fix-link.tsx";
import "./checks.css";

const WORDS: Record<Finding["severity"], string> = { violation: "Error", warning: "To check", info: "Note" };
const SHOWN = 50;

const tally = (severity: Finding["severity"], n: number): string =>
  n === 0
    ? ""
    : severity === "warning"
      ? `${n.toLocaleString("en-GB")} to check`
      : count(n, severity === "info" ? "note" : "error");

export function ChecksPanel() {
  const { checks, session } = useDesk();
  const drafts = useData(() => session.claims.attestations().filter((a) => a.verification === "draft").length);
  const { findings, current, progress, trouble, waiting } = useSyncExternalStore(checks.subscribe, checks.get);
  const groups = groupFindings(findings);
  return (
    <div className="scroll checks">
      {progress !== null && <ProgressLine words="Checking the dossier" done={progress} />}
      {session.remote !== null && (
        <p className="note">
          What is here of {session.remote.dossier.host} in part only is left out: what it seems to lack may be there.
        </p>
      )}
      {waiting && (
        <p className="note">
          {count(session.workspace.dossier.size, "statement")} are many to check, so this waits for you.{" "}
          <Button className="btn sm" onPress={() => checks.now()}>
            Check now
          </Button>
        </p>
      )}
      {trouble !== null && <p role="alert">{trouble}</p>}
      {current && findings.length === 0 && <p className="note">Nothing to mend: every check passes.</p>}
      {(findings.length > 0 || drafts > 0) && (
        <p className="checks-sum">
          {listed([
            ...SEVERITIES.map((s) => tally(s, findings.filter((f) => f.severity === s).length)).filter((t) => t !== ""),
            ...(drafts === 0 ? [] : [count(drafts, "draft")]),
          ])}
          .
        </p>
      )}
      <ul>
        {groups.map((group) => (
          <Group key={group.severity + group.message} group={group} />
        ))}
      </ul>
    </div>
  );
}

function Group({ group }: { group: FindingGroup }) {
  const desk = useDesk();
  const [limit, setLimit] = useState(SHOWN);
  const { severity, message, findings } = group;
  return (
    <li>
      <Disclosure className="check" defaultExpanded={findings.length <= 3}>
        <Heading level={3}>
          <Button slot="trigger" className="check-head">
            <Icon name="chevron-right" size={14} />
            <span className={`check-mark ${severity}`}>
              <Icon name={severity === "info" ? "circle-alert" : "triangle-alert"} size={15} />
              {WORDS[severity]}
            </span>
            <span className="check-words">{message}</span>
            <span className="muted num">{count(findings.length, "place")}</span>
          </Button>
        </Heading>
        <DisclosurePanel>
          <ul className="check-list">
            {findings.slice(0, limit).map((f) => (
              <li key={`${f.focus} ${f.path ?? ""} ${f.value ?? ""} ${f.shape}`}>
                <Button className="link" onPress={() => desk.show(f.focus)}>
                  {desk.nameOf(f.focus)}
                </Button>
                {f.label !== undefined && <span className="muted">{f.label}</span>}
                {f.value !== undefined && f.value !== f.focus && (
                  <span className="muted">{desk.nameOfValue(f.value)}</span>
                )}
                <FixLink finding={f} />
              </li>
            ))}
          </ul>
          {findings.length > limit && (
            <Button className="more" onPress={() => setLimit(limit + 10 * SHOWN)}>
              {count(findings.length - limit, "more", "more")}
            </Button>
          )}
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}
