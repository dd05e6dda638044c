/** The timeline as a list: the same claims and events, year by year. */
import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { useDesk, useViewState } from "../desk/desk-context.tsx";
import type { Days } from "../view/time-view.ts";
import { capital, count } from "../words/counts.ts";
import { yearOf } from "./axis.ts";
import { type Chronicle, type Item, itemWords, startOf } from "./chronicle.ts";
import { FormGlyph } from "./form-glyph.tsx";
import { overlaps } from "./in-span.ts";
import { earlierLast } from "./lanes.ts";
import { whenWords } from "./rows.tsx";

/** Rows shown before "more". */
const STEP = 200;

export function TimeList({ chronicle, days }: { chronicle: Chronicle; days: Days }) {
  const desk = useDesk();
  const { shown, span } = useViewState();
  const [limit, setLimit] = useState(STEP);
  const items = useMemo(() => {
    const wanted = span ?? days;
    return earlierLast(
      chronicle.items.filter((i) => overlaps(i, wanted)),
      wanted,
    );
  }, [chronicle, span, days]);
  const chosen = shown?.kind === "thing" ? shown.id : null;
  const years = byYear(items.slice(0, limit), (span ?? days).from);
  return (
    <div className="tl-list">
      {years.map(([year, group]) => (
        <section key={year} aria-label={year}>
          <h3>{year}</h3>
          <ul>
            {group.map((item) => (
              <li key={item.id}>
                <Button
                  className="tl-entry"
                  onPress={() => desk.show(item.id)}
                  {...(item.id === chosen || item.things.includes(chosen ?? "")
                    ? { "aria-current": "true" as const }
                    : {})}
                >
                  <FormGlyph item={item} />
                  <span>
                    <b>{capital(itemWords(desk.session, item))}</b>
                    <span className="tl-when">{whenWords(item)}</span>
                    {!item.accepted && <span className="tl-note">reported only</span>}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {items.length === 0 && <p className="note tl-none">Nothing is dated to these days.</p>}
      {items.length > limit && (
        <Button className="btn sm tl-more" onPress={() => setLimit(limit + 5 * STEP)}>
          Show {count(Math.min(5 * STEP, items.length - limit), "more", "more")}
        </Button>
      )}
    </div>
  );
}

function byYear(items: readonly Item[], from: number): [string, Item[]][] {
  const years = new Map<string, Item[]>();
  for (const item of items) {
    const start = startOf(item.span);
    const year = start < from ? "Begun earlier" : String(yearOf(start));
    const group = years.get(year);
    if (group === undefined) years.set(year, [item]);
    else group.push(item);
  }
  return [...years];
}
