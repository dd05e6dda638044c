/** The formats in which a bibliography can be written: one line each. */
import { BIBTEX } from "./bibtex.ts";
import { CSL_JSON } from "./csl.ts";
import type { BibliographyFormat } from "./format.ts";
import { NOTES } from "./notes.ts";

export const BIBLIOGRAPHY_FORMATS: readonly BibliographyFormat[] = [NOTES, CSL_JSON, BIBTEX];
