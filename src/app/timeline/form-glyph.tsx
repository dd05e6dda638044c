/** The forms of dates as small glyphs: beside an entry of the list, and in the key. */
import { type DateSpan, readSpan } from "../../model/date-span.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { axisOver } from "./axis.ts";
import { endOf, type Item, startOf } from "./chronicle.ts";
import { DateMark } from "./date-mark.tsx";

const WIDE = 40;

/** The mark of a date over 40 pixels, as wide as it is certain how long it was. */
export function Glyph({ span, others = [] }: { span: DateSpan; others?: readonly DateSpan[] }) {
  const all = [span, ...others];
  const [from, to] = [Math.min(...all.map(startOf)), Math.max(...all.map(endOf))];
  const margin = Math.max(10, Math.round((to - from) * 0.35));
  // An open end is drawn some pixels long, whatever the axis.
  const [before, after] = span.openEnd ? [1, 12] : span.openStart ? [12, 1] : [margin, margin];
  const axis = axisOver({ from: from - before, to: to + after }, WIDE);
  return (
    <svg width={WIDE} height="16" aria-hidden="true">
      <DateMark span={span} others={others} axis={axis} y={8} />
    </svg>
  );
}

export function FormGlyph({ item }: { item: Item }) {
  const { session } = useDesk();
  const colour = session.vocabulary.kinds().find((k) => k.id === item.kind)?.colour ?? "--ink-2";
  return (
    <span className="tl-glyph" style={{ color: `var(${colour})` }}>
      <Glyph span={item.span} others={item.others} />
    </span>
  );
}

const FORMS: readonly (readonly [words: string, text: string, other?: string])[] = [
  ["exact day", "1937-09-04"],
  ["month", "1940-10"],
  ["about", "1937-10~"],
  ["interval", "1937-11/1937-12"],
  ["one of", "[1940-06-14,1940-07-14]"],
  ["open end", "1939-04/.."],
  ["other date", "1938-11", "1938-09"],
];

/** What the forms mean, with the EDTF they stand for. */
export function FormKey() {
  return (
    <ul className="tl-key" aria-label="Key">
      {FORMS.map(([words, text, other]) => {
        const span = readSpan(text);
        const rival = other === undefined ? null : readSpan(other);
        return (
          span !== null && (
            <li key={words}>
              <span className="tl-glyph">
                <Glyph span={span} others={rival === null ? [] : [rival]} />
              </span>
              <b>{words}</b>
              <code>{rival === null ? text : "drawn hollow"}</code>
            </li>
          )
        );
      })}
    </ul>
  );
}
