/** The facets of the rail: what each is called, what its numbers count, and how its values look. */
import type { ReactNode } from "react";
import { CERTAINTIES, type Certainty } from "../../claims/certainty.ts";
import type { Standing } from "../../claims/statement.ts";
import type { FacetValue } from "../../graph/facets/facet-index.ts";
import type { FacetName } from "../../graph/facets/state.ts";
import { CertaintyGlyph } from "../glyphs/certainty-glyph.tsx";
import { KindGlyph } from "../glyphs/kind-glyph.tsx";
import { StandingLine, standingWord } from "../glyphs/standing-mark.tsx";
import type { Session } from "../session/session.ts";
import { capital } from "../words/counts.ts";

export interface Facet {
  readonly name: FacetName;
  /** The head of its section. */
  readonly title: string;
  readonly unit: "things" | "claims";
  /** Whether its section begins open. */
  readonly open: boolean;
  words(value: string, session: Session): string;
  mark?(value: string, session: Session): ReactNode;
  /** Places of the values, where there is an order better than by number. */
  order?(value: string, session: Session): number;
}

export const CERTAINTY_WORDS: Record<Certainty, string> = {
  certain: "Certain",
  probable: "Probable",
  contested: "Contested: rivals exist",
  disputed: "Disputed reading",
};

const STANDINGS: readonly Standing[] = ["accepted", "reported", "denied", "rejected", "plain"];

const asCertainty = (value: string): Certainty | undefined => CERTAINTIES.find((c) => c === value);
const asStanding = (value: string): Standing => STANDINGS.find((s) => s === value) ?? "plain";

export const KIND: Facet = {
  name: "kind",
  title: "Classes",
  unit: "things",
  open: true,
  words: (value, { vocabulary }) => vocabulary.kinds().find((k) => k.id === value)?.label ?? value,
  mark: (value, { vocabulary }) => {
    const kind = vocabulary.kinds().find((k) => k.id === value);
    return kind === undefined ? null : <KindGlyph kind={kind} />;
  },
  order: (value, { vocabulary }) => vocabulary.kinds().findIndex((k) => k.id === value),
};

export const CLASS: Facet = {
  name: "class",
  title: "Narrower classes",
  unit: "things",
  open: false,
  words: (value, { vocabulary }) => (value === "" ? "No class given" : vocabulary.classInfo(value).label),
  mark: (value, { vocabulary }) => (value === "" ? null : <KindGlyph kind={vocabulary.classInfo(value).kind} />),
};

export const CERTAINTY: Facet = {
  name: "certainty",
  title: "Certainty",
  unit: "claims",
  open: true,
  words: (value) => {
    const certainty = asCertainty(value);
    return certainty === undefined ? "No certainty given" : CERTAINTY_WORDS[certainty];
  },
  mark: (value) => {
    const certainty = asCertainty(value);
    return certainty === undefined ? null : <CertaintyGlyph certainty={certainty} />;
  },
  order: (value) => CERTAINTIES.indexOf(value as Certainty),
};

export const STANDING: Facet = {
  name: "standing",
  title: "Status",
  unit: "claims",
  open: false,
  words: (value) => capital(standingWord(asStanding(value))),
  mark: (value) => <StandingLine standing={asStanding(value)} width={20} />,
  order: (value) => STANDINGS.indexOf(asStanding(value)),
};

export const RELATION: Facet = {
  name: "relation",
  title: "Relations",
  unit: "claims",
  open: false,
  words: (value, { vocabulary }) => vocabulary.relation(value).label,
};

export const TAG: Facet = {
  name: "tag",
  title: "Subjects",
  unit: "claims",
  open: false,
  words: (value, { vocabulary }) => (/^[a-z][a-z0-9+.-]*:\S+$/i.test(value) ? vocabulary.label(value) : value),
};

export const SOURCE: Facet = {
  name: "source",
  title: "Sources",
  unit: "claims",
  open: true,
  words: (value, { claims }) => (value === "" ? "No source given" : claims.source(value).short),
};

export const FAMILY: Facet = {
  name: "family",
  title: "Families of sources",
  unit: "claims",
  open: false,
  words: (value, { claims }) => claims.source(value).short,
};

const FACET_TABLE: Readonly<Record<FacetName, Facet>> = {
  kind: KIND,
  class: CLASS,
  relation: RELATION,
  standing: STANDING,
  certainty: CERTAINTY,
  source: SOURCE,
  family: FAMILY,
  tag: TAG,
};

export const facetOf = (name: FacetName): Facet => FACET_TABLE[name];

/** What a row counts: things of a class, claims otherwise, and statements where no claim is on them. */
export const numberOf = (facet: Facet, { claims, things, statements }: FacetValue): number =>
  facet.unit === "things" ? things : claims > 0 ? claims : statements;

/** A chosen or excluded value in the words of a chip: "Family of Wright 1987", "not People". */
export function chipWords(facet: Facet, value: string, session: Session): string {
  const words = facet.words(value, session);
  if (facet.name === "family") return `Family of ${words}`;
  return facet.name === "certainty" && asCertainty(value) !== undefined ? capital(value) : words;
}
