/** What sizes and hues on the canvas mean while measures give them, and the way back. */
import { useMemo, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { MEASURES } from "../../graph/measures/measures.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { count } from "../words/counts.ts";
import { COMMUNITY_HUES, communitiesOf } from "./dress.ts";
import { Swatch } from "./range-cell.tsx";
import "./measure-key.css";

export function MeasureKey() {
  const desk = useDesk();
  const { measures } = useViewState();
  const { progress } = useSyncExternalStore(desk.measures.subscribe, desk.measures.get);
  const size = MEASURES.find((m) => m.id === measures.size);
  if (size === undefined && !measures.colour) return null;
  const along = measures.reading === "asserted" ? "on what is accepted" : "with all that is reported";
  return (
    <section className="measure-key" aria-label="Sizes and colours">
      {size !== undefined && (
        <p>
          <Sizes />
          Size: {size.label.toLowerCase()}, {along}
          {progress !== null && " (being taken)"}
          <IconButton icon="x" label="Sizes as usual" onPress={() => desk.measures.show({ size: null })} />
        </p>
      )}
      {measures.colour && (
        <div>
          <p>
            Colour: community, {along}
            <IconButton icon="x" label="Colours as usual" onPress={() => desk.measures.show({ colour: false })} />
          </p>
          <Communities />
        </div>
      )}
    </section>
  );
}

/** The communities that are on the canvas; pressing one rings its things. */
function Communities() {
  const desk = useDesk();
  const { view } = useDrawState();
  const { measures, panel, path } = useViewState();
  const { network, measured } = useSyncExternalStore(desk.measures.subscribe, desk.measures.get);
  const community = measured.get("community");
  const order = measured.get("pagerank");
  const drawn = useMemo(() => {
    if (network === null || community === undefined || view === null) return [];
    return communitiesOf(network, community, measures.reading, order)
      .map(({ number, members }) => ({ number, members: members.filter((m) => view.graph.hasNode(m)) }))
      .filter(({ members }) => members.length > 0);
  }, [network, community, order, view, measures.reading]);
  if (drawn.length === 0) return null;
  const named = drawn.filter(({ number }) => number <= COMMUNITY_HUES.length);
  const others = drawn.filter(({ number }) => number > COMMUNITY_HUES.length);
  const mark = (members: readonly string[]) => {
    desk.drawing.mark(members);
    desk.announcer.say(`${count(members.length, "thing")} marked on the canvas`);
  };
  return (
    <details open={panel === null && path.way === null}>
      <summary>{count(drawn.length, "community", "communities")} on the canvas</summary>
      <ul>
        {named.map(({ number, members }) => (
          <li key={number}>
            <Button className="measure-group" onPress={() => mark(members)}>
              <Swatch number={number} />
              <span className="num">{number}</span>
              <span className="measure-who">{desk.nameOf(members[0] ?? "")}</span>
              <span className="muted num">{members.length}</span>
            </Button>
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <Button className="measure-group" onPress={() => mark(others.flatMap((o) => o.members))}>
              <Swatch number={COMMUNITY_HUES.length + 1} />
              {count(others.length, "smaller one", "smaller ones")}
            </Button>
          </li>
        )}
      </ul>
    </details>
  );
}

function Sizes() {
  return (
    <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true" fill="var(--ink-2)">
      <circle cx="4" cy="8" r="2.5" />
      <circle cx="14" cy="8" r="4.5" />
      <circle cx="27" cy="8" r="7" />
    </svg>
  );
}
