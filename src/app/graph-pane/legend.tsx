/** The key: only the lines and marks that are on the canvas. */
import type { ViewGraph } from "../../graph/view-graph.ts";
import { useDrawState, useViewState } from "../desk/desk-context.tsx";
import { StandingLine } from "../glyphs/standing-mark.tsx";
import { ReachMark } from "../horizon/reach-mark.tsx";

/** Which marks a view has need of. */
function marksIn(view: ViewGraph) {
  const found = { accepted: false, reported: false, denied: false, rejected: false, rivals: false, hollow: false };
  view.forEachEdge((_, { standing, rivals }) => {
    if (standing !== "plain") found[standing] = true;
    if (rivals > 0) found.rivals = true;
  });
  view.forEachNode((_, { accepted }) => {
    if (!accepted) found.hollow = true;
  });
  return found;
}

export function Legend() {
  const { view } = useDrawState();
  const { horizon } = useViewState();
  if (view === null) return null;
  const has = marksIn(view.graph);
  if (!Object.values(has).includes(true)) return null;
  return (
    <ul className="legend" aria-label="Key">
      {horizon !== null && (
        <li>
          <ReachMark of="beyond" />
          <Words long="beyond the horizon" short="beyond" />
        </li>
      )}
      {has.accepted && (
        <li>
          <StandingLine standing="accepted" width={26} />
          accepted
        </li>
      )}
      {has.reported && (
        <li>
          <StandingLine standing="reported" width={26} />
          <Words long="reported only" short="reported" />
        </li>
      )}
      {has.denied && (
        <li>
          <StandingLine standing="denied" width={26} />
          <Words long="denied by its source" short="denied" />
        </li>
      )}
      {has.rejected && (
        <li>
          <StandingLine standing="rejected" width={26} />
          <Words long="rejected by the editor" short="rejected" />
        </li>
      )}
      {has.rivals && (
        <li>
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
            <circle r="7" fill="var(--surface)" stroke="var(--warn)" strokeWidth="1.4" />
            <text y="3.4" textAnchor="middle" fontSize="9.5" fontWeight="700" fill="var(--warn)">
              2
            </text>
          </svg>
          <Words long="rival claims" short="rivals" />
        </li>
      )}
      {has.hollow && (
        <li>
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
            <circle r="6" fill="none" stroke="var(--ink)" strokeWidth="1.5" strokeDasharray="3 2" />
          </svg>
          <Words long="known by report only" short="by report only" />
        </li>
      )}
    </ul>
  );
}

/** What a mark says: in a few words where the canvas is narrow, so that the key stays on one line. */
function Words({ long, short }: { long: string; short: string }) {
  return (
    <>
      <span className="legend-long">{long}</span>
      <span className="legend-short">{short}</span>
    </>
  );
}
