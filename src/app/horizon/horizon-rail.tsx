/** The rail while a horizon is open: what it is asked for stands in place of search and filters. */
import { Button } from "react-aria-components";
import { useDesk, useRevision, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { DaySlider } from "./day-slider.tsx";
import { HorizonControls } from "./horizon-controls.tsx";
import "./horizon.css";

export function HorizonRail() {
  const { horizon } = useViewState();
  if (horizon === null) return null;
  return (
    <aside className="rail" aria-label="Knowledge horizon">
      <div className="scroll rail-scroll">
        <HorizonControls view={horizon} />
      </div>
    </aside>
  );
}

/** Above the card of anything else while a horizon is open. */
export function BackToHorizon() {
  const desk = useDesk();
  const { horizon, shown } = useViewState();
  if (horizon === null || shown === null) return null;
  return (
    <Button className="hz-back" onPress={() => desk.clear()}>
      <Icon name="chevron-left" size={14} />
      Back to the horizon of {desk.nameOf(horizon.actor)}
    </Button>
  );
}

/** The day under the canvas. */
export function HorizonDay() {
  const desk = useDesk();
  useViewState();
  useRevision();
  const outcome = desk.horizon.outcome();
  if (outcome === null || "trouble" in outcome) return null;
  return (
    <section className="hz-strip" aria-label="Day of the horizon">
      <DaySlider day={outcome.horizon.day} />
    </section>
  );
}
