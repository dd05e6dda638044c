/** What is filtered, out of view or set aside, over the canvas: each a chip that can be removed. */
import { type ReactNode, useEffect } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { sourcesSparql } from "../../claims/sources-sparql.ts";
import { chipsOf, isActive, withoutChip } from "../../graph/facets/state.ts";
import { SparqlButton } from "../controls/sparql-button.tsx";
import type { Desk } from "../desk/desk.ts";
import { useData, useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { count } from "../words/counts.ts";
import { spanWords } from "./date-section.tsx";
import { chipWords, facetOf } from "./facet-table.tsx";
import { useFacetsReady } from "./use-facets.ts";
import "./filters.css";

export function Chips() {
  const desk = useDesk();
  const { filters, span, hidden, aside, hideFiltered } = useViewState();
  const { whole } = useDrawState();
  useFacetsReady();
  const state = { choices: filters, dates: null };
  const chips = chipsOf(state);
  const active = chips.length > 0;
  // The row comes, goes and wraps over the canvas, which makes room for it.
  useEffect(() => desk.drawing.settle());
  if (!active && span === null && hidden.length === 0 && aside.length === 0) return null;
  const out = active && whole !== null ? whole.graph.filterNodes((id) => !desk.filters.keeps(id)).length : 0;
  return (
    <section className="chips" aria-label="Active filters">
      {chips.map((chip) => {
        if (chip.facet === "dates") return null;
        const facet = facetOf(chip.facet);
        const words = chipWords(facet, chip.value, desk.session);
        return (
          <Chip
            key={`${chip.facet} ${chip.value}`}
            words={words}
            label={`Remove the filter: ${chip.as === "not" ? "not " : ""}${words}`}
            onRemove={() => desk.view.set({ filters: withoutChip(state, chip).choices })}
          >
            {chip.as === "not" && <b>not </b>}
            {words}
          </Chip>
        );
      })}
      {span !== null && (
        <Chip
          words={spanWords(span)}
          label={`Remove the filter: ${spanWords(span)}`}
          onRemove={() => desk.view.set({ span: null })}
        >
          {spanWords(span)}
        </Chip>
      )}
      {span !== null && <Undated />}
      {aside.map((source) => {
        const { short } = desk.session.claims.source(source);
        return (
          <Chip
            key={source}
            words={`${short} set aside`}
            label={`Bring back ${short}`}
            onRemove={() => desk.setAside([source], false)}
          >
            {short} <b>set aside</b>
          </Chip>
        );
      })}
      {hidden.length > 0 && <OutOfView />}
      {active && (
        <span className="chips-count">
          {count(out, "thing")} {hideFiltered ? "hidden" : "dimmed"} by filters
          <Button className="link" onPress={() => desk.view.set({ hideFiltered: !hideFiltered })}>
            {hideFiltered ? "Dim them" : "Hide them"}
          </Button>
        </span>
      )}
      {(active || span !== null || aside.length > 0) && (
        <SparqlButton text={() => filterSparql(desk)} of="the filters" className="chip-act" />
      )}
      <Button className="chip-act" onPress={() => desk.clearFilters()}>
        Clear all
      </Button>
    </section>
  );
}

/** Says that what has no date is dimmed along with what has another. */
function Undated() {
  const { span, clock } = useViewState();
  const { view } = useDrawState();
  const n = useData(({ time }) => (view === null ? 0 : time.undated(view.graph).edges.length), [view, span, clock]);
  if (n === 0) return null;
  return (
    <span className="chips-count">
      {count(n, "line")} without a date {n === 1 ? "is" : "are"} dimmed too
    </span>
  );
}

/** The statements that the filters let through; where only sources are set aside, the claims that fall with them. */
function filterSparql({ filters, session, view }: Desk): string {
  const { aside } = view.get();
  const state = filters.state();
  if (!isActive(state)) return sourcesSparql(aside);
  const note =
    aside.length === 0 ? "" : "# Sources set aside still count here: the Sources panel has the query for what falls.\n";
  return note + session.facets.sparql(state);
}

interface ChipProps {
  readonly words: string;
  readonly label: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Chip({ words, label, onRemove, children }: ChipProps) {
  return (
    <span className="chip">
      <span className="chip-words" title={words}>
        {children}
      </span>
      <Button className="chip-x" aria-label={label} onPress={onRemove}>
        <Icon name="x" size={12} weight={2.2} />
      </Button>
    </span>
  );
}

/** The things that were taken out of view, and the way back. */
function OutOfView() {
  const desk = useDesk();
  const { hidden } = useViewState();
  return (
    <DialogTrigger>
      <Button className="chip opens">
        <Icon name="eye-off" size={13} />
        {count(hidden.length, "thing")} out of view
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="out-of-view" aria-label="Out of view">
          <p className="small muted">Out of view, not deleted.</p>
          <ul>
            {hidden.map((id) => (
              <li key={id}>
                <KindGlyph kind={desk.session.vocabulary.kindOf(id)} size={14} />
                <span className="grow">{desk.nameOf(id)}</span>
                <Button
                  className="btn quiet sm"
                  aria-label={`Bring back ${desk.nameOf(id)}`}
                  onPress={() => desk.bringBack([id])}
                >
                  Bring back
                </Button>
              </li>
            ))}
          </ul>
          {hidden.length > 1 && (
            <Button className="btn sm" onPress={() => desk.bringBack(hidden)}>
              Bring all back
            </Button>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
