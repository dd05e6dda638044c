/** How much there is to check; opens the checks. */
import { useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { count } from "../words/counts.ts";

export function ChecksBadge() {
  const desk = useDesk();
  const { findings } = useSyncExternalStore(desk.checks.subscribe, desk.checks.get);
  const errors = findings.filter((f) => f.severity === "violation").length;
  const warnings = findings.filter((f) => f.severity === "warning").length;
  if (errors + warnings === 0) return null;
  const words = errors > 0 ? count(errors, "error") : `${warnings.toLocaleString("en-GB")} to check`;
  return (
    <Button
      className={`badge ${errors > 0 ? "bad" : "warn"}`}
      onPress={() => desk.openPanel("checks")}
      aria-label={`${words}: show them`}
    >
      <Icon name="triangle-alert" size={14} weight={2} />
      <span>{words}</span>
    </Button>
  );
}
