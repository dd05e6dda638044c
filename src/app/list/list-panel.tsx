/** The canvas's twin: the same things in the same order, each with its lines, for those who do not use the picture. */
import { Fragment, useState } from "react";
import { Button } from "react-aria-components";
import { useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { StandingLine, standingWord } from "../glyphs/standing-mark.tsx";
import { selectionFor } from "../graph-pane/selection-for.ts";
import { count } from "../words/counts.ts";
import { type DrawnLine, type DrawnThing, listOf } from "./list-of.ts";
import "./list.css";

const STEP = 100;

export function ListPanel() {
  const desk = useDesk();
  const { view } = useDrawState();
  const { shown } = useViewState();
  const [limit, setLimit] = useState(STEP);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  if (view === null) return null;
  const things = listOf(view.graph, desk.drawing.order());
  const chosen = selectionFor(view.graph, shown, desk.session.claims);
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <div className="scroll list">
      <table className="list-table" aria-label="Things on the canvas">
        <thead>
          <tr>
            <th scope="col">Thing</th>
            <th scope="col" className="list-class">
              Class
            </th>
            <th scope="col">Lines</th>
            <th scope="col">Not drawn</th>
          </tr>
        </thead>
        <tbody>
          {things.slice(0, limit).map((thing) => (
            <Fragment key={thing.id}>
              <ThingRow
                thing={thing}
                current={chosen?.kind === "node" && chosen.id === thing.id}
                expanded={open.has(thing.id)}
                onToggle={() => toggle(thing.id)}
              />
              {open.has(thing.id) && <LinesRow thing={thing} chosen={chosen?.kind === "edge" ? chosen.id : null} />}
            </Fragment>
          ))}
        </tbody>
      </table>
      {things.length > limit && (
        <Button className="more" onPress={() => setLimit(limit + 5 * STEP)}>
          {count(things.length - limit, "more thing", "more things")}
        </Button>
      )}
    </div>
  );
}

interface ThingRowProps {
  readonly thing: DrawnThing;
  readonly current: boolean;
  readonly expanded: boolean;
  readonly onToggle: () => void;
}

function ThingRow({ thing, current, expanded, onToggle }: ThingRowProps) {
  const desk = useDesk();
  const kind = desk.session.vocabulary.kinds().find((k) => k.id === thing.kind);
  const lines = count(thing.lines.length, "line");
  return (
    <tr className={current ? "on" : undefined}>
      <th scope="row">
        <Button
          className="list-thing"
          {...(current ? { "aria-current": "true" as const } : {})}
          onPress={() => desk.show(thing.id)}
        >
          {kind !== undefined && <KindGlyph kind={kind} hollow={!thing.accepted} />}
          <span className="list-label">{thing.label}</span>
          <span className="muted small list-note">
            <span className="list-class-inline">{kind?.singular}</span>
            {!thing.accepted && "known by report only"}
          </span>
        </Button>
      </th>
      <td className="muted list-class">{kind?.singular}</td>
      <td>
        <Button
          className="list-open"
          aria-expanded={expanded}
          aria-label={`${lines} of ${thing.label}`}
          onPress={onToggle}
        >
          <Icon name="chevron-right" size={14} />
          {lines}
        </Button>
      </td>
      <td>
        {thing.more > 0 && (
          <Button
            className="list-open"
            onPress={() => desk.expand(thing.id)}
            aria-label={`Expand ${thing.label}: ${thing.more} more`}
          >
            {thing.more} more
          </Button>
        )}
      </td>
    </tr>
  );
}

/** The lines of a thing, under its row. */
function LinesRow({ thing, chosen }: { thing: DrawnThing; chosen: string | null }) {
  return (
    <tr>
      <td colSpan={4} className="list-under">
        <ul className="list-lines" aria-label={`Lines of ${thing.label}`}>
          {thing.lines.map((line) => (
            <li key={line.id}>
              <LineRow line={line} current={chosen === line.id} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function LineRow({ line, current }: { line: DrawnLine; current: boolean }) {
  const desk = useDesk();
  return (
    <Button
      className="list-thing"
      {...(current ? { "aria-current": "true" as const } : {})}
      onPress={() => desk.showLine(line.triples)}
    >
      {line.certainty === null ? <span className="menu-gap" /> : <CertaintyGlyph certainty={line.certainty} named />}
      <span className="list-label">
        <span className="muted">{line.outward ? "" : "from "}</span>
        {line.outward ? <span className="muted">{line.label} </span> : null}
        {line.other}
        {line.outward ? null : <span className="muted"> {line.label}</span>}
      </span>
      <span className="list-standing small muted">
        <StandingLine standing={line.standing} />
        {standingWord(line.standing)}
        {line.rivals > 0 && `, ${count(line.rivals, "rival")}`}
      </span>
    </Button>
  );
}
