/** A way to write a bibliography down: every format has this shape and is listed in `formats.ts`. */
import type { CslItem } from "./csl-item.ts";

export interface BibliographyFormat {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Writes the items in their order; the same items give the same bytes. */
  write(items: readonly CslItem[]): string;
}
