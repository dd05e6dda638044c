/** The field of the relation: by its words from either end, those that fit the ends first, or a new one. */
import type { Ref } from "react";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import type { Link } from "./entry-form.ts";
import { type EndClasses, relationOffers } from "./relation-offers.ts";
import { SuggestField, type Suggestion } from "./suggest-field.tsx";

interface RelationFieldProps {
  readonly link: Link;
  readonly onChange: (link: Link) => void;
  readonly onLine: (text: string) => boolean;
  readonly ends: EndClasses;
  /** Offer only what the ends allow. */
  readonly strict: boolean;
  readonly problem?: string | undefined;
  readonly disabled?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

interface LinkSuggestion extends Suggestion {
  readonly link: Link;
}

/** The words of a relation as it is read here. */
export function linkText(link: Link, vocabulary: Vocabulary): string {
  if (link.kind === "text") return link.text;
  if (link.kind === "new") return link.label;
  const relation = vocabulary.relation(link.iri);
  return link.inverse ? relation.inverseLabel : relation.label;
}

export function RelationField({
  link,
  onChange,
  onLine,
  ends,
  strict,
  problem,
  disabled = false,
  inputRef,
}: RelationFieldProps) {
  const { vocabulary } = useDesk().session;
  const text = linkText(link, vocabulary);
  const offers = useData((): LinkSuggestion[] => {
    if (link.kind !== "text" || disabled) return [];
    const known = relationOffers(vocabulary, text, ends, { strict, limit: 40 });
    const typed = text.trim();
    const isKnown = known.some((o) => o.label.toLowerCase() === typed.toLowerCase());
    const made: LinkSuggestion[] =
      typed === "" || isKnown
        ? []
        : [
            {
              id: "new",
              label: `New relation “${typed}”`,
              why: "",
              glyph: <Icon name="plus" size={14} weight={2} />,
              link: { kind: "new", label: typed },
            },
          ];
    return [
      ...known.map(
        ({ iri, inverse, label, why, fits }): LinkSuggestion => ({
          id: `${iri} ${inverse}`,
          label,
          why,
          glyph: <Icon name={fits ? "waypoints" : "circle-alert"} size={14} />,
          link: { kind: "relation", iri, inverse },
        }),
      ),
      ...made,
    ];
  }, [link.kind, disabled, text, ends, strict]);
  return (
    <SuggestField
      label="Relation"
      text={text}
      taken={link.kind !== "text"}
      offers={offers}
      onText={(typed) => {
        if (!onLine(typed)) onChange({ kind: "text", text: typed });
      }}
      onTake={(offer) => onChange(offer.link)}
      problem={problem}
      disabled={disabled}
      placeholder="What joins them"
      {...(inputRef === undefined ? {} : { inputRef })}
    >
      {link.kind === "new" && <p className="entry-new">New: a relation of this dossier</p>}
    </SuggestField>
  );
}
