/** The checks in words: what a historian would want mended, grouped, each with the way to the thing. */
import { useState, useSyncExternalStore } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { Finding } from "../../shapes/finding.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { ProgressLine } from "../states/progress-line.tsx";
import { count } from "../words/counts.ts";
import { type FindingGroup, groupFindings } from "./checks.ts";
import "./checks.css";

const WORDS: Record<Finding["severity"], string> = { violation: "Error", warning: "To check", info: "Note" };
const SHOWN = 50;

export function ChecksPanel() {
  const { checks } = useDesk();
  const { findings, current, progress, trouble } = useSyncExternalStore(checks.subscribe, checks.get);
  const groups = groupFindings(findings);
  return (
    <div className="scroll checks">
      {progress !== null && <ProgressLine words="Checking the dossier" done={progress} />}
      {trouble !== null && <p role="alert">{trouble}</p>}
      {current && findings.length === 0 && <p className="note">Nothing to mend: every check passes.</p>}
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
