/** The field of one end of a claim: a thing of the dossier, a new one, or a text. */
import type { Ref } from "react";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { owl } from "../../rdf/namespaces.ts";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import type { End } from "./entry-form.ts";
import { SuggestField, type Suggestion } from "./suggest-field.tsx";
import { newClasses, type ThingOffer, thingOffers } from "./thing-offers.ts";
import type { ValueKind } from "./value-kind.ts";

interface EndFieldProps {
  readonly label: string;
  readonly end: End;
  readonly onChange: (end: End) => void;
  /** Called with the text instead when it holds an arrow. */
  readonly onLine: (text: string) => boolean;
  /** The classes the relation allows here. */
  readonly wanted: readonly string[];
  /** What the relation takes here; only an object can be a text. */
  readonly value: ValueKind;
  readonly problem?: string | undefined;
  readonly disabled?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

interface EndSuggestion extends Suggestion {
  readonly end: End;
}

export const endText = (end: End, vocabulary: Vocabulary): string =>
  end.kind === "thing" ? vocabulary.label(end.iri) : end.kind === "new" ? end.label : end.text;

export function EndField({
  label,
  end,
  onChange,
  onLine,
  wanted,
  value,
  problem,
  disabled = false,
  inputRef,
}: EndFieldProps) {
  const { session } = useDesk();
  const { vocabulary } = session;
  const text = endText(end, vocabulary);
  const takesText = value.kind === "date" || value.kind === "text";
  const offers = useData(
    ({ session }): EndSuggestion[] => {
      if (end.kind !== "text" || takesText || disabled) return [];
      const things = thingOffers({ ...session, dossier: session.workspace.dossier }, text, wanted).map(
        (offer, i): EndSuggestion => ({
          id: `${i}-${offer.end.kind}`,
          label: offer.label,
          why: offer.why,
          glyph: <OfferGlyph offer={offer} />,
          end: offer.end,
        }),
      );
      if (value.kind !== "either" || text.trim() === "" || label === "Subject") return things;
      const plain = { kind: "value", text: text.trim() } as const;
      return [
        ...things,
        { id: "text", label: `The text “${text.trim()}”`, why: "", glyph: <Icon name="quote" size={14} />, end: plain },
      ];
    },
    [end.kind, takesText, disabled, text, wanted, value.kind, label],
  );
  return (
    <SuggestField
      label={label}
      text={text}
      taken={end.kind === "thing" || end.kind === "new" || takesText}
      offers={offers}
      {...(end.kind === "text" || end.kind === "value" ? {} : { glyph: <EndGlyph end={end} /> })}
      onText={(typed) => {
        if (!onLine(typed)) onChange(takesText ? { kind: "value", text: typed } : { kind: "text", text: typed });
      }}
      onTake={(offer) => onChange(offer.end)}
      problem={problem}
      disabled={disabled}
      placeholder={takesText ? (value.kind === "date" ? "1940-01-20" : "In words") : "A name"}
      {...(inputRef === undefined ? {} : { inputRef })}
    >
      {end.kind === "new" && <NewClass end={end} wanted={wanted} onChange={onChange} />}
    </SuggestField>
  );
}

function EndGlyph({ end }: { end: End }) {
  const { vocabulary } = useDesk().session;
  if (end.kind === "thing") return <KindGlyph kind={vocabulary.kindOf(end.iri)} />;
  return end.kind === "new" ? <KindGlyph kind={vocabulary.classInfo(end.cls).kind} hollow /> : null;
}

function OfferGlyph({ offer }: { offer: ThingOffer }) {
  const { vocabulary } = useDesk().session;
  return offer.cls === null ? (
    <Icon name="plus" size={14} weight={2} />
  ) : (
    <KindGlyph kind={vocabulary.classInfo(offer.cls).kind} size={14} />
  );
}

interface NewClassProps {
  readonly end: Extract<End, { kind: "new" }>;
  readonly wanted: readonly string[];
  readonly onChange: (end: End) => void;
}

/** What a new thing is. */
function NewClass({ end, wanted, onChange }: NewClassProps) {
  const { session } = useDesk();
  const { vocabulary } = session;
  const classes = useData(() => {
    const sources = { vocabulary, dossier: session.workspace.dossier };
    return [...new Set([end.cls, ...newClasses(sources, wanted), ...newClasses(sources, [])])];
  }, [wanted, end.cls]);
  return (
    <label className="entry-new">
      New:{" "}
      <select
        value={end.cls}
        onChange={(event) => onChange({ ...end, cls: event.target.value })}
        aria-label={`What “${end.label}” is`}
      >
        {classes.map((c) => (
          <option key={c} value={c}>
            {c === owl("Thing").value ? "thing" : vocabulary.classInfo(c).label.toLowerCase()}
          </option>
        ))}
      </select>
    </label>
  );
}
