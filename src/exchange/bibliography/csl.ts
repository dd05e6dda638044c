/** CSL-JSON 1.0.2: for Zotero, Pandoc and every processor of citation styles. */
import type { BibliographyFormat } from "./format.ts";

export const CSL_JSON: BibliographyFormat = {
  id: "csl",
  label: "CSL-JSON",
  extension: "json",
  mediaType: "application/vnd.citationstyles.csl+json",
  write: (items) => `${JSON.stringify(items, null, 2)}\n`,
};
