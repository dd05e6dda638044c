/** The formats in which a query's result can be written: one line each. */
import { CSV_RESULTS } from "./csv.ts";
import { JSON_RESULTS } from "./json.ts";
import type { ResultFormat } from "./result-format.ts";
import { TABLE_RESULTS } from "./table.ts";
import { TSV_RESULTS } from "./tsv.ts";
import { XML_RESULTS } from "./xml.ts";

export const RESULT_FORMATS: readonly ResultFormat[] = [
  TABLE_RESULTS,
  JSON_RESULTS,
  CSV_RESULTS,
  TSV_RESULTS,
  XML_RESULTS,
];
