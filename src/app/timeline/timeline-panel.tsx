/** The timeline: everything that has a date, on the clock of the reader's choice. */
import { useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { CLOCKS, type Clock } from "../../claims/clocks.ts";
import { dateOfDay } from "../../model/date-span.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { SparqlButton } from "../controls/sparql-button.tsx";
import { useData, useDesk, useRevision, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { useWidth } from "../look/width.ts";
import { type Days, LANES } from "../view/time-view.ts";
import { count } from "../words/counts.ts";
import { dateWords } from "../words/term-words.ts";
import { axisOver, zoomed } from "./axis.ts";
import type { Chronicle } from "./chronicle.ts";
import { FormKey } from "./form-glyph.tsx";
import { overlaps } from "./in-span.ts";
import { LANE_WORDS } from "./lanes.ts";
import { Rows } from "./rows.tsx";
import { STRIP_HEIGHT, Strip } from "./strip.tsx";
import { TimeList } from "./time-list.tsx";
import { timelineSparql } from "./timeline-sparql.ts";
import { useSize } from "./use-size.ts";
import "./timeline.css";

export const CLOCK_WORDS: Readonly<Record<Clock, string>> = {
  happened: "Happened",
  reported: "Reported",
  opened: "Opened to readers",
};

/** Below these heights, in pixels, the head and the rows are left out. */
const HEAD_FROM = STRIP_HEIGHT + 30;
const ROWS_FROM = STRIP_HEIGHT + 110;
const KEY_FROM = 420;

export function TimelinePanel() {
  const desk = useDesk();
  const narrow = useWidth() === "narrow";
  useRevision();
  const { clock, axis: zoom } = useViewState();
  const chronicle = desk.time.chronicle();
  const extent = desk.time.extent();
  const days = desk.time.axis();
  const host = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { height } = useSize(host);
  const { width } = useSize(body);
  const [asList, setAsList] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the axis follows the days, not the object that holds them
  const axis = useMemo(
    () => (days === null || width === 0 ? null : axisOver(days, width)),
    [days?.from, days?.to, width],
  );
  if (extent === null || days === null) {
    return (
      <div className="timeline" ref={host}>
        <div className="tl-head">
          <h2>Timeline</h2>
          <ClockChoice />
        </div>
        <p className="note tl-none">{noDates(chronicle, clock)}</p>
      </div>
    );
  }
  const listed = narrow || asList;
  return (
    <div className="timeline" ref={host}>
      {(height === 0 || height >= HEAD_FROM || narrow) && (
        <Head
          chronicle={chronicle}
          days={days}
          extent={extent}
          narrow={narrow}
          zoomedIn={zoom !== null}
          asList={listed}
          onList={setAsList}
        />
      )}
      <div className={listed ? "tl-body listed" : "tl-body"} ref={body}>
        {axis !== null && !narrow && <Strip chronicle={chronicle} axis={axis} extent={extent} />}
        {listed && height >= ROWS_FROM && <TimeList chronicle={chronicle} days={days} />}
        {!listed && axis !== null && height >= ROWS_FROM && <Rows chronicle={chronicle} axis={axis} />}
      </div>
      {!listed && height >= KEY_FROM && <FormKey />}
    </div>
  );
}

interface HeadProps {
  readonly chronicle: Chronicle;
  readonly days: Days;
  readonly extent: Days;
  readonly narrow: boolean;
  readonly zoomedIn: boolean;
  readonly asList: boolean;
  readonly onList: (on: boolean) => void;
}

function Head({ chronicle, days, extent, narrow, zoomedIn, asList, onList }: HeadProps) {
  const desk = useDesk();
  const { span, clock } = useViewState();
  const total = chronicle.items.length;
  const inSight = useData(
    ({ time }) => time.chronicle().items.filter((i) => overlaps(i, days)).length,
    [chronicle, days],
  );
  const zoom = (factor: number) => desk.view.set({ axis: zoomed(days, factor, extent) }, "replace");
  return (
    <div className="tl-head">
      <h2 className={narrow ? "" : "sr"}>Timeline</h2>
      <span className="tl-count" title={`${count(chronicle.undated, "claim")} without a date on this clock`}>
        {inSight.toLocaleString("en-GB")} of {count(total, "date")}
        {chronicle.undated > 0 && `, ${chronicle.undated.toLocaleString("en-GB")} claims undated`}
      </span>
      <ClockChoice />
      {!narrow && <LaneChoice />}
      {narrow && span !== null && <SpanChip span={span} />}
      <span className="tl-tools">
        {!narrow && <PlayButton />}
        <IconButton icon="minus" label="Show more years" onPress={() => zoom(0.5)} />
        <IconButton icon="plus" label="Show fewer years" onPress={() => zoom(2)} />
        {zoomedIn && (
          <IconButton icon="maximize" label="Back to the busy years" onPress={() => desk.view.set({ axis: null })} />
        )}
        {!narrow && (
          <IconButton icon="list" label="Timeline as a list" pressed={asList} onPress={() => onList(!asList)} />
        )}
        <IconButton icon="eye" label="What did someone know, and when?" onPress={() => desk.horizon.open()} />
        <SparqlButton of="the timeline" text={() => timelineSparql(clock, span ?? days)} />
      </span>
    </div>
  );
}

/** Which clock the axis shows. */
function ClockChoice() {
  const desk = useDesk();
  const { clock } = useViewState();
  return (
    <ToggleButtonGroup
      className="seg"
      aria-label="Clock"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[clock]}
      onSelectionChange={([key]) => {
        const chosen = CLOCKS.find((c) => c === key);
        if (chosen === undefined) return;
        desk.time.stop();
        desk.view.set({ clock: chosen, axis: null, span: null });
        const { items, undated } = desk.time.chronicle();
        desk.announcer.say(
          `${CLOCK_WORDS[chosen]}: ${count(items.length, "date")}; ${count(undated, "claim")} without one`,
        );
      }}
    >
      {CLOCKS.map((c) => (
        <ToggleButton key={c} id={c}>
          {CLOCK_WORDS[c]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function LaneChoice() {
  const desk = useDesk();
  const { lanes } = useViewState();
  return (
    <MenuTrigger>
      <Button className="btn quiet sm tl-lanes" aria-label={`Lanes: ${LANE_WORDS[lanes]}`}>
        {LANE_WORDS[lanes]}
        <Icon name="chevron-right" size={12} />
      </Button>
      <Popover className="popover" placement="top start">
        <Menu
          className="menu"
          aria-label="Lanes"
          onAction={(key) => {
            const chosen = LANES.find((l) => l === key);
            if (chosen !== undefined) desk.view.set({ lanes: chosen });
          }}
        >
          {LANES.map((l) => (
            <MenuItem key={l} id={l} className="menu-item" textValue={LANE_WORDS[l]}>
              {l === lanes ? <Icon name="check" size={14} /> : <span className="menu-gap" />}
              {LANE_WORDS[l]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The chosen span, and how to end it. */
function SpanChip({ span }: { span: Days }) {
  const desk = useDesk();
  useRevision();
  const within = desk.time.within();
  return (
    <span className="tl-chip">
      {spanWords(span)}
      <i>{within === null ? "" : count(within.items, "date")}</i>
      <Button aria-label="End the span: nothing is dimmed" onPress={() => desk.view.set({ span: null })}>
        <Icon name="x" size={12} />
      </Button>
    </span>
  );
}

function PlayButton() {
  const desk = useDesk();
  const playing = useSyncExternalStore(desk.time.subscribe, desk.time.isPlaying);
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const label = playing ? "Stop" : still ? "One step through time" : "Play through time";
  return <IconButton icon={playing ? "pause" : "play"} label={label} onPress={() => desk.time.play(still)} />;
}

export const spanWords = ({ from, to }: Days): string => {
  const words = (day: number): string => dateWords(dateOfDay(day), "short");
  return from === to ? words(from) : `${words(from)} – ${words(to)}`;
};

const noDates = ({ undated }: Chronicle, clock: Clock): string =>
  undated === 0
    ? "This dossier has no claims and no events yet."
    : clock === "happened"
      ? `None of the ${count(undated, "claim")} has a date. Give a claim a “when” and it stands here.`
      : clock === "reported"
        ? `No source of the ${count(undated, "claim")} has a date. Date a source, and its claims stand here.`
        : `Of no source of the ${count(undated, "claim")} is it on file when it was opened to readers.`;
