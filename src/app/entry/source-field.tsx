/** The field of the source: one that is on file, or a new one with title, author and date. */
import { type Ref, useMemo } from "react";
import { SOURCE } from "../../claims/claim-terms.ts";
import { fitOf, searchEntry, searchQuery } from "../../model/search-entry.ts";
import { useData, useDesk } from "../desk/desk-context.tsx";
import { Icon } from "../glyphs/icon.tsx";
import { count } from "../words/counts.ts";
import type { Reading } from "./entry-form.ts";
import { SuggestField, type Suggestion } from "./suggest-field.tsx";

interface SourceFieldProps {
  readonly source: Reading;
  readonly onChange: (source: Reading) => void;
  readonly problem?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
}

interface SourceSuggestion extends Suggestion {
  readonly source: Reading;
}

export function SourceField({ source, onChange, problem, inputRef }: SourceFieldProps) {
  const { claims } = useDesk().session;
  const all = useData(({ session }) => session.claims.sources());
  const text =
    source.kind === "source"
      ? longTitle(claims.source(source.iri))
      : source.kind === "new"
        ? source.title
        : source.text;
  const offers = useMemo((): SourceSuggestion[] => {
    if (source.kind !== "text") return [];
    const query = searchQuery(text);
    const glyph = <Icon name="file-text" size={14} />;
    const known = all
      .map((s) => {
        const names = [s.short, s.title, s.creator ?? "", `${s.creator ?? ""} ${s.title}`, s.key];
        return {
          s,
          fit: query.folded === "" ? 1 : Math.max(...names.map((n) => fitOf(searchEntry(n, "source"), query))),
        };
      })
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit || b.s.claims - a.s.claims)
      .slice(0, 8)
      .map(
        ({ s }): SourceSuggestion => ({
          id: s.iri,
          label: longTitle(s),
          why: count(s.claims, "claim"),
          glyph,
          source: { kind: "source", iri: s.iri },
        }),
      );
    const typed = text.trim();
    if (typed === "") return known;
    return [
      ...known,
      {
        id: "new",
        label: `New source “${typed}”`,
        why: "",
        glyph: <Icon name="plus" size={14} weight={2} />,
        source: { kind: "new", title: typed, creator: "", date: "" },
      },
    ];
  }, [source.kind, text, all]);
  return (
    <SuggestField
      label="Source"
      text={text}
      taken={source.kind !== "text"}
      offers={offers}
      {...(source.kind === "text" ? {} : { glyph: <Icon name="file-text" size={15} /> })}
      onText={(typed) => onChange({ kind: "text", text: typed })}
      onTake={(offer) => onChange(offer.source)}
      problem={problem}
      {...(inputRef === undefined ? {} : { inputRef })}
      placeholder="None: a draft"
    >
      {source.kind === "new" && <NewSource source={source} onChange={onChange} />}
    </SuggestField>
  );
}

/** "Andrew, The Defence of the Realm (2009)" as far as it is known. */
function longTitle({ title, short, creator }: { title: string; short: string; creator: string | null }): string {
  return title === short || creator === null ? title : `${short}: ${title}`;
}

function NewSource({
  source,
  onChange,
}: {
  source: Extract<Reading, { kind: "new" }>;
  onChange: (source: Reading) => void;
}) {
  const part = (name: "creator" | "date", label: string, placeholder: string) => (
    <label>
      <span className="lb">{label}</span>
      <span className="field">
        <input
          value={source[name]}
          placeholder={placeholder}
          onChange={(event) => onChange({ ...source, [name]: event.target.value })}
        />
      </span>
    </label>
  );
  return (
    <div className="entry-new-source" data-class={SOURCE.value}>
      {part("creator", "By", "Family name, given name")}
      {part("date", "Written", "1951")}
    </div>
  );
}
