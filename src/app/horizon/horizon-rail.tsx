/** The rail while a horizon is open: what it is asked for stands in place of search and filters. */
import { useDesk, useRevision, useViewState } from "../desk/desk-context.tsx";
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
