/** A source as a citation: one item of CSL-JSON (Citation Style Language 1.0.2), which the other formats are made from. */

export type CslType =
  | "article"
  | "article-journal"
  | "article-newspaper"
  | "book"
  | "chapter"
  | "collection"
  | "document"
  | "entry-encyclopedia"
  | "manuscript"
  | "personal_communication"
  | "report"
  | "review"
  | "thesis"
  | "webpage";

/** A person in parts, or an institution as it stands. */
export type CslName =
  | {
      readonly family: string;
      readonly given?: string;
      /** "van", "de la": sorted under the family name, printed before it. */
      readonly "non-dropping-particle"?: string;
      readonly suffix?: string;
    }
  | { readonly literal: string };

/** Year, month and day, as far as they are known. */
export type DateParts = readonly [number, (number | undefined)?, (number | undefined)?];

export interface CslDate {
  /** One date, or the two ends of a range. */
  readonly "date-parts"?: readonly DateParts[];
  /** 1 to 4, spring first. */
  readonly season?: number;
  readonly circa?: boolean;
  /** For dates that parts cannot tell; processors print it as it is. */
  readonly literal?: string;
}

export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly "container-title"?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly "chapter-number"?: string;
  readonly publisher?: string;
  readonly "publisher-place"?: string;
  readonly archive?: string;
  readonly archive_location?: string;
  readonly genre?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  /** What the dossier's title says beyond all this: which passage was read. */
  readonly note?: string;
}
